"""What refusals of the form and the receipt show."""

from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from consultations.enums import ParticipantKind, Stage
from consultations.models import Consultation, ConsultationPage, Response
from consultations.presenting.answers import passages
from consultations.presenting.calendar import date_text
from consultations.services.submitting import Submission
from consultations.wording import Wording
from core.dates import with_weekday
from moderation.enums import Status


def page_in_language(consultation: Consultation, language: str) -> ConsultationPage:
    """The live page of the consultation in `language`, else its source."""
    return (
        ConsultationPage.objects.filter(
            translation_key=consultation.translation_key,
            locale__language_code=language,
            live=True,
        ).first()
        or consultation.source_page
    )


def not_open_context(consultation: Consultation | None) -> dict[str, Any]:
    if consultation is None:
        return {
            "heading": _("There is no such consultation"),
            "text": _("It may have been withdrawn, or the address was mistyped."),
            "consultation_url": "",
            "results_url": "",
            "typed": [],
        }
    page = consultation.source_page.localized
    url = page.get_url() or ""
    if consultation.stage() == Stage.COMING:
        heading, text = _("This consultation is not open yet"), date_text(consultation)
    elif consultation.stage() == Stage.OPEN:
        heading = _("This consultation has no questions yet")
        text = _("Please come back later.")
    else:
        heading, text = _("This consultation is closed"), date_text(consultation)
    return {
        "heading": heading,
        "text": text,
        "consultation_url": url,
        "results_url": _results_url(consultation, url),
        "typed": [],
    }


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
        "results_url": _results_url(consultation, url),
    }


def _file_url(token: str, file_id: str, number: int) -> str:
    return reverse("consultations:receipt_file", args=[token, number])


def earlier_context(earlier: Submission) -> dict[str, str]:
    return {
        "reference": earlier.response.contribution.reference,
        "receipt_url": reverse("consultations:receipt", args=[earlier.receipt_token]),
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
    steps = []
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


def _results_url(consultation: Consultation, page_url: str) -> str:
    is_shown = consultation.is_published and consultation.shows_results()
    return f"{page_url}results/" if is_shown else ""
