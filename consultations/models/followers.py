"""Who wants to be told of a consultation without answering it."""

from datetime import datetime

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from consultations.models.consultations import Consultation
from core.models import Contact


class ConsultationFollowerQuerySet(models.QuerySet["ConsultationFollower"]):
    def confirmed(self) -> "ConsultationFollowerQuerySet":
        """Whose owner said yes, and has not said "not me" since."""
        return self.filter(
            confirmed_at__isnull=False,
            contact__confirmed_at__isnull=False,
            contact__blocked_at__isnull=True,
        )

    def to_tell_opening(self, now: datetime | None = None) -> "ConsultationFollowerQuerySet":
        """Of consultations that were still to come when they asked, and are open now."""
        now = now or timezone.now()
        return self.confirmed().filter(
            told_opening_at=None,
            created_at__lt=F("consultation__opens_at"),
            consultation__is_published=True,
            consultation__opens_at__lte=now,
            consultation__closes_at__gt=now,
        )


class ConsultationFollower(models.Model):
    """One mailbox that follows one consultation; nothing goes there before its owner agreed."""

    wagtail_reference_index_ignore = True

    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.CASCADE,
        related_name="followers",
        verbose_name=_("consultation"),
    )
    contact = models.ForeignKey(
        Contact, on_delete=models.CASCADE, related_name="+", verbose_name=_("contact")
    )
    language = models.CharField(_("language"), max_length=12)
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    confirmed_at = models.DateTimeField(
        pgettext_lazy("e-mail address", "confirmed"), null=True, blank=True
    )
    told_opening_at = models.DateTimeField(null=True, editable=False)

    objects = ConsultationFollowerQuerySet.as_manager()

    class Meta:
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        constraints = [
            models.UniqueConstraint(fields=["consultation", "contact"], name="follower_once")
        ]

    def __str__(self) -> str:
        return str(self.pk)
