"""Who sees what: each condition of a questionnaire, and what it opens."""

from typing import Any

from consultations.presenting.conditions import condition_text
from consultations.questionnaire_form import QuestionsForm
from consultations.schema import Schema
from consultations.services.advising import Checked
from consultations.wording import Wording


def paths_of(checked: Checked) -> list[dict[str, Any]]:
    """[{condition, opens}], in the order of the questionnaire; the same conditions once."""
    schema: Schema = checked.schema
    form = QuestionsForm(schema, Wording(checked.words, checked.language))
    opened: dict[str, list[dict[str, str]]] = {}
    for item in schema.items:
        if item.conditions:
            opens = {"text": checked.name(item), "block": item.id}
            opened.setdefault(condition_text(item, form), []).append(opens)
    return [{"condition": text, "opens": items} for text, items in opened.items()]
