"""Each type of question: what it takes, what it refuses, how it comes back."""

from typing import Any

import pytest
from django.http import QueryDict
from django.utils.translation import gettext, override
from wagtail.models import Locale

from consultations.models import Response
from consultations.question_types import kind_of
from consultations.questionnaire_form import QuestionsForm
from consultations.services.labelling import words_for
from consultations.services.summarising import compute_results
from core.models import Place
from home.services.installing import Installation
from tests.consultations.asking import PARENTS, posted, row
from tests.consultations.conftest import TakePart
from tests.consultations.factories import key, make_consultation, option, question

pytestmark = pytest.mark.usefixtures("site")


def open_form(block: dict[str, Any], **fields: Any) -> TakePart:
    return TakePart(make_consultation(questionnaire=[block], **fields))


def send(form: TakePart, answer: dict[str, Any]) -> Any:
    return form.client.post(form.url, {"token": form.token()} | posted("parent", answer))


@pytest.mark.parametrize("kind", PARENTS)
def test_an_answer_is_stored_read_and_given_back(kind: str) -> None:
    asked = PARENTS[kind]
    form = open_form(asked.block)

    assert send(form, asked.posted).status_code == 302

    response = Response.objects.select_related("version", "consultation").get()
    words = words_for(response.consultation, "ar", versions=[response.version])
    (item,) = response.version.schema.questions
    answer = response.answers[item.id]
    assert answer == asked.stored
    data = kind_of(item).to_data(item, f"q-{item.id}", answer)
    again = QuestionsForm(response.version.schema, words, _querydict(data))
    assert again.is_valid()
    assert again.answers == response.answers
    assert kind_of(item).read(item, answer, words, language="ar").text


@pytest.mark.parametrize("kind", PARENTS)
def test_a_required_question_left_empty_is_said_beside_it(kind: str) -> None:
    asked = PARENTS[kind]
    block = asked.block | {"value": asked.block["value"] | {"required": True}}
    form = open_form(block)

    response = send(form, {})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [f"q-{key('parent')}"]
    (item,) = response.context["error_items"]
    assert f'id="{item["id"]}"' in response.content.decode()


@pytest.mark.parametrize("kind", PARENTS)
def test_what_was_typed_comes_back_with_the_errors(kind: str) -> None:
    asked = PARENTS[kind]
    form = TakePart(
        make_consultation(
            questionnaire=[asked.block, question("short_text", "missing", "؟", required=True)]
        )
    )

    page = send(form, asked.posted)

    assert page.status_code == 422
    bound = page.context["form"]
    assert list(bound.errors) == [f"q-{key('missing')}"]
    again = QuestionsForm(bound.schema, bound.words, bound.data)
    again.full_clean()
    assert again.answers == {key("parent"): asked.stored}


_CHOICES = [option("a", "ألف"), option("b", "باء"), option("c", "غير ذلك", is_other=True)]
_SEVERAL = [
    option("a", "ألف", is_exclusive=False),
    option("b", "باء", is_exclusive=False),
    option("c", "جيم", is_exclusive=False),
    option("none", "لا شيء", is_exclusive=True),
]
_PLAIN = [row("a", "ألف"), row("b", "باء"), row("c", "جيم")]

WRONG: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("number", {"minimum": "1", "maximum": "5"}, {"": "0"}),
    ("number", {"minimum": "1", "maximum": "5"}, {"": "5.5"}),
    ("number", {}, {"": "1e400"}),
    ("number", {}, {"": "NaN"}),
    ("number", {}, {"": "Infinity"}),
    ("number", {}, {"": "1_000"}),
    ("date", {}, {"-day": "31", "-month": "2", "-year": "2026"}),
    ("date", {}, {"-day": "1", "-month": "2", "-year": "26"}),
    ("date", {}, {"-day": "1", "-month": "2"}),
    ("date", {}, {"-day": "x", "-month": "2", "-year": "2026"}),
    ("single_choice", {"options": _CHOICES}, {"": [key("a"), key("b")]}),
    ("single_choice", {"options": _CHOICES}, {"": "unknown"}),
    # "Other" without saying what.
    ("single_choice", {"options": _CHOICES}, {"": key("c"), "-other": " "}),
    ("single_choice", {"options": _CHOICES}, {"": key("c"), "-other": "س" * 301}),
    ("multiple_choice", {"options": _SEVERAL}, {"": [key("a"), key("none")]}),
    ("multiple_choice", {"options": _SEVERAL, "minimum": 2}, {"": [key("a")]}),
    ("multiple_choice", {"options": _SEVERAL, "maximum": 1}, {"": [key("a"), key("b")]}),
    ("yes_no", {"no_opinion": False}, {"": "no_opinion"}),
    ("scale", {}, {"": "quality-3"}),
    ("scale", {}, {"": "agreement-6"}),
    ("matrix", {"rows": _PLAIN}, {f"-{key('a')}": ["agreement-1", "agreement-2"]}),
    ("matrix", {"rows": _PLAIN}, {f"-{key('a')}": "yes"}),
    ("matrix", {"rows": _PLAIN, "required": True}, {f"-{key('a')}": "agreement-1"}),
    ("ranking", {"options": _PLAIN}, {f"-{key('a')}": "1", f"-{key('b')}": "1"}),
    ("ranking", {"options": _PLAIN}, {f"-{key('a')}": "2"}),
    ("ranking", {"options": _PLAIN}, {f"-{key('a')}": "4"}),
    ("ranking", {"options": _PLAIN}, {f"-{key('a')}": "١"}),
    ("ranking", {"options": _PLAIN, "maximum": 1}, {f"-{key('a')}": "2", f"-{key('b')}": "1"}),
    ("ranking", {"options": _PLAIN, "required": True}, {f"-{key('a')}": "1"}),
    ("place", {}, {"": "99.999.99.99"}),
    ("place", {}, {"-other": "س" * 301}),
]


