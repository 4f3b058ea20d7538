from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        # Inline: they need the models. The first registers the deploy check.
        from django.contrib.auth.models import Group

        from accounts import checks  # noqa: F401
        from accounts.group_names import label_of
        from accounts.privacy import HOLDINGS
        from core.privacy.registry import register

        Group.add_to_class("__str__", label_of)
        register(*HOLDINGS)
