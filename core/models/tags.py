"""Which pages are about which topics and places, for all their languages at once."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models.subjects import Place, Subject

# A region holds provinces, a province communes; one level more for what a site may add.
_LEVELS = 3


class SubjectTagQuerySet(models.QuerySet["SubjectTag"]):
    def about(self, subject: Subject) -> "SubjectTagQuerySet":
        """Of `subject` or, for a place, of what lies in it."""
        if not isinstance(subject, Place):
            return self.filter(subject_key=subject.translation_key)
        within, holder = Q(), "translation_key"
        for _level in range(_LEVELS + 1):
            within |= Q(**{holder: subject.translation_key})
            holder = f"parent__{holder}"
        places = Place.objects.filter(within)
        return self.filter(subject_key__in=places.values("translation_key"))


class SubjectTag(models.Model):
    """
    One subject of one page, both by translation key: what is said on the source page holds for
    its translations without anybody synchronising them.

    Nobody edits it: `services/tagging.py` writes it whenever the source's live row is saved.
    """

    wagtail_reference_index_ignore = True

    page_key = models.UUIDField(editable=False)
    subject_key = models.UUIDField(editable=False)

    objects = SubjectTagQuerySet.as_manager()

    class Meta:
        verbose_name = _("subject of a page")
        verbose_name_plural = _("subjects of pages")
        constraints = [
            models.UniqueConstraint(fields=["page_key", "subject_key"], name="subject_tag_unique")
        ]
        indexes = [models.Index(fields=["subject_key", "page_key"], name="subject_tag_pages")]

    def __str__(self) -> str:
        return f"{self.page_key}: {self.subject_key}"
