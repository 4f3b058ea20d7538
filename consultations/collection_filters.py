from typing import Any

import django_filters
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from consultations.enums import KEYED_CHANNELS
from consultations.models import Collection
from consultations.moderated import subjects
from consultations.permissions import consultations_to_key_for


class CollectionFilterSet(WagtailFilterSet):
    consultation = django_filters.ChoiceFilter(
        label=_("Consultation"), empty_label=_("All"), field_name="consultation__reference"
    )
    channel = django_filters.ChoiceFilter(
        label=_("Channel"),
        choices=[(channel.value, channel.label) for channel in KEYED_CHANNELS],
        empty_label=_("All"),
    )
    collected_on = django_filters.DateFromToRangeFilter(label=_("Collected"))

    class Meta:
        model = Collection
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        titles = dict(subjects(get_language() or ""))
        offered = consultations_to_key_for(self.request.user).order_by("-opens_at")
        self.filters["consultation"].extra["choices"] = [
            (reference, f"{reference} – {titles.get(key, '')}")
            for reference, key in offered.values_list("reference", "translation_key")
        ]
