"""What the front page shows of workshops."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import npgettext

from core.front_page import Figure, Front, Latest, Teaser
from programmes.models import ProgrammeIndexPage, WorkshopPage, WorkshopRecommendation
from programmes.models.workshops import REPORT_FIELDS
from programmes.presenting.series import Entry, card

# A report may follow long after its workshop: how many past ones are looked through for each shown.
_LOOKED_THROUGH = 4


def _is_coming() -> Q:
    today = timezone.localdate()
    return Q(end_date__gte=today) | Q(end_date__isnull=True, start_date__gte=today)


def _coming(front: Front, number: int) -> Latest:
    pages = front.pages(WorkshopPage).filter(_is_coming()).order_by("start_date", "start_time")
    return _shown(front, pages[:number])


def _reports(front: Front, number: int) -> Latest:
    recommends = WorkshopRecommendation.objects.filter(page=OuterRef("pk"))
    pages = (
        front.pages(WorkshopPage)
        .exclude(_is_coming())
        .annotate(recommends=Exists(recommends))
        .order_by(F("start_date").desc(nulls_last=True), "-pk")
    )
    reported = [
        page
        for page in pages[: number * _LOOKED_THROUGH]
        if page.recommends or any(getattr(page, name) for name in REPORT_FIELDS)
    ]
    return _shown(front, reported[:number])


def _shown(front: Front, pages: Any) -> Latest:
    entries = [Entry(page, 0, front.language, True) for page in pages]
    return Latest(
        [card(entry, front.request) for entry in entries], front.section_url(ProgrammeIndexPage)
    )


COMING = Teaser(
    name="workshops-coming",
    label=_("Next workshops"),
    heading=_("Next workshops"),
    more_label=_("All workshops"),
    template="programmes/front_workshop.html",
    load=_coming,
)
REPORTS = Teaser(
    name="workshop-reports",
    label=_("Reports of workshops"),
    heading=_("What was said at workshops"),
    more_label=_("All workshops"),
    template="programmes/front_workshop.html",
    load=_reports,
)


def _held(front: Front) -> tuple[int, str]:
    """Those over, in any language once; a report without a date counts, too."""
    keys = front.keys_everywhere(WorkshopPage).exclude(_is_coming())
    number = keys.distinct().count()
    return number, npgettext("figure", "workshop held", "workshops held", number)


FIGURES = (Figure("workshops", _held),)
