"""All topics and all places, with how much is about each."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import CharField
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail.search.backends import get_search_backend

from core.breadcrumbs import way_to
from core.models import Place, PlaceKind, SubjectTag, Topic
from core.models.subjects import in_language
from home.presenting.search import public_pages, query_of, subject_kind, subject_url

_FOUND_SHOWN = 30


def topics_context(request: HttpRequest) -> dict[str, Any]:
    language = get_language() or settings.LANGUAGE_CODE
    keys = Topic.objects.filter(live=True).values("translation_key").distinct()
    topics = in_language(Topic, keys, language)
    pages = _pages_about(request, topics)
    return {
        "breadcrumbs": way_to((_("Topics"), "")),
        "topics": [
            _entry(topic, len(pages[topic.translation_key]))
            for topic in sorted(topics.values(), key=str)
        ],
    }


def places_context(request: HttpRequest) -> dict[str, Any]:
    """
    Regions and provinces as a tree, and the communes that some page is about: the others are on
    the page of their province, and all are found by any of their names.
    """
    language = get_language() or settings.LANGUAGE_CODE
    keys = Place.objects.filter(live=True).values("translation_key").distinct()
    places = in_language(Place, keys, language)
    pages = _pages_about(request, places)
    inside: dict[UUID | None, list[Place]] = defaultdict(list)
    for place in sorted(places.values(), key=str):
        inside[_holder(place, places)].append(place)
    counts = _with_what_lies_inside(inside, pages)
    query = query_of(request)
    # What the site speaks of comes first.
    regions = sorted(
        (_branch(place, inside, counts) for place in inside[None]), key=lambda r: -r["count"]
    )
    return {
        "breadcrumbs": way_to((_("Places"), "")),
        "query": query,
        "found": [
            _entry(place, counts[place.translation_key], with_kind=True)
            for place in _found(query, places)
        ],
        "regions": [region for region in regions if region["count"] or region["parts"]],
        "others": [region for region in regions if not (region["count"] or region["parts"])],
    }


def _holder(place: Place, places: dict[UUID, Place]) -> UUID | None:
    key = place.parent.translation_key if place.parent else None
    return key if key in places and key != place.translation_key else None


def _pages_about(request: HttpRequest, subjects: Iterable[UUID]) -> dict[UUID, set[str]]:
    """{subject: the pages of this language that the public may read}, directly tagged."""
    public = public_pages(request).order_by().values("translation_key")
    # As text: making a UUID of each of many thousand tags takes longer than reading them.
    tags = SubjectTag.objects.filter(page_key__in=public).values_list(
        Cast("subject_key", CharField()), Cast("page_key", CharField())
    )
    # With hyphens on PostgreSQL, without on SQLite.
    written = {form: key for key in subjects for form in (str(key), key.hex)}
    about: dict[UUID, set[str]] = defaultdict(set)
    for subject, page in tags:
        if subject in written:
            about[written[subject]].add(page)
    return about


def _with_what_lies_inside(
    inside: dict[UUID | None, list[Place]], pages: dict[UUID, set[str]]
) -> dict[UUID, int]:
    """How many pages are about each place or what lies in it, each page once."""
    counts: dict[UUID, int] = defaultdict(int)

    def gather(place: Place) -> set[str]:
        key = place.translation_key
        found = set(pages[key]).union(*(gather(part) for part in inside[key]))
        counts[key] = len(found)
        return found

    for place in inside[None]:
        gather(place)
    return counts


def _branch(
    place: Place, inside: dict[UUID | None, list[Place]], counts: dict[UUID, int]
) -> dict[str, Any]:
    parts = [
        part
        for part in inside[place.translation_key]
        if part.kind != PlaceKind.COMMUNE or counts[part.translation_key]
    ]
    return _entry(place, counts[place.translation_key]) | {
        "parts": [_branch(part, inside, counts) for part in parts]
    }


def _entry(subject: Place | Topic, count: int, *, with_kind: bool = False) -> dict[str, Any]:
    return {
        "title": subject.name,
        "url": subject_url(subject),
        "language": subject.locale.language_code,
        "kind": subject_kind(subject) if with_kind else "",
        "count": count,
        "count_text": (
            ngettext("%(count)d page", "%(count)d pages", count) % {"count": count}
            if count
            else _("No page yet")
        ),
    }


def _found(query: str, places: dict[UUID, Place]) -> list[Place]:
    """By any of their names in any language, as people spell them."""
    if not query:
        return []
    live = Place.objects.filter(live=True)
    found = get_search_backend().search(query, live)[: _FOUND_SHOWN * 3]
    keys = dict.fromkeys(place.translation_key for place in found)
    return [places[key] for key in keys if key in places][:_FOUND_SHOWN]
