"""Dates as people say them."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format


def with_weekday(moment: datetime) -> str:
    """«الخميس 3 دجنبر 2026، 18:00»: the weekday helps near a deadline."""
    local = timezone.localtime(moment)
    return f"{date_format(local, 'l')} {date_format(local, 'DATETIME_FORMAT')}"


def day(moment: datetime) -> str:
    """«3 دجنبر 2026», in the site's time zone."""
    return date_format(timezone.localtime(moment), "DATE_FORMAT")
