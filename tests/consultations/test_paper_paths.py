"""The way through a printed questionnaire: conditions in words, and where to go on."""

from typing import Any

import pytest
from django.utils.translation import override

from consultations.presenting.paper_paths import Paths
from consultations.schema import Schema
from consultations.structuring import schema_of_blocks, words_of_blocks
from consultations.wording import Wording
from tests.consultations.factories import key, option, question


def condition(name: str, operator: str, value: str = "") -> dict[str, Any]:
    asked = {"question": name, "operator": operator, "value": value}
    return {"type": "item", "id": key(f"{name}{operator}{value}"), "value": asked}


def section(name: str, *conditions: dict[str, Any]) -> dict[str, Any]:
    value = {"title": name, "description": "", "conditions": list(conditions), "match": "all"}
    return {"type": "section", "id": key(name), "value": value}


def yes_no(name: str = "q1", **value: Any) -> dict[str, Any]:
    return question("yes_no", name, f"{name}?", **value)


def text(name: str, *conditions: dict[str, Any], **value: Any) -> dict[str, Any]:
    return question("short_text", name, f"{name}?", conditions=list(conditions), **value)


def paths(*blocks: dict[str, Any], language: str = "en") -> Paths:
    raw = list(blocks)
    schema: Schema = schema_of_blocks(raw)
    printed = [item for item in schema.questions if item.in_print]
    numbers = {item.id: number for number, item in enumerate(printed, 1)}
    return Paths(schema, Wording(words_of_blocks(raw, language), language), numbers)


def hints(way: Paths, name: str = "q1") -> list[str]:
    """Said beside each answer of the question."""
    item = way.schema.by_id[key(name)]
    with override("en"):
        return [way.after(item, option) for option in item.options]


def test_an_answer_that_skips_questions_says_where_to_go_on() -> None:
    way = paths(
        yes_no(),
        text("q2", condition("q1", "equal", "yes")),
        text("q3", condition("q1", "equal", "yes")),
        text("q4"),
    )

    assert hints(way) == ["", "Go to question 4.", "Go to question 4."]


def test_the_last_questions_skipped_lead_to_the_end() -> None:
    way = paths(yes_no(no_opinion=False), text("q2", condition("q1", "equal", "yes")))

    assert hints(way) == ["", "Go to the end."]


def test_without_conditions_nobody_is_sent_anywhere() -> None:
    assert hints(paths(yes_no(), text("q2"))) == ["", "", ""]


def test_a_question_that_follows_from_a_skipped_one_is_skipped_too() -> None:
    way = paths(
        yes_no(no_opinion=False),
        text("q2", condition("q1", "equal", "yes")),
        text("q3", condition("q2", "answered")),
        text("q4", condition("q2", "not_answered")),
    )

    assert hints(way) == ["", "Go to question 4."]


def test_a_question_that_other_answers_may_bring_is_not_skipped() -> None:
    either = {"match": "any"}
    way = paths(
        yes_no(no_opinion=False),
        text("q2", condition("q1", "equal", "yes")),
        yes_no("q3", no_opinion=False),
        text("q4", condition("q1", "equal", "yes"), condition("q3", "equal", "yes"), **either),
    )

    assert hints(way) == ["", "Go to question 3."]
    assert hints(way, "q3") == ["", ""]


def test_one_of_several_conditions_that_fails_skips_where_all_are_needed() -> None:
    way = paths(
        yes_no("q1", no_opinion=False),
        yes_no("q2", no_opinion=False),
        text("q3", condition("q1", "equal", "yes"), condition("q2", "equal", "yes")),
        text("q4"),
    )

    assert hints(way, "q2") == ["", "Go to question 4."]


def test_a_section_is_skipped_as_a_whole() -> None:
    way = paths(
        yes_no(no_opinion=False),
        section("s2", condition("q1", "not_equal", "no")),
        text("q2"),
        text("q3"),
        section("s3"),
        text("q4"),
    )

    assert hints(way) == ["", "Go to question 4."]


def test_questions_that_are_not_printed_are_passed_over() -> None:
    way = paths(
        yes_no(no_opinion=False),
        text("hidden", in_print=False),
        text("q2", condition("q1", "equal", "yes")),
        text("also-hidden", condition("q1", "equal", "yes"), in_print=False),
        text("q3"),
    )

    assert hints(way) == ["", "Go to question 3."]


def test_a_condition_on_what_does_not_exist_never_holds() -> None:
    way = paths(yes_no(no_opinion=False), text("q2", condition("gone", "answered")), text("q3"))

    assert hints(way) == ["Go to question 3.", "Go to question 3."]


@pytest.mark.parametrize(
    ("language", "operator", "value", "said"),
    [
        ("en", "answered", "", "If you answered question 1:"),
        ("en", "not_answered", "", "If you did not answer question 1:"),
        ("en", "equal", "park", "If your answer to question 1 is “\u2068Le parc\u2069”:"),
        ("en", "not_equal", "park", "If your answer to question 1 is not “\u2068Le parc\u2069”:"),
        ("en", "includes", "park", "If you chose “\u2068Le parc\u2069” in question 1:"),
    ],
)
def test_each_condition_has_its_words(language: str, operator: str, value: str, said: str) -> None:
    options = [option("park", "Le parc", code="park"), option("street", "La rue", code="street")]
    way = paths(
        question("multiple_choice", "q1", "?", options=options),
        text("q2", condition("q1", operator, value)),
        language="fr",
    )

    with override(language):
        assert way.conditions(way.schema.by_id[key("q2")]) == [said]


def test_a_day_is_said_as_people_say_it() -> None:
    way = paths(question("date", "q1", "?"), text("q2", condition("q1", "equal", "2026-12-03")))

    with override("en"):
        (said,) = way.conditions(way.schema.by_id[key("q2")])
    assert said == "If your answer to question 1 is “\u20683 December 2026\u2069”:"


def test_several_conditions_say_how_they_go_together() -> None:
    both = (condition("q1", "equal", "yes"), condition("q2", "equal", "yes"))
    way = paths(yes_no(), yes_no("q2"), text("q3", *both), text("q4", *both, match="any"))

    with override("en"):
        joints = [way.joint(way.schema.by_id[key(name)]) for name in ("q2", "q3", "q4")]
    assert joints == [
        "",
        "Answer only if all of these hold:",
        "Answer only if one of these holds:",
    ]


def test_what_depends_on_an_unprinted_question_says_nothing() -> None:
    way = paths(yes_no(in_print=False), text("q2", condition("q1", "equal", "yes")))

    assert way.conditions(way.schema.by_id[key("q2")]) == []
