"""The press room and its pages, as their templates take them."""

from typing import Any

import django_filters
from django.http import HttpRequest
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from core.attachments import rows
from core.blocks.pictures import shown
from core.filters import ListingFilter, listing
from core.phones import dialled
from news.enums import PressKind
from news.models import PressIndexPage, PressPage
from news.presenting.articles import article_data


class PressFilter(ListingFilter):
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"), choices=PressKind.choices, empty_label=gettext_lazy("All")
    )

    kind_fields = ("kind",)
    counted = ngettext_lazy("%(count)d press page", "%(count)d press pages", "count")


def listing_context(page: PressIndexPage, request: HttpRequest) -> dict[str, Any]:
    pages = PressPage.objects.child_of(page).live().public().order_by("-date", "-pk")
    shown = listing(PressFilter(request.GET, queryset=pages), request)
    return shown | {
        "cards": [press_card(item, request) for item in shown["page_obj"].object_list],
        "feed_url": f"{page.get_url(request)}feed/",
    }


def press_card(page: PressPage, request: HttpRequest) -> dict[str, str]:
    """What `components/news_card.html` takes."""
    return {
        "title": page.title,
        "url": page.get_url(request) or "",
        "summary": page.summary,
        "date_text": f"{page.get_kind_display()} – {date_format(page.date, 'DATE_FORMAT')}",
        "date_iso": page.date.isoformat(),
    }


def page_context(page: PressPage, request: HttpRequest) -> dict[str, Any]:
    documents = rows(page.attachments)
    photos = shown(block.value for block in page.photos)
    has_kit = bool(documents or photos)
    url = page.get_url(request) or ""
    return {
        "kind_label": page.get_kind_display(),
        "date_text": f"{date_format(page.date, 'l')} {date_format(page.date, 'DATE_FORMAT')}",
        "time_text": time_format(page.time, "H:i") if page.time else "",
        "documents": documents,
        "photos": photos,
        "kit_url": f"{url}kit/" if url and has_kit else "",
        "contact_phone_link": dialled(page.contact_phone),
        "facts": _facts(page),
        "structured_data": article_data(page, request),
    }


def _facts(page: PressPage) -> list[dict[str, str]]:
    facts = [{"label": _("Reference"), "value": page.reference}]
    who = [page.spokesperson_name, page.spokesperson_quality]
    facts.append({"label": _("Spokesperson"), "value": " – ".join(part for part in who if part)})
    return [fact for fact in facts if fact["value"]]
