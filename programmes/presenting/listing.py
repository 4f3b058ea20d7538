"""The list of programmes, and all their workshops with a filter."""

from typing import Any

import django_filters
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from programmes.enums import WorkshopKind
from programmes.models import ProgrammeIndexPage, ProgrammePage, WorkshopPage
from programmes.presenting.dates import period_text
from programmes.presenting.series import Entry, card

PAGE_SIZE = 12


class WorkshopFilter(django_filters.FilterSet):
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=WorkshopKind.choices, empty_label=_("All")
    )
    year = django_filters.ChoiceFilter(
        label=_("Year"), field_name="start_date__year", empty_label=_("All")
    )

    def __init__(self, data: QueryDict, *, queryset: "QuerySet[WorkshopPage]") -> None:
        super().__init__(data, queryset=queryset)
        # Unordered: the order of the listing would make each workshop a year of its own.
        years = queryset.order_by().dates("start_date", "year", order="DESC")
        self.filters["year"].extra["choices"] = [(str(y.year), str(y.year)) for y in years]


def listing_context(page: ProgrammeIndexPage, request: HttpRequest) -> dict[str, Any]:
    workshops = (
        WorkshopPage.objects.descendant_of(page)
        .live()
        .public()
        .select_related("locale")
        .order_by(F("start_date").desc(nulls_last=True), "path")
    )
    chosen = WorkshopFilter(request.GET, queryset=workshops)
    is_valid = chosen.form.is_valid()
    page_obj = Paginator(chosen.qs, PAGE_SIZE).get_page(request.GET.get("page"))
    kept = {
        name: value for name in ("kind", "year") if is_valid and (value := _value(chosen, name))
    }
    query = QueryDict(mutable=True)
    query.update(kept)
    language = page.locale.language_code
    return {
        "filter": chosen,
        "page_obj": page_obj,
        "base_query": query.urlencode(),
        "workshops": [
            card(Entry(workshop, 0, language, True), request) for workshop in page_obj.object_list
        ],
        # The programmes stand above the whole list, not above a choice from it.
        "programmes": [] if kept or page_obj.number > 1 else _programmes(page, request),
    }


def _value(chosen: WorkshopFilter, name: str) -> str:
    return str(chosen.form.cleaned_data.get(name) or "")


def _programmes(page: ProgrammeIndexPage, request: HttpRequest) -> list[dict[str, str]]:
    programmes = ProgrammePage.objects.child_of(page).live().public()
    newest = F("start_year").desc(nulls_last=True)
    return [
        {
            "title": programme.title,
            "url": programme.get_url(request) or "",
            "summary": programme.summary,
            "date_text": period_text(programme),
        }
        for programme in programmes.order_by(newest, "path")
    ]
