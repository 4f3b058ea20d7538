"""A questionnaire as a sheet of paper carries it."""

from dataclasses import replace

from consultations.question_types import kind_of
from consultations.schema import Item, Schema


def is_printed(item: Item) -> bool:
    """Whether a sheet asks it, and can carry the answer."""
    return item.in_print and (not item.is_question or kind_of(item).on_paper)


def printed(schema: Schema) -> Schema:
    """
    `schema` without what is not printed.

    A condition on a question that the sheet does not ask cannot be met there: it is dropped, so
    that what was printed under it can be keyed.
    """
    kept = [item for item in schema.items if is_printed(item)]
    known = {item.id for item in kept}
    return Schema(tuple(_freed(item, known) for item in kept))


def _freed(item: Item, known: set[str]) -> Item:
    conditions = tuple(asked for asked in item.conditions if asked.question in known)
    if len(conditions) < len(item.conditions) and item.match == "any":
        # One condition is enough, and the missing one may have held.
        conditions = ()
    return replace(item, conditions=conditions)
