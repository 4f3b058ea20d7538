"""What the front page shows of the news and the press room."""

from django.utils.translation import gettext_lazy as _

from core.front_page import Front, Latest, Teaser
from news.models import (
    DocumentsPage,
    NewsIndexPage,
    NewsPage,
    PressIndexPage,
    PressPage,
    PublicationPage,
    cards,
)
from news.presenting.press import press_card

_CARD = "news/front_news.html"


def _news(front: Front, number: int) -> Latest:
    pages = front.pages(NewsPage).order_by("-date", "-pk")[:number]
    return Latest(cards(pages, front.request), front.section_url(NewsIndexPage))


def _press(front: Front, number: int) -> Latest:
    pages = front.pages(PressPage).order_by("-date", "-pk")[:number]
    return Latest(
        [press_card(page, front.request) for page in pages], front.section_url(PressIndexPage)
    )


def _publications(front: Front, number: int) -> Latest:
    pages = front.pages(PublicationPage).order_by("-date", "-pk")[:number]
    return Latest(cards(pages, front.request), front.section_url(DocumentsPage))


NEWS = Teaser(
    name="news",
    label=_("News"),
    heading=_("What is new"),
    more_label=_("All news"),
    template=_CARD,
    load=_news,
)
PRESS = Teaser(
    name="press",
    label=_("For the press"),
    heading=_("For the press"),
    more_label=_("Press room"),
    template=_CARD,
    load=_press,
)
LIBRARY = Teaser(
    name="library",
    label=_("Publication library"),
    heading=_("Published documents"),
    more_label=_("All publications"),
    template=_CARD,
    load=_publications,
)
