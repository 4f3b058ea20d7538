"""What somebody recommended and what the institution answered: a record beside its page (D12)."""

from collections.abc import Collection

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.references import random_reference
from recommendations.enums import CLOSED, Status
from recommendations.registry import readable


class RecommendationQuerySet(models.QuerySet["Recommendation"]):
    def awaiting_answer(self) -> "RecommendationQuerySet":
        return self.filter(status=Status.RECEIVED, retired_at__isnull=True)

    def public(self) -> "RecommendationQuerySet":
        """What stands on a page that the public may read."""
        # The registry names this model.

        return self.filter(readable(), retired_at__isnull=True)

    def from_source(self, source: str, key: object) -> "RecommendationQuerySet":
        return self.filter(source=source, source_key=key)


class Recommendation(models.Model):
    """
    One recommendation for all languages, keyed by the translatable object that words it.

    The words are copied here whenever that object's page is saved live, so that a recommendation
    that was answered can still be read after an editor takes it off the page.
    """

    translation_key = models.UUIDField(unique=True, editable=False)
    reference = models.CharField(
        _("reference"), max_length=16, unique=True, default=random_reference, editable=False
    )
    # Which registered source it comes from, and the translation key of the page there.
    source = models.CharField(max_length=30, editable=False)
    source_key = models.UUIDField(editable=False)
    words = models.JSONField(_("wording"), default=dict, editable=False)
    search_text = models.TextField(blank=True, editable=False)
    received_on = models.DateField(_("received"), default=timezone.localdate, editable=False)
    status = models.CharField(
        _("status"), max_length=14, choices=Status.choices, default=Status.RECEIVED
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("merged with"),
    )
    replied_on = models.DateField(_("answered on"), null=True, editable=False)
    retired_at = models.DateTimeField(null=True, editable=False)
    # Grows with each answer: an answer to something that changed meanwhile is refused.
    revision = models.PositiveIntegerField(default=1, editable=False)

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        ordering = ["-received_on", "-pk"]
        indexes = [
            models.Index(fields=["source", "source_key"], name="recommendation_source"),
            models.Index(fields=["status", "-received_on"], name="recommendation_status"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="recommendation_status_known"
            ),
            models.CheckConstraint(
                condition=Q(status=Status.RECEIVED) | Q(replied_on__isnull=False),
                name="recommendation_closed_with_reply",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.MERGED, merged_into__isnull=False)
                | Q(~Q(status=Status.MERGED), merged_into__isnull=True),
                name="recommendation_merged_into_one",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    def get_absolute_url(self) -> str:
        return reverse("recommendations:recommendation", args=[self.reference])

    @property
    def is_closed(self) -> bool:
        return self.status in CLOSED

    def wording(self, language: str, among: Collection[str] | None = None) -> tuple[str, str]:
        """
        The words and their language: the reader's, or the first of the site that has them.

        `among` limits the languages, to those whose page may be read.
        """
        return in_language(self.words, language, among)


class Reply(models.Model):
    """The institution's reasoned reply in one language."""

    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.CASCADE, related_name="replies"
    )
    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("reasoned reply"))

    class Meta:
        verbose_name = _("reasoned reply")
        verbose_name_plural = _("reasoned replies")
        constraints = [
            models.UniqueConstraint(
                fields=["recommendation", "language"], name="reply_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.recommendation_id} ({self.language})"


def in_language(
    texts: dict[str, str], language: str, among: Collection[str] | None = None
) -> tuple[str, str]:
    """(text, its language) of {language: text}, as near to `language` as there is; ("", "")."""
    order = [language, *(code for code, _name in settings.LANGUAGES), *texts]
    for code in order:
        if texts.get(code) and (among is None or code in among):
            return texts[code], code
    return "", ""
