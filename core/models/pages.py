from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.page_streams import assets_of
from core.permissions import PermissionTester
from core.renditions import SHARED, rendition_url

# Depth 1 is Wagtail's invisible root.
_HOME_DEPTH = 2


class BasePage(Page):
    """What all our page types share. Abstract: Wagtail's own `Page` stays the base model."""

    # The same address in every language, so that a link said aloud or printed works in all.
    override_translatable_fields = [SynchronizedField("slug")]
    # Fields that hold no words for readers.
    unread_fields: frozenset[str] = frozenset()
    # Fields that pages in every language read from one place: a change makes no translation old.
    shared_by_languages: tuple[str, ...] = ()
    search_fields = [*Page.search_fields, index.SearchField("texts")]
    # The field with the day that readers think of, where that is not the day of publication.
    day_field = ""

    class Meta:
        abstract = True

    def permissions_for_user(self, user: AbstractBaseUser | AnonymousUser) -> PermissionTester:
        return PermissionTester(user, self)

    def texts(self) -> list[str]:
        """What this page says beside its title, in the order of its fields: what search reads."""
        found: list[str] = []
        for field in self._meta.fields:
            # Wagtail's own fields hold titles and slugs; a field with choices holds a key.
            if field.model is not type(self) or field.choices or field.name in self.unread_fields:
                continue
            value = field.value_from_object(self)
            if isinstance(field, StreamField):
                found += field.get_searchable_content(value)
            elif isinstance(field, models.CharField | models.TextField) and value:
                found.append(str(value))
        return found

    def share_image(self) -> AbstractImage | None:
        """The picture for shared links and search engines: the page's first that may be shown."""
        for field in self._meta.get_fields():
            if isinstance(field, StreamField):
                for image in _pictures(field.value_from_object(self)):
                    return image
            elif field.related_model is get_image_model() and (image := getattr(self, field.name)):
                return image
        return None

    @cached_property
    def share_image_url(self) -> str:
        """Kept for the request: the head of a page and its structured data both name it."""
        return rendition_url(self.share_image(), SHARED)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"breadcrumbs": self.breadcrumbs(request), "assets": assets_of(self)}

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


def _pictures(value: Any) -> Iterator[AbstractImage]:
    """Every image within a stream in reading order, but for those without consent."""
    if isinstance(value, get_image_model()):
        yield value
    elif isinstance(value, StreamValue):
        for block in value:
            yield from _pictures(block.value)
    elif isinstance(value, dict):
        if value.get("consent", True):
            for part in value.values():
                yield from _pictures(part)
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        for part in value:
            yield from _pictures(part)
