from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

# Depth 1 is Wagtail's invisible root.
_HOME_DEPTH = 2


class BasePage(Page):
    """What all our page types share. Abstract: Wagtail's own `Page` stays the base model."""

    # The same address in every language, so that a link said aloud or printed works in all.
    override_translatable_fields = [SynchronizedField("slug")]
    search_fields = [*Page.search_fields, index.SearchField("texts")]

    class Meta:
        abstract = True

    def texts(self) -> list[str]:
        """What this page says beside its title, in the order of its fields: what search reads."""
        found: list[str] = []
        for field in self._meta.fields:
            # Wagtail's own fields hold titles and slugs; a field with choices holds a key.
            if field.model is not type(self) or field.choices:
                continue
            value = field.value_from_object(self)
            if isinstance(field, StreamField):
                found += field.get_searchable_content(value)
            elif isinstance(field, models.CharField | models.TextField) and value:
                found.append(str(value))
        return found

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = self.breadcrumbs(request)
        return context

    def breadcrumbs(self, request: HttpRequest) -> list[dict[str, str]]:
        """The way here from the home page: `title` and `url`, this page last and without a link."""
        ancestors: models.QuerySet[Page] = self.get_ancestors().filter(depth__gte=_HOME_DEPTH)
        trail = [
            {
                "title": _("Home") if page.depth == _HOME_DEPTH else page.title,
                "url": page.get_url(request) or "",
            }
            for page in ancestors
        ]
        return [*trail, {"title": self.title, "url": ""}]
