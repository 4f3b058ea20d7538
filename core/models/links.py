"""Links that open something without an account: only a hash of each is kept (D10)."""

import hashlib

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models.contacts import Contact


class SignedLink(models.Model):
    wagtail_reference_index_ignore = True

    # SHA-256 of the token in the link's address; the token itself is kept nowhere.
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    purpose = models.SlugField(_("purpose"), max_length=40)
    # What it is about, in words that the app which made it understands, such as "response:12".
    subject = models.CharField(_("subject"), max_length=100, blank=True)
    contact = models.ForeignKey(
        Contact, on_delete=models.CASCADE, null=True, related_name="links", editable=False
    )
    created_at = models.DateTimeField(pgettext_lazy("link", "made"), default=timezone.now)
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(pgettext_lazy("link", "used"), null=True)

    class Meta:
        verbose_name = _("signed link")
        verbose_name_plural = _("signed links")
        indexes = [
            models.Index(fields=["purpose", "subject"], name="link_subject"),
            models.Index(fields=["expires_at"], name="link_expiry"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.pk}"


def hash_of_link(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
