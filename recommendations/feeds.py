"""An Atom feed of what the institution answers, in each language."""

from datetime import datetime, time
from typing import Any
from uuid import uuid5

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.feeds import ENTRIES, InstitutionFeed
from core.text import clean_text
from recommendations.models import Recommendation
from recommendations.models.recommendations import in_language


class ReplyFeed(InstitutionFeed):
    """The latest reasoned replies, each in the feed's language or in the first that it has."""

    def __init__(self, language: str) -> None:
        self.language = language

    def title(self) -> str:
        return self.titled(_("Answers to recommendations"))

    def link(self) -> str:
        return self.request.build_absolute_uri(reverse("recommendations:index"))

    def items(self) -> Any:
        answered = Recommendation.objects.public().filter(replied_on__isnull=False)
        return answered.prefetch_related("replies").order_by("-replied_on", "-pk")[:ENTRIES]

    def item_title(self, item: Any) -> str:
        return clean_text(item.wording(self.language)[0])

    def item_description(self, item: Any) -> str:
        replies = {reply.language: reply.text for reply in item.replies.all()}
        reply, _language = in_language(replies, self.language)
        return f"{item.get_status_display()} – {clean_text(reply)}"

    def item_link(self, item: Any) -> str:
        return self.request.build_absolute_uri(item.get_absolute_url())

    def item_guid(self, item: Any) -> str:
        """A reply that was reworded is news again: its revision is part of it."""
        return f"urn:uuid:{uuid5(item.translation_key, f'{self.language}/{item.revision}')}"

    def item_pubdate(self, item: Any) -> datetime:
        return timezone.make_aware(datetime.combine(item.replied_on, time()))

    def item_updateddate(self, item: Any) -> datetime:
        return self.item_pubdate(item)
