"""What an editor must put right before a questionnaire can go live, in words."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from consultations.enums import Operator, QuestionType
from consultations.models.consultations import Consultation
from consultations.question_types import kind_of
from consultations.schema import Condition, Item, Schema, Words
from consultations.services.mirroring import rescaled_questions, retyped_questions
from consultations.structuring import words_of_blocks

if TYPE_CHECKING:
    from consultations.models.pages import ConsultationPage

_WITHOUT_VALUE = (Operator.ANSWERED, Operator.NOT_ANSWERED)
_PICKING = (QuestionType.MULTIPLE_CHOICE, QuestionType.RANKING)


def problems_of(page: "ConsultationPage", record: Consultation | None) -> list[str]:
    """Every one of them; none when the questionnaire may go live."""
    schema = page.schema
    words = words_of_blocks(page.raw_questionnaire(), "")
    problems = [*_codes(schema), *_identifiers(schema)]
    for item in schema.items:
        problems += _bounds(item, words)
        problems += _conditions(item, schema, words)
    if record is not None:
        problems += [
            _(
                "“%(question)s” has been answered: its type can no longer change. "
                "Add a new question and remove this one; its answers are kept."
            )
            % {"question": _name(item, words)}
            for item in retyped_questions(record, schema)
        ]
        problems += [
            _(
                "“%(question)s” has been answered: its scale can no longer change. "
                "Add a new question and remove this one; its answers are kept."
            )
            % {"question": _name(item, words)}
            for item in rescaled_questions(record, schema)
        ]
    return problems


def _name(item: Item, words: dict[str, Words]) -> str:
    return words[item.id].label if item.id in words else item.code or item.id


def _codes(schema: Schema) -> Iterator[str]:
    codes = [item.code.casefold() for item in schema.questions if item.code]
    shown = {item.code.casefold(): item.code for item in reversed(schema.questions)}
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield _("The code “%(code)s” is used by two questions.") % {"code": shown[code]}


def _identifiers(schema: Schema) -> Iterator[str]:
    keys = [
        key
        for item in schema.items
        for key in (
            item.id,
            *(row.id for row in item.rows),
            # The points of a scale are everybody's.
            *(() if _brings_its_answers(item) else (option.id for option in item.options)),
        )
    ]
    if len(set(keys)) < len(keys):
        yield _("Two questions or answers share an identifier. Delete one of them and add it anew.")


def _brings_its_answers(item: Item) -> bool:
    return bool(item.preset) or item.type == QuestionType.YES_NO


def _bounds(item: Item, words: dict[str, Words]) -> Iterator[str]:
    named = {"question": _name(item, words)}
    if item.minimum and item.maximum and Decimal(item.minimum) > Decimal(item.maximum):
        yield _("“%(question)s”: the least is more than the most.") % named
    for bound in (item.minimum, item.maximum):
        if item.type in _PICKING and bound and int(bound) > len(item.options):
            yield _("“%(question)s” asks for more answers than it offers.") % named
            break
    if item.type == QuestionType.MATRIX and len(item.options) < 2:
        yield (
            _("“%(question)s”: choose a scale, or give at least two answers to choose from.")
            % named
        )


def _conditions(item: Item, schema: Schema, words: dict[str, Words]) -> Iterator[str]:
    order = {other.id: place for place, other in enumerate(schema.items)}
    for condition in item.conditions:
        named = {"question": _name(item, words), "code": condition.question}
        asked = schema.by_id.get(condition.question)
        if asked is None or not asked.is_question:
            yield (
                _("“%(question)s” depends on “%(code)s”, but no question has that code.") % named
            )
            continue
        named["code"] = asked.code or _name(asked, words)
        if order[asked.id] >= order[item.id]:
            yield (
                _(
                    "“%(question)s” depends on “%(code)s”, which comes later. Move it behind, "
                    "or choose an earlier question."
                )
                % named
            )
        elif not _can_hold(condition, asked):
            yield (
                _("“%(question)s” would never be shown: “%(code)s” has no answer “%(value)s”.")
                % (named | {"value": condition.value})
            )


def _can_hold(condition: Condition, asked: Item) -> bool:
    if condition.operator in _WITHOUT_VALUE:
        return True
    values: Any = kind_of(asked).takes(asked)
    return condition.value in values if values is not None else bool(condition.value)
