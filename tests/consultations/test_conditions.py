"""Required, hidden, changed back: what every rival gets wrong, for every type of parent."""

from typing import Any

import pytest

from consultations.models import Response
from home.services.installing import Installation
from tests.consultations.asking import PARENTS, Asked, condition, posted
from tests.consultations.conftest import TakePart
from tests.consultations.factories import key, make_consultation, question

pytestmark = pytest.mark.usefixtures("site")

WORDS = {f"q-{key('child')}": "كلام"}


def open_form(*blocks: dict[str, Any]) -> TakePart:
    return TakePart(make_consultation(questionnaire=list(blocks)))


def send(form: TakePart, **fields: Any) -> Any:
    return form.client.post(form.url, {"token": form.token()} | fields)


def dependent(parent: Asked, *, required: bool) -> list[dict[str, Any]]:
    child = question(
        "short_text",
        "child",
        "وماذا بعد؟",
        required=required,
        conditions=[condition("parent", *parent.meets)],
    )
    # Something that is always answered, so that nothing else keeps a form from being sent.
    return [question("short_text", "always", "؟"), parent.block, child]


ALWAYS = {f"q-{key('always')}": "حاضر"}


@pytest.mark.parametrize("required", [False, True])
@pytest.mark.parametrize("kind", PARENTS)
class TestDependentQuestion:
    def test_shown_and_answered_it_is_stored(self, kind: str, required: bool) -> None:
        parent = PARENTS[kind]
        form = open_form(*dependent(parent, required=required))

        response = send(form, **ALWAYS, **posted("parent", parent.posted), **WORDS)

        assert response.status_code == 302
        assert Response.objects.get().answers == {
            key("always"): "حاضر",
            key("parent"): parent.stored,
            key("child"): "كلام",
        }

    def test_shown_and_left_empty_it_is_missed_only_if_required(
        self, kind: str, required: bool
    ) -> None:
        parent = PARENTS[kind]
        form = open_form(*dependent(parent, required=required))

        response = send(form, **ALWAYS, **posted("parent", parent.posted))

        if required:
            assert response.status_code == 422
            assert list(response.context["form"].errors) == [f"q-{key('child')}"]
            assert Response.objects.count() == 0
        else:
            assert response.status_code == 302

    @pytest.mark.parametrize("answer", ["unanswered", "answered otherwise"])
    def test_hidden_it_is_never_required(self, kind: str, required: bool, answer: str) -> None:
        parent = PARENTS[kind]
        form = open_form(*dependent(parent, required=required))
        said = parent.other if answer == "answered otherwise" else {}

        response = send(form, **ALWAYS, **posted("parent", said))

        assert response.status_code == 302
        assert key("child") not in Response.objects.get().answers

    def test_changed_back_its_stale_answer_is_not_stored(self, kind: str, required: bool) -> None:
        parent = PARENTS[kind]
        form = open_form(*dependent(parent, required=required))

        response = send(form, **ALWAYS, **posted("parent", parent.other), **WORDS)

        assert response.status_code == 302
        assert key("child") not in Response.objects.get().answers
        assert Response.objects.get().contribution.text.count("كلام") == 0


@pytest.mark.parametrize(
    ("operator", "value", "answer", "is_asked"),
    [
        ("answered", "", "yes", True),
        ("answered", "", None, False),
        ("not_answered", "", "yes", False),
        ("not_answered", "", None, True),
        ("equal", "no", "yes", False),
        ("equal", "no", "no", True),
        ("equal", "no", None, False),
        ("not_equal", "no", "yes", True),
        ("not_equal", "no", "no", False),
        # Who said nothing did not say something else.
        ("not_equal", "no", None, False),
        ("includes", "no", "no", True),
        ("includes", "no", "yes", False),
    ],
)
def test_operators(operator: str, value: str, answer: str | None, is_asked: bool) -> None:
    form = open_form(
        question("short_text", "always", "؟"),
        question("yes_no", "parent", "؟"),
        question("short_text", "child", "؟", conditions=[condition("parent", operator, value)]),
    )

    send(form, **ALWAYS, **WORDS, **({f"q-{key('parent')}": answer} if answer else {}))

    assert (key("child") in Response.objects.get().answers) is is_asked


@pytest.mark.parametrize(("match", "is_asked"), [("all", False), ("any", True)])
def test_several_conditions_hold_together_or_one_by_one(match: str, is_asked: bool) -> None:
    form = open_form(
        question("yes_no", "first", "؟"),
        question("yes_no", "second", "؟"),
        question(
            "short_text",
            "child",
            "؟",
            match=match,
            conditions=[condition("first", "equal", "yes"), condition("second", "equal", "yes")],
        ),
    )

    send(form, **{f"q-{key('first')}": "yes", f"q-{key('second')}": "no"}, **WORDS)

    assert (key("child") in Response.objects.get().answers) is is_asked


def test_what_hangs_on_a_hidden_question_is_hidden_too() -> None:
    form = open_form(
        question("yes_no", "first", "؟"),
        question("yes_no", "second", "؟", conditions=[condition("first", "equal", "yes")]),
        question(
            "short_text",
            "child",
            "؟",
            required=True,
            conditions=[condition("second", "equal", "yes")],
        ),
    )

    response = send(form, **{f"q-{key('first')}": "no", f"q-{key('second')}": "yes"}, **WORDS)

    assert response.status_code == 302
    assert Response.objects.get().answers == {key("first"): {"choices": ["no"]}}


def test_a_hidden_section_hides_what_it_holds() -> None:
    section = {
        "type": "section",
        "id": key("part"),
        "value": {
            "title": "للجمعيات",
            "description": "",
            "conditions": [condition("first", "equal", "yes")],
            "match": "all",
        },
    }
    form = open_form(
        question("yes_no", "first", "؟"),
        section,
        question("short_text", "child", "؟", required=True),
    )

    hidden = send(form, **{f"q-{key('first')}": "no"}, **WORDS)

    assert hidden.status_code == 302
    assert Response.objects.get().answers == {key("first"): {"choices": ["no"]}}
    assert send(form, **{f"q-{key('first')}": "yes"}).status_code == 422


def test_the_form_says_conditions_in_words_and_for_the_script(site: Installation) -> None:
    form = open_form(
        question("yes_no", "parent", "هل تستعملون الحديقة؟"),
        question("short_text", "child", "كيف؟", conditions=[condition("parent", "equal", "yes")]),
    )

    page = form.open().content.decode()

    assert "data-show-if=" in page
    assert 'class="condition"' in page
    assert page.count("هل تستعملون الحديقة؟") == 2
