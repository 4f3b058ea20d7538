"""Sections that are asked again and again, ready to be put into a questionnaire."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from consultations.enums import SECTION, QuestionType, ScalePreset
from consultations.structuring import type_raw_block

type_words = str | Promise


@dataclass(frozen=True)
class ReadyMade:
    name: str
    title: type_words
    description: type_words
    # Each of a type, its words, and the rest of the block's value.
    questions: tuple[tuple[QuestionType, type_words, dict[str, Any]], ...]


def _listed(*labels: type_words, **marks: Any) -> Callable[[], list[type_raw_block]]:
    """A list of answers or statements; its ids are drawn when it is inserted."""
    return lambda: [
        {
            "type": "item",
            "id": str(uuid4()),
            "value": {"label": str(label), "code": ""} | marks,
        }
        for label in labels
    ]


READY_MADE = (
    ReadyMade(
        "profile",
        _("About you"),
        _("These answers show whose voices were heard, and whose were not. All are optional."),
        (
            (
                QuestionType.SINGLE_CHOICE,
                _("How old are you?"),
                {
                    "options": _listed(
                        _("Under 18"),
                        _("18 to 29"),
                        _("30 to 44"),
                        _("45 to 59"),
                        _("60 or over"),
                    )
                },
            ),
            (
                QuestionType.SINGLE_CHOICE,
                _("You are"),
                {
                    "options": _listed(
                        pgettext_lazy("answer to “You are”", "A woman"),
                        pgettext_lazy("answer to “You are”", "A man"),
                        _("I prefer not to say"),
                    )
                },
            ),
            (QuestionType.PLACE, _("Where do you live?"), {}),
            (
                QuestionType.YES_NO,
                _("Do you live with a disability?"),
                {"no_opinion": False},
            ),
        ),
    ),
    ReadyMade(
        "satisfaction",
        _("Your satisfaction"),
        "",
        (
            (
                QuestionType.SCALE,
                _("All in all, how satisfied are you?"),
                {"preset": ScalePreset.SATISFACTION.value, "no_opinion": True, "required": True},
            ),
            (
                QuestionType.MATRIX,
                _("How do you find each of these?"),
                {
                    "preset": ScalePreset.QUALITY.value,
                    "no_opinion": True,
                    "options": _listed(),
                    "rows": _listed(
                        _("The welcome"),
                        _("The time it took"),
                        _("The information given"),
                        _("The result"),
                    ),
                },
            ),
            (QuestionType.LONG_TEXT, _("What should be improved first?"), {}),
        ),
    ),
    ReadyMade(
        "priorities",
        _("Your priorities"),
        _("Not everything can be done at once: say what matters most to you."),
        (
            (
                QuestionType.RANKING,
                _("Rank the three fields in which the commune should act first."),
                {
                    "maximum": 3,
                    "options": _listed(
                        _("Roads and paths"),
                        _("Water and sanitation"),
                        _("Street lighting"),
                        _("Waste"),
                        _("Public spaces and sport"),
                        _("School transport"),
                        _("Culture and youth"),
                    ),
                },
            ),
            (QuestionType.LONG_TEXT, _("Why these?"), {}),
            (QuestionType.SHORT_TEXT, _("Which place needs it most?"), {}),
        ),
    ),
)


def blocks_of(section: ReadyMade, language: str) -> list[type_raw_block]:
    """Its stored blocks in `language`, with ids of their own each time and codes still to give."""
    with override(language):
        heading = {"title": str(section.title), "description": str(section.description)}
        return [
            _block(SECTION, heading),
            *(
                _block(kind.value, {"question": str(words)} | _drawn(settings))
                for kind, words, settings in section.questions
            ),
        ]


def _block(kind: str, value: dict[str, Any]) -> type_raw_block:
    return {"type": kind, "id": str(uuid4()), "value": value}


def _drawn(settings: dict[str, Any]) -> dict[str, Any]:
    return {name: said() if callable(said) else said for name, said in settings.items()}
