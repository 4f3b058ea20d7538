"""The official list of places, shipped as `data/territory.csv`."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Locale

from core.models import Place, PlaceKind

TERRITORY = Path(__file__).parent / "data" / "territory.csv"


@dataclass(frozen=True)
class Loaded:
    created: int
    known: int


@transaction.atomic
def load_places(languages: Iterable[str]) -> Loaded:
    """
    Make each place of the list in each language, where it is missing by its code.

    What staff changed is left as it is. Languages without names in the list get the French ones.
    """
    with TERRITORY.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    created = known = 0
    for language in languages:
        locale = Locale.objects.get(language_code=language)
        places = {place.code: place for place in Place.objects.filter(locale=locale)}
        known += len(places)
        # Shorter codes are larger places: a parent comes before what lies in it.
        for row in sorted(rows, key=lambda row: (len(row["code"]), row["code"])):
            if row["code"] not in places:
                places[row["code"]] = _make(row, locale, places)
                created += 1
    return Loaded(created=created, known=known)


def _make(row: dict[str, str], locale: Locale, places: dict[str, Place]) -> Place:
    is_arabic = locale.language_code == "ar"
    return Place.objects.create(
        locale=locale,
        # The same for the same place on every site and in every language.
        translation_key=uuid5(NAMESPACE_URL, f"agraw:place/{row['code']}"),
        code=row["code"],
        kind=row["type"],
        slug=_slug(row),
        name=row["name_ar_usual"] if is_arabic else row["name_fr"],
        search_aliases=row["name_ar_in_source"] if is_arabic else "",
        parent=_parent(row["code"], places),
    )


def _slug(row: dict[str, str]) -> str:
    """A commune by its name; larger places also by their kind, as they share names with towns."""
    name = slugify(row["name_fr"].replace("'", "-"))
    return name if row["type"] == PlaceKind.COMMUNE else f"{row['type']}-{name}"


def _parent(code: str, places: dict[str, Place]) -> Place | None:
    """The smallest known place whose code begins this one."""
    holders = [other for other in places if code.startswith(other)]
    return places[max(holders, key=len)] if holders else None
