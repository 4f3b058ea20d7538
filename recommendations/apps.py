from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecommendationsConfig(AppConfig):
    name = "recommendations"
    verbose_name = _("Recommendations")

    def ready(self) -> None:
        # Models are loaded only now.
        from core import front_page, sitemaps
        from core.privacy.registry import register
        from recommendations import front_page as front
        from recommendations.privacy import HOLDINGS
        from recommendations.sitemaps import RecommendationSitemap

        front_page.register(front.REPLIES, *front.FIGURES)
        sitemaps.register("recommendations", RecommendationSitemap)
        register(*HOLDINGS)
