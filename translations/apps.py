from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationsConfig(AppConfig):
    name = "translations"
    verbose_name = _("Translations")

    def ready(self) -> None:
        # Models of all apps have to be there.
        from core.privacy.registry import register
        from translations.presenting.comments import say_dates_in_the_readers_language
        from translations.privacy import HOLDINGS
        from translations.services.recording import listen

        listen()
        say_dates_in_the_readers_language()
        register(*HOLDINGS)
