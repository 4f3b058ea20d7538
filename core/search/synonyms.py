"""Words that find each other: what staff keep as a list, and the names of one place."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.cache import cache
from django.db import transaction

from core.arabic import stem, words

type_groups = dict[str, tuple[str, ...]]

_CACHE_KEY = "core.search.synonyms"
# Other processes learn of a change after so long when the cache is not shared.
_CACHE_SECONDS = 300
_LARGEST_GROUP = 12


def same_words(word: str) -> tuple[str, ...]:
    """The stems that a stem of a query finds: itself first, then what means the same."""
    others = _groups().get(word, ())
    return (word, *(other for other in others if other != word))[:_LARGEST_GROUP]


def forget_synonyms(**kwargs: Any) -> None:
    """Read the lists again: at once here, and for others when the change is theirs to see."""
    cache.delete(_CACHE_KEY)
    transaction.on_commit(lambda: cache.delete(_CACHE_KEY))


def split_words(text: str) -> list[str]:
    """«عريضة، عرائض» as a list; Arabic and Latin commas, semicolons and line ends separate."""
    for separator in "،;؛\n":
        text = text.replace(separator, ",")
    return [part.strip() for part in text.split(",") if part.strip()]


def _groups() -> type_groups:
    groups: type_groups | None = cache.get(_CACHE_KEY)
    if groups is None:
        groups = _merged([*_listed(), *_named()])
        cache.set(_CACHE_KEY, groups, _CACHE_SECONDS)
    return groups


def _listed() -> list[list[str]]:
    # The models import this package's neighbours.
    rows = apps.get_model("core", "SearchSynonym").objects.values_list("words", flat=True)
    return [split_words(row) for row in rows]


def _named() -> list[list[str]]:
    """The names of each place in all languages."""
    names: dict[Any, list[str]] = {}
    places = apps.get_model("core", "Place").objects.filter(live=True).order_by("pk")
    for key, name, aliases in places.values_list("translation_key", "name", "search_aliases"):
        names.setdefault(key, []).extend([name, *split_words(aliases)])
    return list(names.values())


def _merged(lists: Iterable[list[str]]) -> type_groups:
    groups: dict[str, list[str]] = {}
    for listed in lists:
        single = [found[0] for name in listed if len(found := words(name)) == 1]
        stems = list(dict.fromkeys(map(stem, single)))
        for word in stems:
            known = groups.setdefault(word, [])
            known += [other for other in stems if other not in known]
    return {word: tuple(group) for word, group in groups.items() if len(group) > 1}
