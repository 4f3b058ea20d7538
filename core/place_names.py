"""What places are called, for forms and answers that name them by their official codes."""

from functools import cached_property
from itertools import groupby

from core.models import Place, PlaceKind


class PlaceNames:
    """The places of the site in one language, read once and only when asked for."""

    def __init__(self, language: str) -> None:
        self.language = language

    @cached_property
    def by_code(self) -> dict[str, str]:
        """{official code: name}, in any other language where this one lacks it."""
        rows = Place.objects.filter(live=True).order_by("locale_id", "pk")
        names: dict[str, str] = {}
        for code, name, spoken in rows.values_list("code", "name", "locale__language_code"):
            if code not in names or spoken == self.language:
                names[code] = name
        return names

    @cached_property
    def communes(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """[(province or prefecture, [(code, name)])], the communes of this language."""
        rows = (
            Place.objects.filter(
                kind=PlaceKind.COMMUNE, live=True, locale__language_code=self.language
            )
            .order_by("parent__name", "name")
            .values_list("parent__name", "code", "name")
        )
        return [
            (holder, [(code, name) for _holder, code, name in group])
            for holder, group in groupby(rows, key=lambda row: row[0] or "")
        ]
