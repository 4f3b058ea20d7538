"""An Atom feed for each section in each language, at `feed/` below the section's page."""

from datetime import datetime, time
from typing import Any
from uuid import uuid5

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import override
from wagtail.models import Page

from core.models import InstitutionSettings

ENTRIES = 30


class SectionFeed(Feed):
    """The newest pages of one section; the section is what `get_object` is called with."""

    feed_type = Atom1Feed

    def __init__(self, section: Any, model: type[Page]) -> None:
        self.section = section
        self.model = model

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        # Wagtail has chosen it from the address already; the feed names it.
        self.language = self.section.locale.language_code
        self.request = request
        with override(self.language):
            return super().__call__(request, *args, **kwargs)

    def title(self) -> str:
        return f"{self.section.title} – {InstitutionSettings.for_request(self.request).name}"

    def subtitle(self) -> str:
        return self.section.introduction

    def link(self) -> str:
        return self._address(self.section)

    def author_name(self) -> str:
        return InstitutionSettings.for_request(self.request).name

    def items(self) -> Any:
        pages = self.model.objects.child_of(self.section).live().public()
        return pages.select_related("locale").order_by("-date", "-pk")[:ENTRIES]

    def item_title(self, item: Any) -> str:
        return item.title

    def item_description(self, item: Any) -> str:
        return item.summary

    def item_link(self, item: Any) -> str:
        return self._address(item)

    def item_guid(self, item: Any) -> str:
        """Stays the same when the page is moved or renamed: readers see nothing twice."""
        return f"urn:uuid:{uuid5(item.translation_key, item.locale.language_code)}"

    def item_pubdate(self, item: Any) -> datetime:
        return timezone.make_aware(datetime.combine(item.date, time()))

    def item_updateddate(self, item: Any) -> datetime:
        return item.last_published_at or self.item_pubdate(item)

    def _address(self, page: Page) -> str:
        return self.request.build_absolute_uri(page.get_url(self.request) or "/")
