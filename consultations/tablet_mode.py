"""
The mode of a workshop's tablet: one device, many people, nothing of one for the next.

A cookie of the browser session turns it on for one consultation, in each language of its form.
"""

from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, override

from consultations.models import Consultation

# How long the page after sending waits before the next person's form.
THANKS_SECONDS = 45
_REFERENCE_SECONDS = 120
_MODE_SALT = "consultations.tablet"
_REFERENCE_SALT = "consultations.tablet.reference"


def is_tablet(request: HttpRequest, consultation: Consultation) -> bool:
    raw = request.COOKIES.get(_mode_cookie(get_language() or ""), "")
    try:
        return bool(signing.loads(raw, salt=_MODE_SALT) == consultation.reference)
    except signing.BadSignature:
        return False


def turn_on(response: HttpResponse, consultation: Consultation) -> None:
    value = signing.dumps(consultation.reference, salt=_MODE_SALT)
    for language, path in _paths("consultations:take_part", consultation):
        _set(response, _mode_cookie(language), value, path=path)


def turn_off(response: HttpResponse, consultation: Consultation) -> None:
    for language, path in _paths("consultations:take_part", consultation):
        response.delete_cookie(_mode_cookie(language), path=path, samesite="Lax")


def hand_over_reference(response: HttpResponse, consultation: Consultation, reference: str) -> None:
    """To the page after sending, and to no address."""
    _give_reference(response, consultation, reference, shown=False)


def take_reference(
    request: HttpRequest, response: HttpResponse, consultation: Consultation, *, stays: bool
) -> str:
    """
    The reference, once: and once more when somebody asks the page to stay. Else "".

    What is shown a second time is forgotten, and a reload or the way back shows nothing.
    """
    raw = request.COOKIES.get(_reference_cookie(), "")
    try:
        reference, was_shown = signing.loads(raw, salt=_REFERENCE_SALT, max_age=_REFERENCE_SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    if stays or was_shown:
        forget_reference(response, consultation)
        return str(reference) if stays else ""
    _give_reference(response, consultation, reference, shown=True)
    return str(reference)


def forget_reference(response: HttpResponse, consultation: Consultation) -> None:
    path = reverse("consultations:tablet_thanks", args=[consultation.reference])
    response.delete_cookie(_reference_cookie(), path=path, samesite="Lax")


def fill_in_nothing(form: Any) -> None:
    """The browser offers in no field what somebody typed before."""
    for field in form.fields.values():
        field.widget.attrs["autocomplete"] = "off"


def _give_reference(
    response: HttpResponse, consultation: Consultation, reference: str, *, shown: bool
) -> None:
    value = signing.dumps([reference, shown], salt=_REFERENCE_SALT)
    path = reverse("consultations:tablet_thanks", args=[consultation.reference])
    _set(response, _reference_cookie(), value, path=path, max_age=_REFERENCE_SECONDS)


def _set(response: HttpResponse, name: str, value: str, **where: Any) -> None:
    response.set_cookie(
        name,
        value,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
        **where,
    )


def _paths(name: str, consultation: Consultation) -> list[tuple[str, str]]:
    paths = []
    for language, _name in settings.LANGUAGES:
        with override(language):
            paths.append((language, reverse(name, args=[consultation.reference])))
    return paths


def _mode_cookie(language: str) -> str:
    return f"tablet-{language}"


def _reference_cookie() -> str:
    return "tablet-reference"
