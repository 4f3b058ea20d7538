"""
The whole list of a library as CSV and as JSON, for whoever wants to reuse it (law 31.13).

The names of the columns and the codes in them stay the same in every language and version.
"""

from typing import Any
from uuid import uuid5

from django.http import HttpRequest, HttpResponse, JsonResponse

from core.attachments import rows_of_each
from core.csv_files import csv_bytes
from core.models import InstitutionSettings
from news.models import DocumentsPage, PublicationPage
from news.presenting.library import published

COLUMNS = (
    "id",
    "title",
    "category",
    "issued",
    "reference",
    "source",
    "licence",
    "languages",
    "summary",
    "page",
    "files",
)


def csv_response(page: DocumentsPage, request: HttpRequest) -> HttpResponse:
    """Languages and the addresses of files stand in one cell each, separated by blanks."""
    rows = [
        [
            *(entry[name] for name in COLUMNS[:-4]),
            " ".join(entry["languages"]),
            entry["summary"],
            entry["page"],
            " ".join(file["url"] for file in entry["files"]),
        ]
        for entry in _entries(page, request)
    ]
    response = HttpResponse(csv_bytes(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    name = f"{page.locale.language_code}-publications.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def json_response(page: DocumentsPage, request: HttpRequest) -> JsonResponse:
    return JsonResponse(
        {
            "language": page.locale.language_code,
            "title": page.title,
            "publications": _entries(page, request),
        },
        json_dumps_params={"ensure_ascii": False},
        content_type="application/json; charset=utf-8",
    )


def _entries(page: DocumentsPage, request: HttpRequest) -> list[dict[str, Any]]:
    pages = list(published(page).select_related("locale"))
    files = rows_of_each([publication.files for publication in pages])
    institution = InstitutionSettings.for_request(request).name
    return [
        {
            "id": _lasting_id(publication),
            "title": publication.title,
            "category": publication.category,
            "issued": publication.date.isoformat(),
            "reference": publication.reference,
            "source": publication.source or institution,
            "licence": publication.licence,
            "languages": publication.file_languages.strip("/").split("/")
            if publication.file_languages
            else [],
            "summary": publication.summary,
            "page": request.build_absolute_uri(publication.get_url(request) or "/"),
            "files": [
                {
                    "title": row["title"],
                    "url": request.build_absolute_uri(row["url"]),
                    "media_type": row["media_type"],
                    "octets": row["octets"],
                    "language": row["lang"],
                }
                for row in rows
            ],
        }
        for publication, rows in zip(pages, files, strict=True)
    ]


def _lasting_id(publication: PublicationPage) -> str:
    """The same in every language, wherever the page is moved."""
    return str(uuid5(publication.translation_key, "publication"))
