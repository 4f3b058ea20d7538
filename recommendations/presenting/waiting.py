"""How long a recommendation has waited for its answer, in words."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_DAYS_OF_MONTH = 30
_DAYS_OF_YEAR = 365


def waiting_text(since: date, today: date | None = None) -> str:
    """Whole days up to two months, then whole months, then whole years from two on."""
    days = ((today or timezone.localdate()) - since).days
    if days < 1:
        return _("Received today")
    if days < 2 * _DAYS_OF_MONTH:
        return ngettext(
            "Has waited for an answer for %(count)d day",
            "Has waited for an answer for %(count)d days",
            days,
        ) % {"count": days}
    if days < 2 * _DAYS_OF_YEAR:
        months = days // _DAYS_OF_MONTH
        return ngettext(
            "Has waited for an answer for %(count)d month",
            "Has waited for an answer for %(count)d months",
            months,
        ) % {"count": months}
    years = days // _DAYS_OF_YEAR
    return ngettext(
        "Has waited for an answer for %(count)d year",
        "Has waited for an answer for %(count)d years",
        years,
    ) % {"count": years}
