from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        # Models are loaded only now.
        from core import front_page
        from core.privacy.registry import register
        from news import front_page as front
        from news.privacy import HOLDINGS

        front_page.register(front.NEWS, front.PRESS, front.LIBRARY)
        register(*HOLDINGS)
