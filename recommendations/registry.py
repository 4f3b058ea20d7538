"""Where recommendations come from: each app with a source registers it in `AppConfig.ready()`."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

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
    `origins` gives, of the pages with these translation keys, those that the public may read, in
    the language asked for where possible.
    """

    name: str
    origins: Callable[[Collection[UUID], str], dict[UUID, Origin]]


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    _sources[source.name] = source


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
