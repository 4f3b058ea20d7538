"""“Check this questionnaire”: what it says, and that unreachable questions are found."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override

from consultations.enums import FormLayout
from consultations.presenting.paths import paths_of
from consultations.services.advising import Checked, notes_on, warnings_on
from consultations.services.exploring import unreachable_items
from consultations.structuring import schema_of_blocks
from core.models import PrivacyNoticeVersion
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, draft, version_numbers
from tests.consultations.factories import key, make_page, option, question, questionnaire, translate

PARENT = question(
    "single_choice",
    "Q1",
    "أين تقطنون؟",
    options=[option("A", "المركز"), option("B", "دوار")],
    required=True,
)


def when(*conditions: tuple[str, str, str]) -> list[dict[str, Any]]:
    return [
        {
            "type": "item",
            "id": key(f"condition-{number}-{code}"),
            "value": {"question": code, "operator": operator, "value": value},
        }
        for number, (code, operator, value) in enumerate(conditions)
    ]


def section(name: str, *conditions: tuple[str, str, str]) -> dict[str, Any]:
    value = {"title": name, "description": "", "conditions": when(*conditions), "match": "all"}
    return {"type": "section", "id": key(name), "value": value}


def child(*conditions: tuple[str, str, str], name: str = "Q9", **value: Any) -> dict[str, Any]:
    return question("short_text", name, f"سؤال {name}", conditions=when(*conditions), **value)


def lost(*blocks: dict[str, Any]) -> list[str]:
    """The codes of what nobody reaches."""
    return [item.code for item in unreachable_items(schema_of_blocks(list(blocks)))]


NEEDS = [option(letter, letter, is_exclusive=letter == "C") for letter in "ABC"]
MANY = question("multiple_choice", "Q1", "ماذا؟", options=NEEDS)
NUMBER = question("number", "Q1", "كم؟", minimum=1, maximum=10)
TABLE = question("matrix", "Q1", "جدول", rows=[option("R1", "سطر"), option("R2", "سطر آخر")])
RANKING = question("ranking", "Q1", "رتبوا", options=[option(name, name) for name in "ABC"])


@pytest.mark.parametrize(
    ("parent", "conditions"),
    [
        (PARENT, [("Q1", "equal", "A")]),
        (PARENT, [("Q1", "not_equal", "A")]),
        (question("yes_no", "Q1", "؟"), [("Q1", "not_answered", "")]),
        (question("yes_no", "Q1", "؟"), [("Q1", "equal", "no_opinion")]),
        (question("scale", "Q1", "؟"), [("Q1", "not_equal", "5")]),
        (MANY, [("Q1", "includes", "A"), ("Q1", "includes", "B")]),
        (MANY, [("Q1", "includes", "C")]),
        (NUMBER, [("Q1", "equal", "7")]),
        (NUMBER, [("Q1", "not_equal", "7")]),
        (TABLE, [("Q1", "includes", "1"), ("Q1", "includes", "5")]),
        (RANKING, [("Q1", "includes", "A"), ("Q1", "includes", "B")]),
        (question("consent", "Q1", "؟", consent_text="نص"), [("Q1", "answered", "")]),
        (question("date", "Q1", "متى؟"), [("Q1", "equal", "2026-01-01")]),
        (question("place", "Q1", "أين؟"), [("Q1", "not_equal", "01.051.09.13.")]),
        (question("long_text", "Q1", "؟"), [("Q1", "answered", "")]),
    ],
)
def test_what_some_answers_lead_to_is_reachable(
    parent: dict[str, Any], conditions: list[tuple[str, str, str]]
) -> None:
    assert lost(parent, child(*conditions)) == []


@pytest.mark.parametrize(
    ("parent", "conditions"),
    [
        (PARENT, [("Q1", "equal", "A"), ("Q1", "equal", "B")]),
        (PARENT, [("Q1", "equal", "A"), ("Q1", "not_equal", "A")]),
        # A required question is always answered.
        (PARENT, [("Q1", "not_answered", "")]),
        (PARENT, [("Q1", "not_equal", "A"), ("Q1", "not_equal", "B")]),
        # Chosen alone.
        (MANY, [("Q1", "includes", "A"), ("Q1", "includes", "C")]),
        (NUMBER, [("Q1", "equal", "11")]),
        (TABLE | {"value": TABLE["value"] | {"rows": [option("R1", "سطر")]}}, None),
    ],
)
def test_conditions_that_nobody_can_meet_are_found(
    parent: dict[str, Any], conditions: list[tuple[str, str, str]] | None
) -> None:
    conditions = conditions or [("Q1", "includes", "1"), ("Q1", "includes", "5")]

    assert lost(parent, child(*conditions)) == ["Q9"]


def test_one_condition_is_enough_where_the_editor_says_so() -> None:
    either = child(("Q1", "equal", "A"), ("Q1", "equal", "B"), match="any")

    assert lost(PARENT, either) == []


def test_what_depends_on_something_never_shown_is_never_shown() -> None:
    never = child(("Q1", "equal", "A"), ("Q1", "equal", "B"), name="Q2")

    assert lost(PARENT, never, child(("Q2", "answered", ""), name="Q3")) == ["Q2", "Q3"]
    assert lost(PARENT, never, child(("Q2", "not_answered", ""), name="Q3")) == ["Q2"]


def test_a_section_and_its_questions_must_be_met_together() -> None:
    under = section("قسم", ("Q1", "equal", "A"))

    assert lost(PARENT, under, child(("Q1", "equal", "B"), name="Q2")) == ["Q2"]
    assert lost(PARENT, under, child(("Q1", "equal", "A"), name="Q2")) == []


def test_a_search_without_end_is_given_up_and_blames_nothing() -> None:
    parents = [
        question(
            "single_choice",
            f"Q{number}",
            "؟",
            options=[option(f"{letter}{number}", letter) for letter in "ABCDE"],
        )
        for number in range(1, 10)
    ]
    conditions = [(f"Q{number}", "equal", f"A{number}") for number in range(1, 10)]
    impossible = child(*conditions, ("Q9", "equal", "B9"), name="Q99")

    assert lost(*parents, impossible) == []


NO_FRENCH = "There is no translation into this language: French."
NO_ENGLISH = "There is no translation into this language: English."


@pytest.fixture(autouse=True)
def _editor_reads_english() -> Iterator[None]:
    with override("en"):
        yield


def remarks(page: Any) -> list[str]:
    """But for those on missing languages."""
    texts = [remark.text for remark in warnings_on(page)]
    return [text for text in texts if text not in (NO_FRENCH, NO_ENGLISH)]


def test_a_questionnaire_in_order_has_no_remark(site: Installation) -> None:
    page = make_page()

    assert remarks(page) == []
    assert notes_on(page) == []


def test_remarks_say_what_to_do(site: Installation) -> None:
    twice = [option("A", "نعم"), option("B", " نعم ")]
    page = make_page(
        live=False,
        form_layout=FormLayout.BY_SECTION,
        questionnaire=[
            section("فارغ"),
            section("قسم"),
            question("single_choice", "Q1", "سؤال", options=twice),
            child(("Q1", "equal", "A"), name="Q2", required=True),
            *(question("short_text", f"S{number}", f"سؤال {number}") for number in range(9)),
        ],
    )

    assert remarks(page) == [
        "The form has a page for each section, but there is only one section.",
        "The page “قسم” has 11 questions. Divide it into two sections.",
        "The section “فارغ” asks nothing. Move questions under it, or remove it.",
        "Two answers or lines of “Q1 سؤال” say the same. Change or remove one.",
    ]
    assert [note.text for note in notes_on(page)] == [
        "“Q2 سؤال Q2” is required of those alone who are asked it."
    ]


def test_many_questions_on_one_page_are_remarked(site: Installation) -> None:
    blocks = [question("short_text", f"S{number}", "سؤال") for number in range(11)]
    page = make_page(live=False, questionnaire=blocks)

    assert remarks(page) == [
        "11 questions stand on one page. Choose a page for each section: answers can then be put "
        "aside."
    ]


def test_what_a_language_lacks_is_named(site: Installation) -> None:
    page = make_page()
    French = translate(page, "fr", publish=False)  # noqa: N806  # a page
    blocks = French.raw_questionnaire()
    for block in blocks[:1]:
        block["value"]["title"] = "Vos avis"
    for place, words in ((3, "Combien de minutes ?"), (4, "Quel quartier ?"), (5, "Votre avis ?")):
        blocks[place]["value"]["question"] = words
    draft(French, questionnaire=blocks)

    assert [remark.text for remark in warnings_on(page)] == [
        "Not translated yet (French): measure · needs",
        NO_ENGLISH,
    ]


def test_a_missing_notice_is_remarked(site: Installation) -> None:
    page = make_page()
    PrivacyNoticeVersion.objects.all().delete()

    assert remarks(page) == [
        "No data-protection notice is published: people are not told what becomes of their answers."
    ]


def test_the_overview_tells_what_each_condition_opens(site: Installation) -> None:
    page = make_page(
        live=False,
        questionnaire=[
            PARENT,
            child(("Q1", "equal", "B"), name="Q2"),
            child(("Q1", "equal", "B"), name="Q3"),
            section("قسم", ("Q2", "answered", "")),
            child(name="Q4"),
        ],
    )

    assert [
        (path["condition"], [item["text"] for item in path["opens"]])
        for path in paths_of(Checked(page))
    ] == [
        ("Only if your answer to “أين تقطنون؟” is “دوار”.", ["Q2 سؤال Q2", "Q3 سؤال Q3"]),
        ("Only if you answered “سؤال Q2”.", ["قسم"]),
    ]


def test_the_page_checks_the_latest_draft_and_changes_nothing(site: Installation) -> None:
    page = make_page()
    blocks = questionnaire()
    blocks.append(child(("Q77", "answered", "")))
    page.questionnaire = blocks
    # As a draft that was in order when it was saved, and is not any more.
    page.save_revision(clean=False)

    response = admin_browser().get(reverse("consultations_admin_check", args=[page.pk]))

    assert response.context["errors"] == [
        "“سؤال Q9” depends on “Q77”, but no question has that code."
    ]
    assert response.context["verdict"] == ("1 thing keeps this questionnaire from going live.")
    assert version_numbers(page) == [1]


def test_only_who_edits_the_page_checks_it(site: Installation) -> None:
    page = make_page()
    client = admin_browser(superuser=False, group="Moderators")

    response = client.get(reverse("consultations_admin_check", args=[page.pk]))

    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_home")
