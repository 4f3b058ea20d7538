"""Sheets of paper gathered at one place and on one day, and what of them is not counted yet."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consultations.enums import KEYED_CHANNELS, Channel
from consultations.models.consultations import Consultation, QuestionnaireVersion


class Collection(models.Model):
    """Its version is the questionnaire as it was printed: all its sheets are keyed by that one."""

    wagtail_reference_index_ignore = True

    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.PROTECT,
        related_name="collections",
        verbose_name=_("consultation"),
    )
    version = models.ForeignKey(
        QuestionnaireVersion,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("version of the questionnaire"),
    )
    name = models.CharField(
        _("name of the batch"),
        max_length=120,
        help_text=_("As it is written on the pile of sheets."),
    )
    channel = models.CharField(
        _("channel"),
        max_length=10,
        choices=[(channel.value, channel.label) for channel in KEYED_CHANNELS],
        default=Channel.PAPER,
    )
    language = models.CharField(
        _("language of the sheets"), max_length=12, choices=settings.LANGUAGES
    )
    collected_on = models.DateField(_("date of collection"))
    # An official code, of which the name is looked up, and what no list knows.
    place_code = models.CharField(_("commune"), max_length=20, blank=True)
    place_text = models.CharField(
        _("place"),
        max_length=120,
        blank=True,
        help_text=_("Where the sheets were filled in, such as a hall, a school or a quarter."),
    )
    double_entry = models.BooleanField(
        _("keyed twice"),
        default=False,
        help_text=_(
            "Two people key each sheet without seeing the other's entry. It is counted once both "
            "say the same, or somebody has settled where they differ."
        ),
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    created_at = models.DateTimeField(_("made"), default=timezone.now)

    class Meta:
        verbose_name = _("collection of sheets")
        verbose_name_plural = _("collections of sheets")
        ordering = ["-collected_on", "-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def has_sheets(self) -> bool:
        """Whether anything was ever keyed into it, removed sheets included."""
        return self.log.exists()


class SheetEntry(models.Model):
    """One of two entries of a sheet that is keyed twice; it goes once the sheet is counted."""

    wagtail_reference_index_ignore = True

    collection = models.ForeignKey(
        Collection,
        on_delete=models.PROTECT,
        related_name="entries",
        verbose_name=_("collection of sheets"),
    )
    sheet_number = models.PositiveIntegerField(_("sheet number"))
    language = models.CharField(_("language"), max_length=12)
    answers = models.JSONField(_("answers"))
    may_publish = models.BooleanField(_("agrees to publication"), default=False)
    keyed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("keyed by"),
    )
    keyed_at = models.DateTimeField(_("keyed"), default=timezone.now)

    class Meta:
        verbose_name = _("entry of a sheet")
        verbose_name_plural = _("entries of sheets")
        ordering = ["collection", "sheet_number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["collection", "sheet_number", "keyed_by"], name="sheet_entry_by_two_people"
            )
        ]

    def __str__(self) -> str:
        return f"{self.collection_id}/{self.sheet_number}"


class SheetImportQuerySet(models.QuerySet["SheetImport"]):
    def expired(self, now: datetime | None = None) -> "SheetImportQuerySet":
        return self.filter(expires_at__lte=now or timezone.now())


class SheetImport(models.Model):
    """A spreadsheet that was read without an error, until somebody says that it may be taken."""

    wagtail_reference_index_ignore = True

    collection = models.ForeignKey(
        Collection,
        on_delete=models.CASCADE,
        related_name="imports",
        verbose_name=_("collection of sheets"),
    )
    # [{"number", "language", "answers", "may_publish"}]
    sheets = models.JSONField(_("sheets"))
    # Known before, and left out.
    skipped = models.JSONField(_("sheets left out"), default=list)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("made by"),
    )
    expires_at = models.DateTimeField(_("expires"), db_index=True)

    objects = SheetImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("spreadsheet to take in")
        verbose_name_plural = _("spreadsheets to take in")

    def __str__(self) -> str:
        return str(self.pk)
