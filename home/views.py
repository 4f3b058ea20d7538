"""Pages outside the tree: search, places, topics. No cookie, nothing that varies on one."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.models import Place, Topic
from home.presenting.search import search_context, suggestions
from home.presenting.subjects import in_readers_language, place_context, topic_context

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


def _refuse_unspoken_language() -> None:
    language = get_language() or settings.LANGUAGE_CODE
    if not Locale.objects.filter(language_code=language).exists():
        raise Http404
