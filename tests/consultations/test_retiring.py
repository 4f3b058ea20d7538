"""Correcting a questionnaire that was answered: retired with a word, or refused with a reason."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from consultations.presenting.changes import changes_to_tell
from consultations.presenting.results import results_context
from consultations.services.checking import problems_of
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, block, fresh, publish, version_numbers
from tests.consultations.factories import (
    key,
    make_page,
    option,
    question,
    questionnaire,
    record_of,
    respond,
)

TABLE = question("matrix", "table", "جدول", rows=[option("R1", "الماء"), option("R2", "الطرق")])
SCALE = question("scale", "scale", "ما مدى رضاكم؟", preset="satisfaction")


def answered(**answers: Any) -> Any:
    """A live page with a table and a scale, too, and one response to everything."""
    page = make_page(questionnaire=[*questionnaire(), TABLE, SCALE])
    said = {
        key("measure"): {"choices": [key("parks")]},
        key("opinion"): "رأي",
        key("table"): {"rows": {key("R1"): ["agreement-5"]}},
        key("scale"): {"choices": ["satisfaction-2"]},
    }
    respond(record_of(page), answers=said)
    return fresh(page)


def told(page: Any) -> list[str]:
    with override("en"):
        return changes_to_tell(page)


def test_a_question_that_was_answered_is_retired_and_its_editor_told(site: Installation) -> None:
    page = answered()
    blocks = [asked for asked in page.raw_questionnaire() if asked["id"] != key("opinion")]
    page.questionnaire = blocks

    assert told(page) == [
        "“ما رأيكم؟” is no longer asked. Its answers are kept, and the results show it as retired."
    ]
    publish(page, questionnaire=blocks)
    assert version_numbers(page) == [1, 2]


def test_a_question_that_nobody_answered_goes_without_a_word(site: Installation) -> None:
    page = answered()
    page.questionnaire = [
        asked for asked in page.raw_questionnaire() if asked["id"] != key("minutes")
    ]

    assert told(page) == []


def test_an_answer_that_was_chosen_is_kept_in_the_results(site: Installation, rf: Any) -> None:
    page = answered()
    blocks = page.raw_questionnaire()
    _parks, lights = block(blocks, "measure")["value"]["options"]
    block(blocks, "measure")["value"]["options"] = [lights, option("paths", "المسالك")]
    page.questionnaire = blocks

    assert told(page) == ["“بماذا نبدأ؟”: no longer offered, and kept in the results: الحدائق"]
    page = publish(page, questionnaire=blocks)
    figures = results_context(page, record_of(page), rf.get("/"))["figures"]
    (measure,) = [figure for figure in figures if figure["label"] == "بماذا نبدأ؟"]
    assert [(row["label"], row["count"]) for row in measure["rows"]] == [
        ("الإنارة", 0),
        ("المسالك", 0),
        ("الحدائق", 1),
    ]


def test_a_line_of_a_table_that_was_answered_is_kept_in_the_results(
    site: Installation, rf: Any
) -> None:
    page = answered()
    blocks = page.raw_questionnaire()
    block(blocks, "table")["value"]["rows"] = block(blocks, "table")["value"]["rows"][1:]
    page.questionnaire = blocks

    assert told(page) == ["“جدول”: no longer offered, and kept in the results: الماء"]
    page = publish(page, questionnaire=blocks)
    figures = results_context(page, record_of(page), rf.get("/"))["figures"]
    (table,) = [figure for figure in figures if figure["label"] == "جدول"]
    assert [(row["label"], row["cells"][-1]["percent"]) for row in table["rows"]] == [
        ("الطرق", 0),
        ("الماء", 100),
    ]


@pytest.mark.parametrize("name", ["scale", "table"])
def test_another_scale_under_an_answered_question_is_refused(site: Installation, name: str) -> None:
    page = answered()
    blocks = page.raw_questionnaire()
    block(blocks, name)["value"]["preset"] = "quality"
    page.questionnaire = blocks

    with override("en"):
        assert problems_of(page, record_of(page)) == [
            f"“{block(blocks, name)['value']['question']}” has been answered: its scale can no "
            "longer change. Add a new question and remove this one; its answers are kept."
        ]
    with pytest.raises(ValidationError):
        page.save(clean=False)
    assert version_numbers(page) == [1]


def test_another_scale_under_a_question_without_answers_is_taken(site: Installation) -> None:
    page = make_page(questionnaire=[*questionnaire(), SCALE])
    blocks = page.raw_questionnaire()
    block(blocks, "scale")["value"]["preset"] = "quality"

    publish(page, questionnaire=blocks)

    assert version_numbers(page) == [1, 2]


def test_the_check_says_what_publishing_changes(site: Installation) -> None:
    page = answered()
    page.questionnaire = [
        asked for asked in page.raw_questionnaire() if asked["id"] != key("opinion")
    ]
    page.save_revision()

    response = admin_browser().get(reverse("consultations_admin_check", args=[page.pk]))

    assert response.context["changes"] == [
        "“ما رأيكم؟” is no longer asked. Its answers are kept, and the results show it as retired."
    ]
