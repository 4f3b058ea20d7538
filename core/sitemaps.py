"""What the public may read, for search engines: every language, each page with its translations."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page, Site

type_make = Callable[[HttpRequest], Sitemap]

# What is public beside the pages: each app with such addresses registers them in `ready()`.
_further: dict[str, type_make] = {}


def register(name: str, make: type_make) -> None:
    _further[name] = make


class ViewSitemap(Sitemap):
    """
    Addresses outside the tree of pages, the same in every language.

    A subclass gives `addresses`: (name of the view, its arguments) with the moment of the last
    change or None.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def addresses(self) -> Iterable[tuple[str, tuple[str, ...], datetime | None]]:
        raise NotImplementedError

    def items(self) -> list[Any]:
        spoken = list(Locale.objects.order_by("pk").values_list("language_code", flat=True))
        items = []
        for view, args, changed in self.addresses():
            languages = [
                {"lang_code": code, "location": self._address(code, view, args)} for code in spoken
            ]
            items += [(language["location"], changed, languages) for language in languages]
        return items

    def get_urls(self, page: Any = 1, site: Any = None, protocol: Any = None) -> list[Any]:
        return [
            {
                "item": location,
                "location": location,
                "lastmod": changed,
                "changefreq": None,
                "priority": "",
                "alternates": languages if len(languages) > 1 else [],
            }
            for location, changed, languages in self.paginator.page(page).object_list
        ]

    def _address(self, code: str, view: str, args: tuple[str, ...]) -> str:
        with override(code):
            return self.request.build_absolute_uri(reverse(view, args=args))


class PageSitemap(Sitemap):
    """Wagtail's own stays in the tree of one language."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> QuerySet[Page]:
        site = Site.find_for_request(self.request)
        if site is None:
            return Page.objects.none()
        below_homes = Q(pk__in=[])
        for home in site.root_page.get_translations(inclusive=True):
            below_homes |= Q(path__startswith=home.path)
        pages = Page.objects.filter(below_homes).live().public()
        return pages.select_related("locale").order_by("path")

    def location(self, item: Page) -> str:
        return self.request.build_absolute_uri(item.get_url(self.request) or "/")

    def lastmod(self, item: Page) -> Any:
        return item.last_published_at or item.latest_revision_created_at

    def get_urls(self, page: Any = 1, site: Any = None, protocol: Any = None) -> list[Any]:
        pages = list(self.paginator.page(page).object_list)
        keys = {item.translation_key for item in pages}
        languages: dict[Any, list[dict[str, str]]] = defaultdict(list)
        for other in pages if self.paginator.num_pages == 1 else self._translations(keys):
            languages[other.translation_key].append(
                {"lang_code": other.locale.language_code, "location": self.location(other)}
            )
        return [
            {
                "item": item,
                "location": self.location(item),
                "lastmod": self.lastmod(item),
                "changefreq": None,
                "priority": "",
                "alternates": others if len(others := languages[item.translation_key]) > 1 else [],
            }
            for item in pages
        ]

    def _translations(self, keys: set[Any]) -> QuerySet[Page]:
        return self.items().filter(translation_key__in=keys)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    further = {name: make(request) for name, make in _further.items()}
    return sitemap(request, {"pages": PageSitemap(request), **further})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    address = request.build_absolute_uri(reverse("sitemap"))
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {address}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
