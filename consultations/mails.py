"""The mails that somebody gets about a contribution of theirs."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from consultations.models import Response
from consultations.presenting.taking_part import page_in_language
from consultations.receipt_links import receipt_url
from consultations.services.confirming import CONFIRM, DUPLICATE, RECEIPT, SUBJECT
from core.link_purposes import CONFIRM_ADDRESS
from core.mail_kinds import MailKind, NotWanted
from core.models import OutboxMail
from core.services.linking import make_link
from moderation.enums import Status


def _response(pk: int) -> Response:
    """Raises NotWanted when it is gone."""
    response = (
        Response.objects.select_related("contribution", "consultation__source_page")
        .filter(pk=pk)
        .first()
    )
    if response is None or response.contribution.status == Status.WITHDRAWN:
        raise NotWanted
    return response


def _about(response: Response, mail: OutboxMail) -> dict[str, Any]:
    return {
        "title": page_in_language(response.consultation, mail.language).title,
        "reference": response.contribution.reference,
    }


def _to_confirm(mail: OutboxMail) -> dict[str, Any]:
    response = _response(mail.context["response"])
    if mail.contact is None or response.address_confirmed_at is not None:
        raise NotWanted
    return _about(response, mail) | {
        "confirm_url": make_link(
            CONFIRM_ADDRESS,
            subject=f"{SUBJECT}:{response.pk}",
            contact=mail.contact,
            language=mail.language,
        ),
        "is_required": response.contribution.status == Status.UNCONFIRMED,
    }


def _receipt(mail: OutboxMail) -> dict[str, Any]:
    response = _response(mail.context["response"])
    return _about(response, mail) | {
        "receipt_url": receipt_url(response, language=mail.language),
        "is_moderated": response.may_publish,
    }


def _duplicate(mail: OutboxMail) -> dict[str, Any]:
    response = _response(mail.context["response"])
    first = _response(mail.context["first"])
    return _about(response, mail) | {
        "first_reference": first.contribution.reference,
        "receipt_url": receipt_url(first, language=mail.language),
    }


KINDS = (
    MailKind(CONFIRM, _("Request to confirm a contribution"), prepare=_to_confirm),
    MailKind(RECEIPT, _("Receipt of a contribution"), prepare=_receipt),
    MailKind(DUPLICATE, _("Second contribution from one address"), prepare=_duplicate),
)
