from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammesConfig(AppConfig):
    name = "programmes"
    verbose_name = _("Programmes")

    def ready(self) -> None:
        # Models are loaded only now.
        from core import front_page
        from core.privacy.registry import register
        from programmes import front_page as front
        from programmes.privacy import HOLDINGS
        from programmes.sources import WORKSHOPS
        from recommendations import registry

        registry.register(WORKSHOPS)
        front_page.register(front.COMING, front.REPORTS, *front.FIGURES)
        register(*HOLDINGS)
