from news.models.news import NewsIndexPage, NewsPage, cards
from news.models.press import PressIndexPage, PressPage

__all__ = ["NewsIndexPage", "NewsPage", "PressIndexPage", "PressPage", "cards"]
