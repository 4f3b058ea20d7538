"""Mails that wait, and what became of those that left: one row per recipient and event (D9)."""

from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models.contacts import Contact


class MailStatus(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("mail", "Waiting")
    SENT = "sent", pgettext_lazy("mail", "Sent")
    GIVEN_UP = "given_up", pgettext_lazy("mail", "Given up")


class OutboxMailQuerySet(models.QuerySet["OutboxMail"]):
    def due(self, now: datetime) -> "OutboxMailQuerySet":
        """What is to be sent now and nobody is sending."""
        unclaimed = Q(claimed_until__isnull=True) | Q(claimed_until__lte=now)
        return self.filter(unclaimed, status=MailStatus.WAITING, next_attempt_at__lte=now)

    def unconfirmed_since(self, contact: Contact, moment: datetime) -> "OutboxMailQuerySet":
        """What counts against the limit of mails to an address that nobody confirmed."""
        return self.filter(contact=contact, to_unconfirmed=True, created_at__gt=moment)


class OutboxMail(models.Model):
    """
    To a contact, to somebody of the staff by number, or to an address that staff entered.

    `context` says what the mail is about; the words are made when it is sent. Secret addresses
    are made then, too, and stand nowhere here.
    """

    wagtail_reference_index_ignore = True

    kind = models.CharField(_("kind"), max_length=60)
    contact = models.ForeignKey(
        Contact, on_delete=models.SET_NULL, null=True, related_name="mails", editable=False
    )
    # No foreign key: accounts are a layer above.
    user_id = models.BigIntegerField(null=True, editable=False)
    address = models.EmailField(blank=True, editable=False)
    language = models.CharField(_("language"), max_length=12)
    # A digest of kind, recipient and event: the same event twice is one mail.
    key = models.CharField(max_length=64, unique=True, editable=False)
    context = models.JSONField(default=dict, encoder=DjangoJSONEncoder, editable=False)
    to_unconfirmed = models.BooleanField(default=False, editable=False)
    status = models.CharField(
        _("status"), max_length=10, choices=MailStatus.choices, default=MailStatus.WAITING
    )
    attempts = models.PositiveIntegerField(pgettext_lazy("to send a mail", "attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    claimed_until = models.DateTimeField(null=True, editable=False)
    # A kind of error and a code: what servers say may repeat the address.
    last_error = models.CharField(_("last error"), max_length=120, blank=True)
    created_at = models.DateTimeField(pgettext_lazy("mail", "caused"), default=timezone.now)
    ended_at = models.DateTimeField(pgettext_lazy("mail", "sent or given up"), null=True)
    emptied_at = models.DateTimeField(null=True, editable=False)

    objects = OutboxMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["status", "next_attempt_at"], name="outbox_due"),
            models.Index(fields=["contact", "created_at"], name="outbox_contact"),
            models.Index(fields=["created_at"], name="outbox_created"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=MailStatus.values), name="outbox_status_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
