"""Asking to be told about a consultation without answering it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.address_form import AddressForm
from consultations.presenting.following import follow_context
from consultations.services.following import ask_to_follow
from consultations.views.reaching import public_consultation, show_unknown, site_language
from core.models import PrivacyNoticeVersion


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, reference: str) -> HttpResponse:
    language = site_language()
    consultation = public_consultation(reference)
    if consultation is None or not consultation.is_published:
        return show_unknown(request)
    form = AddressForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        ask_to_follow(consultation, address=form.cleaned_data["email"], language=language)
        return redirect(f"{request.path}?asked")
    context = follow_context(
        consultation,
        form,
        language=language,
        notice=PrivacyNoticeVersion.for_reader(language),
        was_asked="asked" in request.GET and not form.is_bound,
    )
    status = 422 if form.is_bound else 200
    return render(request, "consultations/follow.html", context, status=status)
