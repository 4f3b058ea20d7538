from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from core.mail_listing import (
    MailFilterSet,
    MailIndexView,
    SuperuserPolicy,
    TryAgainView,
    policy,
)
from core.models import OutboxMail


class MailViewSet(ModelViewSet):
    """A listing and nothing else: mails are caused, not written."""

    model = OutboxMail
    icon = "mail"
    menu_label = _("Mail")
    menu_name = "mails"
    menu_order = 650
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = MailIndexView
    filterset_class = MailFilterSet
    list_per_page = 50
    form_fields: list[str] = []

    @property
    def permission_policy(self) -> SuperuserPolicy:
        return policy

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/try-again/", TryAgainView.as_view(), name="try_again"),
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        return Permission.objects.none()

    def register_admin_url_finder(self) -> None:
        # There is no address to edit a mail at.
        return


mails = MailViewSet("mails", url_prefix="mails")
