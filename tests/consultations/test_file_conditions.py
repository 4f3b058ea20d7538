"""Files under conditions: every type of question they may hang on, hidden, shown, changed back."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from consultations.enums import FormLayout, Operator, QuestionType
from consultations.models import Consultation, Response
from consultations.question_types import kind_of
from core.models import PrivateFile
from home.services.installing import Installation
from tests.consultations.conftest import TakePart
from tests.consultations.factories import key, make_consultation, option, question
from tests.consultations.filing import PLAN, file_question, held_names, opinion, photo
from tests.core.uploads import files

AGREED = {"agreed": True}
OPTIONS = [option("a", "ا"), option("b", "ب"), option("c", "ج")]
EQUAL, INCLUDES, ANSWERED = Operator.EQUAL, Operator.INCLUDES, Operator.ANSWERED

# {type of the parent: (what it needs, condition, answer that shows, answer that hides)}
PARENTS: dict[str, tuple[dict[str, Any], tuple[str, str], Any, Any]] = {
    "short_text": ({}, (EQUAL, "نعم"), "نعم", "لا"),
    "long_text": ({}, (ANSWERED, ""), "نعم", None),
    "number": ({}, (EQUAL, "5"), 5, 6),
    "date": ({}, (EQUAL, "2026-11-01"), "2026-11-01", "2026-11-02"),
    "single_choice": (
        {"options": OPTIONS},
        (EQUAL, key("a")),
        {"choices": [key("a")]},
        {"choices": [key("b")]},
    ),
    "multiple_choice": (
        {"options": OPTIONS},
        (INCLUDES, key("a")),
        {"choices": [key("a"), key("b")]},
        {"choices": [key("b")]},
    ),
    "yes_no": ({}, (EQUAL, "yes"), {"choices": ["yes"]}, {"choices": ["no"]}),
    "scale": (
        {"preset": "agreement"},
        (EQUAL, "5"),
        {"choices": ["agreement-5"]},
        {"choices": ["agreement-1"]},
    ),
    "matrix": (
        {"options": OPTIONS, "rows": [option("row", "س")], "preset": ""},
        (ANSWERED, ""),
        {"rows": {key("row"): [key("a")]}},
        None,
    ),
    "ranking": (
        {"options": OPTIONS},
        (INCLUDES, key("a")),
        {"order": [key("a"), key("b"), key("c")]},
        None,
    ),
    "place": ({}, (ANSWERED, ""), {"text": "حي السلام"}, None),
    "consent": ({"consent_text": "أوافق"}, (ANSWERED, ""), AGREED, None),
    "file": ({"maximum": 1}, (ANSWERED, ""), "upload", None),
}


def test_every_type_is_tried() -> None:
    assert set(PARENTS) == set(QuestionType.values)


def condition(operator: str, value: str) -> dict[str, Any]:
    asked = {"question": "parent", "operator": operator, "value": value}
    return {"type": "item", "id": key("condition"), "value": asked}


def make_conditional(kind: str, *, required: bool, by_section: bool = False) -> Consultation:
    needs, (operator, value), _shows, _hides = PARENTS[kind]
    asked = [
        question(kind, "parent", "هل؟", **needs),
        file_question(required=required, conditions=[condition(operator, value)]),
        opinion(),
    ]
    if by_section:
        titles = [
            {"type": "section", "id": key(f"s{n}"), "value": {"title": f"{n}", "description": ""}}
            for n in range(3)
        ]
        asked = [block for pair in zip(titles, asked, strict=True) for block in pair]
    layout = FormLayout.BY_SECTION if by_section else FormLayout.ONE_PAGE
    return make_consultation(questionnaire=asked, form_layout=layout)


class Answering(TakePart):
    """Somebody who answers the parent question so that the file is asked for, or is not."""

    def __init__(self, consultation: Consultation, kind: str) -> None:
        super().__init__(consultation)
        self.kind = kind
        self.item = consultation.latest_version.schema.by_id[key("parent")]

    def parent(self, *, shows: bool) -> dict[str, Any]:
        answer = PARENTS[self.kind][2 if shows else 3]
        name = f"q-{key('parent')}"
        if self.kind == "file":
            if shows:
                return {name: SimpleUploadedFile("parent.png", files.picture("PNG"))}
            waiting = PrivateFile.objects.filter(name="parent.png")
            return {f"{name}-remove": [str(file.pk) for file in waiting]}
        if answer is None:
            return {}
        return kind_of(self.item).to_data(self.item, name, answer)

    def post(self, token: str, *, shows: bool, **fields: Any) -> Any:
        return self.client.post(self.url, {"token": token} | self.parent(shows=shows) | fields)


OPINION = {f"q-{key('opinion')}": "رأي"}
FILE = key("plan")


def stored() -> dict[str, Any]:
    return Response.objects.get().answers


def attached_names() -> list[str]:
    """Of what the file question got; whatever else is on the disk would be too much."""
    names = [file.name for file in PrivateFile.objects.all()]
    return [name for name in names if name != "parent.png"]


@pytest.fixture(params=[False, True], ids=["optional", "required"])
def required(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(params=PARENTS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_hidden(site: Installation, kind: str, required: bool) -> None:
    browser = Answering(make_conditional(kind, required=required), kind)

    sent = browser.post(browser.token(), shows=False, **{PLAN: photo("مخطط.jpg")}, **OPINION)

    assert sent.status_code == 302
    assert FILE not in stored()
    assert attached_names() == []


def test_shown(site: Installation, kind: str, required: bool) -> None:
    browser = Answering(make_conditional(kind, required=required), kind)
    token = browser.token()

    without = browser.post(token, shows=True, **OPINION)
    if required:
        assert list(without.context["form"].errors) == [PLAN]
        without = browser.post(token, shows=True, **{PLAN: photo("مخطط.jpg")}, **OPINION)

    assert without.status_code == 302
    assert stored().get(FILE, {}).get("names") == (["مخطط.jpg"] if required else None)
    assert attached_names() == (["مخطط.jpg"] if required else [])


def test_shown_with_a_file(site: Installation, kind: str, required: bool) -> None:
    browser = Answering(make_conditional(kind, required=required), kind)

    sent = browser.post(browser.token(), shows=True, **{PLAN: photo("مخطط.jpg")}, **OPINION)

    assert sent.status_code == 302
    assert stored()[FILE]["names"] == ["مخطط.jpg"]
    assert PrivateFile.objects.get(pk=stored()[FILE]["files"][0]).is_attached


def test_changed_and_changed_back(site: Installation, kind: str, required: bool) -> None:
    browser = Answering(make_conditional(kind, required=required), kind)
    token = browser.token()

    first = browser.post(token, shows=True, **{PLAN: photo("مخطط.jpg")})
    hidden = browser.post(token, shows=False)
    sent = browser.post(token, shows=True, **OPINION)

    assert [first.status_code, hidden.status_code, sent.status_code] == [422, 422, 302]
    assert held_names(first) == held_names(hidden) == ["مخطط.jpg"]
    assert stored()[FILE]["names"] == ["مخطط.jpg"]


def test_changed_and_left(site: Installation, kind: str, required: bool) -> None:
    browser = Answering(make_conditional(kind, required=required), kind)
    token = browser.token()

    browser.post(token, shows=True, **{PLAN: photo("مخطط.jpg")})
    sent = browser.post(token, shows=False, **OPINION)

    assert sent.status_code == 302
    assert FILE not in stored()
    assert attached_names() == []


class Stepping(Answering):
    """The same, a section a page."""

    def start(self) -> None:
        began = self.client.post(self.url, {"start": "1"})
        self.draft = began["Location"]

    def step(self, number: int, **data: Any) -> Any:
        return self.client.post(f"{self.draft}{number}/", {"next": "1"} | data)

    def send(self, **_fields: Any) -> Any:
        return self.client.post(f"{self.draft}review/", {"send": "1"})


@pytest.fixture
def stepping(site: Installation, kind: str, required: bool) -> Stepping:
    consultation = make_conditional(kind, required=required, by_section=True)
    browser = Stepping(consultation, kind)
    browser.start()
    return browser


def test_page_by_page_changed_back_and_sent(stepping: Stepping) -> None:
    stepping.step(1, **stepping.parent(shows=True))
    stepping.step(2, **{PLAN: photo("مخطط.jpg")})
    stepping.step(3, **OPINION)
    hid = stepping.step(1, **stepping.parent(shows=False))
    stepping.step(1, **stepping.parent(shows=True))

    again = stepping.client.get(f"{stepping.draft}2/")
    sent = stepping.send()

    assert hid["Location"] == f"{stepping.draft}3/"
    assert "مخطط.jpg" in again.content.decode()
    assert sent.status_code == 302
    assert stored()[FILE]["names"] == ["مخطط.jpg"]
    assert PrivateFile.objects.get(pk=stored()[FILE]["files"][0]).is_attached


def test_page_by_page_hidden_in_the_end(stepping: Stepping) -> None:
    stepping.step(1, **stepping.parent(shows=True))
    stepping.step(2, **{PLAN: photo("مخطط.jpg")})
    stepping.step(3, **OPINION)
    stepping.step(1, **stepping.parent(shows=False))

    sent = stepping.send()

    assert sent.status_code == 302
    assert FILE not in stored()
    assert attached_names() == []


def test_page_by_page_shown_without_a_file(stepping: Stepping, required: bool) -> None:
    stepping.step(1, **stepping.parent(shows=True))
    second = stepping.step(2)
    stepping.step(3, **OPINION)

    sent = stepping.send()

    assert second.status_code == (422 if required else 302)
    assert sent.status_code == (422 if required else 302)
    assert Response.objects.exists() is not required
