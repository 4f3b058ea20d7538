"""A translation that waits to be published, because wagtail-localize knows no workflow."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations.enums import HandInState
from translations.models.versions import LanguageVersion


class HandIn(models.Model):
    """At most one for each translation; gone once it is published or taken back."""

    version = models.OneToOneField(
        LanguageVersion, on_delete=models.CASCADE, related_name="hand_in", primary_key=True
    )
    state = models.CharField(
        _("state"), max_length=10, choices=HandInState.choices, default=HandInState.WAITING
    )
    handed_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handed in by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    handed_in_at = models.DateTimeField(_("handed in"))
    sent_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent back by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    remark = models.TextField(_("remark"), blank=True)

    class Meta:
        verbose_name = _("translation handed in")
        verbose_name_plural = _("translations handed in")

    def __str__(self) -> str:
        return str(self.version)

    @property
    def is_waiting(self) -> bool:
        return self.state == HandInState.WAITING
