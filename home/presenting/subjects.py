"""What the page of a place or a topic shows."""

from typing import Any

from django.conf import settings
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from core.models import Place, Topic
from core.search.highlighting import forms_of
from home.presenting.search import public_pages, result, subject_kind, subject_url

MENTIONS_SHOWN = 10


def in_readers_language(subjects: QuerySet[Any]) -> QuerySet[Any]:
    """Those in the language of the address first, then those in the site's first language."""
    return (
        subjects.filter(live=True)
        .select_related("locale")
        .annotate(
            distance=Case(
                When(locale__language_code=get_language(), then=Value(0)),
                When(locale__language_code=settings.LANGUAGE_CODE, then=Value(1)),
                default=Value(2),
                output_field=IntegerField(),
            )
        )
        .order_by("distance", "pk")
    )


def topic_context(topic: Topic, request: HttpRequest) -> dict[str, Any]:
    return _context(topic, request) | {
        "introduction": topic.introduction,
        "breadcrumbs": [],
    }


def place_context(place: Place, request: HttpRequest) -> dict[str, Any]:
    holders = _holders(place)
    return _context(place, request) | {
        "aliases": place.aliases,
        "code": place.code,
        "breadcrumbs": [
            *({"title": holder.name, "url": subject_url(holder)} for holder in holders),
            {"title": place.name, "url": ""},
        ]
        if holders
        else [],
        "parts": [
            {"title": part.name, "url": subject_url(part)}
            for part in place.children.filter(live=True).order_by("name")
        ],
    }


def _context(subject: Place | Topic, request: HttpRequest) -> dict[str, Any]:
    mentions = public_pages(request).specific().search(subject.name)
    stems = forms_of(subject.name)
    shown = list(mentions[: MENTIONS_SHOWN + 1])
    return {
        "subject": subject,
        "kind": subject_kind(subject),
        "language": subject.locale.language_code,
        "results": [result(page, stems, request) for page in shown[:MENTIONS_SHOWN]],
        "more_url": f"{reverse('home:search')}?{urlencode({'q': subject.name})}"
        if len(shown) > MENTIONS_SHOWN
        else "",
    }


def _holders(place: Place) -> list[Place]:
    """What the place lies in, the largest first."""
    holders: list[Place] = []
    holder = place.parent
    # A wrong entry may make a circle.
    while holder is not None and holder != place and holder not in holders:
        holders.insert(0, holder)
        holder = holder.parent
    return [holder for holder in holders if holder.live]
