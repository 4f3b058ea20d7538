"""Which questions somebody is asked, by what they answered before: decided on the server."""

from collections.abc import Callable
from typing import Any

from consultations.enums import Match, Operator
from consultations.question_types import kind_of
from consultations.schema import Condition, Item, Schema

type_answers = dict[str, Any]


class Walk:
    """
    A way through a questionnaire, in its order.

    `answers` grows while the caller walks. A question that is not asked counts as not answered,
    whatever was stored for it, so conditions chain.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.answers: type_answers = {}

    def asks(self, item: Item) -> bool:
        """Whether `item` and its section are shown, given the answers before it."""
        section = self.schema.section_of.get(item.id)
        return (section is None or self._holds(section)) and self._holds(item)

    def _holds(self, item: Item) -> bool:
        if not item.conditions:
            return True
        every: Callable[..., bool] = any if item.match == Match.ANY else all
        return every(self._meets(condition) for condition in item.conditions)

    def _meets(self, condition: Condition) -> bool:
        question = self.schema.by_id.get(condition.question)
        answer = self.answers.get(condition.question)
        if question is None:
            return False
        if condition.operator == Operator.ANSWERED:
            return answer is not None
        if condition.operator == Operator.NOT_ANSWERED:
            return answer is None
        if answer is None:
            # What was not said is not something else than what is asked for, either.
            return False
        values = kind_of(question).values(question, answer)
        if condition.operator == Operator.INCLUDES:
            return condition.value in values
        is_equal = values == {kind_of(question).comparable(condition.value)}
        return is_equal if condition.operator == Operator.EQUAL else not is_equal


def asked_items(schema: Schema, answers: type_answers) -> list[Item]:
    """Sections excepted, everything that is shown to whoever gave `answers`."""
    walk = Walk(schema)
    shown = []
    for item in schema.items:
        if item.is_section or not walk.asks(item):
            continue
        shown.append(item)
        if item.id in answers:
            walk.answers[item.id] = answers[item.id]
    return shown
