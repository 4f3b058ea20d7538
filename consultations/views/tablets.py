"""A workshop's tablet: turning the mode on and off, and the page after sending."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consultations.models import Consultation
from consultations.presenting.tablets import on_tablet, tablet_context, thanks_context
from consultations.services.drafting import drop_draft, open_draft
from consultations.services.submitting import Submission
from consultations.tablet_mode import (
    forget_reference,
    hand_over_reference,
    is_tablet,
    take_reference,
    turn_off,
    turn_on,
)
from consultations.views.reaching import public_consultation, show_unknown, site_language


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tablet(request: HttpRequest, reference: str) -> HttpResponse:
    """`start`, `end`, or `anew`: begin anew for the next person, dropping what was begun."""
    language = site_language()
    consultation = public_consultation(reference)
    if consultation is None:
        return show_unknown(request)
    if request.method != "POST":
        context = tablet_context(
            consultation, language=language, is_on=is_tablet(request, consultation)
        )
        return render(request, "consultations/tablet.html", context)
    draft = open_draft(consultation, request.POST.get("draft", ""))
    if draft is not None and draft.on_shared_device:
        drop_draft(draft)
    if "end" in request.POST:
        response = redirect("consultations:tablet", reference=reference)
        turn_off(response, consultation)
    else:
        response = redirect("consultations:take_part", reference=reference)
        if "start" in request.POST:
            turn_on(response, consultation)
    forget_reference(response, consultation)
    response["Clear-Site-Data"] = '"cache"'
    return response


@never_cache
@require_safe
def thanks(request: HttpRequest, reference: str) -> HttpResponse:
    """No address leads to what was sent; `?stay` does not go on by itself."""
    language = site_language()
    consultation = public_consultation(reference)
    if consultation is None:
        return show_unknown(request)
    stays = "stay" in request.GET
    response = HttpResponse()
    number = take_reference(request, response, consultation, stays=stays)
    context = thanks_context(consultation, language=language, number=number, stays=stays)
    response.content = render(request, "consultations/thanks.html", context).content
    response["Clear-Site-Data"] = '"cache"'
    if not stays:
        # Works without a script; the page says so and offers to stay (WCAG 2.2.1).
        response["Refresh"] = f"{context['seconds']}; url={context['next_url']}"
    return response


def render_on_tablet(
    request: HttpRequest,
    consultation: Consultation,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """A form for the next person, who learns nothing of the one before."""
    response = render(request, template, on_tablet(context, consultation), status=status)
    forget_reference(response, consultation)
    return response


def show_thanks(consultation: Consultation, submission: Submission) -> HttpResponse:
    response = redirect("consultations:tablet_thanks", reference=consultation.reference)
    hand_over_reference(response, consultation, submission.response.contribution.reference)
    return response
