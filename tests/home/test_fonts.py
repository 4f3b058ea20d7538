"""The fonts we serve: Moroccan letters in, and light enough for a slow line."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"


def letters_of(name: str) -> set[int]:
    return set(TTFont(FONTS / name).getBestCmap())


@pytest.mark.parametrize("weight", [400, 600])
def test_arabic_keeps_the_moroccan_letters(weight: int) -> None:
    needed = "ݣڭگپڤابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ،؛؟ـ٠١٢٣٤٥٦٧٨٩"

    assert {ord(letter) for letter in needed} - letters_of(f"plex-arabic-{weight}.woff2") == set()


@pytest.mark.parametrize("weight", [400, 600])
def test_arabic_holds_the_spaces_that_pdf_files_take_from_it(weight: int) -> None:
    assert {0x20, 0xA0} <= letters_of(f"plex-arabic-{weight}.woff2")


@pytest.mark.parametrize("weight", [400, 600])
def test_latin_keeps_what_french_needs(weight: int) -> None:
    needed = "abcxyzABCXYZ0123456789éèêëàâçîïôùûüœÉÀÇ«»’“”…–—°€"

    assert {ord(letter) for letter in needed} - letters_of(f"plex-latin-{weight}.woff2") == set()


def test_tifinagh_keeps_the_letters_of_the_royal_institute() -> None:
    needed = "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ"

    assert {ord(letter) for letter in needed} - letters_of("tifinagh-400.woff2") == set()


def test_all_fonts_together_weigh_at_most_60_kilobytes() -> None:
    assert sum(path.stat().st_size for path in FONTS.glob("*.woff2")) <= 60_000
