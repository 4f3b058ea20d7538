"""The form that a questionnaire version becomes, with its words in the reader's language."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import QueryDict
from django.utils.translation import get_language_info, pgettext
from django.utils.translation import gettext_lazy as _

from consultations.enums import DisplayName, QuestionType
from consultations.schema import Item, Schema, Words
from consultations.services.submitting import storable_number
from core.forms import NumberField, PlainTextField
from core.text import initials

SHORT_TEXT_LENGTH = 300
LONG_TEXT_LENGTH = 5_000

_BLANK: tuple[Any, ...] = (None, "", [])
_UNKNOWN_CHOICE = {"invalid_choice": _("Choose among the answers offered.")}


class TakePartForm(forms.Form):
    """
    Questions are fields named `q-<question id>`; publishing, token and trap come after them.

    `answers()` gives the JSON document that a response stores.
    """

    publish = forms.BooleanField(
        required=False,
        label=_("I agree that my answers in words be published"),
        help_text=_(
            "Without your agreement they are read by the commune and counted, never shown."
        ),
    )
    display = forms.ChoiceField(
        required=False,
        label=_("How to sign what is published"),
        choices=DisplayName.choices,
        initial=DisplayName.ANONYMOUS,
        widget=forms.RadioSelect,
        error_messages=_UNKNOWN_CHOICE,
    )
    name = PlainTextField(
        required=False,
        max_length=80,
        label=_("Name"),
        help_text=_("Only if it is to be shown, in full or as initials."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )
    token = forms.CharField(required=False, widget=forms.HiddenInput)
    # Invisible to people: what fills it in is held for a moderator, so it can never be wrong.
    website = forms.Field(
        required=False,
        label=_("Leave this field empty"),
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    use_required_attribute = False

    def __init__(
        self,
        schema: Schema,
        words: dict[str, Words],
        language: str,
        data: QueryDict | None = None,
    ) -> None:
        super().__init__(data, auto_id="id-%s")
        self.schema = schema
        self.words = words
        questions = {}
        for item in schema.questions:
            field = _field_for(item, words)
            said = words.get(item.id)
            if said and said.language != language:
                # Read by components/form_field.html.
                vars(field).update(content_lang=said.language, content_mark=_mark(said.language))
            questions[f"q-{item.id}"] = field
        self.fields = questions | self.fields

    def carry_token(self, token: str) -> None:
        """Render this token, whatever was posted."""
        self.fields["token"].initial = token
        if isinstance(self.data, QueryDict):
            data = self.data.copy()
            data["token"] = token
            self.data = data

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        signed = data.get("display") in (DisplayName.NAME, DisplayName.INITIALS)
        if data.get("publish") and signed and not data.get("name") and "name" not in self.errors:
            self.add_error("name", _("Give the name to sign with, or choose “Without a name”."))
        by_initials = data.get("display") == DisplayName.INITIALS and data.get("name")
        if data.get("publish") and by_initials and not initials(data["name"]):
            self.add_error("name", _("No word of this name begins with a letter."))
        questions = [f"q-{item.id}" for item in self.schema.questions]
        if not any(data.get(name) not in _BLANK or name in self.errors for name in questions):
            # Beside the first question, where a reader starts over.
            self.add_error(questions[0] if questions else None, _("Answer at least one question."))
        return data

    def answers(self) -> dict[str, Any]:
        """{question id: answer}, the unanswered left out. Only of a valid form."""
        answers: dict[str, Any] = {}
        for item in self.schema.questions:
            value = self.cleaned_data[f"q-{item.id}"]
            if value in _BLANK:
                continue
            if item.type == QuestionType.NUMBER:
                answers[item.id] = storable_number(value)
            elif item.type == QuestionType.SINGLE_CHOICE:
                answers[item.id] = {"choices": [value]}
            elif item.type == QuestionType.MULTIPLE_CHOICE:
                # In the order offered, and each once however often it was sent.
                answers[item.id] = {"choices": [o.id for o in item.options if o.id in value]}
            else:
                answers[item.id] = value
        return answers

    def publishing(self) -> dict[str, Any]:
        """Whether and how to publish; no name is kept that will not be shown."""
        if not self.cleaned_data["publish"]:
            return {"may_publish": False}
        display = self.cleaned_data["display"] or DisplayName.ANONYMOUS
        named = display != DisplayName.ANONYMOUS
        return {
            "may_publish": True,
            "display": display,
            "display_name": self.cleaned_data["name"] if named else "",
        }

    def error_items(self) -> list[dict[str, str]]:
        """For the summary: each error with the id of the control that it is about."""
        return [
            {"id": control_id(self[name]), "message": str(message), "label": str(self[name].label)}
            for name, messages in self.errors.items()
            if name in self.fields
            for message in messages
        ]

    def typed(self) -> list[dict[str, str]]:
        """What the person had answered, for a page that can no longer take it."""
        typed = []
        for item in self.schema.questions:
            field = self[f"q-{item.id}"]
            values = self.data.getlist(field.html_name) if isinstance(self.data, QueryDict) else []
            if item.is_choice:
                values = [self.words[v].label for v in values if v in self.words]
            if text := " · ".join(value for value in values if value):
                typed.append({"label": str(field.label), "text": text})
        return typed


def control_id(field: forms.BoundField) -> str:
    """The id of the first control of a field: choices number theirs."""
    several = isinstance(field.field.widget, forms.RadioSelect)
    return f"{field.auto_id}_0" if several else field.auto_id


def _field_for(item: Item, words: dict[str, Words]) -> forms.Field:
    said = words.get(item.id)
    common: dict[str, Any] = {
        "label": said.label if said else item.code,
        "help_text": said.help if said else "",
        "required": item.required,
        "error_messages": {"required": _("An answer to this question is required.")},
    }
    if item.type == QuestionType.SHORT_TEXT:
        return _text_field(SHORT_TEXT_LENGTH, forms.TextInput(attrs={"dir": "auto"}), common)
    if item.type == QuestionType.LONG_TEXT:
        area = forms.Textarea(attrs={"dir": "auto", "rows": 6})
        return _text_field(LONG_TEXT_LENGTH, area, common)
    if item.type == QuestionType.NUMBER:
        common["error_messages"] |= {"invalid": _("Write a number, in digits.")}
        return NumberField(**common)
    choices = [
        (option.id, words[option.id].label if option.id in words else option.code)
        for option in item.options
    ]
    common["error_messages"] |= _UNKNOWN_CHOICE
    if item.type == QuestionType.SINGLE_CHOICE:
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **common)
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **common)


def _text_field(length: int, widget: forms.Widget, common: dict[str, Any]) -> PlainTextField:
    # A validator and not `max_length`: browsers would cut what is pasted without a word.
    field = PlainTextField(widget=widget, **common)
    field.validators.append(
        MaxLengthValidator(
            length, _("Please shorten this to %(limit_value)d characters (now %(show_value)d).")
        )
    )
    return field


def _mark(language: str) -> str:
    """Said beside a question that the reader's language lacks."""
    return pgettext("mark beside a question", "In %(language)s") % {
        "language": get_language_info(language)["name_translated"]
    }
