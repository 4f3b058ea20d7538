"""What all addresses of taking part share: which consultation, which language, which browser."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Locale

from consultations.models import Consultation, ConsultationPage
from consultations.presenting.taking_part import not_open_context
from consultations.questionnaire_form import QuestionsForm


def site_language() -> str:
    """The language of the address; 404 for one that this site does not speak."""
    language = get_language() or settings.LANGUAGE_CODE
    if not Locale.objects.filter(language_code=language).exists():
        raise Http404
    return language


def public_consultation(reference: str) -> Consultation | None:
    """The consultation that everyone may reach; a reference is easily guessed."""
    consultation = (
        Consultation.objects.select_related("source_page").filter(reference=reference).first()
    )
    if consultation is None:
        return None
    source = ConsultationPage.objects.filter(pk=consultation.source_page_id)
    return consultation if source.public().exists() else None


def browser_secret(request: HttpRequest) -> str:
    """The CSRF secret of this browser; makes one, and its cookie, when there is none."""
    get_token(request)
    return str(request.META["CSRF_COOKIE"])


def tell_nobody(response: HttpResponse) -> HttpResponse:
    """
    The address is a key: it goes nowhere, not even to our own next page.

    Not `no-referrer`: browsers then send `Origin: null`, which the protection of forms refuses.
    """
    response["Referrer-Policy"] = "strict-origin"
    return response


def show_unknown(request: HttpRequest) -> HttpResponse:
    return render(request, "consultations/not_open.html", not_open_context(None), status=404)


def show_closed(
    request: HttpRequest, consultation: Consultation, form: QuestionsForm
) -> HttpResponse:
    context = not_open_context(consultation) | {"typed": form.typed()}
    return render(request, "consultations/not_open.html", context, status=403)
