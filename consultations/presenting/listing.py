"""Lists of consultations: their cards, their order, their filter."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import django_filters
from django.db.models import (
    Case,
    DateTimeField,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from consultations.enums import Stage
from consultations.models.consultations import Consultation
from consultations.presenting.calendar import date_text, participation_text
from core.filters import ListingFilter, listing

if TYPE_CHECKING:
    from consultations.models.pages import ConsultationIndexPage, ConsultationPage


class ConsultationFilter(ListingFilter):
    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"),
        choices=Stage.choices,
        empty_label=gettext_lazy("All"),
        method="filter_status",
    )

    day_field = "opens_at"
    counted = ngettext_lazy("%(count)d consultation", "%(count)d consultations", "count")

    def filter_status(
        self, pages: "QuerySet[ConsultationPage]", name: str, stage: str
    ) -> "QuerySet[ConsultationPage]":
        keys = Consultation.objects.at_stage(stage).values("translation_key")
        return pages.filter(translation_key__in=keys)


def in_order(
    pages: "QuerySet[ConsultationPage]", now: datetime | None = None
) -> "QuerySet[ConsultationPage]":
    """What closes soonest first, then what opens soonest, then what closed last."""
    now = now or timezone.now()
    record = Consultation.objects.filter(translation_key=OuterRef("translation_key"))
    of_record = {
        "record_opens": Subquery(record.values("opens_at")[:1], output_field=DateTimeField()),
        "record_closes": Subquery(record.values("closes_at")[:1], output_field=DateTimeField()),
        "record_published": Subquery(record.values("is_published")[:1]),
    }
    return (
        pages.annotate(**of_record)
        .annotate(
            rank=Case(
                When(record_published=False, then=Value(2)),
                When(record_closes__lte=now, then=Value(2)),
                When(record_opens__gt=now, then=Value(1)),
                default=Value(0),
                output_field=IntegerField(),
            ),
            next_date=Case(
                When(rank=0, then="record_closes"), When(rank=1, then="record_opens"), default=None
            ),
        )
        .order_by("rank", "next_date", "-record_closes", "pk")
    )


def cards(pages: "Iterable[ConsultationPage]", request: HttpRequest) -> list[dict[str, Any]]:
    """What `components/consultation_card.html` takes, for each page that has a record."""
    pages = list(pages)
    records = {
        record.translation_key: record
        for record in Consultation.objects.filter(
            translation_key__in=[page.translation_key for page in pages]
        ).select_related("results")
    }
    return [
        _card(page, records[page.translation_key], request)
        for page in pages
        if page.translation_key in records
    ]


def listing_context(page: "ConsultationIndexPage", request: HttpRequest) -> dict[str, Any]:
    # The pages' model imports this module.
    from consultations.models.pages import ConsultationPage

    pages = in_order(ConsultationPage.objects.child_of(page).live().public())
    shown = listing(ConsultationFilter(request.GET, queryset=pages), request)
    return shown | {"cards": cards(shown["page_obj"].object_list, request)}


def _card(page: "ConsultationPage", record: Consultation, request: HttpRequest) -> dict[str, Any]:
    stage = record.stage()
    url = page.get_url(request) or ""
    card = {
        "title": page.title,
        "url": url,
        "summary": page.summary,
        "status": stage.value,
        "status_label": stage.label,
        "date_text": date_text(record),
        "asked_by": page.asked_by,
        "participation_text": participation_text(_counted(record)),
        "action_url": "",
        "action_label": "",
    }
    if stage == Stage.OPEN:
        card["action_url"] = reverse("consultations:take_part", args=[record.reference])
        card["action_label"] = _("Take part")
    elif record.shows_results():
        card["action_url"] = url + "results/"
        card["action_label"] = _("See the results")
    return card


def _counted(record: Consultation) -> int:
    # A consultation without a response has no snapshot yet.
    return record.results.counted if hasattr(record, "results") else 0
