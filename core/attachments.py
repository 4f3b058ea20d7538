"""Documents offered for download: how a row of them reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.documents.models import Document

LANGUAGES = [("ar", _("Arabic")), ("fr", _("French")), ("en", _("English")), ("zgh", _("Amazigh"))]


@dataclass(frozen=True)
class Size:
    """«1,31 ميغابايت»: the number apart, since it must not be reordered beside Latin letters."""

    number: str
    unit: str


def readable_size(octets: int) -> Size:
    """In powers of a thousand, as the unit names say: 1,310,000 is 1.31 MB."""
    if octets < 1_000:
        return Size(number_format(octets), pgettext("file size", "bytes"))
    if octets < 999_500:
        return Size(_rounded(octets / 1_000, 0), pgettext("file size", "KB"))
    if octets < 999_995_000:
        return Size(_rounded(octets / 1_000_000, 2), pgettext("file size", "MB"))
    return Size(_rounded(octets / 1_000_000_000, 2), pgettext("file size", "GB"))


def _rounded(number: float, places: int) -> str:
    # Django cuts off what it does not show.
    return number_format(round(number, places), places)


def rows(attachments: Iterable[Any]) -> list[dict[str, Any]]:
    """What `components/attachments.html` takes; a document deleted since leaves no row."""
    return [
        _row(block.value, document)
        for block in attachments
        if (document := block.value["document"]) is not None
    ]


def rows_of_each(streams: list[Any]) -> list[list[dict[str, Any]]]:
    """The rows of several streams of attachments, with one query for all their documents."""
    values = [[block["value"] for block in stream.raw_data] for stream in streams]
    documents = Document.objects.in_bulk(
        {value["document"] for stream in values for value in stream if value.get("document")}
    )
    return [
        [
            _row(value, documents[value["document"]])
            for value in stream
            if value.get("document") in documents
        ]
        for stream in values
    ]


def _row(value: dict[str, Any], document: Document) -> dict[str, Any]:
    language = value.get("language") or ""
    return {
        "title": value.get("title") or document.title,
        "url": document.url,
        "type": document.file_extension.upper(),
        "media_type": document.content_type,
        "octets": document.file_size,
        "size": readable_size(document.file_size) if document.file_size else None,
        "lang": language,
        # What an editor typed is in the language of the page.
        "title_lang": "" if value.get("title") else language,
        "language": dict(LANGUAGES).get(language, ""),
    }


def languages_of(attachments: Any) -> list[str]:
    """The codes that occur, each once, in the order of `LANGUAGES`."""
    found = {block["value"].get("language") for block in attachments.raw_data}
    return [code for code, _name in LANGUAGES if code in found]
