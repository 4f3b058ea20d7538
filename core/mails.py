"""The kinds of mail that belong to no app above, and asking for a confirmation."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.link_purposes import CONFIRM_ADDRESS
from core.mail_kinds import MailKind, NotWanted
from core.models import Contact, OutboxMail
from core.services.linking import make_link
from core.services.mailing import enqueue

CONFIRM = "core.confirm_address"
STAFF = "core.staff"


def _confirm_url(mail: OutboxMail) -> dict[str, Any]:
    if mail.contact is None:
        raise NotWanted
    subject = mail.context["about"]
    return {
        "confirm_url": make_link(
            CONFIRM_ADDRESS, subject=subject, contact=mail.contact, language=mail.language
        )
    }


# Staff mails are in words already: what they are about does not fit into JSON.
KINDS = (
    MailKind(CONFIRM, _("Request to confirm an address"), prepare=_confirm_url),
    MailKind(STAFF, _("Mail to staff")),
)


def ask_to_confirm(
    contact: Contact, *, about: str, key: str, language: str = ""
) -> OutboxMail | None:
    """
    A mail with nothing but the link that confirms the address.

    `about` is "kind:rest", which `link_purposes.when_confirmed` passes on. None as `enqueue`.
    """
    return enqueue(CONFIRM, to=contact, key=key, language=language, context={"about": about})
