"""
What every public list is filtered by: topic, place, year, and what a list adds of its own.

The state is in the address, each choice offers only what occurs, and a value that is not among
the choices is said beside its field and filters nothing.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import django_filters
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.db.models.functions import ExtractYear
from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import get_language, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from core.models import Place, PlaceKind, SubjectTag, Topic
from core.models.subjects import in_language

PAGE_SIZE = 12
_ALL = _("All")
# The order in which filters stand, whatever class they come from.
_ORDER = (
    "type",
    "kind",
    "status",
    "category",
    "programme",
    "workshop",
    "place",
    "topic",
    "year",
    "language",
)


class ListingFilter(django_filters.FilterSet):
    topic = django_filters.ChoiceFilter(label=_("Topic"), empty_label=_ALL, method="filter_subject")
    place = django_filters.ChoiceFilter(label=_("Place"), empty_label=_ALL, method="filter_subject")
    year = django_filters.ChoiceFilter(label=_("Year"), empty_label=_ALL, method="filter_year")

    # The column with the translation key of the page that was tagged.
    key_field = "translation_key"
    # The date or moment whose year is filtered by.
    day_field = "date"
    # Columns with choices, each a filter of the same name.
    kind_fields: tuple[str, ...] = ()
    counted: Promise = ngettext_lazy("%(count)d page", "%(count)d pages", "count")

    def __init__(self, data: QueryDict, *, queryset: QuerySet[Any]) -> None:
        super().__init__(data, queryset=queryset)
        self._subjects: dict[str, Topic | Place] = {}
        self._offer("year", self._years())
        topics, places = self._tagged()
        self._offer("topic", [(topic.slug, topic.name) for topic in sorted(topics, key=str)])
        self._offer("place", self._grouped(places))
        for name in self.kind_fields:
            self._offer(name, self._occurring(name))
        for filter_ in self.filters.values():
            # Django's own would repeat what was sent.
            filter_.extra["error_messages"] = {"invalid_choice": _("Choose from the list.")}
        for name in sorted(self.filters, key=_place_of):
            self.filters.move_to_end(name)

    @property
    def chosen(self) -> dict[str, str]:
        """{filter: value} of what was understood, as in the address."""
        # Reading the errors makes the form clean its data.
        if self.is_bound and self.errors is not None:
            return {name: str(value) for name, value in self.form.cleaned_data.items() if value}
        return {}

    def filter_subject(self, rows: QuerySet[Any], name: str, slug: str) -> QuerySet[Any]:
        tags = SubjectTag.objects.about(self._subjects[f"{name}/{slug}"])
        return rows.filter(**{f"{self.key_field}__in": tags.values("page_key")})

    def filter_year(self, rows: QuerySet[Any], name: str, year: str) -> QuerySet[Any]:
        return rows.filter(**{f"{self.day_field}__year": int(year)})

    def _offer(self, name: str, choices: list[Any]) -> None:
        """A filter with nothing to choose from is left out."""
        if choices:
            self.filters[name].extra["choices"] = choices
        else:
            del self.filters[name]

    def _rows(self) -> QuerySet[Any]:
        # Unordered: the order of a list would make each of its rows distinct.
        return self.queryset.order_by()

    def _years(self) -> list[tuple[str, str]]:
        years = self._rows().values_list(ExtractYear(self.day_field), flat=True).distinct()
        return [(str(year), str(year)) for year in sorted(filter(None, years), reverse=True)]

    def _occurring(self, name: str) -> list[tuple[str, Any]]:
        found = set(self._rows().values_list(name, flat=True).distinct())
        labels = self.filters[name].extra["choices"]
        return [(value, label) for value, label in labels if value in found]

    def _tagged(self) -> tuple[list[Topic], list[Place]]:
        """The topics and places of the rows, and the places in which those lie."""
        language = get_language() or settings.LANGUAGE_CODE
        tags = SubjectTag.objects.filter(page_key__in=self._rows().values(self.key_field))
        keys = set(tags.values_list("subject_key", flat=True).distinct())
        if not keys:
            return [], []
        topics = in_language(Topic, keys, language)
        places = with_holders(in_language(Place, keys, language), language)
        self._subjects |= {f"topic/{topic.slug}": topic for topic in topics.values()}
        self._subjects |= {f"place/{place.slug}": place for place in places.values()}
        return list(topics.values()), list(places.values())

    def _grouped(self, places: Iterable[Place]) -> list[Any]:
        """Communes under their province, which comes first as a whole; larger places above."""
        communes: dict[int | None, list[tuple[str, str]]] = {}
        larger: list[Place] = []
        for place in sorted(places, key=str):
            if place.kind == PlaceKind.COMMUNE:
                communes.setdefault(place.parent_id, []).append((place.slug, place.name))
            else:
                larger.append(place)
        groups: list[Any] = []
        for place in larger:
            name = f"{place.name} ({place.get_kind_display()})"
            inside = communes.pop(place.pk, [])
            if inside:
                whole = (place.slug, str(_("All of it: %(place)s") % {"place": name}))
                groups.append((name, [whole, *inside]))
            else:
                groups.insert(0, (place.slug, name))
        return [*groups, *(choice for rest in communes.values() for choice in rest)]


def with_holders(places: dict[UUID, Place], language: str) -> dict[UUID, Place]:
    """The same with the provinces and regions that they lie in, a query a level."""
    found = dict(places)
    held = places
    while held:
        missing = {
            place.parent.translation_key
            for place in held.values()
            if place.parent and place.parent.translation_key not in found
        }
        held = in_language(Place, missing, language) if missing else {}
        found |= held
    return found


def listing(
    chosen: ListingFilter, request: HttpRequest, *, page_size: int = PAGE_SIZE
) -> dict[str, Any]:
    """What `listing.html` takes of a filtered list: its page, its size in words, its addresses."""
    rows = chosen.qs
    page_obj: Page[Any] = Paginator(rows, page_size).get_page(request.GET.get("page"))
    query = QueryDict(mutable=True)
    query.update(chosen.chosen)
    count = page_obj.paginator.count
    return {
        "filter": chosen,
        "page_obj": page_obj,
        "base_query": query.urlencode(),
        "is_filtered": bool(chosen.chosen),
        "count": count,
        "count_text": str(chosen.counted % {"count": count}),
    }


def _place_of(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
