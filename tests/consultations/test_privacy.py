"""What one person sent in: exported and erased by the reference on the receipt."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client, TestCase

from consultations.models import Consultation, Response, ResultsSnapshot
from consultations.privacy import without_words
from home.services.installing import Installation
from moderation.enums import Action, Reason
from moderation.models import Contribution, Decision, DecisionNote
from moderation.services.deciding import Verdict, decide
from tests.consultations.factories import ANSWERS, key, make_consultation, respond
from tests.moderation.factories import UserFactory

WORDS = ("حي السلام", "أريد مزيدا من الظل.", "Nadia", "تعرف نفسها")


def run(*args: str) -> str:
    out = StringIO()
    with TestCase.captureOnCommitCallbacks(execute=True):
        call_command("personal_data", *args, stdout=out)
    return out.getvalue()


@pytest.fixture
def consultation(site: Installation) -> Consultation:
    return make_consultation()


@pytest.fixture
def response(consultation: Consultation) -> Response:
    with TestCase.captureOnCommitCallbacks(execute=True):
        sent = respond(
            consultation, may_publish=True, display="name", display_name="Nadia"
        ).response
        contribution = sent.contribution
        decide(
            contribution.pk,
            moderator=UserFactory(administrator=True),
            verdict=Verdict(Action.REFUSE, Reason.OTHER, note="تعرف نفسها"),
            expected_status=contribution.status,
            expected_revision=1,
        )
    return sent


def reference(response: Response) -> str:
    return Contribution.objects.get(pk=response.pk).reference


def test_a_response_is_exported_by_its_reference(
    consultation: Consultation, response: Response
) -> None:
    respond(consultation)

    exported = json.loads(run("export", "--reference", reference(response).lower()))

    assert [found["model"] for found in exported] == [
        "consultations.response",
        "moderation.decisionnote",
        "moderation.contribution",
    ]
    ((answered,), (note,), (contribution,)) = (found["rows"] for found in exported)
    assert (answered["answers"], answered["display_name"]) == (ANSWERS, "Nadia")
    assert note == {"text": "تعرف نفسها"}
    assert contribution["reference"] == reference(response)


def test_erasing_takes_words_and_names_and_leaves_figures_and_the_log(
    consultation: Consultation, response: Response
) -> None:
    other = respond(consultation).response
    figures = ResultsSnapshot.objects.get().figures

    said = run("erase", "--reference", reference(response))

    assert said == (
        "consultations.response: 1\nmoderation.decisionnote: 1\nmoderation.contribution: 1\n"
    )
    erased = Response.objects.get(pk=response.pk)
    assert erased.answers == {
        key("measure"): {"choices": [key("parks")]},
        key("needs"): {"choices": [key("benches"), key("shade")]},
        key("minutes"): 12,
    }
    assert (erased.may_publish, erased.display, erased.display_name) == (False, "anonymous", "")
    stored: list[Any] = [
        *Response.objects.exclude(pk=other.pk).values(),
        *Contribution.objects.exclude(pk=other.pk).values(),
        *DecisionNote.objects.values(),
        *Decision.objects.values(),
    ]
    assert not any(word in str(stored) for word in WORDS)
    assert Decision.objects.count() == 1
    assert Response.objects.get(pk=other.pk).answers == ANSWERS
    now = ResultsSnapshot.objects.get()
    for question in ("measure", "needs", "minutes"):
        assert now.figures[key(question)] == figures[key(question)]
    assert now.counted == 2


def test_an_erased_response_keeps_its_receipt_without_words(
    consultation: Consultation, client: Client
) -> None:
    sent = respond(consultation, may_publish=True, display="name", display_name="Nadia")
    run("erase", "--reference", reference(sent.response))

    page = client.get(f"/ar/receipt/{sent.receipt_token}/")

    assert page.status_code == 200
    assert not any(word in page.content.decode() for word in WORDS)


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("كلمات", None),
        ({"choices": [key("parks")], "other": "كلمات"}, {"choices": [key("parks")]}),
        ({"choices": [], "other": "كلمات"}, None),
        ({"rows": {"a": key("parks"), "b": "كلمات"}}, {"rows": {"a": key("parks")}}),
        ([key("shade"), key("benches"), "كلمات"], [key("shade"), key("benches")]),
        (0, 0),
        (False, False),
        (None, None),
    ],
)
def test_of_strings_only_what_the_questionnaire_offers_stays(
    consultation: Consultation, answer: Any, kept: Any
) -> None:
    answers = without_words({"q": answer}, consultation.latest_version)

    assert answers == ({} if kept is None else {"q": kept})
