import pytest
from django.test import Client

from consultations.models import Consultation, Response
from home.services.installing import Installation
from moderation.enums import Action, Reason
from moderation.models import Contribution
from moderation.services.deciding import Verdict, decide
from tests.consultations.factories import respond, translate
from tests.moderation.factories import UserFactory


def test_only_a_hash_of_the_token_is_kept(consultation: Consultation) -> None:
    submission = respond(consultation)

    stored = Response.objects.get()
    assert len(submission.receipt_token) == 64
    assert submission.receipt_token not in str(vars(stored))


@pytest.mark.parametrize("token", ["x", "0" * 64, "a-b_c"])
def test_a_guessed_receipt_does_not_exist(site: Installation, client: Client, token: str) -> None:
    assert client.get(f"/ar/receipt/{token}/").status_code == 404


def test_a_receipt_takes_no_post(consultation: Consultation, client: Client) -> None:
    token = respond(consultation).receipt_token

    assert client.post(f"/ar/receipt/{token}/").status_code == 405


def test_a_receipt_is_read_in_each_language_and_needs_no_cookie(
    consultation: Consultation, client: Client
) -> None:
    token = respond(consultation).receipt_token
    translate(consultation.source_page, "fr")

    response = client.get(f"/fr/receipt/{token}/")

    assert response.status_code == 200
    # For the buttons on it.
    assert list(response.cookies) == ["csrftoken"]
    assert "no-store" in response["Cache-Control"]
    assert [answer["text"] for answer in response.context["answers"]] == [
        "الحدائق",
        "مقاعد · ظل",
        "12",
        "حي السلام",
        "أريد مزيدا من الظل.",
    ]


def test_a_refusal_and_its_reason_are_told_on_the_receipt(
    consultation: Consultation, client: Client
) -> None:
    submission = respond(consultation, may_publish=True)
    contribution = Contribution.objects.get()
    decide(
        contribution.pk,
        moderator=UserFactory(administrator=True),
        verdict=Verdict(Action.REFUSE, Reason.OFF_TOPIC),
        expected_status=contribution.status,
        expected_revision=1,
    )

    steps = client.get(f"/en/receipt/{submission.receipt_token}/").context["next_steps"]

    assert steps[0] == (
        "Your words are not published. Reason: It is not about the subject of this "
        "consultation. Your choices are counted."
    )
