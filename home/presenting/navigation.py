"""The menu, the footer and the notices as a reader of one language sees them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Locale, Page

from home.models.navigation import NOTICES, NavigationSettings
from moderation.wording import language_name

type_link = dict[str, Any]


class Links:
    """
    Leads from a page that was chosen, in any language, to its version for the reader.

    `pages` holds what was chosen, published or not, and its translations; `is_readable` says of
    each whether the public may read it.
    """

    def __init__(
        self,
        pages: Iterable[Page],
        request: HttpRequest,
        *,
        language: str,
        current: Page | None,
    ) -> None:
        self._request = request
        self._language = language
        self._current = current
        self._keys: dict[int, UUID] = {}
        self._versions: dict[UUID, dict[str, Page]] = defaultdict(dict)
        for page in pages:
            self._keys[page.pk] = page.translation_key
            if page.is_readable:
                self._versions[page.translation_key][page.locale.language_code] = page

    def version(self, pk: int | None) -> Page | None:
        """The page in the reader's language, if the public may read it."""
        key = self._keys.get(pk or 0)
        return self._versions[key].get(self._language) if key else None

    def any_version(self, pk: int | None) -> Page | None:
        """That or, better than none, the one that was chosen, or another."""
        key = self._keys.get(pk or 0)
        if key is None:
            return None
        versions = self._versions[key]
        return versions.get(self._language) or next(iter(versions.values()), None)

    def to_page(self, page: Page, label: str = "") -> type_link:
        language = page.locale.language_code
        return {
            "title": label or page.title,
            "url": page.get_url(self._request) or "",
            "is_current": self._current is not None and self._current.path.startswith(page.path),
            "lang": "" if language == self._language else language,
            "language_mark": ""
            if language == self._language
            else _("in %(language)s") % {"language": language_name(language)},
        }

    def to(self, stored: type_link) -> type_link | None:
        """None for a link that leads nowhere in the reader's language."""
        label = stored.get(f"label_{self._language}") or ""
        if stored.get("url"):
            labels = (stored.get(name) for name in ("label_ar", "label_fr", "label_en"))
            words = label or next((text for text in labels if text), "")
            return {"title": words, "url": stored["url"], "is_external": True} if words else None
        page = self.version(stored.get("page"))
        return self.to_page(page, label) if page else None


def menu(navigation: NavigationSettings, links: Links) -> list[type_link]:
    entries = []
    for stored in navigation.menu_items():
        children = [link for child in stored["children"] if (link := links.to(child))]
        entry = links.to(stored)
        if entry:
            entries.append(entry | {"children": children})
        else:
            # What stands below a page that left remains reachable.
            entries += [child | {"children": []} for child in children]
    return entries


def footer(navigation: NavigationSettings, links: Links, language: str) -> list[dict[str, Any]]:
    columns = []
    for stored in navigation.footer_columns():
        shown = [link for each in stored["links"] if (link := links.to(each))]
        if shown:
            columns.append({"title": stored.get(f"label_{language}") or "", "links": shown})
    return columns


def notices(navigation: NavigationSettings, links: Links) -> list[type_link]:
    """Always linked: in the source's language where there is no translation yet."""
    found = (links.any_version(getattr(navigation, f"{name}_id")) for name in NOTICES)
    return [links.to_page(page) for page in found if page]


def unreachable(navigation: NavigationSettings) -> list[dict[str, str]]:
    """`title` and `reason` of each chosen page that some readers do not get to see."""
    chosen = Page.objects.filter(pk__in=navigation.chosen_pages()).order_by("path")
    public = set(
        Page.objects.live()
        .public()
        .filter(translation_key__in=chosen.values("translation_key"))
        .values_list("translation_key", "locale")
    )
    locales = list(Locale.objects.order_by("pk"))
    problems = []
    for page in chosen:
        missing = [
            language_name(locale.language_code)
            for locale in locales
            if (page.translation_key, locale.pk) not in public
        ]
        if len(missing) == len(locales):
            reason = _("it is not published, or not open to everybody.")
        elif missing:
            between = pgettext("between items of a list", ", ")
            reason = _("not published in: %(languages)s.") % {"languages": between.join(missing)}
        else:
            continue
        problems.append({"title": page.title, "reason": reason})
    return problems


def wanted(navigation: NavigationSettings) -> Q:
    """The pages that `Links` needs, in all languages."""
    chosen = navigation.chosen_pages()
    if not chosen:
        return Q(pk__in=[])
    keys = Page.objects.filter(pk__in=chosen).values("translation_key")
    return Q(translation_key__in=keys)
