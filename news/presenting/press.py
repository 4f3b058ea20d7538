"""The press room and its pages, as their templates take them."""

from typing import Any

import django_filters
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.attachments import rows
from news.enums import PressKind
from news.models import PressIndexPage, PressPage
from news.presenting.articles import article_data

PAGE_SIZE = 12


class PressFilter(django_filters.FilterSet):
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"), choices=PressKind.choices, empty_label=gettext_lazy("All")
    )
    year = django_filters.ChoiceFilter(
        label=gettext_lazy("Year"), field_name="date__year", empty_label=gettext_lazy("All")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = self.queryset.order_by("-date__year").values_list("date__year", flat=True)
        self.filters["year"].extra["choices"] = [(year, str(year)) for year in years.distinct()]


def listing_context(page: PressIndexPage, request: HttpRequest) -> dict[str, Any]:
    pages = PressPage.objects.child_of(page).live().public()
    chosen = PressFilter(request.GET, queryset=pages)
    ordered = chosen.qs.order_by("-date", "-pk")
    page_obj = Paginator(ordered, PAGE_SIZE).get_page(request.GET.get("page"))
    values = chosen.form.cleaned_data if chosen.form.is_valid() else {}
    return {
        "filter": chosen,
        "page_obj": page_obj,
        "cards": [_card(item, request) for item in page_obj.object_list],
        "feed_url": f"{page.get_url(request)}feed/",
        "base_query": "".join(f"{name}={value}&" for name, value in values.items() if value),
    }


def _card(page: PressPage, request: HttpRequest) -> dict[str, str]:
    return {
        "title": page.title,
        "url": page.get_url(request) or "",
        "summary": page.summary,
        "date_text": f"{page.get_kind_display()} – {date_format(page.date, 'DATE_FORMAT')}",
        "date_iso": page.date.isoformat(),
    }


def page_context(page: PressPage, request: HttpRequest) -> dict[str, Any]:
    documents = rows(page.attachments)
    has_kit = bool(documents) or any(block.value["image"] for block in page.photos)
    url = page.get_url(request) or ""
    return {
        "kind_label": page.get_kind_display(),
        "date_text": f"{date_format(page.date, 'l')} {date_format(page.date, 'DATE_FORMAT')}",
        "time_text": time_format(page.time, "H:i") if page.time else "",
        "documents": documents,
        "kit_url": f"{url}kit/" if url and has_kit else "",
        "contact_phone_link": "".join(c for c in page.contact_phone if c in "+0123456789"),
        "facts": _facts(page),
        "structured_data": article_data(page, request),
    }


def _facts(page: PressPage) -> list[dict[str, str]]:
    facts = [{"label": _("Reference"), "value": page.reference}]
    who = [page.spokesperson_name, page.spokesperson_quality]
    facts.append({"label": _("Spokesperson"), "value": " – ".join(part for part in who if part)})
    return [fact for fact in facts if fact["value"]]
