from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Foundations")

    def ready(self) -> None:
        # Models are not loaded before; the first connects its receiver by itself.
        from core import translated_links  # noqa: F401
        from core.notifying import connect_notifiers

        connect_notifiers()
