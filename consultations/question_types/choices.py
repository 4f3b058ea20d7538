"""Choosing one or several answers; yes and no; a scale of opinion."""

from collections import Counter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from consultations.enums import QuestionType
from consultations.question_types.base import (
    QuestionKind,
    Reading,
    Tally,
    common_arguments,
)
from consultations.question_types.composite import (
    CompositeField,
    CompositeWidget,
    all_values,
    first_value,
)
from consultations.question_types.texts import SHORT_TEXT_LENGTH
from consultations.schema import Item, Option
from consultations.wording import Wording
from core.forms import PlainTextField

UNKNOWN_CHOICE = gettext_lazy("Choose among the answers offered.")


class ChoicesWidget(CompositeWidget):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, Any]:
        return {"choices": all_values(data, name), "other": first_value(data, f"{name}-other")}


class ChoicesField(CompositeField):
    """Cleans to {"choices": option ids in the order offered, "other": what was written}."""

    component = "consultations/questions/choices.html"
    widget = ChoicesWidget

    def __init__(self, item: Item, words: Wording, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.item = item
        self.words = words
        self.is_several = item.type == QuestionType.MULTIPLE_CHOICE
        self.has_other = any(option.is_other for option in item.options)

    def clean(self, value: Any) -> dict[str, Any] | None:
        chosen = set(value["choices"])
        known = [option for option in self.item.options if option.id in chosen]
        if len(known) < len(chosen) or (len(chosen) > 1 and not self.is_several):
            raise ValidationError(UNKNOWN_CHOICE, code="invalid_choice")
        if not known:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        if self.is_several:
            self._check_combination(known)
        answer: dict[str, Any] = {"choices": [option.id for option in known]}
        # Written beside an answer that was not chosen in the end, it says nothing.
        if any(option.is_other for option in known):
            answer["other"] = self._other(value["other"])
        return answer

    def _check_combination(self, known: list[Option]) -> None:
        if any(option.is_exclusive for option in known):
            if len(known) > 1:
                alone = next(option for option in known if option.is_exclusive)
                raise ValidationError(
                    _("“%(answer)s” cannot be chosen together with another answer."),
                    params={"answer": self.words.label(alone.id, alone.code)},
                    code="exclusive",
                )
            return
        least, most = int(self.item.minimum or 0), int(self.item.maximum or len(known))
        if len(known) < least:
            raise ValidationError(
                ngettext(
                    "Choose at least %(count)d answer.",
                    "Choose at least %(count)d answers.",
                    least,
                ),
                params={"count": least},
                code="too_few",
            )
        if len(known) > most:
            raise ValidationError(
                ngettext(
                    "Choose %(count)d answer at most.", "Choose %(count)d answers at most.", most
                ),
                params={"count": most},
                code="too_many",
            )

    def _other(self, written: str) -> str:
        text = PlainTextField(required=False).clean(written)
        if not text:
            raise ValidationError(_("Write what your other answer is."), code="other")
        if len(text) > SHORT_TEXT_LENGTH:
            raise ValidationError(
                _("Please shorten this to %(limit_value)d characters (now %(show_value)d)."),
                params={"limit_value": SHORT_TEXT_LENGTH, "show_value": len(text)},
                code="max_length",
            )
        return text

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        value = value or {"choices": [], "other": ""}
        return {
            "name": name,
            "type": "checkbox" if self.is_several else "radio",
            "is_scale": self.item.type == QuestionType.SCALE,
            "options": [
                {
                    "id": f"{auto_id}_{number}",
                    "value": option.id,
                    "label": self.words.label(option.id, option.code),
                    "lang": self.words.other_language_of(option.id),
                    "is_checked": option.id in value["choices"],
                    "is_exclusive": option.is_exclusive,
                    "other": (
                        {
                            "id": f"{auto_id}-other",
                            "name": f"{name}-other",
                            "value": value["other"],
                        }
                        if option.is_other
                        else None
                    ),
                }
                for number, option in enumerate(self.item.options)
            ],
            "hint": self._hint(),
        }

    def _hint(self) -> str:
        """How many may be chosen, where that is bounded."""
        if not self.is_several:
            return ""
        least, most = int(self.item.minimum or 0), int(self.item.maximum or 0)
        if least and most:
            return _("Choose between %(least)d and %(most)d answers.") % {
                "least": least,
                "most": most,
            }
        if most:
            return ngettext(
                "Choose %(count)d answer at most.", "Choose %(count)d answers at most.", most
            ) % {"count": most}
        if least:
            return ngettext(
                "Choose at least %(count)d answer.", "Choose at least %(count)d answers.", least
            ) % {"count": least}
        return _("You may choose several answers.")


class ChoiceTally(Tally):
    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self.choices: Counter[str] = Counter()

    def add(self, answer: Any) -> None:
        super().add(answer)
        # Each option once a response, whatever was stored.
        self.choices.update(set(answer["choices"]))

    def figures(self) -> dict[str, Any]:
        return super().figures() | {"choices": dict(self.choices)}


class ChoiceKind(QuestionKind):
    tally = ChoiceTally

    def field(self, item: Item, words: Wording) -> forms.Field:
        return ChoicesField(item, words, **common_arguments(item, words))

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        data = {name: list(answer["choices"])}
        return data | ({f"{name}-other": [answer["other"]]} if "other" in answer else {})

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        other = answer.get("other", "")
        texts, languages = [], set()
        for option in item.options:
            if option.id not in answer["choices"] or option.id not in words:
                continue
            said = words[option.id]
            texts.append(f"{said.label}: {other}" if option.is_other and other else said.label)
            languages |= {said.language, language} if option.is_other and other else {said.language}
        return Reading(" · ".join(texts), languages.pop() if len(languages) == 1 else "")

    def written(self, item: Item, answer: Any) -> list[str]:
        return [answer["other"]] if answer.get("other") else []

    def values(self, item: Item, answer: Any) -> set[str]:
        return set(answer["choices"])

    def takes(self, item: Item) -> set[str] | None:
        return {option.id for option in item.options}
