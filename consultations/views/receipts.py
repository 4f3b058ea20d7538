from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.models import Response
from consultations.presenting.autosaving import FORGET
from consultations.presenting.taking_part import receipt_context
from consultations.services.labelling import words_for
from consultations.services.submitting import hash_of_token
from consultations.views.reaching import site_language


@never_cache
@require_safe
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    language = site_language()
    response = (
        Response.objects.select_related("contribution", "version", "consultation__source_page")
        .filter(receipt_hash=hash_of_token(token))
        .first()
    )
    if response is None:
        raise Http404
    words = words_for(response.consultation, language, versions=[response.version])
    context = receipt_context(response, words)
    context["assets"] = {"scripts": [FORGET]}
    context["receipt_url"] = request.build_absolute_uri(request.path)
    page = render(request, "consultations/receipt.html", context)
    # The address is the key to the receipt: it goes nowhere.
    page["Referrer-Policy"] = "no-referrer"
    return page
