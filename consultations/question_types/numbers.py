"""Numbers, with a unit and bounds."""

from decimal import Decimal, InvalidOperation
from statistics import fmean, median
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from consultations.question_types.base import (
    QuestionKind,
    Reading,
    Tally,
    common_arguments,
)
from consultations.schema import Item
from consultations.wording import Wording
from core.forms import NumberField


class NumberTally(Tally):
    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self.numbers: list[float] = []

    def add(self, answer: Any) -> None:
        super().add(answer)
        self.numbers.append(answer)

    def figures(self) -> dict[str, Any]:
        if not self.numbers:
            return super().figures()
        return super().figures() | {
            "minimum": min(self.numbers),
            "maximum": max(self.numbers),
            "mean": fmean(self.numbers),
            "median": median(self.numbers),
        }


class NumberKind(QuestionKind):
    tally = NumberTally

    def field(self, item: Item, words: Wording) -> forms.Field:
        arguments = common_arguments(item, words)
        arguments["error_messages"] |= {"invalid": _("Write a number, in digits.")}
        field = NumberField(**arguments)
        if item.minimum:
            message = _("Write a number that is at least %(limit_value)s.")
            field.validators.append(MinValueValidator(Decimal(item.minimum), message))
        if item.maximum:
            message = _("Write a number that is at most %(limit_value)s.")
            field.validators.append(MaxValueValidator(Decimal(item.maximum), message))
        said = words.get(item.id)
        # Read by components/form_field.html.
        vars(field)["unit"] = said.more if said else ""
        return field

    def to_answer(self, item: Item, value: Any) -> Any:
        """A decimal as JSON keeps it: an integer where it is one."""
        return int(value) if value == value.to_integral_value() else float(value)

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        return {name: [str(answer)]}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        said = words.get(item.id)
        number = number_format(answer)
        # A no-break space: the unit stays with its number.
        return Reading(f"{number}\N{NO-BREAK SPACE}{said.more}" if said and said.more else number)

    def values(self, item: Item, answer: Any) -> set[str]:
        return {_plain(Decimal(str(answer)))}

    def comparable(self, value: str) -> str:
        try:
            return _plain(NumberField().clean(value))
        except (forms.ValidationError, InvalidOperation, AttributeError):
            return value

    def takes(self, item: Item) -> set[str] | None:
        return None


def _plain(number: Decimal | None) -> str:
    """The same text for the same number: 3.50 and 3.5 are one."""
    return "" if number is None else format(number.normalize(), "f")
