import time

import pytest

from core.arabic import fold, fold_index, fold_prefix, fold_prefix_index, letters


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("أإآٱ", "اااا"),
        ("ىئؤةء", "ييوهء"),
        ("ڭݣگک", "كككك"),
        ("المُواطِناتُ", "المواطنات"),
        ("جــمــاعة", "جماعه"),
        ("٢٠٢٣ ۲۰۲۳", "2023 2023"),
        ("ﻻ", "لا"),
        ("\u202eمن\u200f \u2066نص\u2069", "من نص"),
        ("Pétitions ŒUVRE", "petitions oeuvre"),
    ],
)
def test_letters_have_one_form(written: str, read: str) -> None:
    assert letters(written) == read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كتامه", "كتامة"),
        ("اساكن", "إساكن"),
        ("اساݣن", "أساكن"),
        ("الجماعات", "جماعة"),
        ("جماعتك", "الجماعة"),
        ("والمشاركة", "مشاركة"),
        ("بالأحياء", "الأحياء"),
        ("للمواطنين", "مواطن"),
        ("تكوين", "التكوينات"),
        ("التزام", "الالتزامات"),
        ("pétitions", "Petition"),
        ("l’association", "Associations"),
    ],
)
def test_forms_of_a_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_confusable_words_stay_apart() -> None:
    words = ["جماعة", "جمعية", "جامعة", "مواطن", "موطن", "عرض", "عريضة"]

    assert len({fold(word) for word in words}) == len(words)


def test_a_text_is_indexed_with_and_without_clitics() -> None:
    assert fold_index("خطة بجماعة كتامة") == "خطه بجماع كتام تام جماع"


def test_a_word_being_typed_keeps_its_ending() -> None:
    assert fold_prefix("الجماعة المش") == "جماعه مش"
    assert fold_prefix_index("الجماعة") == "جماعه الجماعه"


@pytest.mark.parametrize("text", ["", "((((", '"*^&|!', "\ud800\udfff", "_ _", "؟!،", "\x00"])
def test_what_is_no_word_folds_to_nothing(text: str) -> None:
    assert (fold(text), fold_index(text), fold_prefix(text)) == ("", "", "")


@pytest.mark.parametrize(
    "text", ["ﷺ" * 1_000_000, "ا" * 1_000_000, "ات" * 500_000, "(" * 1_000_000]
)
def test_very_long_texts_take_bounded_time(text: str) -> None:
    start = time.perf_counter()

    fold_index(text)

    assert time.perf_counter() - start < 2
