"""One page or snippet in one language, and how far it has taken over its source."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation

from translations.enums import HandInState, State

# The source's words changed after the translation last took them over.
IS_BEHIND = Q(source__changed_at__gt=F("taken_over_at"))


class LanguageVersionQuerySet(QuerySet["LanguageVersion"]):
    def sources(self) -> "LanguageVersionQuerySet":
        return self.filter(source__isnull=True)

    def with_state(self) -> "LanguageVersionQuerySet":
        """Each with its `state` as a translation, in SQL; meaningless for sources."""
        return self.annotate(
            state=Case(
                When(hand_in__state=HandInState.WAITING, then=Value(State.HANDED_IN.value)),
                When(is_public=False, then=Value(State.DRAFT.value)),
                When(IS_BEHIND, then=Value(State.OUTDATED.value)),
                When(Exists(_untranslated_pieces()), then=Value(State.INCOMPLETE.value)),
                default=Value(State.CURRENT.value),
                output_field=models.CharField(),
            )
        )

    def in_state(self, state: str) -> "LanguageVersionQuerySet":
        return self.with_state().filter(Q(("state", state)))


def _untranslated_pieces() -> QuerySet[Any]:
    translated = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("locale")),
        has_error=False,
    )
    return StringSegment.objects.filter(
        ~Exists(translated),
        source__object=OuterRef("translation_key"),
        source__translations__target_locale=OuterRef("locale"),
        source__translations__enabled=True,
    )


class LanguageVersion(models.Model):
    """
    Written by `services.recording` whenever the row of a page or snippet is saved.

    What wagtail-localize keeps does not tell whether a published translation is older than its
    source: it remembers when words were last extracted, not which of them were published, and
    nothing about pages that were written without it.
    """

    translation_key = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    page = models.OneToOneField(
        Page, null=True, on_delete=models.CASCADE, related_name="language_version"
    )
    title = models.CharField(max_length=255)
    source = models.ForeignKey(
        "self",
        verbose_name=_("source"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="translations",
        help_text=_("Empty for what is itself the source."),
    )
    is_public = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, blank=True)
    # When its words last became others; publishing the same words again does not count.
    changed_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    # Up to which moment the changes of the source are in the words of this translation.
    taken_over_at = models.DateTimeField(null=True)

    objects = LanguageVersionQuerySet.as_manager()

    state: str  # by `with_state()`

    class Meta:
        verbose_name = _("version in one language")
        verbose_name_plural = _("versions in one language")
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"], name="language_version_unique"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_behind(self) -> bool:
        """As `IS_BEHIND`, for a version whose source is at hand."""
        changed = self.source.changed_at if self.source else None
        return bool(changed and self.taken_over_at and changed > self.taken_over_at)
