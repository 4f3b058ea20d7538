"""The form that a questionnaire version becomes, with its words in the reader's language."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language_info, pgettext

from consultations.conditions import Walk
from consultations.question_types import kind_of
from consultations.question_types.composite import CompositeField
from consultations.question_types.files import HeldFiles, gone, removing_name
from consultations.schema import Item, Schema
from consultations.services.receiving_files import Handed, file_questions
from consultations.wording import Wording

_BLANK: tuple[Any, ...] = (None, "", [])


def field_name(item: Item) -> str:
    return f"q-{item.id}"


def handed_files(
    schema: Schema, posted: QueryDict, files: MultiValueDict[str, Any]
) -> dict[str, Handed]:
    """What was sent for the questions that ask for files, by question."""
    return {
        item.id: Handed(
            uploads=files.getlist(field_name(item)),
            removed=posted.getlist(removing_name(field_name(item))),
        )
        for item in file_questions(schema)
    }


class QuestionsForm(forms.Form):
    """
    Questions are fields named `q-<question id>`; a field of several controls adds `-<something>`.

    They are cleaned in their order, because whether a question is asked depends on the answers
    before it. One that is not asked is never required, and what was sent for it is dropped.
    `files` are those that the server holds (`receive_files`, `held_files`), not those just sent.
    `checked`, where given, limits errors to the questions with these ids: those of one page.
    """

    use_required_attribute = False

    def __init__(
        self,
        schema: Schema,
        words: Wording,
        data: Mapping[str, Any] | None = None,
        files: HeldFiles | None = None,
        *,
        checked: frozenset[str] | None = None,
    ) -> None:
        super().__init__(data, files, auto_id="id-%s")  # type: ignore[arg-type]  # our own kind of files
        self.schema = schema
        self.words = words
        self.checked = checked
        # {question id: answer}, the unanswered and the unasked left out.
        self.answers: dict[str, Any] = {}
        self.asked: set[str] = set()
        questions = {}
        for item in schema.questions:
            field = kind_of(item).field(item, words)
            said = words.get(item.id)
            if said and said.language != words.language:
                # Read by components/form_field.html.
                vars(field).update(content_lang=said.language, content_mark=_mark(said.language))
            questions[field_name(item)] = field
        self.fields = questions | self.fields

    def _clean_fields(self) -> None:
        walk = Walk(self.schema)
        for item in self.schema.questions:
            name = field_name(item)
            if not walk.asks(item):
                self.cleaned_data[name] = None
                continue
            self.asked.add(item.id)
            try:
                value = self.fields[name]._clean_bound_field(self[name])  # type: ignore[attr-defined]  # Django's
            except ValidationError as error:
                if self.checked is None or item.id in self.checked:
                    self.add_error(name, error)
                continue
            # Django's empty values, of whatever type the field is.
            self.cleaned_data[name] = value = None if value in _BLANK else value
            if value is not None:
                walk.answers[item.id] = kind_of(item).to_answer(item, value)
        self.answers = walk.answers
        self._clean_others({field_name(item) for item in self.schema.questions})

    def _clean_others(self, questions: set[str]) -> None:
        """As Django does, for the fields that are no questions."""
        for name, bound_field in self._bound_items():  # type: ignore[attr-defined]  # Django's
            if name in questions:
                continue
            try:
                self.cleaned_data[name] = bound_field.field._clean_bound_field(bound_field)
                if hasattr(self, f"clean_{name}"):
                    self.cleaned_data[name] = getattr(self, f"clean_{name}")()
            except ValidationError as error:
                self.add_error(name, error)

    def show_unchecked(self) -> None:
        """Render what was typed without saying what is wrong with it: it was only put aside."""
        self._errors = forms.utils.ErrorDict()  # Django's own; only `full_clean` sets it

    def note_gone_files(self) -> None:
        """Say it where files were in the answers that could not be attached to them."""
        for item in file_questions(self.schema):
            if item.id in self.answers:
                self.add_error(field_name(item), gone())

    def error_items(self) -> list[dict[str, str]]:
        """For the summary: each error with the id of the control that it is about."""
        return [
            {"id": control_id(self[name]), "message": str(message), "label": str(self[name].label)}
            for name, messages in self.errors.items()
            if name in self.fields
            for message in messages
        ]

    def read_answers(self) -> list[tuple[Item, str, str]]:
        """What was answered, in words: (question, text, its language). Of a cleaned form."""
        language = self.words.language
        readings = [
            (item, kind_of(item).read(item, self.answers[item.id], self.words, language=language))
            for item in self.schema.questions
            if item.id in self.answers
        ]
        return [(item, reading.text, reading.language) for item, reading in readings]

    def typed(self) -> list[dict[str, str]]:
        """What the person had answered, for a page that can no longer take it."""
        if not self.is_bound:
            return []
        self.errors  # noqa: B018  # cleans
        said = {item.id: text for item, text, _language in self.read_answers()}
        typed = []
        for item in self.schema.questions:
            field = self[field_name(item)]
            # What could not be understood is shown as it was written.
            text = said.get(item.id) or _as_written(field.value())
            if text:
                typed.append({"label": str(field.label), "text": text})
        return typed


def control_id(field: forms.BoundField) -> str:
    """The id of the first control of a field: choices number theirs."""
    if isinstance(field.field, CompositeField):
        return field.field.first_id(field.auto_id)
    several = isinstance(field.field.widget, forms.RadioSelect)
    return f"{field.auto_id}_0" if several else field.auto_id


def _as_written(value: Any) -> str:
    """Whatever structure a field's controls have, their texts in a row."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return " · ".join(text for part in value if (text := _as_written(part)))
    return value if isinstance(value, str) else ""


def _mark(language: str) -> str:
    """Said beside a question that the reader's language lacks."""
    return pgettext("mark beside a question", "In %(language)s") % {
        "language": get_language_info(language)["name_translated"]
    }
