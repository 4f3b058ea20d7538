"""The press room of the demonstration."""

from django.core.files.base import ContentFile
from django.utils.dateparse import parse_date
from wagtail.documents.models import Document
from wagtail.models import Page

from home.demo.pdf import demonstration_pdf
from home.demo.press import PRESS_CONFERENCE, PRESS_INDEX, REPORT_LINES
from home.models import HomePage
from home.services.planting import Planter, block_id
from news.models import PressIndexPage, PressPage


def create_press_room(planter: Planter, home: HomePage) -> None:
    room = PressIndexPage(
        title=planter.text(PRESS_INDEX["title"]),
        slug="press",
        introduction=planter.text(PRESS_INDEX["introduction"]),
    )
    planter.plant(room, Page.objects.get(pk=home.pk))
    data = PRESS_CONFERENCE
    texts = ("title", "place", "summary", "spokesperson_quality", "contact_role")
    page = PressPage(
        slug=data["slug"],
        kind=data["kind"],
        date=parse_date(data["date"]),
        contact_email=data["contact_email"],
        body=planter.body(data["body"], seed=data["slug"]),
        attachments=[
            {
                "type": "document",
                "id": block_id(data["slug"], "report"),
                "value": {
                    "document": _report(data["attachment"][planter.first]).pk,
                    "title": planter.text(data["attachment"]),
                    "language": "fr",
                },
            }
        ],
        **{name: planter.text(data[name]) for name in texts},
    )
    planter.plant(page, Page.objects.get(pk=room.pk))


def _report(title: str) -> Document:
    document = Document(title=title)
    # Saves the row, too; Wagtail's own form would add size and hash.
    content = demonstration_pdf(REPORT_LINES)
    document.file.save("al-hoceima-2017-demonstration.pdf", ContentFile(content), save=False)
    document.file_size = len(content)
    document.save()
    return document
