from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from consultations.enums import Channel, DisplayName
from consultations.models.collections import Collection
from consultations.models.consultations import Consultation, QuestionnaireVersion
from core.models import PrivacyNoticeVersion
from core.text import initials
from moderation.enums import UNCOUNTED
from moderation.models import Contribution
from moderation.models.contributions import public_through


class ResponseQuerySet(models.QuerySet["Response"]):
    def counted(self) -> "ResponseQuerySet":
        """What figures are made of: refusing hides words, not choices."""
        return self.exclude(contribution__status__in=UNCOUNTED)

    def published(self) -> "ResponseQuerySet":
        """What its author agreed to publish and moderation lets the public read."""
        return self.filter(public_through("contribution"), may_publish=True)


class Response(models.Model):
    """One person's answers to a consultation: one JSON document, {question id: answer} (D4)."""

    wagtail_reference_index_ignore = True

    contribution = models.OneToOneField(
        Contribution,
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="response",
        verbose_name=_("contribution"),
    )
    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.PROTECT,
        related_name="responses",
        verbose_name=_("consultation"),
    )
    version = models.ForeignKey(
        QuestionnaireVersion,
        on_delete=models.PROTECT,
        related_name="responses",
        verbose_name=_("version of the questionnaire"),
    )
    notice = models.ForeignKey(
        PrivacyNoticeVersion,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("data-protection notice shown"),
    )
    answers = models.JSONField(_("answers"))
    may_publish = models.BooleanField(_("agrees to publication"), default=False)
    display = models.CharField(
        _("signed"), max_length=10, choices=DisplayName.choices, default=DisplayName.ANONYMOUS
    )
    display_name = models.CharField(_("name"), max_length=80, blank=True)
    channel = models.CharField(
        _("channel"), max_length=10, choices=Channel.choices, default=Channel.WEB
    )
    collection = models.ForeignKey(
        Collection,
        on_delete=models.PROTECT,
        null=True,
        related_name="responses",
        verbose_name=_("collection of sheets"),
    )
    # Taken back when the sheet is removed, so that it may be keyed again.
    sheet_number = models.PositiveIntegerField(_("sheet number"), null=True)
    keyed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("keyed by"),
    )
    idempotency_key = models.CharField(max_length=32, editable=False)
    # SHA-256 of the token in the receipt's address; the token itself is kept nowhere.
    receipt_hash = models.CharField(max_length=64, unique=True, editable=False)

    objects = ResponseQuerySet.as_manager()

    class Meta:
        verbose_name = _("response")
        verbose_name_plural = _("responses")
        permissions = [("key_response", _("Can key answers given on paper"))]
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "idempotency_key"], name="response_sent_once"
            ),
            models.CheckConstraint(
                condition=Q(display=DisplayName.ANONYMOUS) | ~Q(display_name=""),
                name="response_signed_with_a_name",
            ),
            models.UniqueConstraint(
                fields=["collection", "sheet_number"], name="response_sheet_counted_once"
            ),
            models.CheckConstraint(
                condition=Q(channel=Channel.WEB, collection__isnull=True)
                | (~Q(channel=Channel.WEB) & Q(collection__isnull=False)),
                name="response_collected_unless_web",
            ),
        ]

    def __str__(self) -> str:
        return str(self.contribution_id)

    @property
    def signature(self) -> str:
        """How its author is named in public; "" for nobody."""
        if self.display == DisplayName.NAME:
            return self.display_name
        if self.display == DisplayName.INITIALS:
            return initials(self.display_name)
        return ""

    def answer_to(self, question_id: str) -> Any:
        return self.answers.get(question_id)
