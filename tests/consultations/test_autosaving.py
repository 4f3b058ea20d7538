"""Saving while somebody writes: the server keeps what came, says nothing and goes nowhere."""

import pytest
from django.utils import timezone

from consultations.enums import FormLayout
from consultations.models import Consultation, Response, ResponseDraft
from tests.consultations.conftest import TakePart
from tests.consultations.factories import key, make_consultation
from tests.consultations.test_stepping import Answering, questionnaire, typed

pytestmark = pytest.mark.usefixtures("site")


@pytest.fixture
def stepwise() -> Consultation:
    return make_consultation(questionnaire=questionnaire(), form_layout=FormLayout.BY_SECTION)


@pytest.fixture
def answering(stepwise: Consultation) -> Answering:
    answering = Answering(stepwise)
    answering.begin()
    return answering


def test_what_is_incomplete_is_kept_without_a_word(answering: Answering) -> None:
    response = answering.post(1, "autosave", district="حي السلام")

    assert (response.status_code, response.content) == (204, b"")
    assert typed() == {f"q-{key('district')}": ["حي السلام"]}


def test_the_page_before_sending_is_saved_and_nothing_is_sent(answering: Answering) -> None:
    answering.answer_all()

    response = answering.post("review", "autosave", display="anonymous")

    assert response.status_code == 204
    assert typed()["display"] == ["anonymous"]
    assert Response.objects.count() == 0


def test_what_is_gone_is_not_made_again(answering: Answering) -> None:
    ResponseDraft.objects.update(expires_at=timezone.now())

    assert answering.post(1, "autosave", district="حي السلام").status_code == 404


def test_what_waits_in_the_browser_is_named_by_no_secret(answering: Answering) -> None:
    autosave = answering.open(1).context["autosave"]
    other = answering.open(3).context["autosave"]

    assert answering.token not in str(autosave)
    assert len({autosave["key"], other["key"], answering.token}) == 3
    assert autosave["posts"] is True
    draft = ResponseDraft.objects.get()
    assert autosave["until"] == int(draft.expires_at.timestamp() * 1000)


def test_a_form_on_one_page_sends_nothing_by_itself(take_part: TakePart) -> None:
    response = take_part.open()

    assert response.context["autosave"]["posts"] is False
    assert "data-posts" not in response.content.decode()
