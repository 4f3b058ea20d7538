"""Spreadsheets as somebody would upload them, and the upload."""

import csv
import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from openpyxl import Workbook

from consultations.models import Collection
from consultations.scales import words_of_scales
from tests.consultations.paper import (
    editor_browser,
    errors_of,
)

CODES = [
    "sheet",
    "way",
    "way.other",
    "walk",
    "needs.B1",
    "needs.B2",
    "needs.B3",
    "visit",
    "last",
    "views.r1",
    "views.r2",
    "order.health",
    "order.school",
    "home",
    "home.other",
    "why",
    "keep",
    "publish",
    "language",
]
# A row that says what `ANSWERS` does, as somebody would write it.
FULL = {
    "sheet": "1",
    "way": "مشيا",
    "walk": "12",
    "needs.B1": "1",
    "needs.B2": "x",
    "visit": words_of_scales("fr")["yes"].label,
    "last": "3/4/2026",
    "views.r1": "4",
    "order.health": "2",
    "order.school": "1",
    "home": "إساكن",
    "why": "لأنها قريبة.",
    "keep": "نعم",
}


def address(collection: Collection, name: str, *arguments: Any) -> str:
    return reverse(f"paper_answers:{name}", args=[collection.pk, *arguments])


def csv_of(*rows: dict[str, str], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, CODES, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def xlsx_of(*rows: list[Any]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def upload(collection: Collection, content: bytes, client: Client | None = None) -> Any:
    file = SimpleUploadedFile("file.bin", content)
    return (client or editor_browser()).post(address(collection, "upload"), {"file": file})


def take(collection: Collection, content: bytes) -> Any:
    browser = editor_browser()
    uploaded = upload(collection, content, browser)
    assert uploaded.status_code == 302, [
        errors_of(uploaded),
        uploaded.context["errors"],
    ]
    return browser.post(uploaded["Location"])


def errors_in(response: Any) -> list[tuple[int, str, str, str]]:
    assert response.status_code == 422
    with override("en"):
        return [
            (error["row"], error["column"], error["code"], str(error["message"]))
            for error in response.context["errors"]
        ]
