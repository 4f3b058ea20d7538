import pytest
from django.core.exceptions import ValidationError

from core import brand
from core.models import InstitutionSettings
from core.phones import dialled


def test_contrast_is_that_of_the_standard() -> None:
    assert round(brand.contrast("#000000", "#ffffff"), 2) == 21
    assert round(brand.contrast("#0b5a55", "#fffdf8"), 1) == 7.9


@pytest.mark.parametrize(
    ("typed", "colour"),
    [("#0B5A55", "#0b5a55"), ("0b5a55", "#0b5a55"), (" #123 ", "#112233")],
)
def test_colours_are_taken_as_people_type_them(typed: str, colour: str) -> None:
    assert brand.normalised(typed) == colour


@pytest.mark.parametrize("typed", ["green", "#12", "#12345g", "red;}", "#1234567", "١٢٣"])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        brand.normalised(typed)


@pytest.mark.parametrize("colour", ["#e0a030", "#ffffff", "#767676", "#ff0000", "#00ff00"])
def test_the_suggested_colour_is_accepted(colour: str) -> None:
    assert brand.least_contrast(colour) < brand.LEAST_CONTRAST

    brand.check(brand.readable(colour))


def test_a_light_colour_is_refused_with_its_ratio_and_a_darker_one() -> None:
    settings = InstitutionSettings(primary_color="#E0A030")

    with pytest.raises(ValidationError) as refused:
        settings.clean()

    (message,) = refused.value.message_dict["primary_color"]
    assert "1.9" in message
    assert "#8C641E" in message


def test_a_dark_colour_is_kept() -> None:
    settings = InstitutionSettings(primary_color="1C4E8A")

    settings.clean()

    assert settings.primary_color == "#1c4e8a"


def test_shades_are_made_from_the_colour() -> None:
    assert brand.pressed("#0b5a55") == "#083f3b"
    assert brand.tint("#0b5a55") == "#e4edec"


@pytest.mark.parametrize("number", ["0539000000", "+212 539-000000", "00212.5.39.00.00.00"])
def test_numbers_are_dialled_from_any_country(number: str) -> None:
    assert dialled(number) == "+212539000000"
