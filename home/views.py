"""Pages outside the tree: search, places, topics. No cookie, nothing that varies on one."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.models import Place, PrivacyNoticeVersion, Topic
from home.presenting.directory import places_context, topics_context
from home.presenting.search import search_context, suggestions
from home.presenting.subjects import in_readers_language, place_context, topic_context
from moderation.wording import language_name

_SUGGESTIONS_SECONDS = 300


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    _refuse_unspoken_language()
    return render(request, "home/search.html", search_context(request))


@require_safe
@cache_control(max_age=_SUGGESTIONS_SECONDS, public=True)
def suggest(request: HttpRequest) -> JsonResponse:
    _refuse_unspoken_language()
    return JsonResponse({"suggestions": suggestions(request)})


@require_safe
def data_protection(request: HttpRequest) -> HttpResponse:
    """The notice in force, which stands beside every form, at an address of its own."""
    _refuse_unspoken_language()
    language = get_language() or settings.LANGUAGE_CODE
    version = PrivacyNoticeVersion.for_reader(language)
    if version is None:
        raise Http404
    context = {
        "notice": version.text,
        "since": version.created_at,
        "lang": "" if version.language == language else version.language,
        "language_mark": ""
        if version.language == language
        else _("In %(language)s: not yet translated.")
        % {"language": language_name(version.language)},
    }
    return render(request, "home/data_protection.html", context)


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    _refuse_unspoken_language()
    found = in_readers_language(Place.objects.filter(slug=slug)).first()
    if found is None:
        raise Http404
    return render(request, "home/subject.html", place_context(found, request))


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    _refuse_unspoken_language()
    found = in_readers_language(Topic.objects.filter(slug=slug)).first()
    if found is None:
        raise Http404
    return render(request, "home/subject.html", topic_context(found, request))


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    _refuse_unspoken_language()
    return render(request, "home/places.html", places_context(request))


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    _refuse_unspoken_language()
    return render(request, "home/topics.html", topics_context(request))


def _refuse_unspoken_language() -> None:
    language = get_language() or settings.LANGUAGE_CODE
    if not Locale.objects.filter(language_code=language).exists():
        raise Http404
