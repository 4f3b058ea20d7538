"""The receipt, and what its owner can still do with the contribution."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations.models import Response
from consultations.models.responses import RESPONSE_KIND
from consultations.presenting.answers import file_ids
from consultations.presenting.receipts import receipt_context, withdrawal_context
from consultations.receipt_links import hash_of_token
from consultations.services.labelling import words_for
from consultations.services.revising import (
    NotRevisable,
    begin_to_change,
    may_withdraw,
    take_back_consent,
    withdraw_response,
)
from consultations.services.submitting import NotOpen
from consultations.views.reaching import site_language, tell_nobody
from core.models import PrivateFile
from core.private_views import private_response

type_page = Callable[[HttpRequest, Response, str], HttpResponse]
type_view = Callable[[HttpRequest, str], HttpResponse]


def response_behind(token: str) -> Response:
    """What the secret address of a receipt stands for; 404 for a guessed one."""
    response = (
        Response.objects.select_related(
            "contribution", "contact", "version", "consultation__source_page"
        )
        .filter(receipt_hash=hash_of_token(token))
        .first()
    )
    if response is None:
        raise Http404
    return response


def _owned(view: type_page) -> type_view:
    """Whoever has the address of the receipt has the contribution; nobody else learns of it."""

    @never_cache
    @wraps(view)
    def found(request: HttpRequest, token: str) -> HttpResponse:
        return tell_nobody(view(request, response_behind(token), token))

    return found


@require_safe
@_owned
def receipt(request: HttpRequest, response: Response, token: str) -> HttpResponse:
    words = words_for(response.consultation, site_language(), versions=[response.version])
    context = receipt_context(response, words, token=token)
    context["receipt_url"] = request.build_absolute_uri(request.path)
    context["copy_url"] = reverse("consultations:receipt_copy", args=[token])
    return render(request, "consultations/receipt.html", context)


@require_safe
def receipt_file(request: HttpRequest, token: str, number: int) -> HttpResponseBase:
    """One of the files that somebody sent, for whoever has the address of the receipt."""
    response = response_behind(token)
    ids = file_ids(response)
    if not 1 <= number <= len(ids):
        raise Http404
    owned = PrivateFile.objects.owned_by(RESPONSE_KIND, response.pk)
    return private_response(get_object_or_404(owned, pk=ids[number - 1]))


@require_POST
@_owned
def change(request: HttpRequest, response: Response, token: str) -> HttpResponse:
    try:
        draft = begin_to_change(response)
    except (NotOpen, NotRevisable):
        # The receipt says by itself what can be done.
        return redirect("consultations:receipt", token=token)
    return redirect("consultations:step", response.consultation.reference, draft, 1)


@require_http_methods(["GET", "HEAD", "POST"])
@_owned
def withdraw(request: HttpRequest, response: Response, token: str) -> HttpResponse:
    if request.method == "POST":
        with suppress(NotOpen, NotRevisable):
            withdraw_response(response)
        return redirect("consultations:receipt", token=token)
    if not may_withdraw(response):
        return redirect("consultations:receipt", token=token)
    return render(request, "consultations/withdraw.html", withdrawal_context(response, token=token))


@require_POST
@_owned
def unpublish(request: HttpRequest, response: Response, token: str) -> HttpResponse:
    """Takes back the consent to publish, at any time."""
    take_back_consent(response)
    return redirect("consultations:receipt", token=token)
