from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.models import InstitutionSettings
from recommendations.models import Recommendation
from recommendations.presenting.page import origin_of, recommendation_context


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
