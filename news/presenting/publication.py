"""A publication's page, as its template takes it."""

from typing import Any

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.attachments import rows
from core.models import InstitutionSettings
from core.structured_data import json_ld, publisher
from news.enums import Licence, PublicationCategory
from news.models import PublicationPage

LICENCE_URLS = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.ODBL: "https://opendatacommons.org/licenses/odbl/1-0/",
}


def publication_context(page: PublicationPage, request: HttpRequest) -> dict[str, Any]:
    files = rows(page.files)
    source = page.source or InstitutionSettings.for_request(request).name
    return {
        "category_label": page.get_category_display(),
        "date_text": date_format(page.date, "DATE_FORMAT"),
        "files": files,
        "facts": _facts(page, source),
        "licence_label": page.get_licence_display(),
        "licence_url": LICENCE_URLS.get(Licence(page.licence), ""),
        "reuse_text": _reuse_text(Licence(page.licence)),
        "structured_data": _data(page, request, files, source),
    }


def _facts(page: PublicationPage, source: str) -> list[dict[str, str]]:
    facts = [
        {"label": _("Category"), "value": page.get_category_display()},
        {"label": _("Issue date"), "value": date_format(page.date, "DATE_FORMAT")},
        {"label": _("Reference"), "value": page.reference},
        {"label": _("Source"), "value": source},
    ]
    return [fact for fact in facts if fact["value"]]


def _reuse_text(licence: Licence) -> str:
    """What the licence allows, in one sentence. Law 31.13 lets public information be reused."""
    return {
        Licence.LAW_31_13: _(
            "You may reuse it freely, also commercially, if you name the source and the date and "
            "do not distort its content."
        ),
        Licence.CC_BY: _(
            "You may share and adapt it, also commercially, if you name the source and say what "
            "you changed."
        ),
        Licence.ODBL: _(
            "You may share and adapt these data if you name the source and publish what you make "
            "of them under the same licence."
        ),
        Licence.PERMISSION: _("Ask the source before you publish it again."),
    }[licence]


def _data(
    page: PublicationPage, request: HttpRequest, files: list[dict[str, Any]], source: str
) -> SafeString:
    """schema.org: figures are a Dataset, everything else a DigitalDocument."""
    is_data = page.category == PublicationCategory.STATISTICS
    address = request.build_absolute_uri(page.get_url(request) or request.path)
    media = [
        {
            "@type": "DataDownload" if is_data else "MediaObject",
            "name": row["title"],
            "contentUrl": request.build_absolute_uri(row["url"]),
            "encodingFormat": row["media_type"],
            "inLanguage": row["lang"] or None,
        }
        for row in files
    ]
    data = {
        "@type": "Dataset" if is_data else "DigitalDocument",
        "name": page.title,
        "description": page.summary,
        "inLanguage": page.locale.language_code,
        "identifier": page.reference,
        "datePublished": page.date,
        "dateModified": page.last_published_at or page.latest_revision_created_at,
        "license": LICENCE_URLS.get(Licence(page.licence), ""),
        "isAccessibleForFree": True,
        "url": address,
        "mainEntityOfPage": address,
        "creator": {"@type": "Organization", "name": source},
        "publisher": publisher(request),
        "distribution" if is_data else "encoding": [
            {name: value for name, value in item.items() if value} for item in media
        ],
    }
    return json_ld({name: value for name, value in data.items() if value})
