"""Form fields for what people type on Moroccan keyboards and phones."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.text import REPLACEMENT_CHARACTER, clean_text

# Arabic-Indic (U+0660) and Extended Arabic-Indic (U+06F0) digits, the Arabic decimal and
# thousands separators, the comma that French and Arabic write, and the spaces that group digits.
_DIGITS = {ord("٠") + value: str(value) for value in range(10)}
_DIGITS |= {ord("۰") + value: str(value) for value in range(10)}
_SEPARATORS = {ord("٫"): ".", ord(","): ".", ord("٬"): None, ord("\xa0"): None, 0x202F: None}
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+")
_MARKS = {0x200E: None, 0x200F: None, 0x061C: None}
_TO_PLAIN = _DIGITS | _SEPARATORS | _MARKS | {ord(" "): None}


class PlainTextField(forms.CharField):
    """Text without control characters; undecodable bytes are refused, not stored as «�»."""

    default_error_messages = {
        "undecodable": _("Some characters could not be read. Please type them again."),
    }

    def to_python(self, value: Any) -> str:
        text = clean_text(super().to_python(value) or "")
        if REPLACEMENT_CHARACTER in text:
            raise ValidationError(self.error_messages["undecodable"], code="undecodable")
        return text


class NumberField(forms.DecimalField):
    """
    A number in Western or Arabic-Indic digits, with a point or a comma; «٣٫٥» is 3.5.

    "1,500" is refused: some write fifteen hundred so, others one and a half.
    """

    default_error_messages = {
        "ambiguous": _("Write the number without a separator between the thousands."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(max_digits=15, decimal_places=4, **kwargs)

    # The stubs derive DecimalField from IntegerField, and its numbers with it.
    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if isinstance(value, str):
            value = value.translate(_TO_PLAIN)
            if _GROUPED.fullmatch(value):
                raise ValidationError(self.error_messages["ambiguous"], code="ambiguous")
            if "_" in value:
                raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


def day_of_parts(day: str, month: str, year: str) -> date | None:
    """
    The day written as three numbers, in Western or Arabic-Indic digits; None when all are empty.

    Raises ValidationError, in words.
    """
    parts = [part.translate(_TO_PLAIN) for part in (day, month, year)]
    if not any(parts):
        return None
    if not all(re.fullmatch(r"[0-9]{1,4}", part) for part in parts):
        raise ValidationError(_("Write the day, the month and the year in digits."), code="invalid")
    numbers = [int(part) for part in parts]
    if numbers[2] < 1000:
        raise ValidationError(_("Write the year in four digits."), code="year")
    try:
        return date(numbers[2], numbers[1], numbers[0])
    except ValueError as error:
        raise ValidationError(_("There is no such day. Please check it."), code="day") from error
