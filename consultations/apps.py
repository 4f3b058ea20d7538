from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsultationsConfig(AppConfig):
    name = "consultations"
    verbose_name = _("Consultations")

    def ready(self) -> None:
        # Models are loaded only now.
        from consultations.moderated import RESPONSES
        from moderation import registry

        registry.register(RESPONSES)
