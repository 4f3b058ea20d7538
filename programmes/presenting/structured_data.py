"""How a workshop describes itself to search engines: schema.org's Event."""

from datetime import date, datetime, time
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString

from core.models import InstitutionSettings
from core.structured_data import json_ld, picture_url
from programmes.enums import WorkshopState
from programmes.models import WorkshopPage

_STATUS = {
    WorkshopState.PLANNED: "https://schema.org/EventScheduled",
    WorkshopState.POSTPONED: "https://schema.org/EventPostponed",
    WorkshopState.CANCELLED: "https://schema.org/EventCancelled",
}


def event_data(page: WorkshopPage, request: HttpRequest, *, communes: str) -> SafeString:
    """Nothing of a workshop without a date: an event must have one."""
    if page.start_date is None:
        return SafeString("")
    data = {
        "@type": "Event",
        "name": page.title,
        "description": page.summary,
        "inLanguage": page.locale.language_code,
        "startDate": _moment(page.start_date, page.start_time),
        "endDate": _moment(page.end_date or page.start_date, page.end_time)
        if page.end_date or page.end_time
        else None,
        "eventStatus": _STATUS[WorkshopState(page.state)],
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": True,
        "url": request.build_absolute_uri(page.get_url(request) or request.path),
        "image": picture_url(page, request),
        "location": _place(page, communes),
        "organizer": {
            "@type": "Organization",
            "name": page.organisers or InstitutionSettings.for_request(request).name,
        },
    }
    return json_ld({name: value for name, value in data.items() if value})


def _moment(day: date, at: time | None) -> date | datetime:
    return timezone.make_aware(datetime.combine(day, at)) if at else day


def _place(page: WorkshopPage, communes: str) -> dict[str, Any] | None:
    commune = communes or page.commune
    if not (page.venue or commune):
        return None
    address = {"@type": "PostalAddress", "addressCountry": "MA"}
    if commune:
        address["addressLocality"] = commune
    return {"@type": "Place", "name": page.venue or commune, "address": address}
