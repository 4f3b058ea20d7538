"""E-mail addresses as people type them: cleaned to be written to, folded to be recognised."""

import re
import unicodedata

from django.core.validators import validate_email

from core.text import clean_text

LONGEST = 254
# Marks of direction and joiners, which copying from a page brings along.
_INVISIBLE = re.compile(r"[\u00ad\u061c\u200b-\u200f\u2060]")
# Its dots say nothing, and what follows a plus is a label: https://support.google.com/mail/answer/7436150
_GMAIL = {"gmail.com", "googlemail.com"}


def clean_address(typed: str) -> str:
    """
    `typed` without blanks around it, invisible characters and the dot that ends a domain.

    Raises ValidationError for what is no address that mail can be sent to.
    """
    text = _INVISIBLE.sub("", clean_text(unicodedata.normalize("NFKC", typed))).rstrip(".")
    if len(text) > LONGEST:
        validate_email("")
    validate_email(text)
    _ascii_domain(text.rpartition("@")[2])
    return text


def address_key(address: str) -> str:
    """
    The same for all spellings of one mailbox: in small letters, its domain as the DNS knows it,
    and by the rules of the domains that have some.

    `address` comes from `clean_address`.
    """
    local, _at, domain = address.rpartition("@")
    local, domain = local.lower(), _ascii_domain(domain)
    if domain in _GMAIL:
        local, domain = local.partition("+")[0].replace(".", ""), "gmail.com"
    return f"{local}@{domain}"


def shortened(address: str) -> str:
    """«a…@example.org»: enough to recognise one's own; "" when there is none."""
    local, _at, domain = address.rpartition("@")
    return f"{local[:1]}…@{domain}" if local else ""


def _ascii_domain(domain: str) -> str:
    try:
        return domain.rstrip(".").lower().encode("idna").decode("ascii")
    except UnicodeError:
        validate_email("")
        raise
