"""Addresses that people type: web addresses and nothing that a browser would run."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

validate_web_address = URLValidator(
    schemes=["http", "https"],
    message=_("Enter the whole address, such as https://www.example.org/page."),
)


def is_web_address(url: str | None) -> bool:
    """Asked again where an address is shown: not all of them came through a form."""
    try:
        validate_web_address(url)
    except ValidationError:
        return False
    return True


def host_of(url: str) -> str:
    """«www.example.org», to say where a link leads; empty when there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