@pytest.mark.parametrize(("kind", "more", "answer"), WRONG)
def test_wrong_answers_are_refused_with_words_and_kept(
    kind: str, more: dict[str, Any], answer: dict[str, Any]
) -> None:
    form = open_form(question(kind, "parent", "س", **more))

    response = send(form, answer)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [f"q-{key('parent')}"]
    assert Response.objects.count() == 0


def test_an_other_answer_stands_beside_the_choice_and_never_instead() -> None:
    form = open_form(question("single_choice", "parent", "س", options=_CHOICES))

    assert send(form, {"": key("c"), "-other": "رأي آخر"}).status_code == 302

    stored = Response.objects.select_related("contribution").get()
    assert stored.answers[key("parent")] == {"choices": [key("c")], "other": "رأي آخر"}
    assert stored.contribution.text == "رأي آخر"


def test_words_beside_an_answer_that_was_not_chosen_are_not_kept() -> None:
    form = open_form(question("single_choice", "parent", "س", options=_CHOICES))

    assert send(form, {"": key("a"), "-other": "رأي آخر"}).status_code == 302

    assert Response.objects.get().answers[key("parent")] == {"choices": [key("a")]}


def test_a_place_is_stored_by_its_official_code() -> None:
    place = Place.objects.create(
        locale=Locale.objects.get(language_code="ar"),
        name="كتامة",
        slug="ketama",
        code="01.051.09.13",
        kind="commune",
    )
    form = open_form(question("place", "parent", "س"))

    assert send(form, {"": place.code}).status_code == 302

    response = Response.objects.select_related("version", "consultation", "contribution").get()
    (item,) = response.version.schema.questions
    words = words_for(response.consultation, "ar", versions=[response.version])
    assert response.answers[key("parent")] == {"place": place.code}
    assert kind_of(item).read(item, {"place": place.code}, words, language="fr").text == place.name


def test_several_answers_a_line_are_kept_where_the_table_takes_them() -> None:
    block = question(
        "matrix", "parent", "س", rows=[row("r1", "١")], options=_PLAIN, preset="", several=True
    )
    form = open_form(block)

    response = send(form, {f"-{key('r1')}": [key("b"), key("a")]})

    assert response.status_code == 302
    assert Response.objects.get().answers[key("parent")] == {
        "rows": {key("r1"): [key("a"), key("b")]}
    }


def test_the_points_of_a_scale_are_said_in_the_readers_language() -> None:
    consultation = make_consultation(questionnaire=[question("scale", "parent", "س")])

    words = words_for(consultation, "fr")

    with override("fr"):
        assert words["agreement-5"].label == gettext("Strongly agree")
    assert words["agreement-5"].language == "fr"


FIGURES = {
    "date": {"asked": 1, "answered": 1},
    "yes_no": {"asked": 1, "answered": 1, "choices": {"yes": 1}},
    "scale": {"asked": 1, "answered": 1, "choices": {"agreement-4": 1}},
    "matrix": {
        "asked": 1,
        "answered": 1,
        "rows": {key("r1"): {"answered": 1, "choices": {"agreement-5": 1}}},
    },
    "ranking": {
        "asked": 1,
        "answered": 1,
        "ranks": {key("b"): {"count": 1, "mean": 1.0}, key("a"): {"count": 1, "mean": 2.0}},
    },
    "place": {"asked": 1, "answered": 1, "places": {"other": 1}},
    "consent": {"asked": 1, "answered": 1, "choices": {"agreed": 1}},
}


@pytest.mark.parametrize("kind", FIGURES)
def test_figures_count_answers(kind: str, site: Installation) -> None:
    form = open_form(PARENTS[kind].block)
    send(form, PARENTS[kind].posted)

    compute_results(form.consultation)

    form.consultation.refresh_from_db()
    assert form.consultation.results.figures == {key("parent"): FIGURES[kind]}


@pytest.mark.parametrize("kind", PARENTS)
def test_results_show_every_type(kind: str) -> None:
    form = open_form(PARENTS[kind].block)
    send(form, PARENTS[kind].posted)
    page = form.consultation.source_page

    response = form.client.get(f"{page.url}results/")

    assert response.status_code == 200
    assert len(response.context["figures"]) == 1


def _querydict(data: dict[str, list[str]]) -> Any:
    query = QueryDict(mutable=True)
    for name, values in data.items():
        query.setlist(name, values)
    return query
