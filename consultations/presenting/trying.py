"""What an editor sees who tries a questionnaire: a page of it, and where the answers lead."""

from typing import Any

from django.http import QueryDict

from consultations.conditions import asked_items
from consultations.models import ConsultationPage
from consultations.models.drafts import NamePrefixes
from consultations.presenting.asking import assets_of, group_context
from consultations.presenting.information import Information
from consultations.questionnaire_form import QuestionsForm, field_name
from consultations.schema import Item
from consultations.stepping import Steps


def trial_context(
    page: ConsultationPage, form: QuestionsForm, number: int | None, tried: QueryDict
) -> dict[str, Any]:
    """`number` is the page to show; None when the end is reached."""
    steps = Steps(form.schema, form.answers)
    asked = {item.id for item in asked_items(form.schema, form.answers)}
    said = {item.id: (text, language) for item, text, language in form.read_answers()}
    context: dict[str, Any] = {
        "consultation_title": page.title,
        "group": None,
        "number": number or "end",
        "is_first": number is None or steps.before(number) is None,
        "place": steps.place(number)[0] if number else len(steps.numbers) + 1,
        "total": len(steps.numbers) + 1,
        "error_items": form.error_items(),
        "assets": {"stylesheets": ["css/components/forms.css"], "scripts": []},
        "way": [
            {
                "label": form.words.label(item.id, item.code),
                "lang": form.words.language_of(item.id),
                "code": item.code,
                "is_asked": item.id in asked,
                "text": said.get(item.id, ("", ""))[0],
            }
            for item in form.schema.questions
        ],
    }
    shown: list[Item] = []
    if number:
        shown = steps.items(number)
        section = steps.section(number)
        information = Information(page.preview_record(), form.words.language, shown, page=page)
        group = group_context(form, section, shown, information)
        context |= {
            "group": group | {"show_if": "", "condition_text": ""},
            "assets": assets_of(shown, information),
        }
    on_page = NamePrefixes({field_name(item) for item in shown if item.is_question})
    questions = NamePrefixes({field_name(item) for item in form.schema.questions})
    context["carried"] = [
        (name, value)
        for name, values in tried.lists()
        if name in questions and name not in on_page
        for value in values
    ]
    return context
