"""Which questions anybody can ever reach, whatever is answered before."""

from consultations.conditions import Walk
from consultations.enums import Operator
from consultations.question_types.samples import samples_of
from consultations.schema import Item, Schema

# Steps after which an item counts as reachable: an editor must not wait for a hopeless search.
_MOST_STEPS = 20_000


def unreachable_items(schema: Schema) -> list[Item]:
    """Questions, sections and what is to read that no answers lead to, in their order."""
    named = _named(schema)
    found = []
    for item in schema.items:
        conditional = item if item.is_section else schema.section_of.get(item.id)
        if not item.conditions and not (conditional and conditional.conditions):
            continue
        if item.is_section:
            under = next((s.items for s in schema.sections if s.item is item), ())
            if not under:
                continue
        if not _Search(schema, item, named).reaches():
            found.append(item)
    return found


def _named(schema: Schema) -> dict[str, set[str]]:
    """{question id: values that conditions ask of it}."""
    named: dict[str, set[str]] = {}
    for item in schema.items:
        for condition in item.conditions:
            values = named.setdefault(condition.question, set())
            if condition.operator not in (Operator.ANSWERED, Operator.NOT_ANSWERED):
                values.add(condition.value)
    return named


class _Search:
    """Tries answers to the questions that `item` depends on, one after the other."""

    def __init__(self, schema: Schema, item: Item, named: dict[str, set[str]]) -> None:
        self.item = item
        self.named = named
        self.walk = Walk(schema)
        self.steps = 0
        needed = self._needed(schema, item, set())
        self.questions = [other for other in schema.questions if other.id in needed]

    def _needed(self, schema: Schema, item: Item, known: set[str]) -> set[str]:
        section = schema.section_of.get(item.id)
        for asked in (*item.conditions, *(section.conditions if section else ())):
            question = schema.by_id.get(asked.question)
            if question is not None and question.id not in known:
                known.add(question.id)
                self._needed(schema, question, known)
        return known

    def reaches(self, number: int = 0) -> bool:
        self.steps += 1
        if self.steps > _MOST_STEPS:
            return True
        if number == len(self.questions):
            return self.walk.asks(self.item)
        question = self.questions[number]
        if not self.walk.asks(question):
            return self.reaches(number + 1)
        if not question.required and self.reaches(number + 1):
            return True
        for answer in samples_of(question, self.named.get(question.id, set())):
            self.walk.answers[question.id] = answer
            if self.reaches(number + 1):
                return True
        self.walk.answers.pop(question.id, None)
        return False
