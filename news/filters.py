"""Filters of the lists of this app."""

import django_filters
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.attachments import LANGUAGES
from core.filters import ListingFilter
from news.enums import PublicationCategory
from news.models import PublicationPage


class PublicationFilter(ListingFilter):
    category = django_filters.ChoiceFilter(
        label=_("Category"), choices=PublicationCategory.choices, empty_label=_("All")
    )
    language = django_filters.ChoiceFilter(
        label=_("Language of the document"), empty_label=_("All"), method="filter_language"
    )

    kind_fields = ("category",)
    counted = ngettext_lazy("%(count)d publication", "%(count)d publications", "count")

    def __init__(self, data: QueryDict, *, queryset: "QuerySet[PublicationPage]") -> None:
        super().__init__(data, queryset=queryset)
        found = "".join(self._rows().values_list("file_languages", flat=True).distinct())
        self._offer("language", [choice for choice in LANGUAGES if f"/{choice[0]}/" in found])

    def filter_language(
        self, pages: "QuerySet[PublicationPage]", name: str, value: str
    ) -> "QuerySet[PublicationPage]":
        return pages.filter(file_languages__contains=f"/{value}/")
