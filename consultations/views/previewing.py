"""What editors see of a questionnaire that is not live: on one page, or page by page."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from consultations.models import ConsultationPage
from consultations.presenting.asking import form_context
from consultations.presenting.trying import trial_context
from consultations.questionnaire_form import QuestionsForm
from consultations.stepping import Steps
from consultations.structuring import schema_of_blocks, words_of_blocks
from consultations.take_part_form import TakePartForm
from consultations.views.checking import draft_to_edit
from consultations.wording import Wording

BY_PATH = "paths"


def preview_questionnaire(request: HttpRequest, page: ConsultationPage) -> HttpResponse:
    """The form as a draft would make it, on one page; it cannot be sent."""
    raw = page.raw_questionnaire()
    language = page.locale.language_code
    words = Wording(words_of_blocks(raw, language), language)
    record = page.preview_record()
    form = TakePartForm(schema_of_blocks(raw), words, record)
    context = form_context(record, form, page=page)
    return render(request, "consultations/take_part.html", context | {"is_preview": True})


@sensitive_post_parameters()
@xframe_options_sameorigin
@require_http_methods(["GET", "HEAD", "POST"])
def try_questionnaire(request: HttpRequest, page_id: int) -> HttpResponse:
    """
    The latest draft, answered page by page as people will. What is typed is neither stored nor
    logged: each page carries it to the next.
    """
    page = draft_to_edit(request, page_id)
    return page.make_preview_request(request, BY_PATH, {"tried": request.POST})


def preview_path(request: HttpRequest, page: ConsultationPage) -> HttpResponse:
    """One page of the trial; the first unless `try_questionnaire` says what was answered."""
    raw = page.raw_questionnaire()
    language = page.locale.language_code
    words = Wording(words_of_blocks(raw, language), language)
    tried: QueryDict = getattr(request, "tried", None) or QueryDict()
    schema = schema_of_blocks(raw)
    form = QuestionsForm(schema, words, tried, checked=frozenset())
    form.full_clean()
    number = _wanted(Steps(schema, form.answers), tried)
    if "next" in tried and number is not None:
        checked = frozenset(item.id for item in schema.sections[number - 1].questions)
        form = QuestionsForm(schema, words, tried, checked=checked)
        form.full_clean()
        if not form.errors:
            number = Steps(schema, form.answers).after(number)
    context: dict[str, Any] = trial_context(page, form, number, tried)
    context["action"] = reverse("consultations_admin_try", args=[page.pk]) if page.pk else ""
    return render(request, "consultations/admin/trial.html", context)


def _wanted(steps: Steps, tried: QueryDict) -> int | None:
    """The page that was shown, or the one before it where somebody goes back; None at the end."""
    first = steps.numbers[0] if steps.numbers else None
    page = tried.get("page", "")
    if page == "end":
        return steps.last() if "back" in tried else None
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 4 else None
    if number is None or not steps.shows(number):
        return first
    return steps.before(number) or number if "back" in tried else number
