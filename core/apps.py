from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Foundations")

    def ready(self) -> None:
        # Models are not loaded before; the first connects its receiver by itself, the checks
        # register themselves.
        from core import (
            due_work,
            link_purposes,
            mail_kinds,
            translated_links,  # noqa: F401
        )
        from core.address_links import PURPOSES
        from core.mails import KINDS
        from core.notifying import connect_notifiers
        from core.pdf import checks  # noqa: F401
        from core.privacy.own import HOLDINGS
        from core.privacy.registry import register
        from core.services.keeping_files import remove_strays_in_turn, remove_unattached

        connect_notifiers()
        mail_kinds.register(*KINDS)
        link_purposes.register(*PURPOSES)
        register(*HOLDINGS)
        due_work.register("remove files of forms never sent", remove_unattached)
        due_work.register("remove files that no row knows", remove_strays_in_turn)
