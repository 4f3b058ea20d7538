"""
What a questionnaire asks, apart from its words (D4).

`Schema` is the structure: ids, types, options, order, what is required, conditions, codes. It is
frozen in a `QuestionnaireVersion`. Words are looked up by id, in the language wanted.
`structuring.py` makes both from the blocks of a page.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, Self

from consultations.enums import CHOICE_TYPES, SECTION, TEXT_TYPES, InformationType, Match


@dataclass(frozen=True)
class Option:
    """An answer to choose from, or a row of a table of statements."""

    id: str
    code: str = ""
    # Comes with a line to write on.
    is_other: bool = False
    # "None of these": chosen alone.
    is_exclusive: bool = False


@dataclass(frozen=True)
class Condition:
    """Of an earlier question; `value` is an option's id, or what was written."""

    question: str
    operator: str
    value: str = ""


@dataclass(frozen=True)
class Item:
    """A section, a question, or something to read."""

    id: str
    type: str
    code: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    rows: tuple[Option, ...] = ()
    conditions: tuple[Condition, ...] = ()
    match: str = Match.ALL.value
    # Of a number, of how many are chosen, of how many are ranked; decimal numbers as text.
    minimum: str = ""
    maximum: str = ""
    # Of a scale: its five points; of a table, too.
    preset: str = ""
    # Of a table: several answers a row.
    several: bool = False
    in_print: bool = True

    @property
    def is_section(self) -> bool:
        return self.type == SECTION

    @property
    def is_information(self) -> bool:
        return self.type in InformationType.values

    @property
    def is_question(self) -> bool:
        return not self.is_section and not self.is_information

    @property
    def is_text(self) -> bool:
        return self.type in TEXT_TYPES

    @property
    def is_choice(self) -> bool:
        return self.type in CHOICE_TYPES


@dataclass(frozen=True)
class Section:
    """A section's own item, None for what stands before the first, and what is under it."""

    item: Item | None
    items: tuple[Item, ...] = ()

    @property
    def questions(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.is_question)


@dataclass(frozen=True)
class Schema:
    items: tuple[Item, ...] = field(default=())

    @cached_property
    def questions(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.is_question)

    @cached_property
    def by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Those with something under them."""
        return tuple(section for section in self._sections() if section.items)

    def _sections(self) -> Iterator[Section]:
        section = Section(None)
        for item in self.items:
            if item.is_section:
                yield section
                section = Section(item)
            else:
                section = Section(section.item, (*section.items, item))
        yield section

    @cached_property
    def section_of(self) -> dict[str, Item | None]:
        """{id: the section's own item}, for everything under one."""
        return {item.id: section.item for section in self.sections for item in section.items}

    def to_json(self) -> list[dict[str, Any]]:
        return [asdict(item) for item in self.items]

    @classmethod
    def from_json(cls, items: list[dict[str, Any]]) -> Self:
        """Of any version ever frozen: what a later one added has its default."""
        return cls(tuple(_item(item) for item in items))


def _item(kept: dict[str, Any]) -> Item:
    return Item(
        **kept
        | {
            "options": tuple(Option(**option) for option in kept.get("options", ())),
            "rows": tuple(Option(**row) for row in kept.get("rows", ())),
            "conditions": tuple(Condition(**asked) for asked in kept.get("conditions", ())),
        }
    )


@dataclass(frozen=True)
class Words:
    """What a question, section or option says in one language."""

    label: str
    help: str
    language: str
    # Of a number, what is counted; of a consent, what is agreed to.
    more: str = ""
