"""A mail in words: plain text, in its recipient's language."""

from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils.translation import override
from wagtail.models import Site

from core.link_purposes import NOT_ME
from core.mail_kinds import MailKind
from core.models import InstitutionSettings, OutboxMail
from core.services.linking import make_link


def render_mail(mail: OutboxMail, kind: MailKind) -> tuple[str, str]:
    """(subject, text). Makes the links in it, so it is another text each time."""
    with override(mail.language):
        values = mail.context | kind.prepare(mail)
        values |= {"institution": _institution(), "not_me_url": _not_me_url(mail)}
        # On one line: a header has no other.
        subject = " ".join(_render(f"{kind.template}_subject.txt", values).split())
        return subject, _render(f"{kind.template}.txt", values).strip() + "\n"


def _render(template: str, values: dict[str, Any]) -> str:
    # Plain text has nothing to escape.
    context = Context(values | {"settings": settings}, autoescape=False)
    return str(get_template(template).template.render(context))  # type: ignore[attr-defined]  # Django's own backend


def _institution() -> str:
    site = Site.objects.filter(is_default_site=True).first()
    return InstitutionSettings.for_site(site).name if site else ""


def _not_me_url(mail: OutboxMail) -> str:
    if mail.contact is None or mail.contact.is_confirmed:
        return ""
    return make_link(NOT_ME, contact=mail.contact, language=mail.language)
