"""Press pages, through the same paths that editors take."""

from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Page

from home.models import HomePage
from news.models import PressIndexPage, PressPage


def make_press_room() -> PressIndexPage:
    """The Arabic one; made where it is missing."""
    home = HomePage.objects.get(locale__language_code="ar")
    room = PressIndexPage.objects.filter(locale=home.locale).first()
    return room or home.add_child(instance=PressIndexPage(title="الصحافة", slug="press"))


def make_press_page(**fields: Any) -> PressPage:
    """An Arabic page, live unless `fields` say otherwise."""
    room = PressIndexPage.objects.get(pk=make_press_room().pk)
    fields = {"title": "بلاغ", "slug": f"press-{uuid4().hex[:8]}", "summary": "ملخص"} | fields
    return room.add_child(instance=PressPage(**fields))


def make_document(
    title: str = "تقرير", name: str = "report.pdf", content: bytes = b"%PDF-1.4 ", **fields: Any
) -> Document:
    document = Document(title=title, **fields)
    document.file.save(name, ContentFile(content), save=False)
    document._set_document_file_metadata()
    document.save()
    document.file.close()
    return document


def make_private_collection() -> Collection:
    from wagtail.models import CollectionViewRestriction

    collection = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    return collection


def make_image() -> Image:
    return Image.objects.create(title="صورة", file=get_test_image_file(size=(40, 30)))


def attachments(*documents: Document, title: str = "", language: str = "") -> list[Any]:
    return [
        {
            "type": "document",
            "id": str(uuid4()),
            "value": {"document": document.pk, "title": title, "language": language},
        }
        for document in documents
    ]


def photos(*images: Image, **texts: str) -> list[Any]:
    texts = {"alt_text": "القاعة", "caption": "الندوة", "credit": "الجماعة"} | texts
    return [
        {"type": "photo", "id": str(uuid4()), "value": {"image": image.pk} | texts}
        for image in images
    ]


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live
