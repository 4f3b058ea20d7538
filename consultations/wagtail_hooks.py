"""Where the page admin meets consultations: deletion, aliases, the source page."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser, Permission
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from consultations import editing_tools  # noqa: F401  # registers its hooks
from consultations.models import ConsultationPage
from consultations.services.checking import problems_of
from consultations.services.protecting import (
    DeletionRefused,
    has_consultations_under,
    reason_not_to_delete,
    release_unanswered,
)
from consultations.services.sourcing import LOG_ACTION, make_source
from consultations.views.inviting import invite, may_invite, print_draft
from consultations.viewsets import CollectionViewSet, viewset

# wagtail-localize's name for an action of the page editor.
_RESTART_TRANSLATION = "localize-restart-translation"


def _refuse_deletion(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    pages = list(pages)
    try:
        release_unanswered(pages)
    except DeletionRefused as refused:
        messages.error(request, str(refused))
    else:
        return None
    parent = pages[0].get_parent()
    return redirect("wagtailadmin_explore", parent.pk if parent else pages[0].pk)


@hooks.register("before_delete_page")
def say_what_keeps_it(request: HttpRequest, page: Page) -> None:
    if request.method == "GET" and (reason := reason_not_to_delete([page])):
        messages.warning(request, reason)


# Last of its kind: once it has removed records, nothing else may call the deletion off.
@hooks.register("before_delete_page", order=1000)
def keep_answered_consultation(request: HttpRequest, page: Page) -> HttpResponse | None:
    if request.method != "POST" or not _is_confirmed(request):
        return None
    return _refuse_deletion(request, [page])


def _is_confirmed(request: HttpRequest) -> bool:
    """Whether Wagtail will take the site's name as typed; it asks for it where much goes."""
    return request.POST.get("confirm_site_name", "") in ("", settings.WAGTAIL_SITE_NAME)


@hooks.register("before_bulk_action", order=1000)
def keep_answered_consultations(
    request: HttpRequest, action_type: str, objects: list[Any], action_class_instance: Any
) -> HttpResponse | None:
    pages = [item for item in objects if isinstance(item, Page)]
    return _refuse_deletion(request, pages) if pages and action_type == "delete" else None


@hooks.register("before_bulk_action")
def refuse_publication_of_retyped(
    request: HttpRequest, action_type: str, objects: list[Any], action_class_instance: Any
) -> HttpResponse | None:
    """A draft that was in order when saved may no longer be: its question was answered since."""
    if action_type != "publish":
        return None
    chosen = Q(pk__in=[page.pk for page in objects])
    if action_class_instance.cleaned_form.cleaned_data["include_descendants"]:
        for page in objects:
            chosen |= Q(path__startswith=page.path)
    for page in ConsultationPage.objects.filter(chosen):
        if _is_source(page):
            draft = page.get_latest_revision_as_object()
            if problems := problems_of(draft, page.record):
                messages.error(request, problems[0])
                return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_copy_page")
def refuse_alias_by_copy(request: HttpRequest, page: Page) -> HttpResponse | None:
    if request.method == "POST" and request.POST.get("alias") and has_consultations_under(page):
        return _refuse_alias(request, page)
    return None


@hooks.register("before_edit_page")
def keep_source_unsynced(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A synced translation would bring the former source's calendar back."""
    if _RESTART_TRANSLATION in request.POST and _is_source(page.specific):
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("construct_page_action_menu")
def hide_refused_action(
    menu_items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    page = context.get("page")
    if isinstance(page, ConsultationPage) and _is_source(page):
        menu_items[:] = [item for item in menu_items if item.name != _RESTART_TRANSLATION]


def _is_source(page: Page) -> bool:
    record = page.record if isinstance(page, ConsultationPage) else None
    return record is not None and record.source_page_id == page.pk


def _refuse_alias(request: HttpRequest, page: Page) -> HttpResponse:
    messages.error(request, _("A consultation cannot have an alias: translate it instead."))
    parent = page.get_parent()
    return redirect("wagtailadmin_explore", parent.pk if parent else page.pk)


@hooks.register("register_page_header_buttons")
def make_source_button(
    page: Page, user: AbstractUser, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    page = page.specific_deferred
    if not isinstance(page, ConsultationPage) or not page.live:
        return
    record = page.record
    if record and record.source_page_id != page.pk and _may_make_source(page, user):
        yield Button(
            _("Make this the source"),
            reverse("consultations_admin_make_source", args=[page.pk]),
            icon_name="site",
            priority=70,
        )


@hooks.register("register_page_header_buttons")
def paper_buttons(
    page: Page, user: AbstractUser, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    page = page.specific_deferred
    if not isinstance(page, ConsultationPage):
        return
    if page.permissions_for_user(user).can_edit():
        yield Button(
            _("Print the questionnaire"),
            reverse("consultations_admin_sheet", args=[page.pk]),
            icon_name="doc-full",
            priority=66,
        )
    if may_invite(page, user):
        yield Button(
            _("Invite people"),
            reverse("consultations_admin_invite", args=[page.pk]),
            icon_name="mail",
            priority=65,
        )


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path(
            "consultations/<int:page_id>/make-source/",
            make_source_view,
            name="consultations_admin_make_source",
        ),
        path(
            "consultations/<int:page_id>/invite/",
            invite,
            name="consultations_admin_invite",
        ),
        path(
            "consultations/<int:page_id>/sheet.pdf",
            print_draft,
            name="consultations_admin_sheet",
        ),
    ]


def make_source_view(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(ConsultationPage, pk=page_id)
    record = page.record
    if record is None or not _may_make_source(page, request.user):
        raise PermissionDenied
    if request.method == "POST":
        try:
            make_source(page, user=request.user)
        except ValidationError as error:
            messages.error(request, error.messages[0])
        else:
            messages.success(
                request,
                _("“%(title)s” is now the source of the consultation.") % {"title": page.title},
            )
        return redirect("wagtailadmin_pages:edit", page.pk)
    return render(
        request,
        "consultations/admin/make_source.html",
        {"page": page, "source": record.source_page},
    )


@hooks.register("register_admin_viewset")
def register_collections() -> CollectionViewSet:
    return viewset


@hooks.register("register_permissions")
def register_keying() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="consultations", codename="key_response"
    )


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    @actions.register_action(LOG_ACTION)
    class MakeSourceFormatter(LogFormatter):
        label = gettext_lazy("Make the source of the consultation")

        def format_message(self, log_entry: Any) -> str:
            return _("Made the source of consultation %(reference)s") % {
                "reference": log_entry.data["consultation"]
            }


def _may_make_source(page: ConsultationPage, user: Any) -> bool:
    """It takes the calendar and the questionnaire of every language: both pages' publisher may."""
    record = page.record
    return record is not None and all(
        concerned.permissions_for_user(user).can_publish()
        for concerned in (page, record.source_page)
    )
