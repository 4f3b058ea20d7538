"""Pictures and documents of the demonstration."""

from io import BytesIO

from django.core.files.images import ImageFile
from wagtail.documents.models import Document
from wagtail.images.models import Image

from core.uploads.storing import store_document
from home.demo.news_open_morning import PANEL_LINES
from home.demo.pdf import demonstration_pdf
from home.demo.pictures import DRAWINGS, draw

_TITLES = {
    "square": "رسم: ساحة السوق",
    "hills": "رسم: بستان الزيتون",
    "workshop": "رسم: مائدة مستديرة",
    "bus": "رسم: حافلة مدرسية",
}


def create_files() -> dict[str, int]:
    """What demonstration texts call them: their primary keys."""
    pictures = {f"picture:{name}": create_picture(name).pk for name in DRAWINGS}
    panels = create_document("Trois places à Aïn Zitoun", "ain-zitoun-places.pdf", PANEL_LINES)
    return pictures | {"document:open-morning": panels.pk}


def create_picture(name: str) -> Image:
    return Image.objects.create(
        title=_TITLES[name], file=ImageFile(BytesIO(draw(name)), name=f"{name}.png")
    )


def create_document(title: str, file_name: str, lines: list[str]) -> Document:
    return store_document(demonstration_pdf(lines), name=file_name, title=title)
