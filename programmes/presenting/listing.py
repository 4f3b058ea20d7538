"""The list of programmes, and all their workshops with a filter."""

from typing import Any

import django_filters
from django.db.models import F
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.filters import ListingFilter, listing
from core.tags import names_of_places
from programmes.enums import WorkshopKind
from programmes.models import ProgrammeIndexPage, ProgrammePage, WorkshopPage
from programmes.presenting.calendar import calendar_links
from programmes.presenting.dates import period_text
from programmes.presenting.series import Entry, card


class WorkshopFilter(ListingFilter):
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=WorkshopKind.choices, empty_label=_("All")
    )

    kind_fields = ("kind",)
    day_field = "start_date"
    counted = ngettext_lazy("%(count)d workshop", "%(count)d workshops", "count")


def listing_context(page: ProgrammeIndexPage, request: HttpRequest) -> dict[str, Any]:
    workshops = (
        WorkshopPage.objects.descendant_of(page)
        .live()
        .public()
        .select_related("locale")
        .order_by(F("start_date").desc(nulls_last=True), "path")
    )
    shown = listing(WorkshopFilter(request.GET, queryset=workshops), request)
    language = page.locale.language_code
    pages = list(shown["page_obj"].object_list)
    places = names_of_places(pages, language)
    return shown | {
        "workshops": [card(Entry(item, 0, language, True), request, places) for item in pages],
        # The programmes stand above the whole list, not above a choice from it.
        "programmes": []
        if shown["is_filtered"] or shown["page_obj"].number > 1
        else _programmes(page, request),
        "calendar": calendar_links(page, request),
    }


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
