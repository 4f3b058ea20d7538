"""Places: from the official list, or in somebody's own words."""

from collections import Counter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from consultations.question_types.base import (
    QuestionKind,
    Reading,
    Tally,
    common_arguments,
)
from consultations.question_types.choices import UNKNOWN_CHOICE
from consultations.question_types.composite import CompositeField, CompositeWidget, first_value
from consultations.question_types.texts import SHORT_TEXT_LENGTH
from consultations.schema import Item
from consultations.wording import Wording
from core.forms import PlainTextField
from core.place_names import PlaceNames

OTHER = "other"


class PlaceWidget(CompositeWidget):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        return {"place": first_value(data, name), "text": first_value(data, f"{name}-other")}


class PlaceField(CompositeField):
    """Cleans to {"place": official code} or {"text": what was written}."""

    component = "consultations/questions/place.html"
    widget = PlaceWidget

    def __init__(self, places: PlaceNames, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.places = places

    def clean(self, value: Any) -> dict[str, str] | None:
        text = PlainTextField(required=False).clean(value["text"])
        if len(text) > SHORT_TEXT_LENGTH:
            raise ValidationError(
                _("Please shorten this to %(limit_value)d characters (now %(show_value)d)."),
                params={"limit_value": SHORT_TEXT_LENGTH, "show_value": len(text)},
                code="max_length",
            )
        if code := value["place"]:
            if code not in self.places.by_code:
                raise ValidationError(UNKNOWN_CHOICE, code="invalid_choice")
            return {"place": code}
        if text:
            return {"text": text}
        if self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return None

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        value = value or {"place": "", "text": ""}
        return {
            "id": f"{auto_id}_0",
            "name": name,
            "groups": [
                {
                    "label": holder,
                    "places": [
                        {"code": code, "label": label, "is_selected": code == value["place"]}
                        for code, label in communes
                    ],
                }
                for holder, communes in self.places.communes
            ],
            "other": {
                "id": f"{auto_id}-other",
                "name": f"{name}-other",
                "value": value["text"],
            },
        }


class PlaceTally(Tally):
    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self.places: Counter[str] = Counter()

    def add(self, answer: Any) -> None:
        super().add(answer)
        self.places[answer.get("place", OTHER)] += 1

    def figures(self) -> dict[str, Any]:
        return super().figures() | {"places": dict(self.places)}


class PlaceKind(QuestionKind):
    tally = PlaceTally

    def field(self, item: Item, words: Wording) -> forms.Field:
        return PlaceField(words.places, **common_arguments(item, words))

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        if "place" in answer:
            return {name: [answer["place"]]}
        return {f"{name}-other": [answer["text"]]}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        if "text" in answer:
            return Reading(answer["text"], language)
        return Reading(words.places.by_code.get(answer["place"], answer["place"]))

    def written(self, item: Item, answer: Any) -> list[str]:
        return [answer["text"]] if "text" in answer else []

    def values(self, item: Item, answer: Any) -> set[str]:
        return {answer.get("place") or answer["text"]}

    def takes(self, item: Item) -> set[str] | None:
        return None
