from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from consultations.models.consultations import Consultation


class ConsultationExtension(models.Model):
    """A closing time that was put off after the consultation had opened: the public is told."""

    wagtail_reference_index_ignore = True

    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.CASCADE,
        related_name="extensions",
        verbose_name=_("consultation"),
    )
    old = models.DateTimeField(_("closed before"))
    new = models.DateTimeField(_("closes now"))
    at = models.DateTimeField(_("extended on"), auto_now_add=True)

    class Meta:
        verbose_name = _("extension of a deadline")
        verbose_name_plural = _("extensions of deadlines")
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(new__gt=F("old")), name="extension_is_later")
        ]

    def __str__(self) -> str:
        return str(self.pk)
