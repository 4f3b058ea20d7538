from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who signs in to the admin. Citizens need no account."""

    is_demo = models.BooleanField(
        _("demonstration account"),
        default=False,
        editable=False,
        help_text=_("Made with a published password; refused outside development."),
    )

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.username
