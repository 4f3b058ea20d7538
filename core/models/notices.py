"""The data-protection notice of law 09-08, versioned: a contribution keeps the one it was shown."""

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, Locale, RevisionMixin, TranslatableMixin
from wagtail.snippets.models import register_snippet
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.stale_saves import GuardedSnippetViewSet

NOTICE_FIELDS = ("title", "controller", "purpose", "recipients", "rights", "cndp_receipt")


class PrivacyNotice(DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """
    What a person is told before sending personal data: who is responsible, for what purpose, who
    receives the data, which rights there are and the CNDP receipt (law 09-08, article 5).

    One per language. Publishing changed words makes a new `PrivacyNoticeVersion`. It has drafts,
    because submitting a snippet without them for translation puts the source's words live.
    """

    title = models.CharField(_("title"), max_length=160)
    controller = models.TextField(_("data controller"))
    purpose = models.TextField(_("purpose"))
    recipients = models.TextField(_("recipients"))
    rights = models.TextField(_("rights and how to use them"))
    cndp_receipt = models.CharField(
        _("CNDP receipt number"),
        max_length=60,
        blank=True,
        help_text=_("Notify the CNDP before the first consultation opens (law 09-08)."),
    )

    translatable_fields = [
        *(TranslatableField(name) for name in NOTICE_FIELDS if name != "cndp_receipt"),
        SynchronizedField("cndp_receipt", overridable=False),
    ]
    panels = [FieldPanel(name) for name in NOTICE_FIELDS]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("data-protection notice")
        verbose_name_plural = _("data-protection notices")
        constraints = [
            models.UniqueConstraint(fields=["locale"], name="one_privacy_notice_per_language")
        ]

    def __str__(self) -> str:
        return self.title

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        update_fields = kwargs.get("update_fields")
        # A save of other fields only comes from saving a draft.
        if not self.live or not (update_fields is None or set(NOTICE_FIELDS) & set(update_fields)):
            return
        text = {name: getattr(self, name) for name in NOTICE_FIELDS}
        latest = self.latest_version()
        if latest is None or latest.text != text:
            PrivacyNoticeVersion.objects.create(
                language=Locale.objects.get(pk=self.locale_id).language_code,
                number=latest.number + 1 if latest else 1,
                text=text,
            )

    def latest_version(self) -> "PrivacyNoticeVersion | None":
        return PrivacyNoticeVersion.latest(
            language=Locale.objects.get(pk=self.locale_id).language_code
        )


register_snippet(PrivacyNotice, viewset=GuardedSnippetViewSet)


class PrivacyNoticeVersion(models.Model):
    """One wording of the notice in one language; never changed once a contribution refers to it."""

    language = models.CharField(_("language"), max_length=12)
    number = models.PositiveIntegerField(_("version"))
    text = models.JSONField(_("text"))
    created_at = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of the data-protection notice")
        verbose_name_plural = _("versions of the data-protection notice")
        constraints = [
            models.UniqueConstraint(
                fields=["language", "number"], name="privacy_notice_version_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.text['title']} ({self.language}, {self.number})"

    @classmethod
    def latest(cls, *, language: str) -> "PrivacyNoticeVersion | None":
        """The notice now in force in `language`, if the institution wrote one."""
        return cls.objects.filter(language=language).order_by("-number").first()

    @classmethod
    def for_reader(cls, language: str) -> "PrivacyNoticeVersion | None":
        """The notice in the reader's language or, better than none, in the site's first one."""
        return cls.latest(language=language) or cls.latest(language=settings.LANGUAGE_CODE)
