"""The addresses of people who wrote to us, each once, apart from what they wrote (D10)."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.mail_addresses import shortened


class Contact(models.Model):
    """
    One mailbox. What people send in points here, so that erasing an address is one row.

    An erased contact stays as a row without an address: figures that point to it keep counting.
    """

    wagtail_reference_index_ignore = True

    address = models.EmailField(_("e-mail address"), blank=True)
    # `address_key`, or a fingerprint once the address was erased.
    key = models.CharField(max_length=320, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=12)
    confirmed_at = models.DateTimeField(
        pgettext_lazy("e-mail address", "confirmed"), null=True, blank=True
    )
    blocked_at = models.DateTimeField(
        _("wants no mail"),
        null=True,
        blank=True,
        help_text=_("Its owner said that it was somebody else who gave this address."),
    )
    created_at = models.DateTimeField(_("since"), default=timezone.now)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        indexes = [models.Index(fields=["confirmed_at", "created_at"], name="contact_unconfirmed")]

    def __str__(self) -> str:
        return shortened(self.address) or str(self.pk)

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    @property
    def takes_mail(self) -> bool:
        return bool(self.address) and self.blocked_at is None
