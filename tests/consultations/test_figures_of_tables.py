"""Figures of rankings, tables and consents, and of questions that not everybody was asked."""

from typing import Any

import pytest
from django.utils.translation import override

from consultations.models import Consultation
from consultations.presenting.results import results_context
from consultations.services.summarising import compute_results
from home.services.installing import Installation
from tests.consultations.factories import (
    key,
    make_page,
    option,
    question,
    record_of,
    respond,
)
from tests.consultations.test_checking_page import child

OPTIONS = [option(name, name) for name in "ABC"]


def figure_of(asked: dict[str, Any], rf: Any, *answers: Any, **settings: Any) -> dict[str, Any]:
    """The figure of one question, None among `answers` for whoever left it out."""
    page = make_page(questionnaire=[asked, question("short_text", "else", "غير ذلك")])
    record = record_of(page)
    for answer in answers:
        said = {} if answer is None else {asked["id"]: answer}
        respond(record, answers={key("else"): "كلمة"} | said)
    with override("en"):
        figures = results_context(page, record, rf.get("/"))["figures"]
    return figures[0]


def cells(figure: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(row["label"], [cell["text"] for cell in row["cells"]]) for row in figure["rows"]]


def test_a_ranking_is_ordered_by_points_and_not_by_the_mean_place(
    site: Installation, rf: Any
) -> None:
    asked = question("ranking", "order", "رتبوا", options=OPTIONS, maximum=2)
    many = {"order": [key("B"), key("A")]}

    figure = figure_of(
        asked, rf, many, many, {"order": [key("A"), key("B")]}, {"order": [key("C")]}
    )

    assert [column["label"] for column in figure["columns"]] == [
        "Answer",
        "Points",
        "Mean place",
        "Ranked by",
    ]
    assert cells(figure) == [
        ("B", ["5", "1.3", "3"]),
        ("A", ["4", "1.7", "3"]),
        ("C", ["2", "1", "1"]),
    ]
    assert not figure["is_stacked"]
    assert figure["text_note"] == (
        "In the order of points: place 1 gives 2 points, each further place one less."
    )


def test_a_table_of_one_answer_a_line_is_stacked(site: Installation, rf: Any) -> None:
    asked = question(
        "matrix", "table", "جدول", preset="", options=OPTIONS, rows=[option("R1", "الماء")]
    )

    figure = figure_of(
        asked, rf, {"rows": {key("R1"): [key("A")]}}, {"rows": {key("R1"): [key("B")]}}, None
    )

    assert figure["is_stacked"]
    assert [column["label"] for column in figure["columns"]] == ["Statement", "A", "B", "C"]
    assert cells(figure) == [("الماء", ["50% (1)", "50% (1)", "0% (0)"])]
    assert figure["base_text"] == "2 answered · 1 did not"


def test_a_table_of_several_answers_a_line_is_not_stacked(site: Installation, rf: Any) -> None:
    asked = question(
        "matrix",
        "table",
        "جدول",
        preset="",
        options=OPTIONS,
        rows=[option("R1", "الماء")],
        several=True,
    )

    figure = figure_of(asked, rf, {"rows": {key("R1"): [key("A"), key("B")]}})

    assert not figure["is_stacked"]
    assert cells(figure) == [("الماء", ["100% (1)", "100% (1)", "0% (0)"])]


def test_agreement_is_a_share_of_all_who_were_asked(site: Installation, rf: Any) -> None:
    asked = question("consent", "consent", "موافقة", consent_text="نص")

    figure = figure_of(asked, rf, {"agreed": True, "text": "x", "language": "ar"}, None, None)

    assert figure["rows"] == [{"label": "I agree", "lang": "", "count": 1, "percent": 33}]


def test_who_was_not_asked_left_nothing_out(site: Installation, rf: Any) -> None:
    parent = question("single_choice", "Q1", "أين؟", options=OPTIONS)
    page = make_page(questionnaire=[parent, child(("Q1", "equal", "A"), name="Q2")])
    record = record_of(page)
    for answers in (
        {key("Q1"): {"choices": [key("A")]}, key("Q2"): "كلمة"},
        {key("Q1"): {"choices": [key("A")]}},
        {key("Q1"): {"choices": [key("B")]}},
        {},
    ):
        respond(record, answers=answers)
    compute_results(record)

    figures = Consultation.objects.get(pk=record.pk).results.figures

    assert (figures[key("Q1")]["asked"], figures[key("Q1")]["answered"]) == (4, 3)
    assert (figures[key("Q2")]["asked"], figures[key("Q2")]["answered"]) == (2, 1)


@pytest.mark.parametrize("kind", ["ranking", "matrix"])
def test_the_page_shows_a_table_that_can_be_read_out(
    site: Installation, client: Any, kind: str
) -> None:
    lists = {"options": OPTIONS} if kind == "ranking" else {"rows": [option("R1", "الماء")]}
    page = make_page(questionnaire=[question(kind, "Q1", "سؤال", **lists)])
    respond(record_of(page), answers={})
    compute_results(record_of(page))

    html = client.get(f"{page.get_url()}results/").content.decode()

    assert html.count('<table class="figure-table__table">') == 1
    assert ('class="stacks"' in html) == (kind == "matrix")
    assert "css/components/figure-table.css" in html
    assert " style=" not in html
