"""Documents offered for download: the block that editors fill in, and how a row of them reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks import TextLineBlock

LANGUAGES = [("ar", _("Arabic")), ("fr", _("French")), ("en", _("English")), ("zgh", _("Amazigh"))]


class AttachmentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = TextLineBlock(
        label=_("Title"),
        required=False,
        help_text=_("What readers see; empty: the document’s own title."),
    )
    language = blocks.ChoiceBlock(
        label=_("Language of the document"), choices=LANGUAGES, required=False
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")


class AttachmentsBlock(blocks.StreamBlock):
    document = AttachmentBlock()


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
    names = dict(LANGUAGES)
    return [
        {
            "title": block.value["title"] or document.title,
            "url": document.url,
            "type": document.file_extension.upper(),
            "size": readable_size(document.file_size) if document.file_size else None,
            "lang": block.value["language"],
            "language": names.get(block.value["language"], ""),
        }
        for block in attachments
        if (document := block.value["document"]) is not None
    ]
