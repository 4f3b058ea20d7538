"""The structure and the words of a questionnaire, read from the stored blocks of a page (D4)."""

from collections.abc import Iterator
from typing import Any

from consultations.enums import SECTION, Match, QuestionType
from consultations.scales import scale_options, yes_no_options
from consultations.schema import Condition, Item, Option, Schema, Words

type_raw_block = dict[str, Any]

# Under each question type: what its stored value calls the answers to choose from.
_OPTIONS = "options"
_ROWS = "rows"


def schema_of_blocks(raw: list[type_raw_block]) -> Schema:
    """The structure of a stored StreamField: a list of {type, value, id}."""
    named = _Names(raw)
    return Schema(tuple(_item(block, named) for block in raw))


def _item(block: type_raw_block, named: "_Names") -> Item:
    value = block["value"]
    return Item(
        id=block["id"],
        type=block["type"],
        code=value.get("code") or "",
        required=bool(value.get("required")),
        options=options_of(block),
        rows=_listed(value.get(_ROWS)),
        conditions=tuple(named.condition(asked["value"]) for asked in _conditions(value)),
        match=value.get("match") or Match.ALL.value,
        minimum=_bound(value.get("minimum")),
        maximum=_bound(value.get("maximum")),
        preset=value.get("preset") or "",
        several=bool(value.get("several")),
        in_print=value.get("in_print") is not False,
    )


def options_of(block: type_raw_block) -> tuple[Option, ...]:
    """Those of the editor, or those that the type or the preset brings along."""
    value = block["value"]
    if block["type"] == QuestionType.YES_NO:
        return yes_no_options(no_opinion=value.get("no_opinion") is not False)
    if preset := value.get("preset"):
        return scale_options(preset, no_opinion=bool(value.get("no_opinion")))
    return _listed(value.get(_OPTIONS))


def _listed(raw: list[type_raw_block] | None) -> tuple[Option, ...]:
    return tuple(
        Option(
            id=item["id"],
            code=item["value"].get("code") or "",
            is_other=bool(item["value"].get("is_other")),
            is_exclusive=bool(item["value"].get("is_exclusive")),
        )
        for item in raw or ()
    )


def _conditions(value: dict[str, Any]) -> list[type_raw_block]:
    return value.get("conditions") or []


def _bound(number: Any) -> str:
    return "" if number is None else str(number)


class _Names:
    """What conditions call questions and answers: their codes, in whatever case."""

    def __init__(self, raw: list[type_raw_block]) -> None:
        self.questions: dict[str, type_raw_block] = {}
        for block in raw:
            if block["type"] != SECTION and (code := block["value"].get("code")):
                self.questions.setdefault(code.casefold(), block)

    def condition(self, asked: dict[str, Any]) -> Condition:
        """A name that nothing has stays as it was written: the check of the page tells."""
        question = self.questions.get((asked.get("question") or "").strip().casefold())
        value = (asked.get("value") or "").strip()
        if question is not None:
            codes = {option.code.casefold(): option.id for option in options_of(question)}
            codes |= {option.id: option.id for option in options_of(question)}
            value = codes.get(value.casefold(), value)
        return Condition(
            question=question["id"] if question else asked.get("question") or "",
            operator=asked.get("operator") or "",
            value=value,
        )


def words_of_blocks(raw: list[type_raw_block], language: str) -> dict[str, Words]:
    """The words of a stored StreamField by id; an empty label says nothing and is left out."""
    said = {key: words for block in raw for key, words in _words(block, language)}
    return {key: words for key, words in said.items() if words.label}


def _words(block: type_raw_block, language: str) -> Iterator[tuple[str, Words]]:
    value = block["value"]
    label = value.get("question") or value.get("title") or ""
    help_text = value.get("help_text") or value.get("description") or ""
    more = value.get("unit") or value.get("consent_text") or ""
    yield block["id"], Words(label, help_text, language, more)
    for name in (_OPTIONS, _ROWS):
        for item in value.get(name) or ():
            yield item["id"], Words(item["value"].get("label") or "", "", language)


def with_codes(raw: list[type_raw_block]) -> list[type_raw_block]:
    """The same blocks, with a code for each question and answer that has none: Q1, Q2 …; A, B …"""
    taken = {(block["value"].get("code") or "").casefold() for block in raw}
    number = 0
    for block in raw:
        value = block["value"]
        if block["type"] in QuestionType.values and not value.get("code"):
            number += 1
            while f"q{number}" in taken:
                number += 1
            value["code"] = f"Q{number}"
            taken.add(f"q{number}")
        for name, letter in ((_OPTIONS, "A"), (_ROWS, "R")):
            _give_codes(value.get(name) or [], letter)
    return raw


def _give_codes(listed: list[type_raw_block], letter: str) -> None:
    taken = {(item["value"].get("code") or "").casefold() for item in listed}
    number = 0
    for item in listed:
        if not item["value"].get("code"):
            number += 1
            while f"{letter}{number}".casefold() in taken:
                number += 1
            item["value"]["code"] = f"{letter}{number}"
