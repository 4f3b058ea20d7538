"""The workshops of a programme in order, each once, whatever languages its page exists in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.tags import list_separator
from moderation.wording import language_name
from programmes.enums import WorkshopKind, WorkshopState
from programmes.models import ProgrammePage, WorkshopPage
from programmes.presenting.dates import short_date

_NO_DATE = (date.max, time.max)
_NOWHERE: Mapping[UUID, str] = {}


@dataclass(frozen=True)
class Entry:
    """One workshop, by its page in the reader's language or in another that it has."""

    page: WorkshopPage
    number: int
    language: str
    is_translated: bool


def workshops_of(programme: ProgrammePage) -> list[Entry]:
    """
    Numbered by date, those without one last and in the order of the pages.

    All languages are counted together: a missing translation must not change "workshop 2 of 4".
    """
    programmes = ProgrammePage.objects.filter(translation_key=programme.translation_key)
    below = Q(pk__in=[])
    for path, depth in programmes.live().values_list("path", "depth"):
        below |= Q(path__startswith=path, depth=depth + 1)
    pages = (
        WorkshopPage.objects.live()
        .public()
        .filter(below)
        .select_related("locale")
        .defer_streamfields()
        .order_by("pk")
    )
    language = programme.locale.language_code
    by_key: dict[UUID, list[WorkshopPage]] = defaultdict(list)
    for page in pages:
        by_key[page.translation_key].append(page)
    ordered = sorted(by_key.values(), key=lambda pages: (*_when(pages[0]), pages[0].path))
    entries = []
    for number, versions in enumerate(ordered, 1):
        own = [page for page in versions if page.locale.language_code == language]
        shown = (own or versions)[0]
        entries.append(Entry(shown, number, shown.locale.language_code, bool(own)))
    return entries


def _when(page: WorkshopPage) -> tuple[date, time]:
    if page.start_date is None:
        return _NO_DATE
    return page.start_date, page.start_time or time.min


def count_texts(entries: Iterable[Entry]) -> list[str]:
    """How many of each kind, in words: counted, never typed."""
    numbers = Counter(entry.page.kind for entry in entries)
    return [
        str(WorkshopKind(kind).counted % {"count": numbers[kind]})
        for kind in WorkshopKind.values
        if numbers[kind]
    ]


def card(
    entry: Entry, request: HttpRequest, places: Mapping[UUID, str] = _NOWHERE
) -> dict[str, str]:
    """What `components/workshop_card.html` takes; `places` are `core.tags.names_of_places`."""
    page = entry.page
    return {
        "title": page.title,
        "url": page.get_url(request) or "",
        "lang": "" if entry.is_translated else entry.language,
        "language_mark": (
            ""
            if entry.is_translated
            else _("In %(language)s: not yet translated.")
            % {"language": language_name(entry.language)}
        ),
        "summary": page.summary,
        "kind": page.kind,
        "kind_label": page.get_kind_display(),
        "date_text": short_date(page),
        "date_iso": page.start_date.isoformat() if page.start_date else "",
        "place_text": place_text(page, places.get(page.translation_key, "")),
        "status": _status(page),
        "status_label": str(_status_label(page)),
    }


def place_text(page: WorkshopPage, communes: str) -> str:
    """Venue and commune: the places it was tagged with or, without any, those in words."""
    parts = (page.venue, communes or page.commune)
    return list_separator(page).join(part for part in parts if part)


def _status(page: WorkshopPage) -> str:
    if page.state != WorkshopState.PLANNED:
        return str(page.state)
    return "coming" if page.is_coming else ""


def _status_label(page: WorkshopPage) -> str:
    if page.state != WorkshopState.PLANNED:
        return str(page.get_state_display())
    return _("Coming") if page.is_coming else ""
