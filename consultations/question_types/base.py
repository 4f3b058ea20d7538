"""What every type of question can do. One module a type or family of types."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from consultations.schema import Item
from consultations.wording import Wording


@dataclass(frozen=True)
class Reading:
    """An answer put into words; `language` is "" for words of ours, or of several languages."""

    text: str
    language: str = ""


class Tally:
    """The running figures of one question, over the responses that answered it."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.answered = 0

    def add(self, answer: Any) -> None:
        self.answered += 1

    def figures(self) -> dict[str, Any]:
        return {"answered": self.answered}


class QuestionKind:
    """
    From a question to its field, from what a form sent to the answer that is stored, and from the
    stored answer to words, figures and what conditions compare.
    """

    tally: ClassVar[type[Tally]] = Tally
    # Whether a sheet of paper can carry the answer.
    on_paper: ClassVar[bool] = True

    def field(self, item: Item, words: Wording) -> forms.Field:
        """The form field; what it cleans to is None when the question was left unanswered."""
        raise NotImplementedError

    def to_answer(self, item: Item, value: Any) -> Any:
        """What is stored for a cleaned value: JSON. Never called with None."""
        return value

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        """What a form would post to give `answer`: {name of a control: values}."""
        raise NotImplementedError

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        """For its author, moderators and staff. `language` is the response's own."""
        return Reading(str(answer))

    def written(self, item: Item, answer: Any) -> list[str]:
        """The words in it that somebody wrote: what moderators read and search."""
        return []

    def values(self, item: Item, answer: Any) -> set[str]:
        """What conditions compare with: ids of options, or what was written."""
        return set()

    def comparable(self, value: str) -> str:
        """A condition's value as `values` would have it."""
        return value

    def takes(self, item: Item) -> set[str] | None:
        """The values that a condition may name; None for any."""
        return set()


def common_arguments(item: Item, words: Wording) -> dict[str, Any]:
    """What every field of a question takes."""
    said = words.get(item.id)
    return {
        "label": said.label if said else item.code,
        "help_text": said.help if said else "",
        "required": item.required,
        "error_messages": {"required": _("An answer to this question is required.")},
    }
