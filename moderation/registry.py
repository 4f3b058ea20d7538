"""What moderation knows about content: what each kind registers in its `AppConfig.ready()`."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from moderation.models import Contribution


@dataclass(frozen=True)
class PassageFile:
    """A file that came with a contribution, at an address that only its reader may open."""

    name: str
    url: str


@dataclass(frozen=True)
class Passage:
    """
    One labelled piece of a contribution; `language` is that of the text, "" when unknown. `files`
    stand in place of the text.
    """

    label: str
    text: str
    language: str = ""
    label_language: str = ""
    files: tuple[PassageFile, ...] = ()


@dataclass(frozen=True)
class Description:
    """A contribution as a moderator reads it."""

    passages: list[Passage]
    author: str
    publishing: str
    subject_title: str
    subject_url: str = ""
    facts: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class ContributionKind:
    """
    - `describe` gives the full view of one contribution.
    - `subjects` gives (translation key, title in the language asked for) of what this kind can be
      sent to, for the queue's filter and its column.
    - `after_decisions` hears, inside the transaction, which subjects had contributions decided.
    """

    name: str
    label: "str | _StrPromise"
    describe: Callable[["Contribution"], Description]
    subjects: Callable[[str], Iterable[tuple[UUID, str]]]
    after_decisions: Callable[[Collection[UUID]], None]


_kinds: dict[str, ContributionKind] = {}


def register(kind: ContributionKind) -> None:
    _kinds[kind.name] = kind


def get(name: str) -> ContributionKind:
    """Raises KeyError for a kind that no installed app registered."""
    return _kinds[name]


def subject_titles(language: str) -> dict[UUID, str]:
    """The titles of everything that contributions can be sent to, in `language` where possible."""
    return {key: title for kind in _kinds.values() for key, title in kind.subjects(language)}


def after_decisions(decided: dict[str, set[UUID]]) -> None:
    """Tell each kind which of its subjects had contributions decided: {kind: subject keys}."""
    for name, keys in decided.items():
        get(name).after_decisions(keys)
