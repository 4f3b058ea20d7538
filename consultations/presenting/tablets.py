"""What a workshop's tablet shows beside the form."""

from typing import Any

from django.urls import reverse

from consultations.models import Consultation
from consultations.presenting.taking_part import page_in_language
from consultations.tablet_mode import THANKS_SECONDS

SCRIPT = "js/tablet.js"
STYLESHEET = "css/components/tablet.css"


def banner_context(consultation: Consultation, *, token: str = "") -> dict[str, str]:
    """Above the form; `token` is of what somebody is answering page by page."""
    return {"url": reverse("consultations:tablet", args=[consultation.reference]), "token": token}


def on_tablet(
    context: dict[str, Any], consultation: Consultation, *, token: str = ""
) -> dict[str, Any]:
    """`context` of a page with a form, as a tablet shows it."""
    assets = context.get("assets", {})
    return context | {
        "tablet": banner_context(consultation, token=token),
        "assets": assets
        | {
            "stylesheets": [*assets.get("stylesheets", []), STYLESHEET],
            "scripts": [*assets.get("scripts", []), SCRIPT],
        },
    }


def tablet_context(consultation: Consultation, *, language: str, is_on: bool) -> dict[str, Any]:
    return {
        "consultation_title": page_in_language(consultation, language).title,
        "form_url": reverse("consultations:take_part", args=[consultation.reference]),
        "is_on": is_on,
        "assets": {"stylesheets": [STYLESHEET]},
    }


def thanks_context(
    consultation: Consultation, *, language: str, number: str, stays: bool
) -> dict[str, Any]:
    return {
        "consultation_title": page_in_language(consultation, language).title,
        "reference": number,
        "seconds": THANKS_SECONDS,
        "stays": stays,
        "next_url": reverse("consultations:take_part", args=[consultation.reference]),
        "tablet": banner_context(consultation),
        "assets": {"stylesheets": [STYLESHEET], "scripts": [SCRIPT]},
    }
