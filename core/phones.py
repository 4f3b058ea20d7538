"""Moroccan telephone numbers."""

import re

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

# With the spaces, points and dashes that people put in.
check_phone = RegexValidator(
    r"^(?:\+212|00212|0)[ .-]?[5-8](?:[ .-]?\d){8}$",
    _("Enter a Moroccan number, such as 0539000000."),
)


def dialled(number: str) -> str:
    """«+212539000000», as a link dials it from any country."""
    digits = re.sub(r"\D", "", number)
    return f"+212{digits.removeprefix('00').removeprefix('212').removeprefix('0')}"
