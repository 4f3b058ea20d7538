"""What the editor of a consultation offers beside its form. Registered by `wagtail_hooks`."""

from collections.abc import Iterator

from django.contrib.auth.models import AbstractUser
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from consultations.models import ConsultationPage
from consultations.views.checking import check
from consultations.views.previewing import try_questionnaire


@hooks.register("register_admin_urls")
def tool_urls() -> list[URLPattern]:
    return [
        path("consultations/<int:page_id>/check/", check, name="consultations_admin_check"),
        path("consultations/<int:page_id>/try/", try_questionnaire, name="consultations_admin_try"),
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
