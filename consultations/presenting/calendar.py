"""A consultation's calendar and size, in words."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.enums import Stage
from consultations.models import Consultation
from consultations.services.extending import first_deadline
from core.dates import day, with_weekday


def date_text(consultation: Consultation, now: datetime | None = None) -> str:
    """The date that matters at this stage, and how far off it is."""
    now = now or timezone.now()
    stage = consultation.stage(now)
    if stage == Stage.COMING:
        return _("Opens on %(date)s") % {"date": with_weekday(consultation.opens_at)}
    if stage == Stage.CLOSED:
        if now < consultation.closes_at:
            return _("Withdrawn before its closing date")
        return _("Closed on %(date)s") % {"date": day(consultation.closes_at)}
    days = (timezone.localdate(consultation.closes_at) - timezone.localdate(now)).days
    until = _("Open until %(date)s") % {"date": with_weekday(consultation.closes_at)}
    if days == 0:
        left = _("last day")
        return f"{until} · {left}"
    left = ngettext("%(count)d day left", "%(count)d days left", days) % {"count": days}
    return f"{until} · {left}"


def participation_text(counted: int) -> str:
    """How many took part; "" before the first."""
    if not counted:
        return ""
    return ngettext("%(count)d contribution", "%(count)d contributions", counted) % {
        "count": counted
    }


def extension_text(consultation: Consultation) -> str:
    """That it closes later than it was first to; "" where it does not."""
    first = first_deadline(consultation)
    if first is None:
        return ""
    return _("Extended from %(old)s to %(new)s") % {
        "old": with_weekday(first),
        "new": with_weekday(consultation.closes_at),
    }
