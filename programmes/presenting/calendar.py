"""Workshops as iCalendar events (RFC 5545): one alone, or all in a calendar to follow."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from urllib.parse import urlsplit

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from wagtail.models import Page

from core.models import InstitutionSettings
from core.tags import names_of_places
from core.text import clean_text
from programmes.enums import WorkshopState
from programmes.models import WorkshopPage
from programmes.presenting.series import place_text

# Octets of a line before its end (RFC 5545, 3.1).
_LINE_OCTETS = 75
# A calendar takes away what its feed no longer names: keep what has just been.
_KEPT = timedelta(days=180)
_MOST_EVENTS = 500
_STATUS = {
    WorkshopState.PLANNED: "CONFIRMED",
    # Without a new date yet.
    WorkshopState.POSTPONED: "TENTATIVE",
    WorkshopState.CANCELLED: "CANCELLED",
}


def calendar_links(section: Page, request: HttpRequest) -> dict[str, str]:
    """What `components/calendar_links.html` takes; nothing in a preview of what has no address."""
    address = section.get_url(request)
    if not address:
        return {}
    url = request.build_absolute_uri(f"{address}workshops.ics")
    return {"url": url, "subscribe_url": urlsplit(url)._replace(scheme="webcal").geturl()}


def calendar_response(section: Page, request: HttpRequest) -> HttpResponse:
    """All workshops below `section` that are coming or were lately, for following."""
    since = timezone.localdate() - _KEPT
    workshops: QuerySet[WorkshopPage] = (
        WorkshopPage.objects.descendant_of(section)
        .live()
        .public()
        .filter(start_date__gte=since)
        .select_related("locale")
        .order_by(F("start_date"), F("start_time"), "pk")[:_MOST_EVENTS]
    )
    name = f"{section.title} – {InstitutionSettings.for_request(request).name}"
    return _response(ics(workshops, request, name=name), request, "workshops.ics", as_file=False)


def event_response(page: WorkshopPage, request: HttpRequest) -> HttpResponse:
    return _response(ics([page], request), request, "event.ics", as_file=True)


def _response(data: bytes, request: HttpRequest, name: str, *, as_file: bool) -> HttpResponse:
    response = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    kind = "attachment" if as_file else "inline"
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    etag = quote_etag(blake2b(data, digest_size=12).hexdigest())
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response


def ics(pages: Iterable[WorkshopPage], request: HttpRequest, *, name: str = "") -> bytes:
    """The events, in UTC; of a workshop without a time, the whole day or days."""
    pages = list(pages)
    places = names_of_places(pages)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Agraw//Workshops//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        # What a followed calendar is called, and how often it is worth asking for (RFC 7986).
        *(
            [
                f"NAME:{_escape(name)}",
                f"X-WR-CALNAME:{_escape(name)}",
                "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
                "X-PUBLISHED-TTL:PT6H",
            ]
            if name
            else []
        ),
        *(
            line
            for page in pages
            for line in _event(page, places.get(page.translation_key, ""), request)
        ),
        "END:VCALENDAR",
    ]
    return b"".join(_fold(line) + b"\r\n" for line in lines)


def _event(page: WorkshopPage, communes: str, request: HttpRequest) -> list[str]:
    changed = page.last_published_at or timezone.now()
    first = page.first_published_at or changed
    location = place_text(page, communes)
    return [
        "BEGIN:VEVENT",
        # The same in every language and after every change: calendars then update the event.
        f"UID:workshop-{page.translation_key}@agraw",
        f"DTSTAMP:{_utc(changed)}",
        f"LAST-MODIFIED:{_utc(changed)}",
        # Begins at 0 and grows with each publication: minutes since the first.
        f"SEQUENCE:{max(0, int((changed - first).total_seconds() // 60))}",
        f"STATUS:{_STATUS[WorkshopState(page.state)]}",
        *_times(page),
        f"SUMMARY:{_escape(page.title)}",
        f"DESCRIPTION:{_escape(page.summary)}",
        *([f"LOCATION:{_escape(location)}"] if location else []),
        f"URL:{request.build_absolute_uri(page.get_url(request))}",
        "END:VEVENT",
    ]


def _times(page: WorkshopPage) -> list[str]:
    if page.start_date is None:
        return []
    last_day = page.end_date or page.start_date
    if page.start_time is None:
        # The end of a whole day is the day after, exclusive.
        after = last_day + timedelta(days=1)
        return [
            f"DTSTART;VALUE=DATE:{page.start_date:%Y%m%d}",
            f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        ]
    times = [f"DTSTART:{_utc(_moment(page.start_date, page.start_time))}"]
    if page.end_time:
        times.append(f"DTEND:{_utc(_moment(last_day, page.end_time))}")
    return times


def _moment(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escape(text: str) -> str:
    text = clean_text(text)
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, escaped)
    return text


def _fold(line: str) -> bytes:
    """Lines of at most 75 octets, the later ones after a blank; no letter is cut in two."""
    folded, length = b"", 0
    for letter in line:
        octets = letter.encode()
        if length + len(octets) > _LINE_OCTETS:
            folded += b"\r\n "
            length = 1
        folded += octets
        length += len(octets)
    return folded
