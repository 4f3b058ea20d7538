from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.models import Response
from consultations.presenting.answers import file_ids
from consultations.presenting.taking_part import receipt_context
from consultations.services.labelling import words_for
from consultations.services.submitting import RESPONSE_KIND, hash_of_token
from consultations.views.reaching import site_language
from core.models import PrivateFile
from core.private_views import private_response


@never_cache
@require_safe
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    language = site_language()
    response = _response_of(token)
    words = words_for(response.consultation, language, versions=[response.version])
    context = receipt_context(response, words, token=token)
    context["receipt_url"] = request.build_absolute_uri(request.path)
    page = render(request, "consultations/receipt.html", context)
    # The address is the key to the receipt: it goes nowhere.
    page["Referrer-Policy"] = "no-referrer"
    return page


@require_safe
def receipt_file(request: HttpRequest, token: str, number: int) -> HttpResponseBase:
    """One of the files that somebody sent, for whoever has the address of the receipt."""
    response = _response_of(token)
    ids = file_ids(response)
    if not 1 <= number <= len(ids):
        raise Http404
    owned = PrivateFile.objects.owned_by(RESPONSE_KIND, response.pk)
    return private_response(get_object_or_404(owned, pk=ids[number - 1]))


def _response_of(token: str) -> Response:
    response = (
        Response.objects.select_related("contribution", "version", "consultation__source_page")
        .filter(receipt_hash=hash_of_token(token))
        .first()
    )
    if response is None:
        raise Http404
    return response
