"""Where recommendations made at workshops come from."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from programmes.models import WorkshopPage
from programmes.services.recording import SOURCE
from recommendations.registry import Origin, Source


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


WORKSHOPS = Source(name=SOURCE, origins=_origins)
