"""The press room of the demonstration."""

from django.utils.dateparse import parse_date
from wagtail.models import Page

from home.demo.press import PRESS_CONFERENCE, PRESS_INDEX, REPORT_LINES
from home.models import HomePage
from home.services.demonstrating_files import create_document
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
    report = create_document(
        data["attachment"][planter.first], "al-hoceima-2017-demonstration.pdf", REPORT_LINES
    )
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
                    "document": report.pk,
                    "title": planter.text(data["attachment"]),
                    "language": "fr",
                },
            }
        ],
        **{name: planter.text(data[name]) for name in texts},
        **planter.tags(data),
    )
    planter.plant(page, Page.objects.get(pk=room.pk))
