"""The publication library of the demonstration."""

from typing import Any

from django.utils.dateparse import parse_date
from wagtail.models import Page

from core.csv_files import csv_bytes
from core.uploads.storing import store_document
from home.demo.library import LIBRARY, PUBLICATIONS
from home.demo.pdf import demonstration_pdf
from home.models import HomePage
from home.services.planting import Planter, block_id
from news.models import DocumentsPage, PublicationPage


def create_library(planter: Planter, home: HomePage) -> None:
    library = DocumentsPage(
        slug="documents",
        officer_email=LIBRARY["officer_email"],
        officer_phone=LIBRARY["officer_phone"],
        show_in_menus=True,
        **{
            name: planter.text(LIBRARY[name])
            for name in ("title", "introduction", "officer", "how_to_ask")
        },
    )
    planter.plant(library, Page.objects.get(pk=home.pk))
    for data in PUBLICATIONS:
        planter.plant(_publication(planter, data), Page.objects.get(pk=library.pk))


def _publication(planter: Planter, data: dict[str, Any]) -> PublicationPage:
    return PublicationPage(
        title=planter.text(data["title"]),
        slug=data["slug"],
        category=data["category"],
        date=parse_date(data["date"]),
        reference=data["reference"],
        licence=data["licence"],
        source=planter.text(data["source"]) if "source" in data else "",
        summary=planter.text(data["summary"]),
        body=planter.body(data.get("body", []), seed=data["slug"]),
        files=[
            {
                "type": "document",
                "id": block_id(data["slug"], file["name"]),
                "value": {
                    "document": _stored(file, title=file["title"][planter.first]),
                    "title": planter.text(file["title"]),
                    "language": file["language"],
                },
            }
            for file in data["files"]
        ],
    )


def _stored(file: dict[str, Any], *, title: str) -> int:
    """The key of a document made from lines of text or from a table."""
    if "table" in file:
        columns, *rows = file["table"]
        content = csv_bytes(columns, rows)
    else:
        content = demonstration_pdf(file["lines"])
    return store_document(content, name=file["name"], title=title).pk
