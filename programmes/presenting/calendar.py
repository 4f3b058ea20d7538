"""A workshop as an iCalendar event (RFC 5545)."""

from datetime import UTC, date, datetime, time, timedelta

from django.http import HttpRequest
from django.utils import timezone

from programmes.models import WorkshopPage

# Octets of a line before its end (RFC 5545, 3.1).
_LINE_OCTETS = 75


def ics(page: WorkshopPage, request: HttpRequest) -> bytes:
    """The event, in UTC; of a workshop without a time, the whole day or days."""
    stamp = page.last_published_at or timezone.now()
    place = "، " if page.locale.language_code == "ar" else ", "
    location = place.join(part for part in (page.venue, page.commune) if part)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Agraw//Workshops//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        # The same in every language and after every change: calendars then update the event.
        f"UID:workshop-{page.translation_key}@agraw",
        f"DTSTAMP:{_utc(stamp)}",
        *_times(page),
        f"SUMMARY:{_escape(page.title)}",
        f"DESCRIPTION:{_escape(page.summary)}",
        *([f"LOCATION:{_escape(location)}"] if location else []),
        f"URL:{request.build_absolute_uri(page.get_url(request))}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(_fold(line) + b"\r\n" for line in lines)


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
    text = text.replace("\r\n", "\n").replace("\r", "\n")
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
