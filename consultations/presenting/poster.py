"""What the poster of a consultation shows."""

from typing import Any

from consultations.models import Consultation
from consultations.presenting.addresses import public_address, to_type
from consultations.presenting.taking_part import page_in_language
from core.dates import with_weekday
from core.qr import qr_image


def poster_context(consultation: Consultation, language: str) -> dict[str, Any]:
    page = page_in_language(consultation, language)
    address = public_address(consultation, "take_part", language)
    return {
        "title": page.title,
        "summary": page.summary,
        "asked_by": page.asked_by,
        "opens": with_weekday(consultation.opens_at),
        "closes": with_weekday(consultation.closes_at),
        "reference": consultation.reference,
        "qr_image": qr_image(address),
        "address": to_type(address),
    }
