"""Where recommendations come from: each app with a source registers it in `AppConfig.ready()`."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Q, QuerySet

if TYPE_CHECKING:
    from recommendations.models import Recommendation


@dataclass(frozen=True)
class Origin:
    """The page a recommendation was made on, as the public reads it; `languages`: where it is."""

    title: str
    url: str
    language: str
    languages: frozenset[str]


@dataclass(frozen=True)
class Source:
    """
    `public_keys` gives the translation keys of the pages that the public may read, as a subquery;
    `origins` gives, of the pages with these translation keys, those that the public may read, in
    the language asked for where possible.
    """

    name: str
    origins: Callable[[Collection[UUID], str], dict[UUID, Origin]]
    # The keys of the pages that the public may read, as a subquery.
    public_keys: Callable[[], QuerySet[Any]]
    # What those pages belong to, such as programmes, in the language asked for: where to look.
    groups: Callable[[str], list["Group"]]


@dataclass(frozen=True)
class Group:
    """`slug` stands in addresses; `keys` gives the keys of its pages, as a subquery."""

    slug: str
    title: str
    keys: Callable[[], QuerySet[Any]]


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    _sources[source.name] = source


def readable() -> Q:
    """What was made on a page that the public may read."""
    chosen = Q(pk__in=[])
    for name, source in _sources.items():
        chosen |= Q(source=name, source_key__in=source.public_keys())
    return chosen


def groups(language: str) -> list[tuple[str, Group]]:
    """(source, group) of every source, each group in the language asked for where it has it."""
    return [(name, group) for name, source in _sources.items() for group in source.groups(language)]


def origins_of(
    recommendations: "Iterable[Recommendation]", language: str
) -> dict[tuple[str, UUID], Origin]:
    """{(source, key): origin} of what the public may read; nothing of apps that left."""
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for record in recommendations:
        wanted[record.source].add(record.source_key)
    return {
        (name, key): origin
        for name, keys in wanted.items()
        if name in _sources
        for key, origin in _sources[name].origins(keys, language).items()
    }
