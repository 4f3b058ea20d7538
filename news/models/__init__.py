from news.models.documents import DocumentsPage, PublicationPage
from news.models.news import NewsIndexPage, NewsPage, cards
from news.models.press import PressIndexPage, PressPage

__all__ = [
    "DocumentsPage",
    "NewsIndexPage",
    "NewsPage",
    "PressIndexPage",
    "PressPage",
    "PublicationPage",
    "cards",
]
