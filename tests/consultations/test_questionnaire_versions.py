"""A version of the questionnaire is frozen when its structure goes live changed (D4)."""

from collections.abc import Callable
from typing import Any

import pytest

from consultations.models import Consultation, ConsultationPage, Response
from consultations.services.labelling import words_for
from home.services.installing import Installation
from tests.consultations.editing import (
    block,
    draft,
    fresh,
    publish,
    version_numbers,
)
from tests.consultations.factories import (
    ANSWERS,
    key,
    make_page,
    option,
    question,
    questionnaire,
    record_of,
    respond,
)

type_blocks = list[dict[str, Any]]


@pytest.fixture
def page(site: Installation) -> ConsultationPage:
    return publish(make_page())


@pytest.fixture
def record(page: ConsultationPage) -> Consultation:
    return record_of(page)


def relabelled() -> type_blocks:
    blocks = questionnaire()
    block(blocks, "section")["value"] |= {"title": "أسئلتنا", "description": "تفضلوا"}
    block(blocks, "measure")["value"] |= {"question": "من أين نبدأ؟", "help_text": "خيار واحد"}
    block(blocks, "measure")["value"]["options"][0]["value"]["label"] = "المساحات الخضراء"
    return blocks


def reordered() -> type_blocks:
    return questionnaire()[::-1]


def with_options_reordered() -> type_blocks:
    blocks = questionnaire()
    block(blocks, "needs")["value"]["options"].reverse()
    return blocks


def with_one_more_option() -> type_blocks:
    blocks = questionnaire()
    block(blocks, "needs")["value"]["options"].append(option("water", "ماء"))
    return blocks


def with_one_more_question() -> type_blocks:
    return [*questionnaire(), question("number", "age", "كم عمركم؟")]


def with_one_question_less() -> type_blocks:
    return [block for block in questionnaire() if block["id"] != key("minutes")]


def with_another_requirement() -> type_blocks:
    blocks = questionnaire()
    block(blocks, "minutes")["value"]["required"] = True
    return blocks


def with_another_code() -> type_blocks:
    blocks = questionnaire()
    block(blocks, "minutes")["value"]["code"] = "walk"
    return blocks


@pytest.mark.parametrize(
    "change",
    [
        reordered,
        with_options_reordered,
        with_one_more_option,
        with_one_more_question,
        with_one_question_less,
        with_another_requirement,
        with_another_code,
    ],
)
def test_changed_structure_freezes_a_version(
    page: ConsultationPage, change: Callable[[], type_blocks]
) -> None:
    before = record_of(page).latest_version.schema

    publish(page, questionnaire=change())

    assert version_numbers(page) == [1, 2]
    assert record_of(page).latest_version.schema == fresh(page).schema
    assert record_of(page).versions.get(number=1).schema == before != fresh(page).schema


@pytest.mark.parametrize("change", [questionnaire, relabelled])
def test_words_alone_freeze_nothing(
    page: ConsultationPage, change: Callable[[], type_blocks]
) -> None:
    publish(page, questionnaire=change())

    assert version_numbers(page) == [1]
    assert fresh(page).raw_questionnaire() == change()


def test_draft_and_unpublished_row_freeze_nothing(page: ConsultationPage) -> None:
    draft(page, questionnaire=reordered())
    page.unpublish()
    offline = fresh(page)
    offline.questionnaire = reordered()
    offline.save()

    assert version_numbers(page) == [1]
    offline.save_revision().publish()
    assert version_numbers(page) == [1, 2]


def test_structure_that_returns_is_a_version_of_its_own(page: ConsultationPage) -> None:
    publish(page, questionnaire=reordered())

    publish(page, questionnaire=questionnaire())

    assert version_numbers(page) == [1, 2, 3]


def test_version_keeps_the_words_of_its_time(page: ConsultationPage) -> None:
    publish(page, questionnaire=[*relabelled(), question("number", "age", "كم عمركم؟")])

    first, second = record_of(page).versions.order_by("number")
    assert first.words[key("measure")] == {"label": "بماذا نبدأ؟", "help": ""}
    assert second.words[key("measure")] == {"label": "من أين نبدأ؟", "help": "خيار واحد"}
    assert second.words[key("parks")] == {"label": "المساحات الخضراء", "help": ""}
    assert second.words[key("section")] == {"label": "أسئلتنا", "help": "تفضلوا"}


def test_removed_question_keeps_its_answers_and_words(
    page: ConsultationPage, record: Consultation
) -> None:
    response = respond(record).response

    publish(page, questionnaire=with_one_question_less())

    kept = Response.objects.get(pk=response.pk)
    assert kept.answers == ANSWERS
    assert kept.version.number == 1
    assert key("minutes") in {item.id for item in kept.version.schema.items}
    latest = record_of(page).latest_version
    assert key("minutes") not in {item.id for item in latest.schema.items}
    assert key("minutes") not in words_for(record_of(page), "ar")
    words = words_for(record_of(page), "ar", versions=[kept.version, latest])
    assert words[key("minutes")].label == "كم دقيقة مشيا؟"
