"""Where recommendations made at workshops come from."""

from collections import defaultdict
from collections.abc import Collection
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from programmes.models import ProgrammePage, WorkshopPage
from programmes.services.recording import SOURCE
from recommendations.registry import Group, Origin, Source


def _origins(keys: Collection[UUID], language: str) -> dict[UUID, Origin]:
    pages = (
        WorkshopPage.objects.live()
        .public()
        .filter(translation_key__in=keys)
        .select_related("locale")
        .order_by("pk")
    )
    by_key: dict[UUID, list[WorkshopPage]] = defaultdict(list)
    for page in pages:
        by_key[page.translation_key].append(page)
    return {key: _origin(pages, language) for key, pages in by_key.items()}


def _origin(pages: list[WorkshopPage], language: str) -> Origin:
    own = [page for page in pages if page.locale.language_code == language]
    shown = (own or pages)[0]
    return Origin(
        title=shown.title,
        url=shown.get_url() or "",
        language=shown.locale.language_code,
        languages=frozenset(page.locale.language_code for page in pages),
    )


def _public_keys() -> QuerySet[Any]:
    return WorkshopPage.objects.live().public().order_by().values("translation_key")


def _groups(language: str) -> list[Group]:
    """The programmes, each once, by its page in `language` or in the first that it has."""
    pages: dict[UUID, list[ProgrammePage]] = defaultdict(list)
    programmes = ProgrammePage.objects.live().public().select_related("locale")
    for page in programmes.order_by("pk"):
        pages[page.translation_key].append(page)
    groups = []
    for versions in pages.values():
        own = [page for page in versions if page.locale.language_code == language]
        shown = (own or versions)[0]
        groups.append(Group(slug=shown.slug, title=shown.title, keys=partial(_below, versions)))
    return sorted(groups, key=lambda group: group.title)


def _below(versions: list[ProgrammePage]) -> QuerySet[Any]:
    below = Q(pk__in=[])
    for page in versions:
        below |= Q(path__startswith=page.path)
    return _public_keys().filter(below)


WORKSHOPS = Source(name=SOURCE, origins=_origins, public_keys=_public_keys, groups=_groups)
