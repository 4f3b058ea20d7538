"""The publication library, as its template takes it."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format

from core.attachments import rows_of_each
from core.filters import listing
from core.phones import dialled
from core.structured_data import json_ld, publisher
from news.filters import PublicationFilter
from news.models import DocumentsPage, PublicationPage


def published(page: DocumentsPage) -> "QuerySet[PublicationPage]":
    """What anyone may read, the latest first."""
    pages: QuerySet[PublicationPage] = PublicationPage.objects.child_of(page).live().public()
    return pages.order_by("-date", "-pk")


def library_context(page: DocumentsPage, request: HttpRequest) -> dict[str, Any]:
    shown = listing(PublicationFilter(request.GET, queryset=published(page)), request)
    url = page.get_url(request) or ""
    return shown | {
        "cards": _cards(list(shown["page_obj"].object_list), request),
        "feed_url": f"{url}feed/",
        "csv_url": f"{url}csv/",
        "json_url": f"{url}json/",
        "officer_phone_link": dialled(page.officer_phone),
        "structured_data": _library_data(page, request),
    }


def _cards(pages: list[PublicationPage], request: HttpRequest) -> list[dict[str, Any]]:
    files = rows_of_each([page.files for page in pages])
    return [
        {
            "title": page.title,
            "url": page.get_url(request) or "",
            "category": page.get_category_display(),
            "date_text": date_format(page.date, "DATE_FORMAT"),
            "date_iso": page.date.isoformat(),
            "summary": page.summary,
            "files": rows,
        }
        for page, rows in zip(pages, files, strict=True)
    ]


def _library_data(page: DocumentsPage, request: HttpRequest) -> str:
    """schema.org's DataCatalog, with its list as data."""
    address = request.build_absolute_uri(page.get_url(request) or request.path)
    data = {
        "@type": "DataCatalog",
        "name": page.title,
        "description": page.introduction,
        "inLanguage": page.locale.language_code,
        "url": address,
        "publisher": publisher(request),
    }
    return json_ld({name: value for name, value in data.items() if value})
