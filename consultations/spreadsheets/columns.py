"""
The columns of a spreadsheet of answers: a stable code each, made of the codes of the questionnaire.

`Q1` is a question, `Q2.A1` one of its answers or lines, `Q2.other` what is written beside.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from consultations.enums import QuestionType
from consultations.keying_form import LANGUAGE, NUMBER, PUBLISH
from consultations.question_types.rankings import places_of
from consultations.questionnaire_form import field_name
from consultations.schema import Item, Option, Schema


class Cell(Enum):
    """What stands in the cells of a column."""

    NUMBER = "number of the sheet"
    LANGUAGE = "language"
    TEXT = "text"
    TICK = "tick"
    CHOICE = "choice"
    DAY = "day"
    PLACE = "place"


@dataclass(frozen=True)
class Column:
    code: str
    cell: Cell
    # The form's control that it fills, and of a tick the value.
    name: str
    value: str = ""
    # The question, and what of it the column is for: ids whose words are its title.
    item: Item | None = None
    part: Option | None = None
    answer: Option | None = None
    options: tuple[Option, ...] = ()
    is_other: bool = False
    # Of a ranking: the places to give.
    places: int = 0


def columns_of(schema: Schema) -> list[Column]:
    """Of a printed questionnaire: the sheet's number, its questions, what holds for the sheet."""
    questions = [column for item in schema.questions for column in _of_question(item)]
    return [
        Column(NUMBER, Cell.NUMBER, NUMBER),
        *questions,
        Column(PUBLISH, Cell.TICK, PUBLISH, "on"),
        Column(LANGUAGE, Cell.LANGUAGE, LANGUAGE),
    ]


def _of_question(item: Item) -> Iterator[Column]:
    name, code = field_name(item), item.code or item.id
    match item.type:
        case QuestionType.MULTIPLE_CHOICE:
            for option in item.options:
                yield Column(f"{code}.{option.code}", Cell.TICK, name, option.id, item, option)
        case QuestionType.SINGLE_CHOICE | QuestionType.YES_NO | QuestionType.SCALE:
            yield Column(code, Cell.CHOICE, name, item=item, options=item.options)
        case QuestionType.MATRIX:
            yield from _of_matrix(item, name, code)
        case QuestionType.RANKING:
            for option in item.options:
                control = f"{name}-{option.id}"
                yield Column(
                    f"{code}.{option.code}",
                    Cell.TEXT,
                    control,
                    item=item,
                    part=option,
                    places=places_of(item),
                )
        case QuestionType.PLACE:
            yield Column(code, Cell.PLACE, name, item=item)
            yield Column(f"{code}.other", Cell.TEXT, f"{name}-other", item=item, is_other=True)
        case QuestionType.DATE:
            yield Column(code, Cell.DAY, name, item=item)
        case QuestionType.CONSENT:
            yield Column(code, Cell.TICK, name, "1", item)
        case _:
            yield Column(code, Cell.TEXT, name, item=item)
    if item.is_choice and any(option.is_other for option in item.options):
        yield Column(f"{code}.other", Cell.TEXT, f"{name}-other", item=item, is_other=True)


def _of_matrix(item: Item, name: str, code: str) -> Iterator[Column]:
    for row in item.rows:
        control, line = f"{name}-{row.id}", f"{code}.{row.code}"
        if not item.several:
            yield Column(line, Cell.CHOICE, control, item=item, part=row, options=item.options)
            continue
        for option in item.options:
            yield Column(f"{line}.{option.code}", Cell.TICK, control, option.id, item, row, option)
