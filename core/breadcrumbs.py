"""The way to addresses that are outside the tree of pages."""

from django.urls import reverse
from django.utils.translation import gettext as _


def way_to(*steps: tuple[str, str]) -> list[dict[str, str]]:
    """From the home page by (title, address); the last one is where the reader is, unlinked."""
    way = [{"title": _("Home"), "url": reverse("wagtail_serve", args=[""])}]
    way += [{"title": title, "url": url} for title, url in steps]
    way[-1]["url"] = ""
    return way
