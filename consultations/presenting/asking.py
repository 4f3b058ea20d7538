"""What a form asks: its questions and what stands between them, in their order."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from consultations.enums import QuestionType
from consultations.models import Consultation, ConsultationPage
from consultations.presenting.calendar import date_text
from consultations.presenting.conditions import condition_text, conditions_for_script
from consultations.presenting.information import Information
from consultations.presenting.taking_part import earlier_context, page_in_language
from consultations.questionnaire_form import QuestionsForm, field_name
from consultations.schema import Item, Section
from consultations.services.submitting import Submission
from consultations.take_part_form import TakePartForm
from core.models import PrivacyNoticeVersion

_FORM = "css/components/forms.css"
_QUESTIONS = "css/components/questions.css"
_FILES = "css/components/files.css"
SCRIPT = "js/questionnaire.js"


def form_context(
    consultation: Consultation,
    form: TakePartForm,
    *,
    page: ConsultationPage | None = None,
    notice: PrivacyNoticeVersion | None = None,
    earlier: Submission | None = None,
    reissued: bool = False,
) -> dict[str, Any]:
    """Of the form on one page."""
    page = page or page_in_language(consultation, form.words.language)
    sections = form.schema.sections
    items = [item for section in sections for item in section.items]
    information = Information(consultation, form.words.language, items, page=page)
    return {
        "consultation_title": page.title,
        "intro": page.summary,
        "back_url": page.get_url() or "",
        "deadline_text": date_text(consultation),
        "form": form,
        "takes_files": form.is_multipart(),
        "groups": [
            group_context(form, section, section.items, information) for section in sections
        ],
        **own_fields_context(form, page),
        "notice": notice_context(notice),
        "error_items": _errors(form, reissued=reissued),
        "is_preview": False,
        "resubmission": earlier_context(earlier) if earlier else None,
        "assets": assets_of(items, information, has_script=consultation.asks_organisation),
    }


def group_context(
    form: QuestionsForm, section: Section, items: Iterable[Item], information: Information
) -> dict[str, Any]:
    """A section as the form shows it; `items` are those of it to show now."""
    said = form.words.get(section.item.id) if section.item else None
    return {
        "title": said.label if said else "",
        "title_lang": said.language if said else "",
        "description": said.help if said else "",
        "entries": [entry for item in items if (entry := _entry(form, item, section, information))],
        "show_if": conditions_for_script(section.item) if section.item else "",
        "condition_text": condition_text(section.item, form) if section.item else "",
    }


def _entry(
    form: QuestionsForm, item: Item, section: Section, information: Information
) -> dict[str, Any] | None:
    if item.is_information:
        html = information.html(item.id)
        return {"html": html} if html else None
    beside = {other.id for other in section.questions}
    return {
        "field": form[field_name(item)],
        "show_if": conditions_for_script(item),
        # What depends on another page alone is shown or not, and needs no explanation.
        "condition_text": (
            condition_text(item, form)
            if any(condition.question in beside for condition in item.conditions)
            else ""
        ),
    }


def assets_of(
    items: Iterable[Item], information: Information, *, has_script: bool = False
) -> dict[str, list[str]]:
    """The style sheets and scripts that these questions need, and no others."""
    items = list(items)
    stylesheets = [_FORM]
    if any(_is_composite(item) for item in items):
        stylesheets.append(_QUESTIONS)
    if any(item.type == QuestionType.FILE for item in items):
        stylesheets.append(_FILES)
    needs_script = (
        has_script
        or any(item.conditions for item in items)
        or any(option.is_exclusive or option.is_other for item in items for option in item.options)
    )
    return {
        "stylesheets": [*stylesheets, *information.stylesheets],
        "scripts": [SCRIPT] if needs_script else [],
    }


def _is_composite(item: Item) -> bool:
    plain = ("short_text", "long_text", "single_choice", "multiple_choice", "yes_no")
    return (
        item.type not in plain
        or bool(item.conditions or item.minimum or item.maximum)
        or any(option.is_other for option in item.options)
    )


def own_fields_context(form: TakePartForm, page: ConsultationPage) -> dict[str, Any]:
    """What is asked of everybody, beside the questionnaire."""
    return {
        "address_field": form.address_field,
        "organisation_fields": form.organisation_fields,
        "profile_fields": form.profile_fields,
        "profile_reason": page.profile_reason,
        "publishing_fields": form.publishing_fields,
    }


def notice_context(notice: PrivacyNoticeVersion | None) -> dict[str, Any] | None:
    return notice.text | {"lang": notice.language} if notice else None


def _errors(form: QuestionsForm, *, reissued: bool) -> list[dict[str, str]]:
    errors = form.error_items() if form.is_bound else []
    if reissued:
        errors.insert(
            0,
            {
                "id": "send",
                "label": "",
                "message": _(
                    "The form was incomplete or too old. Your answers are still here: "
                    "please check them and send again."
                ),
            },
        )
    return errors
