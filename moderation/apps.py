from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("Moderation")

    def ready(self) -> None:
        # Models are loaded only now.
        from core.privacy.registry import register
        from moderation.privacy import HOLDINGS

        register(*HOLDINGS)
