"""Conditions put into words for people without a script, and into data for the script."""

import json

from django.utils.translation import gettext as _

from consultations.enums import Match, Operator
from consultations.questionnaire_form import QuestionsForm
from consultations.schema import Condition, Item


def conditions_for_script(item: Item) -> str:
    """
    As JSON, what `static/js/questionnaire.js` reads to hide early; "" for none. The server decides
    all the same.
    """
    if not item.conditions:
        return ""
    return json.dumps(
        {
            "match": item.match,
            "conditions": [
                {"name": f"q-{asked.question}", "operator": asked.operator, "value": asked.value}
                for asked in item.conditions
            ],
        }
    )


def condition_text(item: Item, form: QuestionsForm) -> str:
    """«Only if you answered “Yes” to “Do you use the park?”»; "" without conditions."""
    texts = [_in_words(condition, form) for condition in item.conditions]
    if len(texts) < 2:
        return "".join(texts)
    joint = (
        _("Only if one of these holds: %(conditions)s")
        if item.match == Match.ANY
        else _("Only if all of these hold: %(conditions)s")
    )
    return joint % {"conditions": " · ".join(texts)}


def _in_words(condition: Condition, form: QuestionsForm) -> str:
    question = form.schema.by_id.get(condition.question)
    named = {
        "question": form.words.label(condition.question, question.code if question else ""),
        "answer": form.words.label(condition.value),
    }
    if condition.operator == Operator.ANSWERED:
        return _("Only if you answered “%(question)s”.") % named
    if condition.operator == Operator.NOT_ANSWERED:
        return _("Only if you did not answer “%(question)s”.") % named
    if condition.operator == Operator.NOT_EQUAL:
        return _("Only if your answer to “%(question)s” is not “%(answer)s”.") % named
    if condition.operator == Operator.INCLUDES:
        return _("Only if you chose “%(answer)s” under “%(question)s”.") % named
    return _("Only if your answer to “%(question)s” is “%(answer)s”.") % named
