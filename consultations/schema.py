"""
What a questionnaire asks, apart from its words (D4).

`Schema` is the structure: ids, types, options, order, what is required, codes. It is frozen in a
`QuestionnaireVersion`. Words are looked up by id, in the language wanted.
"""

from dataclasses import asdict, dataclass
from typing import Any, Self

from consultations.enums import CHOICE_TYPES, SECTION, TEXT_TYPES

type_raw_block = dict[str, Any]


@dataclass(frozen=True)
class Option:
    id: str
    code: str = ""


@dataclass(frozen=True)
class Item:
    """A section, or a question."""

    id: str
    type: str
    code: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()

    @property
    def is_question(self) -> bool:
        return self.type != SECTION

    @property
    def is_text(self) -> bool:
        return self.type in TEXT_TYPES

    @property
    def is_choice(self) -> bool:
        return self.type in CHOICE_TYPES


@dataclass(frozen=True)
class Schema:
    items: tuple[Item, ...]

    @property
    def questions(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.is_question)

    def words_in(self, answers: dict[str, Any]) -> str:
        """What somebody wrote in words, an answer a line: what moderators read and search."""
        written = [
            answers[item.id] for item in self.questions if item.is_text and item.id in answers
        ]
        return "\n".join(written)

    def to_json(self) -> list[dict[str, Any]]:
        return [
            asdict(item) | {"options": [asdict(o) for o in item.options]} for item in self.items
        ]

    @classmethod
    def from_json(cls, items: list[dict[str, Any]]) -> Self:
        return cls(
            tuple(
                Item(**(item | {"options": tuple(Option(**o) for o in item["options"])}))
                for item in items
            )
        )

    @classmethod
    def from_blocks(cls, raw: list[type_raw_block]) -> Self:
        """The structure of a stored StreamField: a list of {type, value, id}."""
        return cls(tuple(_item(block) for block in raw))


def _item(block: type_raw_block) -> Item:
    value = block["value"]
    return Item(
        id=block["id"],
        type=block["type"],
        code=value.get("code") or "",
        required=bool(value.get("required")),
        options=tuple(
            Option(id=option["id"], code=option["value"].get("code") or "")
            for option in value.get("options") or ()
        ),
    )


@dataclass(frozen=True)
class Words:
    """What a question, section or option says in one language."""

    label: str
    help: str
    language: str


def words_of_blocks(raw: list[type_raw_block], language: str) -> dict[str, Words]:
    """The words of a stored StreamField by id; an empty label says nothing and is left out."""
    words = {}
    for block in raw:
        value = block["value"]
        label = value.get("question") or value.get("title") or ""
        help_text = value.get("help_text") or value.get("description") or ""
        words[block["id"]] = Words(label, help_text, language)
        for option in value.get("options") or ():
            words[option["id"]] = Words(option["value"].get("label") or "", "", language)
    return {key: said for key, said in words.items() if said.label}
