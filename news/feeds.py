"""An Atom feed for each section in each language, at `feed/` below the section's page."""

from datetime import datetime, time
from typing import Any
from uuid import uuid5

from django.utils import timezone
from wagtail.models import Page

from core.feeds import ENTRIES, InstitutionFeed
from core.text import clean_text


class SectionFeed(InstitutionFeed):
    """
    The newest pages of one section.

    Texts are cleaned: a control character pasted from a word processor is no XML.
    """

    def __init__(self, section: Any, model: type[Page]) -> None:
        self.section = section
        self.model = model
        self.language = section.locale.language_code

    def title(self) -> str:
        return self.titled(self.section.title)

    def subtitle(self) -> str:
        return clean_text(self.section.introduction)

    def link(self) -> str:
        return self._address(self.section)

    def items(self) -> Any:
        pages = self.model.objects.child_of(self.section).live().public()
        return pages.select_related("locale").order_by("-date", "-pk")[:ENTRIES]

    def item_title(self, item: Any) -> str:
        return clean_text(item.title)

    def item_description(self, item: Any) -> str:
        return clean_text(item.summary)

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
