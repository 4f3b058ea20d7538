"""What stands in the place of a form: why there is none, or that it was sent."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from consultations.enums import Stage
from consultations.models import Consultation, ConsultationPage
from consultations.presenting.calendar import date_text
from consultations.services.submitting import Submission


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
        "results_url": results_url(consultation, url),
        "typed": [],
    }


def earlier_context(earlier: Submission) -> dict[str, str]:
    return {
        "reference": earlier.response.contribution.reference,
        "receipt_url": reverse("consultations:receipt", args=[earlier.receipt_token]),
    }


def results_url(consultation: Consultation, page_url: str) -> str:
    is_shown = consultation.is_published and consultation.shows_results()
    return f"{page_url}results/" if is_shown else ""
