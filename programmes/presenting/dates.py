"""When a workshop takes place, and how long a programme lasts, in words."""

from datetime import date, time

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from programmes.models import ProgrammePage, WorkshopPage


def date_text(workshop: WorkshopPage) -> str:
    """«الخميس 13 أكتوبر 2022، من 17:00 إلى 19:00»; that it is not stated where it is empty."""
    if workshop.start_date is None:
        return _("Date not stated")
    if workshop.end_date and workshop.end_date != workshop.start_date:
        return _("From %(start)s to %(end)s") % {
            "start": _day(workshop.start_date, workshop.start_time),
            "end": _day(workshop.end_date, workshop.end_time),
        }
    day = _day(workshop.start_date, None)
    if workshop.start_time and workshop.end_time:
        return _("%(day)s, from %(start)s to %(end)s") % {
            "day": day,
            "start": _time(workshop.start_time),
            "end": _time(workshop.end_time),
        }
    if workshop.start_time:
        return _("%(day)s, at %(start)s") % {"day": day, "start": _time(workshop.start_time)}
    return day


def short_date(workshop: WorkshopPage) -> str:
    if workshop.start_date is None:
        return _("Date not stated")
    return date_format(workshop.start_date, "DATE_FORMAT")


def period_text(programme: ProgrammePage) -> str:
    """Years without separators, which would be set in the wrong order beside Arabic."""
    start, end = programme.start_year, programme.end_year
    if start and end and start != end:
        return _("From %(start)s to %(end)s") % {"start": str(start), "end": str(end)}
    if start and not end:
        return _("Since %(year)s") % {"year": str(start)}
    return str(start or end or "")


def span_text(starts_on: date | None, ends_on: date | None) -> str:
    """The dates of a phase; "" without any."""
    if starts_on and ends_on:
        return _("From %(start)s to %(end)s") % {
            "start": date_format(starts_on, "DATE_FORMAT"),
            "end": date_format(ends_on, "DATE_FORMAT"),
        }
    if starts_on:
        return _("From %(start)s") % {"start": date_format(starts_on, "DATE_FORMAT")}
    if ends_on:
        return _("Until %(end)s") % {"end": date_format(ends_on, "DATE_FORMAT")}
    return ""


def _day(day: date, at: time | None) -> str:
    text = f"{date_format(day, 'l')} {date_format(day, 'DATE_FORMAT')}"
    return _("%(day)s, at %(start)s") % {"day": text, "start": _time(at)} if at else text


def _time(moment: time) -> str:
    return str(time_format(moment, "TIME_FORMAT"))
