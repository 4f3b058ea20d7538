"""Days of the calendar."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format

from consultations.question_types.base import (
    QuestionKind,
    Reading,
    common_arguments,
)
from consultations.question_types.composite import CompositeField, CompositeWidget, first_value
from consultations.schema import Item
from consultations.wording import Wording
from core.forms import day_of_parts

_PARTS = ("day", "month", "year")


class DayWidget(CompositeWidget):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [first_value(data, f"{name}-{part}") for part in _PARTS]


class DayField(CompositeField):
    """Three numbers to write, in any digits; a calendar to click is slow and differs by browser."""

    component = "consultations/questions/day.html"
    widget = DayWidget

    def to_python(self, value: Any) -> date | None:
        return day_of_parts(*(value or ("", "", "")))

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        written = value or ["", "", ""]
        return {
            "day": {"id": f"{auto_id}_0", "name": f"{name}-day", "value": written[0]},
            "month": {"id": f"{auto_id}_1", "name": f"{name}-month", "value": written[1]},
            "year": {"id": f"{auto_id}_2", "name": f"{name}-year", "value": written[2]},
        }


class DateKind(QuestionKind):
    def field(self, item: Item, words: Wording) -> forms.Field:
        return DayField(**common_arguments(item, words))

    def to_answer(self, item: Item, value: Any) -> Any:
        return value.isoformat()

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        year, month, of_month = str(answer).split("-")
        return {f"{name}-day": [of_month], f"{name}-month": [month], f"{name}-year": [year]}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        return Reading(date_format(date.fromisoformat(answer), "DATE_FORMAT"))

    def values(self, item: Item, answer: Any) -> set[str]:
        return {str(answer)}

    def takes(self, item: Item) -> set[str] | None:
        return None
