"""Answers made up to try conditions with: one of every sort that they tell apart."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import combinations
from typing import Any

from consultations.enums import QuestionType
from consultations.question_types.rankings import places_of
from consultations.schema import Item

# Beyond this, combinations of named answers are not told apart.
_MOST_NAMED = 6


def samples_of(item: Item, named: set[str]) -> list[Any]:
    """
    Answers to `item` as they are stored. `named` are the values that conditions ask about; an
    answer that no form would take is not among them.
    """
    if item.type == QuestionType.MULTIPLE_CHOICE:
        return [{"choices": keys} for keys in _several(item, named)]
    if item.is_choice:
        return [{"choices": [key]} for key in _single(item, named)]
    if item.type == QuestionType.RANKING:
        least = places_of(item) if item.required else 1
        return [{"order": keys} for keys in _subsets(_keys(item), named, least, places_of(item))]
    if item.type == QuestionType.MATRIX:
        return [{"rows": rows} for rows in _rows(item, named)]
    if item.type == QuestionType.NUMBER:
        return list(_numbers(item, named))
    if item.type == QuestionType.PLACE:
        return [{"text": ""}, *({"place": value} for value in sorted(named))]
    if item.is_text or item.type == QuestionType.DATE:
        return ["", *sorted(named)]
    return [True]


def _keys(item: Item) -> list[str]:
    return [option.id for option in item.options]


def _single(item: Item, named: set[str]) -> list[str]:
    """Each named one, and one of the others."""
    keys = _keys(item)
    others = [key for key in keys if key not in named]
    return [key for key in keys if key in named] + others[:1]


def _several(item: Item, named: set[str]) -> Iterator[list[str]]:
    alone = [option.id for option in item.options if option.is_exclusive]
    yield from ([key] for key in alone)
    together = [key for key in _keys(item) if key not in alone]
    yield from _subsets(together, named, int(item.minimum or 1), int(item.maximum or len(together)))


def _subsets(keys: list[str], named: set[str], least: int, most: int) -> Iterator[list[str]]:
    """Each choice among the named, filled up with others where it has to be."""
    wanted = [key for key in keys if key in named][:_MOST_NAMED]
    others = [key for key in keys if key not in wanted]
    for size in range(len(wanted) + 1):
        for chosen in combinations(wanted, size):
            lacking = max(least - size, 0)
            if size <= most and lacking <= len(others) and size + lacking:
                yield [*chosen, *others[:lacking]]
    if others and most:
        # Somebody who chose nothing that is named.
        yield others[: max(least, 1)]


def _rows(item: Item, named: set[str]) -> Iterator[dict[str, list[str]]]:
    keys = _single(item, named)
    rows = [row.id for row in item.rows]
    for key in keys:
        yield {row: [key] for row in rows}
    # Each named answer in some line at once, as far as there are lines.
    spread = {row: [keys[number % len(keys)]] for number, row in enumerate(rows) if keys}
    if spread:
        yield dict.fromkeys(rows, keys) if item.several else spread


def _numbers(item: Item, named: set[str]) -> Iterator[float]:
    least = Decimal(item.minimum) if item.minimum else None
    most = Decimal(item.maximum) if item.maximum else None
    wanted = []
    for value in sorted(named):
        try:
            number = Decimal(value)
        except InvalidOperation:
            continue
        if (least is None or number >= least) and (most is None or number <= most):
            wanted.append(number)
    yield from (float(number) for number in wanted)
    for other in (least, most, Decimal(0), Decimal("0.5")):
        if other is not None and other not in wanted:
            yield float(other)
            return
