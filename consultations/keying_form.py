"""The form by which staff key one sheet: its number, its questions, its box to agree to publish."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from consultations.enums import RemovalReason
from consultations.models import Collection
from consultations.printed import printed
from consultations.questionnaire_form import QuestionsForm, field_name
from consultations.services.keying import LARGEST_SHEET_NUMBER, Sheet
from consultations.services.labelling import words_for
from consultations.wording import Wording
from core.forms import NumberField

# Names of controls, beside those of the questions.
NUMBER, PUBLISH, LANGUAGE = "sheet", "publish", "language"


class SheetNumberField(NumberField):
    """A whole number from 1 on, in any digits; cleans to an int."""

    default_error_messages = {
        "invalid": _("Write the number of the sheet in digits, from 1 to 999999."),
    }

    def clean(self, value: Any) -> Any:
        try:
            number = super().clean(value)
        except ValidationError as error:
            if any(problem.code == "required" for problem in error.error_list):
                raise
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        if number != number.to_integral_value() or not 1 <= number <= Decimal(LARGEST_SHEET_NUMBER):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return int(number)


class KeyingForm(QuestionsForm):
    """The rules are those of the form on the web; what was not printed is not asked."""

    sheet = SheetNumberField(
        label=_("Sheet number"),
        error_messages={"required": _("Write the number of the sheet.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    publish = forms.BooleanField(
        required=False,
        label=_("The box is ticked: the answers in words may be published"),
    )

    def __init__(
        self,
        collection: Collection,
        words: Wording,
        data: Mapping[str, Any] | None = None,
        *,
        number: int | None = None,
    ) -> None:
        """`number` is that of a sheet that is known and keeps it."""
        super().__init__(printed(collection.version.schema), words, data)
        self.number = number
        if number is not None:
            del self.fields[NUMBER]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        questions = [field_name(item) for item in self.schema.questions]
        if not self.answers and not any(name in self.errors for name in questions):
            self.add_error(
                questions[0] if questions else None,
                _("No question is answered: a blank sheet is not keyed."),
            )
        return data

    def refill(self, data: Mapping[str, Any]) -> None:
        """Begin again with other data: a spreadsheet has thousands of sheets, and one form."""
        self.is_bound, self.data = True, data
        self.answers, self.asked = {}, set()
        self._errors = None  # type: ignore[assignment]  # as Django's forms begin

    def to_sheet(self) -> Sheet:
        """What a valid form says."""
        return Sheet(
            number=self.cleaned_data[NUMBER] if self.number is None else self.number,
            answers=self.answers,
            language=self.words.language,
            may_publish=self.cleaned_data[PUBLISH],
        )


class RemovalForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Why is it removed?"), choices=RemovalReason.choices, widget=forms.RadioSelect
    )
    revision = forms.IntegerField(min_value=1, max_value=2_147_483_647, widget=forms.HiddenInput)


def words_of(collection: Collection, language: str) -> Wording:
    """The words of the questionnaire as it was printed."""
    return words_for(collection.consultation, language, versions=[collection.version])
