"""A table of statements, each answered from the same answers: one or several a row."""

from collections import Counter, defaultdict
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
from consultations.question_types.composite import CompositeField, CompositeWidget, all_values
from consultations.schema import Item
from consultations.wording import Wording


class MatrixWidget(CompositeWidget):
    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, list[str]]:
        return {row.id: all_values(data, f"{name}-{row.id}") for row in self.item.rows}


class MatrixField(CompositeField):
    """Cleans to {row id: option ids}, the rows left unanswered left out."""

    component = "consultations/questions/matrix.html"

    def __init__(self, item: Item, words: Wording, **arguments: Any) -> None:
        super().__init__(widget=MatrixWidget(item), **arguments)
        self.item = item
        self.words = words

    def clean(self, value: Any) -> dict[str, list[str]] | None:
        offered = [option.id for option in self.item.options]
        answer = {}
        for row in self.item.rows:
            chosen = set(value[row.id])
            if chosen - set(offered) or (len(chosen) > 1 and not self.item.several):
                raise ValidationError(UNKNOWN_CHOICE, code="invalid_choice")
            if chosen:
                answer[row.id] = [key for key in offered if key in chosen]
        if self.required and len(answer) < len(self.item.rows):
            raise ValidationError(
                _("Answer every line of the table.") if answer else self.error_messages["required"],
                code="required",
            )
        return answer or None

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        value = value or {}
        columns = [
            {
                "value": option.id,
                "label": self.words.label(option.id, option.code),
                "lang": self.words.other_language_of(option.id),
            }
            for option in self.item.options
        ]
        return {
            "type": "checkbox" if self.item.several else "radio",
            "columns": columns,
            "rows": [
                {
                    "name": f"{name}-{row.id}",
                    "label": self.words.label(row.id, row.code),
                    "lang": self.words.other_language_of(row.id),
                    "cells": [
                        column
                        | {
                            "id": "" if number or place else f"{auto_id}_0",
                            "is_checked": column["value"] in value.get(row.id, ()),
                        }
                        for place, column in enumerate(columns)
                    ],
                }
                for number, row in enumerate(self.item.rows)
            ],
        }


class MatrixTally(Tally):
    """For each row, how many answered it and how often each answer was given."""

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self.choices: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.rows: Counter[str] = Counter()

    def add(self, answer: Any) -> None:
        super().add(answer)
        for row, chosen in answer["rows"].items():
            self.rows[row] += 1
            self.choices[row].update(set(chosen))

    def figures(self) -> dict[str, Any]:
        return super().figures() | {
            "rows": {
                row: {"answered": self.rows[row], "choices": dict(chosen)}
                for row, chosen in self.choices.items()
            }
        }


class MatrixKind(QuestionKind):
    tally = MatrixTally

    def field(self, item: Item, words: Wording) -> forms.Field:
        return MatrixField(item, words, **common_arguments(item, words))

    def to_answer(self, item: Item, value: Any) -> Any:
        return {"rows": value}

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        return {f"{name}-{row}": list(chosen) for row, chosen in answer["rows"].items()}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        lines = []
        for row in item.rows:
            if chosen := answer["rows"].get(row.id):
                said = " · ".join(words.label(key) for key in chosen)
                lines.append(f"{words.label(row.id, row.code)}: {said}")
        return Reading("\n".join(lines))

    def values(self, item: Item, answer: Any) -> set[str]:
        """What was chosen in any row."""
        return {key for chosen in answer["rows"].values() for key in chosen}

    def takes(self, item: Item) -> set[str] | None:
        return {option.id for option in item.options}
