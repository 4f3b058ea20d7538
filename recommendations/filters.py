from operator import itemgetter

import django_filters
from django.conf import settings
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import get_language, ngettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core.filters import ListingFilter
from moderation.wording import language_name
from recommendations.enums import Status
from recommendations.models import Recommendation
from recommendations.registry import groups, origins_of


class PublicRecommendationFilter(ListingFilter):
    """Of the public list; the queryset is in the reader's language."""

    status = django_filters.ChoiceFilter(
        label=_("Status"), choices=Status.choices, empty_label=_("All")
    )
    programme = django_filters.ChoiceFilter(
        label=_("Programme"), empty_label=_("All"), method="filter_programme"
    )
    workshop = django_filters.ChoiceFilter(
        label=_("Workshop"), empty_label=_("All"), method="filter_workshop"
    )
    language = django_filters.ChoiceFilter(
        label=_("Written in"), empty_label=_("All"), method="filter_language"
    )

    key_field = "source_key"
    day_field = "received_on"
    kind_fields = ("status",)
    counted = ngettext_lazy("%(count)d recommendation", "%(count)d recommendations", "count")

    def __init__(self, data: QueryDict, *, queryset: QuerySet[Recommendation]) -> None:
        super().__init__(data, queryset=queryset)
        self._language = get_language() or settings.LANGUAGE_CODE
        self._groups = {group.slug: group for _source, group in groups(self._language)}
        self._offer("programme", [(group.slug, group.title) for group in self._groups.values()])
        self._offer("workshop", self._workshops(data.get("programme", "")))
        self._offer("language", self._languages())

    def _workshops(self, programme: str) -> list[tuple[str, str]]:
        """Once a programme is chosen, its workshops: all of them would be too many."""
        if programme not in self._groups:
            return []
        rows = self._rows().filter(source_key__in=self._groups[programme].keys())
        origins = origins_of(rows, self._language)
        return sorted(
            ((str(key), origin.title) for (_source, key), origin in origins.items()),
            key=itemgetter(1),
        )

    def _languages(self) -> list[tuple[str, str]]:
        found = [
            (code, language_name(code))
            for code, _name in settings.LANGUAGES
            if self._rows().filter(words__has_key=code).exists()
        ]
        return found if len(found) > 1 else []

    def filter_programme(
        self, rows: QuerySet[Recommendation], name: str, slug: str
    ) -> QuerySet[Recommendation]:
        return rows.filter(source_key__in=self._groups[slug].keys())

    def filter_workshop(
        self, rows: QuerySet[Recommendation], name: str, key: str
    ) -> QuerySet[Recommendation]:
        return rows.filter(source_key=key)

    def filter_language(
        self, rows: QuerySet[Recommendation], name: str, code: str
    ) -> QuerySet[Recommendation]:
        return rows.filter(words__has_key=code)


class RecommendationFilterSet(WagtailFilterSet):
    status = django_filters.ChoiceFilter(
        label=_("Status"), choices=Status.choices, empty_label=_("All")
    )

    class Meta:
        model = Recommendation
        fields: list[str] = []
