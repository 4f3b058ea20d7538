"""Press pages, through the same paths that editors take."""

from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from home.models import HomePage
from news.models import DocumentsPage, PressIndexPage, PressPage, PublicationPage


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


def make_library(**fields: Any) -> DocumentsPage:
    """The Arabic one; made where it is missing."""
    home = HomePage.objects.get(locale__language_code="ar")
    library = DocumentsPage.objects.filter(locale=home.locale).first()
    fields = {"title": "المنشورات", "slug": "library"} | fields
    return library or home.add_child(instance=DocumentsPage(**fields))


def make_publication(**fields: Any) -> PublicationPage:
    """An Arabic page, live unless `fields` say otherwise."""
    library = DocumentsPage.objects.get(pk=make_library().pk)
    fields = {"title": "منشور", "slug": f"item-{uuid4().hex[:8]}", "summary": "ملخص"} | fields
    return library.add_child(instance=PublicationPage(**fields))


def translate_page(page: Page, language: str) -> Page:
    """Its published translation by wagtail-localize, still in the source's words."""
    locale = Locale.objects.get(language_code=language)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    source.get_translated_instance(locale).get_latest_revision().publish()
    return source.get_translated_instance(locale)


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


def photos(*images: Image, consent: bool = True, **texts: str) -> list[Any]:
    texts = {"alt_text": "القاعة", "caption": "الندوة", "credit": "الجماعة"} | texts
    value = texts | {"consent": consent}
    return [
        {"type": "photo", "id": str(uuid4()), "value": value | {"image": image.pk}}
        for image in images
    ]


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live
