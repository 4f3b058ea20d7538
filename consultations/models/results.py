from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consultations.models.consultations import Consultation


class ResultsSnapshot(models.Model):
    """
    The figures of a consultation, computed in one pass and only read by pages (D8).

    `figures` is {question id: {"asked": n, "answered": n, "choices": {option id: n}} or, for a
    number, {"asked", "answered", "minimum", "maximum", "mean", "median"}}.
    """

    wagtail_reference_index_ignore = True

    consultation = models.OneToOneField(
        Consultation,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="results",
        verbose_name=_("consultation"),
    )
    computed_at = models.DateTimeField(_("computed"), default=timezone.now)
    # Milliseconds the pass took: a costly pass is repeated less often.
    duration = models.PositiveIntegerField(_("duration in milliseconds"), default=0)
    counted = models.PositiveIntegerField(_("responses counted"), default=0)
    languages = models.JSONField(_("responses by language"), default=dict)
    figures = models.JSONField(_("figures"), default=dict)

    class Meta:
        verbose_name = _("snapshot of the results")
        verbose_name_plural = _("snapshots of the results")

    def __str__(self) -> str:
        return str(self.consultation_id)
