"""The pages of a questionnaire, a section each, that somebody's answers lead through."""

from typing import Any

from consultations.conditions import asked_items
from consultations.schema import Item, Schema, Section


class Steps:
    """
    Numbered from 1 over all sections, so that an address keeps its meaning; those that the
    answers hide are passed over, and not counted for the reader.
    """

    def __init__(self, schema: Schema, answers: dict[str, Any]) -> None:
        self.schema = schema
        self.shown = {item.id for item in asked_items(schema, answers)}
        for section in schema.sections:
            self._add_what_may_show(section)
        self.numbers = [
            number
            for number, section in enumerate(schema.sections, 1)
            if any(item.id in self.shown for item in section.items)
        ]

    def _add_what_may_show(self, section: Section) -> None:
        """What an answer on its own page may still bring up, with or without a script."""
        beside: set[str] = set()
        for item in section.items:
            if any(condition.question in beside for condition in item.conditions):
                self.shown.add(item.id)
            if item.id in self.shown:
                beside.add(item.id)

    def section(self, number: int) -> Section:
        return self.schema.sections[number - 1]

    def shows(self, number: int) -> bool:
        return number in self.numbers

    def items(self, number: int) -> list[Item]:
        """What the page shows, what an answer on it may bring up included."""
        return [item for item in self.section(number).items if item.id in self.shown]

    def after(self, number: int) -> int | None:
        """The next page that is shown; None when only checking is left."""
        return next((other for other in self.numbers if other > number), None)

    def before(self, number: int) -> int | None:
        return next((other for other in reversed(self.numbers) if other < number), None)

    def last(self) -> int | None:
        return self.numbers[-1] if self.numbers else None

    def place(self, number: int) -> tuple[int, int]:
        """(which page it is, of how many)."""
        return self.numbers.index(number) + 1, len(self.numbers)

    def first_unanswered(self, answers: dict[str, Any]) -> int | None:
        """The first page without any answer; None when each has one."""
        return next(
            (
                number
                for number in self.numbers
                if self.section(number).questions
                and not any(item.id in answers for item in self.section(number).questions)
            ),
            None,
        )
