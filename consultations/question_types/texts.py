"""Short and long texts."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from consultations.enums import QuestionType
from consultations.question_types.base import (
    QuestionKind,
    Reading,
    common_arguments,
)
from consultations.schema import Item
from consultations.wording import Wording
from core.forms import PlainTextField

SHORT_TEXT_LENGTH = 300
LONG_TEXT_LENGTH = 5_000


def text_field(length: int, widget: forms.Widget, **arguments: Any) -> PlainTextField:
    # A validator and not `max_length`: browsers would cut what is pasted without a word.
    field = PlainTextField(widget=widget, **arguments)
    field.validators.append(
        MaxLengthValidator(
            length, _("Please shorten this to %(limit_value)d characters (now %(show_value)d).")
        )
    )
    return field


class TextKind(QuestionKind):
    def field(self, item: Item, words: Wording) -> forms.Field:
        arguments = common_arguments(item, words)
        if item.type == QuestionType.SHORT_TEXT:
            line = forms.TextInput(attrs={"dir": "auto"})
            return text_field(SHORT_TEXT_LENGTH, line, **arguments)
        area = forms.Textarea(attrs={"dir": "auto", "rows": 6})
        return text_field(LONG_TEXT_LENGTH, area, **arguments)

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        return {name: [str(answer)]}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        return Reading(str(answer), language)

    def written(self, item: Item, answer: Any) -> list[str]:
        return [str(answer)]

    def values(self, item: Item, answer: Any) -> set[str]:
        return {str(answer)}

    def takes(self, item: Item) -> set[str] | None:
        return None
