"""The words a Moroccan reader types, against titles as institutions write them."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Not, Or, Phrase, PlainText

from core.models import SearchSynonym
from core.search.synonyms import forget_synonyms
from home.models import StandardPage
from home.services.installing import Installation

CASES = json.loads((Path(__file__).parent / "arabic_search_cases.json").read_text())


@pytest.fixture
def titles(site: Installation) -> dict[int, str]:
    """Pages with the titles of the cases: {key of the page: number of the title}."""
    forget_synonyms()
    numbers = {}
    for number, title in CASES["titles"].items():
        page = StandardPage(title=title, slug=f"title-{number}")
        site.home.refresh_from_db()
        numbers[site.home.add_child(instance=page).pk] = number
    return numbers


def found(query: Any, titles: dict[int, str]) -> set[str]:
    return {titles[page.pk] for page in Page.objects.filter(pk__in=titles).search(query)}


def test_every_case_is_found_and_nothing_confusable(titles: dict[int, str]) -> None:
    missed, confused = [], []
    for case in CASES["queries"]:
        numbers = found(case["query"], titles)
        missed += [(case["query"], n) for n in case["expected"] if n not in numbers]
        confused += [(case["query"], n) for n in case["must_not_match"] if n in numbers]

    assert missed == []
    assert confused == []


def test_rebuilding_the_index_changes_nothing(titles: dict[int, str]) -> None:
    call_command("update_index", verbosity=0)

    assert found("عريضه", titles) == {"1", "2"}


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (Phrase("مجلس الجماعة"), {"1"}),
        (Phrase("الجماعة مجلس"), set()),
        (PlainText("ملتمس كتامة", operator="or"), {"3", "19"}),
        (
            And([PlainText("جماعة"), Not(PlainText("عريضة"))]),
            {"3", "4", "8", "12", "15", "23", "24"},
        ),
        (Or([PlainText("شكاية"), Phrase("الجماعة مجلس")]), {"29"}),
    ],
)
def test_composed_queries_are_folded_too(
    titles: dict[int, str], query: Any, numbers: set[str]
) -> None:
    assert found(query, titles) == numbers


def test_what_is_being_typed_is_completed(titles: dict[int, str]) -> None:
    pages = Page.objects.filter(pk__in=titles)

    assert {titles[page.pk] for page in pages.autocomplete("العرا")} == {"1"}
    assert {titles[page.pk] for page in pages.autocomplete("عريضه")} == {"1", "2"}
    assert {titles[page.pk] for page in pages.autocomplete("مجلس العرائ")} == {"1"}


def test_the_best_match_comes_first(titles: dict[int, str], site: Installation) -> None:
    site.home.refresh_from_db()
    aside = StandardPage(title="صفحة", slug="title-aside", introduction="كلمات " * 200 + "عريضة")
    site.home.add_child(instance=aside)

    pages = list(Page.objects.search("العريضة"))

    assert pages[-1].slug == "title-aside"
    assert len(pages) == 3


def test_texts_are_found_by_what_their_page_says(site: Installation) -> None:
    site.home.refresh_from_db()
    page = StandardPage(
        title="صفحة",
        slug="with-body",
        introduction="تقديم",
        body=[("paragraph", "<p>النقل المدرسي <b>بالدواوير</b></p>")],
    )
    site.home.add_child(instance=page)

    assert [p.slug for p in Page.objects.search("دوار")] == ["with-body"]
    assert [p.slug for p in Page.objects.search("التقديم")] == ["with-body"]


def test_staff_add_words_that_find_each_other_at_once(titles: dict[int, str]) -> None:
    assert found("التماس", titles) == set()

    SearchSynonym.objects.create(words="التماس، ملتمس")
    assert found("التماس", titles) == {"19"}

    SearchSynonym.objects.filter(words="التماس، ملتمس").delete()
    assert found("التماس", titles) == set()


@pytest.mark.parametrize("words", ["عريضة", "عريضة،", "عريضة، مجلس الجماعة", "عريضة، ((("])
def test_words_that_cannot_find_each_other_are_refused(db: None, words: str) -> None:
    with pytest.raises(ValidationError):
        SearchSynonym(words=words).full_clean()


HOSTILE = [
    "((((((",
    '"',
    '""" OR *',
    "* ^ NEAR(",
    "NOT",
    "title:x AND",
    "!!! | & <->",
    "؟؟؟",
    "\ud800",
    "a\x00b",
    "%s %d %(x)s",
    "' OR 1=1 --",
    "\\",
    "ا" * 1_000_000,
    "كلمة " * 10_000,
    "ﷺ" * 5_000,
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_find_nothing_and_fail_nowhere(titles: dict[int, str], query: str) -> None:
    assert found(query, titles) == set()
    assert found(Phrase(query), titles) == set()
    assert list(Page.objects.autocomplete(query)[:5]) == []


def test_only_the_beginning_of_a_query_is_read(titles: dict[int, str]) -> None:
    assert found("كتامة " + " " * 300 + "عريضة", titles) == {"3"}


def test_the_default_backend_is_ours() -> None:
    assert get_search_backend().index_class.__name__ == "FoldedIndex"
