"""Agreeing to a text that is shown in full."""

from hashlib import sha256
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consultations.question_types.base import (
    QuestionKind,
    Reading,
    Tally,
    common_arguments,
)
from consultations.question_types.composite import CompositeField, CompositeWidget, first_value
from consultations.schema import Item
from consultations.wording import Wording


def digest(text: str) -> str:
    """What a response keeps of the text that was agreed to: it tells one wording from another."""
    return sha256(text.encode()).hexdigest()[:32]


class ConsentWidget(CompositeWidget):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> bool:
        return bool(first_value(data, name))


class ConsentField(CompositeField):
    """Cleans to {"agreed": True, "text": digest, "language"}; None without agreement."""

    component = "consultations/questions/consent.html"
    widget = ConsentWidget

    def __init__(self, text: str, language: str, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.text = text
        self.language = language

    def clean(self, value: Any) -> dict[str, Any] | None:
        if not value:
            if self.required:
                raise forms.ValidationError(self.error_messages["required"], code="required")
            return None
        return {"agreed": True, "text": digest(self.text), "language": self.language}

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        return {
            "id": f"{auto_id}_0",
            "name": name,
            "text": self.text,
            "lang": self.language,
            "is_checked": bool(value),
        }


class ConsentTally(Tally):
    """How many agreed; those who did not left the question unanswered."""

    def figures(self) -> dict[str, Any]:
        return super().figures() | {"choices": {"agreed": self.answered}}


class ConsentKind(QuestionKind):
    tally = ConsentTally

    def field(self, item: Item, words: Wording) -> forms.Field:
        said = words.get(item.id)
        arguments = common_arguments(item, words)
        arguments["error_messages"] = {
            "required": gettext_lazy("Without your agreement this cannot be sent.")
        }
        text, spoken = (said.more, said.language) if said else ("", words.language)
        return ConsentField(text, spoken, **arguments)

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        return {name: ["1"]}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        return Reading(_("I agree"))

    def values(self, item: Item, answer: Any) -> set[str]:
        return {"agreed"}

    def takes(self, item: Item) -> set[str] | None:
        return {"agreed"}
