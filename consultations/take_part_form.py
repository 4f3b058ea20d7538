"""What somebody fills in to take part: the questions, and what is asked of everybody."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from consultations.enums import (
    AddressPolicy,
    AgeBand,
    Capacity,
    DisplayName,
    Gender,
    ParticipantKind,
)
from consultations.models import Consultation
from consultations.question_types.choices import UNKNOWN_CHOICE
from consultations.question_types.places import OTHER
from consultations.questionnaire_form import QuestionsForm, field_name
from consultations.schema import Schema
from consultations.wording import Wording
from core.forms import PlainTextField
from core.mail_addresses import clean_address
from core.text import initials

_REQUIRED_HELP = _(
    "We send a mail there. Your contribution counts once you opened the link in it and confirmed."
)
_OPTIONAL_HELP = _("For your receipt, by which you can change or withdraw your contribution.")
_CHOICE_ERRORS = {"invalid_choice": UNKNOWN_CHOICE}
_ORGANISATION = ("for_whom", "organisation", "role")
# The field of each part of a profile, by the rule of the consultation that asks for it.
_PROFILE = {
    "asks_gender": "gender",
    "asks_age": "age",
    "asks_commune": "commune",
    "asks_capacity": "capacity",
}
_PUBLISHING = ("publish", "display", "name")
# What is not of the questionnaire; a draft keeps it, too.
OWN_NAMES = {"email", *_ORGANISATION, *_PROFILE.values(), *_PUBLISHING, "website"}


class TakePartForm(QuestionsForm):
    """The questions, who answers, whether and how to publish, then what only machines see."""

    for_whom = forms.ChoiceField(
        required=False,
        label=_("For whom do you answer?"),
        choices=ParticipantKind.choices,
        initial=ParticipantKind.PERSON,
        widget=forms.RadioSelect,
        error_messages=_CHOICE_ERRORS,
    )
    organisation = PlainTextField(
        required=False,
        max_length=160,
        label=_("Name of the organisation"),
        widget=forms.TextInput(attrs={"autocomplete": "organization", "dir": "auto"}),
    )
    role = PlainTextField(
        required=False,
        max_length=80,
        label=_("Your role there"),
        widget=forms.TextInput(attrs={"autocomplete": "organization-title", "dir": "auto"}),
    )
    gender = forms.ChoiceField(
        required=False,
        label=_("You are"),
        choices=Gender.choices,
        widget=forms.RadioSelect,
        error_messages=_CHOICE_ERRORS,
    )
    age = forms.ChoiceField(
        required=False,
        label=_("Your age"),
        choices=[("", "–"), *AgeBand.choices],
        error_messages=_CHOICE_ERRORS,
    )
    # Its choices are those of the territory list, in the reader's language.
    commune = forms.ChoiceField(
        required=False, label=_("Your commune"), error_messages=_CHOICE_ERRORS
    )
    capacity = forms.ChoiceField(
        required=False,
        label=_("What ties you to the commune"),
        choices=[("", "–"), *Capacity.choices],
        error_messages=_CHOICE_ERRORS,
    )

    email = forms.CharField(
        required=False,
        max_length=254,
        label=_("Your e-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": _("Give the address at which you can confirm this.")},
    )

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
        error_messages=_CHOICE_ERRORS,
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

    def __init__(
        self,
        schema: Schema,
        words: Wording,
        consultation: Consultation,
        data: Mapping[str, Any] | None = None,
        files: Any = None,
        *,
        is_change: bool = False,
    ) -> None:
        """`is_change`: of what was sent already; its address stays."""
        super().__init__(schema, words, data, files)
        self.consultation = consultation
        if not consultation.asks_organisation:
            for name in _ORGANISATION:
                del self.fields[name]
            self.fields["display"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
                choice for choice in DisplayName.choices if choice[0] != DisplayName.ORGANISATION
            ]
        if is_change or consultation.address_policy == AddressPolicy.NONE:
            del self.fields["email"]
        else:
            is_required = consultation.address_policy == AddressPolicy.REQUIRED
            self.fields["email"].required = is_required
            self.fields["email"].help_text = _REQUIRED_HELP if is_required else _OPTIONAL_HELP
        for rule, name in _PROFILE.items():
            if not getattr(consultation, rule):
                del self.fields[name]
        if "commune" in self.fields:
            self.fields["commune"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
                ("", "–"),
                *words.places.communes,
                (OTHER, _("Another commune")),
            ]

    @property
    def organisation_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in _ORGANISATION if name in self.fields]

    @property
    def profile_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in _PROFILE.values() if name in self.fields]

    @property
    def publishing_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in _PUBLISHING]

    @property
    def address_field(self) -> forms.BoundField | None:
        return self["email"] if "email" in self.fields else None

    def clean_email(self) -> str:
        typed = self.cleaned_data["email"]
        return clean_address(typed) if typed else ""

    def carry_token(self, token: str) -> None:
        """Render this token, whatever was posted."""
        self.fields["token"].initial = token
        if isinstance(self.data, QueryDict):
            data = self.data.copy()
            data["token"] = token
            self.data = data

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self._clean_organisation(data)
        signed = data.get("display") in (DisplayName.NAME, DisplayName.INITIALS)
        if data.get("publish") and signed and not data.get("name") and "name" not in self.errors:
            self.add_error("name", _("Give the name to sign with, or choose “Without a name”."))
        by_initials = data.get("display") == DisplayName.INITIALS and data.get("name")
        if data.get("publish") and by_initials and not initials(data["name"]):
            self.add_error("name", _("No word of this name begins with a letter."))
        questions = [field_name(item) for item in self.schema.questions]
        if not self.answers and not any(name in self.errors for name in questions):
            # Beside the first question, where a reader starts over.
            self.add_error(questions[0] if questions else None, _("Answer at least one question."))
        return data

    def _clean_organisation(self, data: dict[str, Any]) -> None:
        if "for_whom" not in self.fields:
            return
        is_person = data.get("for_whom") in (None, "", ParticipantKind.PERSON)
        if not is_person and not data.get("organisation") and "organisation" not in self.errors:
            self.add_error("organisation", _("Give the name of the organisation."))
        if data.get("publish") and data.get("display") == DisplayName.ORGANISATION and is_person:
            self.add_error("display", _("You answer for yourself: choose another signature."))

    def participant(self) -> dict[str, str]:
        """For whom; nothing of an organisation is kept when somebody answers for themselves."""
        if "for_whom" not in self.fields:
            return {}
        data = self.cleaned_data
        kind = data["for_whom"] or ParticipantKind.PERSON.value
        if kind == ParticipantKind.PERSON:
            return {"kind": kind}
        return {"kind": kind, "organisation": data["organisation"], "role": data["role"]}

    def profile(self) -> dict[str, str]:
        """What was asked of everybody and answered."""
        names = [name for name in _PROFILE.values() if name in self.fields]
        return {name: self.cleaned_data[name] for name in names if self.cleaned_data[name]}

    def address(self) -> str:
        return str(self.cleaned_data.get("email", ""))

    def publishing(self) -> dict[str, Any]:
        """Whether and how to publish; no name is kept that will not be shown."""
        if not self.cleaned_data["publish"]:
            return {"may_publish": False}
        display = self.cleaned_data["display"] or DisplayName.ANONYMOUS
        if display == DisplayName.ORGANISATION:
            name = self.cleaned_data["organisation"]
        else:
            name = self.cleaned_data["name"] if display != DisplayName.ANONYMOUS else ""
        return {"may_publish": True, "display": display, "display_name": name}
