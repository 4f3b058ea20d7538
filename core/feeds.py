"""What every Atom feed of ours shares: one language, the institution as its author."""

from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import override

from core.models import InstitutionSettings
from core.text import clean_text

ENTRIES = 30


class InstitutionFeed(Feed):
    """`language` is said by the subclass before it is called."""

    feed_type = Atom1Feed
    language = ""
    request: HttpRequest

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.request = request
        # The feed names it.
        with override(self.language):
            return super().__call__(request, *args, **kwargs)

    def titled(self, title: str) -> str:
        return f"{clean_text(title)} – {self.author_name()}"

    def author_name(self) -> str:
        return InstitutionSettings.for_request(self.request).name
