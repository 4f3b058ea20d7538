from collections.abc import Iterable

import django_filters
from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.coreutils import get_content_languages

from moderation.enums import Status
from moderation.models import Contribution
from moderation.models.contributions import ContributionQuerySet
from moderation.wording import language_name

ANY_STATUS = "all"


class StatusFilter(django_filters.ChoiceFilter):
    def filter(self, qs: ContributionQuerySet, value: str) -> ContributionQuerySet:
        return qs if value == ANY_STATUS else super().filter(qs, value)


class ContributionFilterSet(WagtailFilterSet):
    status = StatusFilter(
        label=_("Status"),
        choices=[*Status.choices, (ANY_STATUS, _("Any"))],
        initial=Status.PENDING.value,
        empty_label=None,
        widget=forms.RadioSelect,
    )
    subject = django_filters.ChoiceFilter(
        field_name="subject_key", label=_("Consultation"), empty_label=_("All")
    )
    language = django_filters.ChoiceFilter(
        label=_("Language"), empty_label=_("All"), widget=forms.RadioSelect
    )
    received = django_filters.DateFromToRangeFilter(
        field_name="submitted_at", label=_("Received"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Contribution
        fields: list[str] = []

    def __init__(
        self,
        data: QueryDict,
        *,
        subjects: Iterable[tuple[str, str]],
        request: HttpRequest | None = None,
    ) -> None:
        data = data.copy()
        if not data.get("status"):
            data["status"] = Status.PENDING
        super().__init__(data, request=request)
        self.filters["subject"].extra["choices"] = list(subjects)
        self.filters["language"].extra["choices"] = [
            (code, language_name(code)) for code in get_content_languages()
        ]
