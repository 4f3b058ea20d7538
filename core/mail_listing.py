"""The outbox in the admin, for superusers: what waits, what was given up, and trying again."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views import View
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.permission_policies import ModelPermissionPolicy

from core import mail_kinds
from core.mail_addresses import shortened
from core.models import MailStatus, OutboxMail
from core.services.mailing import try_again


class SuperuserPolicy(ModelPermissionPolicy):
    """No right to tick: what a mail is about is for administrators alone."""

    def user_has_permission(self, user: AbstractBaseUser | AnonymousUser, action: str) -> bool:
        return action == "view" and bool(user.is_active and getattr(user, "is_superuser", False))


policy = SuperuserPolicy(OutboxMail)


class MailFilterSet(WagtailFilterSet):
    class Meta:
        model = OutboxMail
        fields = ["status"]


def _kind(mail: OutboxMail) -> str:
    """By its code, should its app have left."""
    kinds = {kind.name: kind.label for kind in mail_kinds.every()}
    return str(kinds.get(mail.kind, mail.kind))


class _AddressColumn(Column):
    cell_template_name = "core/admin/mail_address.html"

    def get_value(self, instance: OutboxMail) -> str:
        contact = instance.contact.address if instance.contact else ""
        return shortened(contact or getattr(instance, "user_email", "") or instance.address)


class _TryAgainColumn(Column):
    cell_template_name = "core/admin/try_mail_again.html"

    def get_cell_context_data(
        self, instance: OutboxMail, parent_context: dict[str, Any]
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        is_open = instance.status != MailStatus.SENT and instance.emptied_at is None
        return context | {
            "url": reverse("mails:try_again", args=[instance.pk]) if is_open else "",
            "csrf_token_value": get_token(parent_context["request"]),
        }


class MailIndexView(generic.IndexView):
    any_permission_required = ["view"]
    page_title = gettext_lazy("Mail")
    is_searchable = False
    default_ordering = "-created_at"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.is_export = False

    def get_base_queryset(self) -> QuerySet[OutboxMail]:
        users = get_user_model()._default_manager.filter(pk=OuterRef("user_id"))
        return OutboxMail.objects.select_related("contact").annotate(
            user_email=Subquery(users.values("email")[:1])
        )

    def order_queryset(self, queryset: QuerySet[OutboxMail]) -> QuerySet[OutboxMail]:
        ordered: QuerySet[OutboxMail] = super().order_queryset(queryset)
        # One event may cause many mails at the same moment.
        return ordered.order_by(*ordered.query.order_by, "-pk")

    @property
    def columns(self) -> list[Any]:
        return [
            Column("kind", label=_("Kind"), accessor=_kind),
            _AddressColumn("address", label=pgettext("recipient of a mail", "To")),
            Column("status", label=_("Status"), accessor="get_status_display"),
            Column("created_at", label=pgettext("mail", "Caused"), sort_key="created_at"),
            Column(
                "next_attempt_at",
                label=_("Next attempt"),
                accessor=lambda mail: (
                    mail.next_attempt_at if mail.status == MailStatus.WAITING else ""
                ),
            ),
            Column("ended_at", label=pgettext("mail", "Sent or given up")),
            Column("attempts", label=pgettext("to send a mail", "Attempts")),
            Column("last_error", label=_("Last error")),
            _TryAgainColumn("try_again", label=""),
        ]


@method_decorator(require_POST, name="dispatch")
class TryAgainView(View):
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not policy.user_has_permission(request.user, "view"):
            raise PermissionDenied
        mail = get_object_or_404(OutboxMail, pk=pk)
        if try_again(mail):
            messages.success(request, _("The mail will be tried again within a minute."))
        else:
            messages.error(request, _("This mail was sent already, or its content is gone."))
        return redirect("mails:index")
