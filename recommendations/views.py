from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.models import InstitutionSettings
from recommendations.feeds import ReplyFeed
from recommendations.models import Recommendation
from recommendations.presenting.listing import listing_context
from recommendations.presenting.page import origin_of, recommendation_context


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All that was recommended on pages that the public may read."""
    context = listing_context(
        request,
        language=_language(),
        institution=InstitutionSettings.for_request(request).name,
    )
    return render(request, "recommendations/index.html", context)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    response: HttpResponse = ReplyFeed(_language())(request)
    return response


def _language() -> str:
    """The language of the address; one that the site does not speak has no such pages."""
    language = get_language() or settings.LANGUAGE_CODE
    if not Locale.objects.filter(language_code=language).exists():
        raise Http404
    return language


@require_safe
def recommendation(request: HttpRequest, reference: str) -> HttpResponse:
    """One recommendation and what became of it, while the page it was made on may be read."""
    record = get_object_or_404(
        Recommendation.objects.select_related("merged_into").prefetch_related("replies", "log"),
        reference=reference.upper(),
    )
    language = get_language() or settings.LANGUAGE_CODE
    origin = origin_of(record, language)
    if origin is None:
        raise Http404
    context = recommendation_context(
        record,
        origin,
        language=language,
        institution=InstitutionSettings.for_request(request).name,
    )
    return render(request, "recommendations/recommendation.html", context)
