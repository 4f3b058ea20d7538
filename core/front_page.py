"""
What the front page may show of each app, which registers its part in `AppConfig.ready()`.

The front page asks for nothing by name, so that an app that comes later adds its own.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

type_page = TypeVar("type_page", bound=Page)


@dataclass
class Front:
    """The front page being shown, and the public pages below it."""

    home: Page
    request: HttpRequest

    @property
    def language(self) -> str:
        return str(self.home.locale.language_code)

    def pages(self, model: type[type_page]) -> Any:
        """The pages of that type that the public may read in the reader's language."""
        return (
            model.objects.live()
            .filter(self._public, path__startswith=self.home.path)
            # `get_url` reads the language.
            .select_related("locale")
        )

    def keys_everywhere(self, model: type[type_page]) -> Any:
        """Translation keys of such pages in any language: figures are the same in each."""
        below = Q(pk__in=[])
        for path in self._paths:
            below |= Q(path__startswith=path)
        return model.objects.live().filter(self._public, below).order_by().values("translation_key")

    def section_url(self, model: type[Page]) -> str:
        """Address of the first page of that type right below the front page; "" without one."""
        for child in self._children:
            if child.specific_class is model:
                return child.get_url(self.request) or ""
        return ""

    # Each asked for once, however many sections the page has.
    @cached_property
    def _public(self) -> Q:
        return ~Page.objects.get_queryset().private_q()

    @cached_property
    def _paths(self) -> list[str]:
        translations = Page.objects.filter(translation_key=self.home.translation_key)
        return list(translations.live().values_list("path", flat=True))

    @cached_property
    def _children(self) -> list[Page]:
        below = Page.objects.live().filter(
            self._public, path__startswith=self.home.path, depth=self.home.depth + 1
        )
        return list(below.select_related("locale").order_by("path"))


@dataclass(frozen=True)
class Latest:
    """What a section of the front page lists, and where the whole list is."""

    items: list[dict[str, Any]] = field(default_factory=list)
    more_url: str = ""


@dataclass(frozen=True)
class Teaser:
    """
    The latest of something. `template` shows one of the items, called `item`, with its heading at
    the third level. `load` gives at most so many, fewest queries first.
    """

    name: str
    label: "StrPromise"
    heading: "StrPromise"
    more_label: "StrPromise"
    template: str
    load: Callable[[Front, int], Latest]
    # Shown with `more_url` while there is nothing; without it the section is left out.
    empty_template: str = ""


@dataclass(frozen=True)
class Figure:
    """Something counted. `load` gives the number and, to stand below it, what was counted."""

    name: str
    load: Callable[[Front], tuple[int, str]]


@dataclass(frozen=True)
class Outcome:
    """
    What became of what people said. `load` gives what `template` takes as `outcome`, or None
    while there is nothing to tell; headings below the third level.
    """

    name: str
    template: str
    load: Callable[[Front, int], dict[str, Any] | None]


_teasers: dict[str, Teaser] = {}
_figures: dict[str, Figure] = {}
_outcomes: dict[str, Outcome] = {}


def register(*parts: Teaser | Figure | Outcome) -> None:
    for part in parts:
        if isinstance(part, Teaser):
            _teasers[part.name] = part
        elif isinstance(part, Figure):
            _figures[part.name] = part
        else:
            _outcomes[part.name] = part


def teaser(name: str) -> Teaser | None:
    """None of an app that left."""
    return _teasers.get(name)


def teaser_choices() -> list[tuple[str, "StrPromise"]]:
    return [(part.name, part.label) for part in _teasers.values()]


def figures() -> list[Figure]:
    return list(_figures.values())


def outcomes() -> list[Outcome]:
    return list(_outcomes.values())
