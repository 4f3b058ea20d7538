"""What is printed: the poster of a consultation."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from consultations.models import Consultation, ConsultationPage
from consultations.presenting.poster import poster_context
from core.pdf import render_pdf
from core.pdf.refusing import pdf_response
from core.site_languages import language_of_address


@require_safe
def poster(request: HttpRequest, reference: str) -> HttpResponse:
    language = language_of_address()
    consultation = _public_consultation(reference)

    def make() -> bytes:
        context = poster_context(consultation, language)
        title = _("Poster: %(title)s") % {"title": context["title"]}
        return render_pdf(
            "consultations/print/poster.html", context, language=language, title=title
        )

    return pdf_response(request, make, filename=f"{reference}-poster-{language}.pdf")


def _public_consultation(reference: str) -> Consultation:
    """Published, and for everyone; what stands on paper is open to all who find the sheet."""
    consultation = (
        Consultation.objects.select_related("source_page")
        .filter(reference=reference, is_published=True)
        .first()
    )
    if consultation is None:
        raise Http404
    if not ConsultationPage.objects.filter(pk=consultation.source_page_id).public().exists():
        raise Http404
    return consultation
