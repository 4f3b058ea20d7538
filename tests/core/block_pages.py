"""Pages with blocks in their text, for tests."""

from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils.translation import override
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from home.models import HomePage, StandardPage


def make_page(*blocks: tuple[str, Any], **fields: Any) -> StandardPage:
    """An Arabic standard page, live unless `fields` say otherwise."""
    home = HomePage.objects.get(locale__language_code="ar")
    body = [{"type": kind, "value": value, "id": str(uuid4())} for kind, value in blocks]
    slug = f"page-{uuid4().hex[:8]}"
    with override("ar"):
        return home.add_child(
            instance=StandardPage(**({"title": "صفحة", "slug": slug, "body": body} | fields))
        )


def items(*values: Any) -> list[Any]:
    """As a ListBlock is stored."""
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]


def photo(image: Image | None, **value: Any) -> dict[str, Any]:
    return {
        "image": image.pk if image else None,
        "alt_text": "ساحة",
        "caption": "الساحة",
        "credit": "الجماعة",
        "consent": True,
    } | value


def table(*rows: list[Any], **value: Any) -> dict[str, Any]:
    return {
        "table": {
            "caption": "الساحات",
            "columns": [
                {"type": "text", "heading": "الساحة"},
                {"type": "number", "heading": "المقاعد"},
            ],
            "rows": [{"values": row} for row in rows],
        },
        "row_headers": True,
        "note": "",
    } | value


def make_image(size: tuple[int, int] = (40, 30)) -> Image:
    return Image.objects.create(title="صورة", file=get_test_image_file(size=size))


def make_document() -> Document:
    document = Document(title="تقرير")
    document.file.save("report.pdf", ContentFile(b"%PDF-1.4 " * 200), save=False)
    document._set_document_file_metadata()
    document.save()
    document.file.close()
    return document


def every_block(image: Image, document: Document, page: Page) -> list[tuple[str, Any]]:
    return [
        ("heading", "عنوان"),
        ("subheading", "عنوان فرعي"),
        ("paragraph", "<p>نص <b>مهم</b></p>"),
        ("quote", {"text": "اقتباس", "source": "قائلة"}),
        ("accordion", {"title": "أسئلة", "parts": items({"title": "متى؟", "text": "<p>غدا</p>"})}),
        ("image", photo(image) | {"decorative": False}),
        ("gallery", {"title": "معرض", "photos": items(photo(image), photo(image))}),
        (
            "video",
            {
                "title": "فيديو",
                "address": "https://youtu.be/abcdefghijk",
                "poster": image.pk,
                "transcript": "ملخص",
            },
        ),
        (
            "key_figures",
            {"figures": items({"number": "36 %", "label": "نسبة النساء"}), "note": "مصدر"},
        ),
        ("table", table(["ساحة السوق", "6"], ["ساحة المدرسة", ""])),
        (
            "call_to_action",
            {"text": "شاركوا", "label": "المشاركة", "page": page.pk, "address": ""},
        ),
        (
            "attachments",
            {
                "title": "وثائق",
                "documents": items({"document": document.pk, "title": "", "language": "fr"}),
            },
        ),
    ]
