"""What the page of a place or a topic shows: what is about it, then what only mentions it."""

from typing import Any

import django_filters
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, DateField, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import Coalesce, TruncDate
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.breadcrumbs import way_to
from core.filters import ListingFilter, listing
from core.models import Place, SubjectTag, Topic
from core.search.highlighting import forms_of
from home.presenting.search import (
    dated_types,
    public_pages,
    result,
    subject_kind,
    subject_url,
)
from recommendations.models import Recommendation

MENTIONS_SHOWN = 10


class SubjectFilter(ListingFilter):
    """Of pages of all types, each with its `day`."""

    type = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind of page"),
        empty_label=gettext_lazy("All"),
        method="filter_type",
    )

    day_field = "day"

    def __init__(self, data: QueryDict, *, queryset: QuerySet[Page]) -> None:
        super().__init__(data, queryset=queryset)
        found = self._rows().values_list("content_type", flat=True).distinct()
        self._types: dict[str, int] = {}
        choices = []
        for pk in sorted(set(found)):
            if model := ContentType.objects.get_for_id(pk).model_class():
                name = str(model._meta.model_name)
                self._types[name] = pk
                choices.append((name, capfirst(str(model._meta.verbose_name_plural))))
        self._offer("type", choices)

    def filter_type(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        return pages.filter(content_type=self._types[value])


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
        "breadcrumbs": way_to((_("Topics"), reverse("home:topics")), (topic.name, "")),
    }


def place_context(place: Place, request: HttpRequest) -> dict[str, Any]:
    return _context(place, request) | {
        "aliases": place.aliases,
        "code": place.code,
        "breadcrumbs": way_to(
            (_("Places"), reverse("home:places")),
            *((holder.name, subject_url(holder)) for holder in _holders(place)),
            (place.name, ""),
        ),
        "parts": [
            {"title": part.name, "url": subject_url(part)}
            for part in place.children.filter(live=True).order_by("name")
        ],
    }


def _context(subject: Place | Topic, request: HttpRequest) -> dict[str, Any]:
    tags = SubjectTag.objects.about(subject)
    about = public_pages(request).filter(translation_key__in=tags.values("page_key"))
    chosen = SubjectFilter(request.GET, queryset=_newest_first(about))
    name = subject._meta.model_name or ""
    if name == "topic":
        # Everything here is about it; a place may be narrowed to what lies in it.
        chosen.filters.pop(name, None)
    shown = listing(chosen, request)
    stems = forms_of(subject.name)
    pages = list(shown["page_obj"].object_list.specific())
    is_first = not shown["is_filtered"] and shown["page_obj"].number == 1
    made = Recommendation.objects.public().filter(source_key__in=tags.values("page_key"))
    choice = urlencode({name: subject.slug})
    return (
        shown
        | {
            "subject": subject,
            "kind": subject_kind(subject),
            "language": subject.locale.language_code,
            "results": [result(page, stems, request) for page in pages],
            "recommendations_url": (
                f"{reverse('recommendations:index')}?{choice}" if made.exists() else ""
            ),
        }
        | (_mentions(subject, tags, request) if is_first else {})
    )


def _newest_first(pages: Any) -> QuerySet[Page]:
    types = dated_types()
    days = [f"{model._meta.model_name}__{field}" for model, field in types.items()]
    # What has a day of its own that nobody knows comes last, not on the day it was published.
    published = Case(
        When(content_type__in=ContentType.objects.get_for_models(*types).values(), then=None),
        default=TruncDate("first_published_at"),
        output_field=DateField(),
    )
    day = Coalesce(*days, published, output_field=DateField())
    ordered: QuerySet[Page] = pages.annotate(day=day).order_by(
        F("day").desc(nulls_last=True), "-pk"
    )
    return ordered


def _mentions(subject: Place | Topic, tags: QuerySet[Any], request: HttpRequest) -> dict[str, Any]:
    """What search finds by its name, beside what is about it."""
    others = public_pages(request).exclude(translation_key__in=tags.values("page_key"))
    found = list(others.specific().search(subject.name)[: MENTIONS_SHOWN + 1])
    stems = forms_of(subject.name)
    return {
        "mentions": [result(page, stems, request) for page in found[:MENTIONS_SHOWN]],
        "more_url": f"{reverse('home:search')}?{urlencode({'q': subject.name})}"
        if len(found) > MENTIONS_SHOWN
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
