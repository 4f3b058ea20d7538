"""What the editor of a consultation offers beside its form. Registered by `wagtail_hooks`."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from consultations.models import ConsultationPage
from consultations.presenting.changes import changes_to_tell
from consultations.services.waving import WAVE_ACTION
from consultations.views.checking import check
from consultations.views.inserting import insert, may_insert
from consultations.views.previewing import try_questionnaire
from consultations.views.waving import may_start_wave, new_wave


@hooks.register("register_admin_urls")
def tool_urls() -> list[URLPattern]:
    return [
        path("consultations/<int:page_id>/check/", check, name="consultations_admin_check"),
        path("consultations/<int:page_id>/try/", try_questionnaire, name="consultations_admin_try"),
        path("consultations/<int:page_id>/new-wave/", new_wave, name="consultations_admin_wave"),
        path("consultations/<int:page_id>/insert/", insert, name="consultations_admin_insert"),
    ]


@hooks.register("register_page_header_buttons")
def tool_buttons(
    page: Page, user: AbstractUser, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    page = page.specific_deferred
    if not isinstance(page, ConsultationPage) or not page.permissions_for_user(user).can_edit():
        return
    yield Button(
        _("Check the questionnaire"),
        reverse("consultations_admin_check", args=[page.pk]),
        icon_name="success",
        priority=72,
    )
    yield Button(
        _("Try the questionnaire"),
        reverse("consultations_admin_try", args=[page.pk]),
        icon_name="view",
        priority=73,
    )
    if may_insert(page, user):
        yield Button(
            _("Insert a ready-made section"),
            reverse("consultations_admin_insert", args=[page.pk]),
            icon_name="plus",
            priority=71,
        )
    if may_start_wave(page, user):
        yield Button(
            _("New wave"),
            reverse("consultations_admin_wave", args=[page.pk]),
            icon_name="copy",
            priority=74,
        )


@hooks.register("before_publish_page")
def say_what_changes(request: HttpRequest, page: Page) -> None:
    """What the public, or those who answer, will notice of a changed calendar or rule."""
    if isinstance(page, ConsultationPage):
        for text in changes_to_tell(page):
            messages.warning(request, text)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    @actions.register_action(WAVE_ACTION)
    class NewWaveFormatter(LogFormatter):
        label = gettext_lazy("Make a new wave")

        def format_message(self, log_entry: Any) -> str:
            return _("Made as a new wave of consultation %(reference)s") % {
                "reference": log_entry.data["consultation"]
            }
