from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Foundations")

    def ready(self) -> None:
        # Models are not loaded before; the first connects its receiver by itself, the
        # last registers its check.
        from core import translated_links  # noqa: F401
        from core.notifying import connect_notifiers
        from core.pdf import checks  # noqa: F401

        connect_notifiers()
