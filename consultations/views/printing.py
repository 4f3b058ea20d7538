"""What is printed: the poster, the questionnaire on paper, one's own copy of a receipt."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.enums import Stage
from consultations.models import Consultation
from consultations.presenting.addresses import public_address
from consultations.presenting.paper import sheet_context
from consultations.presenting.poster import poster_context
from consultations.presenting.receipt_copy import receipt_pdf
from consultations.presenting.taking_part import not_open_context, page_in_language
from consultations.services.labelling import words_for
from consultations.views.reaching import public_consultation, site_language
from consultations.views.receipts import response_behind
from core.pdf import render_pdf
from core.pdf.refusing import pdf_response

# Made again sooner where a word of it changed.
_A_DAY = 24 * 60 * 60


@require_safe
def poster(request: HttpRequest, reference: str) -> HttpResponse:
    language = site_language()
    consultation = _published(reference)

    def make() -> bytes:
        context = poster_context(consultation, language)
        title = _("Poster: %(title)s") % {"title": context["title"]}
        return render_pdf(
            "consultations/print/poster.html",
            context,
            language=language,
            title=title,
            keep_for=_A_DAY,
        )

    return pdf_response(request, make, filename=f"{reference}-poster-{language}.pdf")


@require_safe
def questionnaire(request: HttpRequest, reference: str) -> HttpResponse:
    """The sheet, while answers are taken; staff have it at any time: `views/inviting.py`."""
    language = site_language()
    consultation = _published(reference)
    version = consultation.latest_version
    if consultation.stage() != Stage.OPEN or not version.schema.questions:
        context = not_open_context(consultation)
        return render(request, "consultations/not_open.html", context, status=404)

    def make() -> bytes:
        context = sheet_context(
            consultation,
            version.schema,
            words_for(consultation, language),
            page=page_in_language(consultation, language),
            address=public_address(consultation, "take_part", language),
            version=str(version.number),
        )
        return render_pdf(
            "consultations/print/questionnaire.html",
            context,
            language=language,
            title=context["title"],
            keep_for=_A_DAY,
        )

    return pdf_response(request, make, filename=f"{reference}-questionnaire-{language}.pdf")


@never_cache
@require_safe
def receipt_copy(request: HttpRequest, token: str) -> HttpResponse:
    language = site_language()
    response = response_behind(token)
    answer = pdf_response(
        request,
        lambda: receipt_pdf(response, language),
        filename=f"{response.contribution.reference}.pdf",
    )
    # As for the receipt itself.
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _published(reference: str) -> Consultation:
    consultation = public_consultation(reference)
    if consultation is None or not consultation.is_published:
        raise Http404
    return consultation
