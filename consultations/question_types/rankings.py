"""Putting answers in an order: a place for each, chosen from a list, with any device."""

from collections import Counter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.question_types.base import (
    QuestionKind,
    Reading,
    Tally,
    common_arguments,
)
from consultations.question_types.choices import UNKNOWN_CHOICE
from consultations.question_types.composite import CompositeField, CompositeWidget, first_value
from consultations.schema import Item
from consultations.wording import Wording


def places_of(item: Item) -> int:
    """How many answers are ranked: all of them, or the first few."""
    return min(int(item.maximum or len(item.options)), len(item.options))


class RankingWidget(CompositeWidget):
    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        return {option.id: first_value(data, f"{name}-{option.id}") for option in self.item.options}


class RankingField(CompositeField):
    """Cleans to the ids of the ranked answers, the first place first."""

    component = "consultations/questions/ranking.html"

    def __init__(self, item: Item, words: Wording, **arguments: Any) -> None:
        super().__init__(widget=RankingWidget(item), **arguments)
        self.item = item
        self.words = words

    def clean(self, value: Any) -> list[str] | None:
        placed: dict[int, str] = {}
        most = places_of(self.item)
        for key, place in value.items():
            if not place:
                continue
            if not (place.isascii() and place.isdecimal() and 1 <= int(place[:4]) <= most):
                raise ValidationError(UNKNOWN_CHOICE, code="invalid_choice")
            if int(place) in placed:
                raise ValidationError(
                    _("Place %(place)s is given twice. Give each place to one answer."),
                    params={"place": place},
                    code="twice",
                )
            placed[int(place)] = key
        if not placed:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        if sorted(placed) != list(range(1, len(placed) + 1)):
            raise ValidationError(
                _("A place is missing in between. Begin with place 1 and leave none out."),
                code="gap",
            )
        if self.required and len(placed) < most:
            raise ValidationError(
                ngettext("Give %(count)d place.", "Give all %(count)d places.", most),
                params={"count": most},
                code="incomplete",
            )
        return [placed[place] for place in sorted(placed)]

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        value = value or {}
        places = [str(place) for place in range(1, places_of(self.item) + 1)]
        return {
            "rows": [
                {
                    "id": f"{auto_id}_{number}",
                    "name": f"{name}-{option.id}",
                    "label": self.words.label(option.id, option.code),
                    "lang": self.words.other_language_of(option.id),
                    "places": [
                        {"value": place, "is_selected": value.get(option.id) == place}
                        for place in places
                    ],
                }
                for number, option in enumerate(self.item.options)
            ],
            "hint": (
                _("Give place 1 to what matters most to you, then 2, and so on.")
                if len(places) == len(self.item.options)
                else ngettext(
                    "Give place 1 to what matters most to you; rank %(count)d answer.",
                    "Give place 1 to what matters most to you; rank %(count)d answers.",
                    len(places),
                )
                % {"count": len(places)}
            ),
        }


class RankingTally(Tally):
    """For each answer, how often it was ranked and the sum of its places."""

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self.ranked: Counter[str] = Counter()
        self.sums: Counter[str] = Counter()

    def add(self, answer: Any) -> None:
        super().add(answer)
        for place, key in enumerate(answer["order"], 1):
            self.ranked[key] += 1
            self.sums[key] += place

    def figures(self) -> dict[str, Any]:
        return super().figures() | {
            "ranks": {
                key: {"count": count, "mean": self.sums[key] / count}
                for key, count in self.ranked.items()
            }
        }


class RankingKind(QuestionKind):
    tally = RankingTally

    def field(self, item: Item, words: Wording) -> forms.Field:
        return RankingField(item, words, **common_arguments(item, words))

    def to_answer(self, item: Item, value: Any) -> Any:
        return {"order": value}

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        return {f"{name}-{key}": [str(place)] for place, key in enumerate(answer["order"], 1)}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        labels = [words.label(key) for key in answer["order"]]
        return Reading("\n".join(f"{place}. {label}" for place, label in enumerate(labels, 1)))

    def values(self, item: Item, answer: Any) -> set[str]:
        """`includes` asks whether it was ranked; `equal` would ask for a single place."""
        return set(answer["order"])

    def takes(self, item: Item) -> set[str] | None:
        return {option.id for option in item.options}
