"""The way through a printed questionnaire, in words: when to answer, and where to go on."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from consultations.enums import Match, Operator, QuestionType
from consultations.question_types import kind_of
from consultations.schema import Condition, Item, Option, Schema
from consultations.wording import Wording
from core.templatetags.isolating import isolate

# {question id: what its answer is known to be}; None where it is known to have none.
type_known = dict[str, set[str] | None]


class Paths:
    """`numbers` are those of the printed questions by their ids."""

    def __init__(self, schema: Schema, words: Wording, numbers: dict[str, int]) -> None:
        self.schema = schema
        self.words = words
        self.numbers = numbers

    def conditions(self, item: Item) -> list[str]:
        """
        When to answer a question or section, a sentence each; [] for always.

        What depends on a question that is not printed is left out: nobody at the sheet can know.
        """
        return [
            self._in_words(condition)
            for condition in item.conditions
            if condition.question in self.numbers
        ]

    def joint(self, item: Item) -> str:
        """How several conditions go together; "" for a single one."""
        if len(self.conditions(item)) < 2:
            return ""
        if item.match == Match.ANY:
            return _("Answer only if one of these holds:")
        return _("Answer only if all of these hold:")

    def after(self, item: Item, option: Option) -> str:
        """Where to go on from this answer, when the questions that follow are not for it."""
        known: type_known = {item.id: {option.id}}
        skips = False
        questions = self.schema.questions
        for other in questions[questions.index(item) + 1 :]:
            if self._is_skipped(other, known):
                known[other.id] = None
                skips = skips or other.id in self.numbers
            elif other.id in self.numbers:
                number = self.numbers[other.id]
                return _("Go to question %(number)d.") % {"number": number} if skips else ""
        return _("Go to the end.") if skips else ""

    def _is_skipped(self, item: Item, known: type_known) -> bool:
        """Whether it is not asked whatever the answers are that are not known."""
        parts = (self.schema.section_of.get(item.id), item)
        return any(self._fails(part, known) for part in parts if part is not None)

    def _fails(self, item: Item, known: type_known) -> bool:
        failing = [self._cannot_hold(condition, known) for condition in item.conditions]
        if item.match == Match.ANY:
            return bool(failing) and all(failing)
        return any(failing)

    def _cannot_hold(self, condition: Condition, known: type_known) -> bool:
        """As `consultations.conditions.Walk` decides, which knows all the answers."""
        question = self.schema.by_id.get(condition.question)
        if question is None:
            return True
        if condition.question not in known:
            return False
        values = known[condition.question]
        if condition.operator == Operator.ANSWERED:
            return values is None
        if condition.operator == Operator.NOT_ANSWERED:
            return values is not None
        if values is None:
            return True
        if condition.operator == Operator.INCLUDES:
            return condition.value not in values
        is_equal = values == {kind_of(question).comparable(condition.value)}
        return is_equal if condition.operator == Operator.NOT_EQUAL else not is_equal

    def _in_words(self, condition: Condition) -> str:
        named = {
            "number": self.numbers[condition.question],
            "answer": isolate(self._answer(condition)),
        }
        if condition.operator == Operator.ANSWERED:
            return _("If you answered question %(number)d:") % named
        if condition.operator == Operator.NOT_ANSWERED:
            return _("If you did not answer question %(number)d:") % named
        if condition.operator == Operator.NOT_EQUAL:
            return _("If your answer to question %(number)d is not “%(answer)s”:") % named
        if condition.operator == Operator.INCLUDES:
            return _("If you chose “%(answer)s” in question %(number)d:") % named
        return _("If your answer to question %(number)d is “%(answer)s”:") % named

    def _answer(self, condition: Condition) -> str:
        question = self.schema.by_id[condition.question]
        if question.type == QuestionType.DATE:
            try:
                return date_format(date.fromisoformat(condition.value), "DATE_FORMAT")
            except ValueError:
                return condition.value
        return self.words.label(condition.value)
