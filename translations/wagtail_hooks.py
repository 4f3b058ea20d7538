"""Where the admin meets translations: the report, the editor, what wagtail-localize offers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.models import Page, TranslatableMixin

from translations import views
from translations.deleting import warn_of_remaining
from translations.guarding import SubmitPageView, SubmitSnippetView, SyncView, save_piece
from translations.panels import TranslationsPanel
from translations.permissions import may_see_some
from translations.publishing import ask_before_publishing
from translations.report import TranslationsReportView
from translations.services import handing_in

_CONVERT_TO_ALIAS = "localize-convert-to-alias"


# Before wagtail-localize, to answer at some of its addresses.
@hooks.register("register_admin_urls", order=-2)
def admin_urls() -> list[URLPattern]:
    report = TranslationsReportView
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", views.refuse_alias_view),
        path("localize/translate/<int:translation_id>/disable/", views.stop_view),
        path(
            "localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/",
            save_piece,
        ),
        path("localize/update/<int:translation_source_id>/", SyncView.as_view()),
        path("localize/submit/page/<int:page_id>/", SubmitPageView.as_view()),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            SubmitSnippetView.as_view(),
        ),
        path("localize/reports/translations/", report.as_view()),
        path("localize/reports/translations/results/", report.as_view(results_only=True)),
        path("reports/translations/", report.as_view(), name="translations_report"),
        path(
            "reports/translations/results/",
            report.as_view(results_only=True),
            name="translations_report_results",
        ),
        path(
            "translations/<int:version_id>/hand-in/",
            views.hand_in_view,
            name="translations_hand_in",
        ),
        path(
            "translations/<int:version_id>/take-back/",
            views.take_back_view,
            name="translations_take_back",
        ),
        path(
            "translations/<int:version_id>/send-back/",
            views.send_back_view,
            name="translations_send_back",
        ),
        path("translations/desk/<int:translation_id>/", views.desk_view, name="translations_desk"),
    ]


@hooks.register("construct_reports_menu")
def replace_report(request: HttpRequest, menu_items: list[Any]) -> None:
    """wagtail-localize's own shows every title to everybody, and nothing of what is old."""
    url = reverse("translations_report")
    menu_items[:] = [
        item
        for item in menu_items
        if item.url in (None, url) or not item.url.endswith("/localize/reports/translations/")
    ]


class ReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_some(request.user)


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    return ReportMenuItem(
        gettext_lazy("Translations"),
        reverse("translations_report"),
        name="translations-of-all",
        icon_name="wagtail-localize-language",
        order=100,
    )


@hooks.register("construct_homepage_panels")
def add_translations(request: HttpRequest, panels: list[Any]) -> None:
    if may_see_some(request.user):
        panels.append(TranslationsPanel(request))


@hooks.register("insert_global_admin_css")
def insert_stylesheet() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/translations.css"))


@hooks.register("construct_page_action_menu")
def hide_conversion(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    menu_items[:] = [item for item in menu_items if item.name != _CONVERT_TO_ALIAS]


@hooks.register("before_edit_page", order=-1)
def refuse_alias(request: HttpRequest, page: Page) -> HttpResponse | None:
    if request.method == "POST" and _CONVERT_TO_ALIAS in request.POST:
        return views.refuse_alias_view(request, page.pk)
    return None


@hooks.register("before_edit_page", order=-1)
def ask_before_publishing_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    return ask_before_publishing(request, page)


@hooks.register("before_edit_snippet", order=-1)
def ask_before_publishing_snippet(request: HttpRequest, instance: Any) -> HttpResponse | None:
    if isinstance(instance, TranslatableMixin):
        return ask_before_publishing(request, instance)
    return None


@hooks.register("before_delete_page")
def say_what_remains(request: HttpRequest, page: Page) -> None:
    if request.method == "GET" and (warning := warn_of_remaining(page)):
        messages.warning(request, warning)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    actions.register_action(
        handing_in.HANDED_IN,
        gettext_lazy("Hand in the translation"),
        gettext_lazy("Translation handed in for publication"),
    )
    actions.register_action(
        handing_in.TAKEN_BACK,
        gettext_lazy("Take the translation back"),
        gettext_lazy("Translation taken back"),
    )

    @actions.register_action(handing_in.SENT_BACK)
    class SentBackFormatter(LogFormatter):
        label = gettext_lazy("Send the translation back")
        message = gettext_lazy("Translation sent back")

        def format_comment(self, log_entry: Any) -> str:
            return str(log_entry.data.get("remark", ""))
