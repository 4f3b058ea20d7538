from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Site")

    def ready(self) -> None:
        post_save.connect(extend_rights_to_new_page, dispatch_uid="home.extend_rights")
        # Models are loaded only now.
        from core import sitemaps
        from core.privacy.registry import register
        from home.privacy import HOLDINGS
        from home.sitemaps import SubjectSitemap

        sitemaps.register("subjects", SubjectSitemap)
        register(*HOLDINGS)


def extend_rights_to_new_page(
    instance: Any, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    # Inline: they need the models.
    from wagtail.models import Page

    from home.services.granting import extend_rights

    if created and not raw and isinstance(instance, Page):
        extend_rights(instance)
