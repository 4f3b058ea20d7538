"""What the receipt shows: what was sent, what happens with it, what its author can do."""

from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from consultations.enums import ParticipantKind, Stage
from consultations.models import Response
from consultations.presenting.answers import passages
from consultations.presenting.taking_part import results_url
from consultations.services.revising import may_change, may_withdraw
from consultations.wording import Wording
from core.dates import with_weekday
from core.mail_addresses import shortened
from moderation.enums import Status


def receipt_context(response: Response, words: Wording, *, token: str) -> dict[str, Any]:
    """`token` is that of the receipt's address, which opens the files, too."""
    consultation = response.consultation
    contribution = response.contribution
    page = consultation.source_page.localized
    url = page.get_url() or ""
    return {
        "reference": contribution.reference,
        "consultation_title": page.title,
        "consultation_url": url,
        "submitted_text": with_weekday(contribution.submitted_at),
        "next_steps": _next_steps(response),
        "answers": [
            {
                "label": passage.label,
                "label_lang": passage.label_language,
                "text": passage.text,
                "lang": passage.language,
                "files": passage.files,
            }
            for passage in passages(response, words, file_url=partial(_file_url, token))
        ],
        "publishing_text": _publishing(response),
        "participant_text": participant_text(response),
        "change_url": reverse("consultations:change", args=[token]) if may_change(response) else "",
        "withdraw_url": (
            reverse("consultations:withdraw", args=[token]) if may_withdraw(response) else ""
        ),
        "unpublish_url": (
            reverse("consultations:unpublish", args=[token])
            if response.may_publish and contribution.status != Status.WITHDRAWN
            else ""
        ),
        "versions_text": _versions(response),
        "results_url": results_url(consultation, url),
    }


def participant_text(response: Response) -> str:
    """For which organisation somebody answered, and as what; "" for a person."""
    participant = response.participant
    if not participant.get("organisation"):
        return ""
    kind = dict(ParticipantKind.choices)[participant["kind"]]
    named = " – ".join(filter(None, [participant["organisation"], participant["role"]]))
    return f"{kind}: {named}"


def _publishing(response: Response) -> str:
    if not response.may_publish:
        return _("You did not agree to publication: your answers are counted, never shown.")
    if response.signature:
        return _("You agreed to publication, signed “%(name)s”.") % {"name": response.signature}
    return _("You agreed to publication, without a name.")


def _next_steps(response: Response) -> list[str]:
    contribution = response.contribution
    status = contribution.status
    consultation = response.consultation
    steps: list[str] = []
    if status == Status.WITHDRAWN:
        return [_("You withdrew your contribution: it is neither counted nor published.")]
    address = shortened(response.contact.address) if response.contact else "…"
    if status in (Status.UNCONFIRMED, Status.DUPLICATE):
        # The same for both: only the owner of the address learns, by mail, which it is.
        return [
            _(
                "A mail went to %(address)s. Open the link in it and confirm: that is when your "
                "contribution is looked at. What becomes of it is said by mail."
            )
            % {"address": address}
        ]
    if response.contact and response.address_confirmed_at is None:
        steps.append(
            _(
                "A mail went to %(address)s. Confirm the address there, and you get this receipt "
                "by mail, too."
            )
            % {"address": address}
        )
    if status == Status.SPAM:
        return [_("Your contribution was taken for spam and is not counted.")]
    if contribution.is_public and response.may_publish:
        steps.append(_("Your contribution is published and counted in the results."))
    elif status == Status.PENDING and response.may_publish:
        steps.append(_("A moderator reads your contribution before it is published."))
    elif status == Status.REFUSED:
        decision = response.contribution.decisions.last()
        steps.append(
            _("Your words are not published. Reason: %(reason)s. Your choices are counted.")
            % {"reason": decision.get_reason_display() if decision else ""}
        )
    else:
        steps.append(_("Your answers are counted in the results."))
    if not consultation.is_published:
        return [*steps, _("The consultation was withdrawn.")]
    if consultation.stage() == Stage.OPEN:
        closes = with_weekday(consultation.closes_at)
        steps.append(_("The consultation closes on %(date)s.") % {"date": closes})
    steps.append(_("The results of all languages together are published on its page."))
    return steps


def _file_url(token: str, file_id: str, number: int) -> str:
    return reverse("consultations:receipt_file", args=[token, number])


def _versions(response: Response) -> str:
    """That it was changed, and whether the public still reads what it said before."""
    if response.contribution.revision == 1:
        return ""
    changed = _("Changed on %(date)s. What you sent before is kept.") % {
        "date": with_weekday(response.contribution.revised_at)
    }
    if response.published_content is response:
        return changed
    return changed + " " + _("The approved version stays public until the new one has been read.")


def withdrawal_context(response: Response, *, token: str) -> dict[str, Any]:
    page = response.consultation.source_page.localized
    return {
        "reference": response.contribution.reference,
        "consultation_title": page.title,
        "back_url": reverse("consultations:receipt", args=[token]),
    }
