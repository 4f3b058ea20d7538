from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from consultations.enums import (
    AddressPolicy,
    FormLayout,
    ModerationPolicy,
    ResultsVisibility,
    Stage,
)
from consultations.schema import Schema


class ConsultationQuerySet(models.QuerySet["Consultation"]):
    def open(self, now: datetime | None = None) -> "ConsultationQuerySet":
        now = now or timezone.now()
        return self.filter(is_published=True, opens_at__lte=now, closes_at__gt=now)

    def coming(self, now: datetime | None = None) -> "ConsultationQuerySet":
        return self.filter(is_published=True, opens_at__gt=now or timezone.now())

    def closed(self, now: datetime | None = None) -> "ConsultationQuerySet":
        return self.filter(Q(is_published=False) | Q(closes_at__lte=now or timezone.now()))

    def at_stage(self, stage: str) -> "ConsultationQuerySet":
        return {Stage.OPEN: self.open, Stage.COMING: self.coming, Stage.CLOSED: self.closed}[
            Stage(stage)
        ]()


class Consultation(models.Model):
    """
    The one consultation behind its pages in several languages (D3).

    Nobody edits it: it mirrors the live row of `source_page`. See `services/mirroring.py`.
    """

    wagtail_reference_index_ignore = True

    reference = models.CharField(
        _("reference"),
        max_length=12,
        unique=True,
        help_text=_("Year and number; short enough for a poster."),
    )
    translation_key = models.UUIDField(_("translation key"), unique=True)
    source_page = models.ForeignKey(
        "consultations.ConsultationPage",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("source page"),
    )
    is_published = models.BooleanField(_("published"), default=True)
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(_("closes"))
    moderation_policy = models.CharField(
        _("moderation"), max_length=10, choices=ModerationPolicy.choices
    )
    results_visibility = models.CharField(
        _("results are shown"), max_length=20, choices=ResultsVisibility.choices
    )
    form_layout = models.CharField(
        _("form"), max_length=12, choices=FormLayout.choices, default=FormLayout.ONE_PAGE
    )
    address_policy = models.CharField(
        _("e-mail address"),
        max_length=10,
        choices=AddressPolicy.choices,
        default=AddressPolicy.NONE,
    )
    one_per_address = models.BooleanField(_("one contribution per address"), default=False)
    asks_organisation = models.BooleanField(_("organisations may answer"), default=False)
    asks_gender = models.BooleanField(_("ask for the gender"), default=False)
    asks_age = models.BooleanField(_("ask for the age band"), default=False)
    asks_commune = models.BooleanField(_("ask for the commune"), default=False)
    asks_capacity = models.BooleanField(_("ask what ties people to the commune"), default=False)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        ordering = ["-opens_at"]

    def __str__(self) -> str:
        return self.reference

    def stage(self, now: datetime | None = None) -> Stage:
        """Open means `opens_at ≤ now < closes_at`, on the server's clock."""
        now = now or timezone.now()
        if not self.is_published or now >= self.closes_at:
            return Stage.CLOSED
        return Stage.COMING if now < self.opens_at else Stage.OPEN

    def accepts(self, *, issued_at: datetime, now: datetime | None = None) -> bool:
        """Whether a form issued at `issued_at` may be sent now: 15 minutes' grace after closing."""
        now = now or timezone.now()
        if self.stage(now) == Stage.OPEN:
            return True
        grace = timedelta(minutes=settings.TAKE_PART_GRACE_MINUTES)
        return (
            self.is_published
            and self.opens_at <= issued_at < self.closes_at
            and now < self.closes_at + grace
        )

    def shows_results(self, now: datetime | None = None) -> bool:
        # By the calendar alone: unpublishing an open consultation must not reveal its results.
        live = self.results_visibility == ResultsVisibility.LIVE
        return (now or timezone.now()) >= (self.opens_at if live else self.closes_at)

    @cached_property
    def latest_version(self) -> "QuestionnaireVersion":
        version = self.versions.order_by("-number").first()
        assert version is not None, "a consultation is made with its first version"  # noqa: S101
        return version


class QuestionnaireVersion(models.Model):
    """The structure of a questionnaire, frozen when its source page goes live changed (D4)."""

    wagtail_reference_index_ignore = True

    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.CASCADE,
        related_name="versions",
        verbose_name=_("consultation"),
    )
    number = models.PositiveIntegerField(_("version"))
    structure = models.JSONField(_("structure"))
    # What the source said then: the last resort for a question that no page asks any more.
    words = models.JSONField(_("words"))
    language = models.CharField(_("language of the source"), max_length=12)
    created_at = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of the questionnaire")
        verbose_name_plural = _("versions of the questionnaire")
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "number"], name="questionnaire_version_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.number}"

    @cached_property
    def schema(self) -> Schema:
        return Schema.from_json(self.structure)
