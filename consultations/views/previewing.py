from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from consultations.models import ConsultationPage
from consultations.presenting.asking import form_context
from consultations.structuring import schema_of_blocks, words_of_blocks
from consultations.take_part_form import TakePartForm
from consultations.wording import Wording


def preview_questionnaire(request: HttpRequest, page: ConsultationPage) -> HttpResponse:
    """The form as a draft would make it, on one page; it cannot be sent."""
    raw = page.raw_questionnaire()
    language = page.locale.language_code
    words = Wording(words_of_blocks(raw, language), language)
    record = page.preview_record()
    form = TakePartForm(schema_of_blocks(raw), words, record)
    context = form_context(record, form, page=page)
    return render(request, "consultations/take_part.html", context | {"is_preview": True})
