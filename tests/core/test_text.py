from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from core.forms import NumberField, PlainTextField
from core.references import random_reference
from core.text import clean_text, initials


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" \tنص \r\nثان\r ", "نص \nثان"),
        ("a\u202eb\u2066c\ufeffd", "abcd"),
        ("bell\x07", "bell"),
        ("ن\u200cم", "ن\u200cم"),
        ("", ""),
    ],
)
def test_clean_text(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@pytest.mark.parametrize(
    ("name", "signed"),
    [
        ("فاطمة الزهراء", "ف. ا."),
        ("ف. ز.", "ف. ز."),
        ("jean pierre marie paul", "J. P. M."),
        ("123", ""),
        ("", ""),
    ],
)
def test_initials(name: str, signed: str) -> None:
    assert initials(name) == signed


@pytest.mark.parametrize(
    ("typed", "number"),
    [("٣٫٥", "3.5"), ("1 234,5", "1234.5"), ("\u200f-٤", "-4"), ("۷", "7"), ("12", "12")],
)
def test_numbers_in_the_digits_people_type(typed: str, number: str) -> None:
    assert NumberField().clean(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed", ["NaN", "1e400", "Infinity", "12x", "--1", "9" * 30, "0x10", "1_000"]
)
def test_what_is_not_a_number_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        NumberField().clean(typed)


@pytest.mark.parametrize("typed", ["1,500", "1.500", "12٬345", "12,345,678"])
def test_what_could_be_thousands_or_decimals_is_asked_again(typed: str) -> None:
    if "٬" in typed:
        # The Arabic thousands separator leaves no doubt.
        assert NumberField().clean(typed) == Decimal("12345")
        return
    with pytest.raises(ValidationError) as raised:
        NumberField().clean(typed)

    assert raised.value.code == "ambiguous"


@pytest.mark.parametrize("typed", ["a\x00b", "a\ufffdb"])
def test_undecodable_text_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        PlainTextField().clean(typed)


def test_references_are_short_and_without_lookalikes() -> None:
    references = {random_reference() for _number in range(500)}

    assert len(references) == 500
    assert all(len(reference) == 9 and reference[4] == "-" for reference in references)
    assert not set("".join(references)) & set("01ILOU")
