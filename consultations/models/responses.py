from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consultations.enums import Channel, DisplayName
from consultations.models.collections import Collection
from consultations.models.consultations import Consultation, QuestionnaireVersion
from core.models import Contact, PrivacyNoticeVersion, PrivateFile
from core.text import initials
from moderation.enums import UNCOUNTED, Status
from moderation.models import Contribution
from moderation.models.contributions import public_through

# The name of this kind of contribution in moderation, and of the owner of its files.
RESPONSE_KIND = "response"


class ResponseQuerySet(models.QuerySet["Response"]):
    def counted(self) -> "ResponseQuerySet":
        """What figures are made of: refusing hides words, not choices."""
        return self.exclude(contribution__status__in=UNCOUNTED)

    def published(self) -> "ResponseQuerySet":
        """What its author agreed to publish and moderation lets the public read."""
        former = Q(public_version__isnull=False, contribution__status=Status.PENDING)
        return self.filter(public_through("contribution") | former, may_publish=True)


class Content:
    """What somebody said and how they signed it: now, or in an earlier version."""

    answers: Any
    version: Any
    display: Any
    display_name: Any

    @property
    def signature(self) -> str:
        """How its author is named in public; "" for nobody."""
        if self.display in (DisplayName.NAME, DisplayName.ORGANISATION):
            return str(self.display_name)
        if self.display == DisplayName.INITIALS:
            return initials(self.display_name)
        return ""

    def answer_to(self, question_id: str) -> Any:
        return self.answers.get(question_id)


class Response(Content, models.Model):
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
        _("signed"), max_length=12, choices=DisplayName.choices, default=DisplayName.ANONYMOUS
    )
    display_name = models.CharField(_("name"), max_length=160, blank=True)
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
    contact = models.ForeignKey(
        Contact,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("e-mail address"),
    )
    # By the link that was sent to it, for this response: who types an address need not own it.
    address_confirmed_at = models.DateTimeField(_("address confirmed"), null=True)
    # The approved version, while a later one waits for a moderator.
    public_version = models.ForeignKey(
        "consultations.ResponseVersion",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("version that is public"),
    )
    # {"kind", "organisation", "role"} of `ParticipantKind`; empty where that was not asked.
    participant = models.JSONField(_("for whom"), default=dict)
    # {"gender", "age", "commune", "capacity"}: what was asked and answered, for figures only.
    profile = models.JSONField(_("profile"), default=dict)
    # Sent from the tablet of a workshop: no address of the device leads to it.
    on_shared_device = models.BooleanField(_("on a shared device"), default=False)
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
    def published_content(self) -> Content:
        """What the public reads: the approved version, until a later one may be read."""
        waits = self.contribution.status == Status.PENDING
        if waits and not self.contribution.visible_while_pending:
            return self.public_version or self
        return self


class ResponseVersion(Content, models.Model):
    """What a response said before its author changed it: kept, so that nothing is rewritten."""

    wagtail_reference_index_ignore = True

    response = models.ForeignKey(
        Response,
        on_delete=models.CASCADE,
        related_name="former_versions",
        verbose_name=_("response"),
    )
    revision = models.PositiveIntegerField(_("revision"))
    version = models.ForeignKey(
        QuestionnaireVersion,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("version of the questionnaire"),
    )
    answers = models.JSONField(_("answers"))
    may_publish = models.BooleanField(_("agrees to publication"))
    display = models.CharField(_("signed"), max_length=12, choices=DisplayName.choices)
    display_name = models.CharField(_("name"), max_length=160, blank=True)
    participant = models.JSONField(_("for whom"), default=dict)
    profile = models.JSONField(_("profile"), default=dict)
    replaced_at = models.DateTimeField(_("replaced"), default=timezone.now)

    class Meta:
        verbose_name = _("former version of a response")
        verbose_name_plural = _("former versions of responses")
        constraints = [
            models.UniqueConstraint(fields=["response", "revision"], name="response_version_unique")
        ]

    def __str__(self) -> str:
        return f"{self.response_id}/{self.revision}"


@receiver(post_delete, sender=Response)
def _remove_files(instance: Response, **kwargs: Any) -> None:
    # No foreign key could: files belong to whatever kind of thing they came with.
    PrivateFile.objects.owned_by(RESPONSE_KIND, instance.pk).delete()
