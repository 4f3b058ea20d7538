"""What the pages show on which somebody answers section by section."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.enums import Stage
from consultations.models import Consultation, ResponseDraft
from consultations.presenting.asking import (
    SCRIPT,
    assets_of,
    group_context,
    notice_context,
    own_fields_context,
)
from consultations.presenting.calendar import date_text
from consultations.presenting.information import Information
from consultations.presenting.taking_part import earlier_context, page_in_language
from consultations.questionnaire_form import QuestionsForm, field_name
from consultations.schema import Schema
from consultations.services.submitting import Submission
from consultations.stepping import Steps
from consultations.take_part_form import OWN_NAMES, TakePartForm
from consultations.wording import Wording
from core.dates import with_weekday
from core.models import PrivacyNoticeVersion


def entry_context(
    consultation: Consultation,
    schema: Schema,
    words: Wording,
    *,
    notice: PrivacyNoticeVersion | None,
) -> dict[str, Any]:
    """Of the page before the first question."""
    page = page_in_language(consultation, words.language)
    count = len(schema.questions)
    return {
        "consultation_title": page.title,
        "intro": page.summary,
        "back_url": page.get_url() or "",
        "deadline_text": date_text(consultation),
        "count_text": ngettext("%(count)d question", "%(count)d questions", count)
        % {"count": count},
        "sections": [
            {
                "title": words.label(section.item.id) if section.item else _("Questions"),
                "lang": words.language_of(section.item.id) if section.item else "",
            }
            for section in schema.sections
        ],
        "notice": notice_context(notice),
    }


def step_context(
    consultation: Consultation,
    form: QuestionsForm,
    steps: Steps,
    number: int,
    *,
    reference: str,
    token: str,
) -> dict[str, Any]:
    section = steps.section(number)
    items = steps.items(number)
    information = Information(consultation, form.words.language, items)
    place, total = steps.place(number)
    group = group_context(form, section, items, information)
    return {
        "consultation_title": page_in_language(consultation, form.words.language).title,
        "deadline_text": date_text(consultation),
        "takes_files": form.is_multipart(),
        "group": group | {"show_if": "", "condition_text": ""},
        "place": place,
        # The page that shows all answers is one of them.
        "total": total + 1,
        "is_first": steps.before(number) is None,
        "error_items": form.error_items(),
        "assets": assets_of(items, information),
    }


def review_context(
    consultation: Consultation,
    form: TakePartForm,
    *,
    notice: PrivacyNoticeVersion | None,
    reference: str,
    token: str,
) -> dict[str, Any]:
    steps = Steps(form.schema, form.answers)
    readings = {item.id: (text, language) for item, text, language in form.read_answers()}
    page = page_in_language(consultation, form.words.language)
    groups = []
    errors = []
    for number in steps.numbers:
        section = steps.section(number)
        url = reverse(
            "consultations:step", kwargs={"reference": reference, "token": token, "number": number}
        )
        asked = [item for item in section.questions if item.id in form.asked]
        rows = [_row(form, item, readings) for item in asked]
        errors += [
            {"url": f"{url}#id-{field_name(item)}", "label": row["label"], "message": message}
            for item, row in zip(asked, rows, strict=True)
            for message in form.errors.get(field_name(item), ())
        ]
        if rows:
            groups.append(
                {
                    "title": form.words.label(section.item.id) if section.item else _("Questions"),
                    "lang": form.words.language_of(section.item.id) if section.item else "",
                    "url": url,
                    "answers": rows,
                }
            )
    errors += [
        {"url": f"#{item['id']}", "label": item["label"], "message": item["message"]}
        for item in form.error_items()
        if item["id"].removeprefix("id-").removesuffix("_0") in OWN_NAMES
    ]
    place = len(steps.numbers) + 1
    return {
        "consultation_title": page.title,
        "deadline_text": date_text(consultation),
        "form": form,
        **own_fields_context(form, page),
        "assets": {"scripts": [SCRIPT] if consultation.asks_organisation else []},
        "groups": groups,
        "errors": errors,
        "place": place,
        "total": place,
        "notice": notice_context(notice),
    }


def _row(form: TakePartForm, item: Any, readings: dict[str, tuple[str, str]]) -> dict[str, Any]:
    text, language = readings.get(item.id, ("", ""))
    return {
        "label": form.words.label(item.id, item.code),
        "label_lang": form.words.language_of(item.id),
        "text": text,
        "lang": language,
        "is_answered": item.id in readings,
    }


def saved_context(
    consultation: Consultation,
    draft: ResponseDraft,
    *,
    language: str,
    reference: str,
    token: str,
) -> dict[str, Any]:
    return {
        "consultation_title": page_in_language(consultation, language).title,
        "continue_url": reverse(
            "consultations:draft", kwargs={"reference": reference, "token": token}
        ),
        "kept_until": with_weekday(draft.expires_at),
        "closes_text": date_text(consultation),
    }


def no_draft_context(consultation: Consultation) -> dict[str, Any]:
    """The same for a link that was guessed, has expired or was mistyped."""
    page = consultation.source_page.localized
    is_open = consultation.stage() == Stage.OPEN
    start = reverse("consultations:take_part", args=[consultation.reference])
    return {
        "heading": _("Nothing is kept under this address"),
        "text": _(
            "Either the time for which answers are kept is over, or the address is incomplete."
        ),
        "consultation_url": page.get_url() or "",
        "start_url": start if is_open else "",
        "results_url": "",
        "typed": [],
    }


def already_sent_context(submission: Submission) -> dict[str, Any]:
    earlier = earlier_context(submission)
    return {
        "heading": _("Your contribution was already sent"),
        "text": _("It was kept under the reference %(reference)s; nothing was sent a second time.")
        % {"reference": earlier["reference"]},
        "receipt_url": earlier["receipt_url"],
        "consultation_url": "",
        "results_url": "",
    }
