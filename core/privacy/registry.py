"""
What is held about people, model by model: each app's `privacy.py` says so for all of its models.

Services export, erase and remove by this register; a test fails for a model that is not in it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from django.db.models import Model, QuerySet

from core.models import Contact


class CannotErase(Exception):
    """Raised by `erase`, with what to do first: nothing at all is erased then."""


class FoundBy(Enum):
    REFERENCE = "the reference on a receipt"
    ADDRESS = "an e-mail address that people gave"
    USER = "the e-mail address of an account"
    EDITOR = "an editor, on the page that shows it"


@dataclass(frozen=True)
class Person:
    """By what somebody names themselves: a reference, or an address and its contact, if any."""

    reference: str = ""
    address: str = ""
    contact: Contact | None = None


@dataclass(frozen=True)
class Retention:
    """
    How long: `setting` names the days; without one it is kept, for the reason that `name` gives.

    `expire(now, dry_run)` removes what is past its time and returns how much.
    """

    name: str
    setting: str = ""
    expire: Callable[[datetime, bool], int] | None = None


KEPT = Retention("kept until it is erased")
PUBLISHED = Retention("kept until an editor takes it off the page")
LOG = Retention("kept: the log stays whole")


@dataclass(frozen=True)
class Holding:
    """
    What rows of `model` hold about people.

    - `fields`: where; `harmless`: fields that only sound like it.
    - `find(person)`: their rows; None where only a human can tell.
    - `export(row)`: the row as plain JSON; by default its `fields`.
    - `erase(rows)`: take names, addresses and words out of these rows, returning how many; the
      rows stay, and so do figures. None for what must stay.
    """

    model: type[Model]
    what: str
    fields: tuple[str, ...]
    found_by: tuple[FoundBy, ...]
    retention: Retention = KEPT
    find: Callable[[Person], QuerySet[Any]] | None = None
    export: Callable[[Any], dict[str, Any]] | None = None
    erase: Callable[[QuerySet[Any]], int] | None = None
    harmless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Nothing:
    """A model that holds nothing about people; `harmless` as above."""

    model: type[Model]
    harmless: tuple[str, ...] = ()


def holds_none(model: type[Model], *harmless: str) -> Nothing:
    return Nothing(model, harmless)


def published(
    model: type[Model], what: str, *fields: str, harmless: tuple[str, ...] = ()
) -> Holding:
    """People whom the institution itself names or shows on a page; they ask, an editor acts."""
    return Holding(model, what, fields, (FoundBy.EDITOR,), retention=PUBLISHED, harmless=harmless)


_entries: dict[type[Model], Holding | Nothing] = {}


def register(*entries: Holding | Nothing) -> None:
    for entry in entries:
        _entries[entry.model] = entry


def entries() -> dict[type[Model], Holding | Nothing]:
    return dict(_entries)


def holdings() -> list[Holding]:
    """From the uppermost app down: contacts, which others point to, come last."""
    return [entry for entry in _entries.values() if isinstance(entry, Holding)]


def exported(holding: Holding, row: Any) -> dict[str, Any]:
    if holding.export is not None:
        return holding.export(row)
    return {name: getattr(row, name) for name in holding.fields}
