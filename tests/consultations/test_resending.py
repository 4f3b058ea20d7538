"""What becomes of a form that is late, sent again, or older than its questionnaire."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from consultations.models import Consultation, ConsultationPage, Response, ResultsSnapshot
from core.models import PrivacyNotice, PrivacyNoticeVersion
from home.services.installing import Installation
from moderation.enums import Flag
from moderation.models import Contribution
from tests.consultations.conftest import TakePart
from tests.consultations.factories import key, make_consultation, question, respond


def close(consultation: Consultation, **ago: int) -> None:
    Consultation.objects.filter(pk=consultation.pk).update(
        opens_at=timezone.now() - timedelta(days=9), closes_at=timezone.now() - timedelta(**ago)
    )


def test_a_choice_sent_many_times_counts_once(take_part: TakePart) -> None:
    take_part.send(**{f"q-{key('needs')}": [key("shade"), key("benches")] + [key("shade")] * 900})

    assert Response.objects.get().answers[key("needs")] == {
        "choices": [key("benches"), key("shade")]
    }
    assert ResultsSnapshot.objects.get().figures[key("needs")]["choices"] == {
        key("benches"): 1,
        key("shade"): 1,
    }


def test_an_acknowledged_form_sent_again_long_after_closing_shows_its_receipt(
    take_part: TakePart,
) -> None:
    token = take_part.token()
    first = take_part.send(token)
    close(take_part.consultation, hours=2)

    again = take_part.send(token)

    assert again.status_code == 302
    assert again["Location"] == first["Location"]


def test_unpublishing_while_somebody_writes_loses_no_word(take_part: TakePart) -> None:
    token = take_part.token()
    ConsultationPage.objects.get().unpublish()

    response = take_part.send(token)

    assert response.status_code == 403
    assert [line["text"] for line in response.context["typed"]] == [
        "الحدائق",
        "مقاعد · ظل",
        "12",
        "حي السلام",
        "أريد مزيدا من الظل.",
    ]
    assert Response.objects.count() == 0


def test_a_form_older_than_a_change_of_type_is_stored_and_breaks_no_figure(
    site: Installation,
) -> None:
    topic = question("short_text", "topic", "موضوع؟")
    consultation = make_consultation(questionnaire=[topic])
    old = TakePart(consultation)
    token = old.token()
    page = consultation.source_page
    page.questionnaire = [
        question(
            "single_choice",
            "topic",
            "موضوع؟",
            options=[
                {"type": "item", "id": key("a"), "value": {"label": "أ", "code": ""}},
                {"type": "item", "id": key("b"), "value": {"label": "ب", "code": ""}},
            ],
        )
    ]
    page.save()

    first = old.client.post(old.url, {"token": token, f"q-{key('topic')}": "النقل"})
    new = TakePart(consultation)
    second = new.client.post(new.url, {"token": new.token(), f"q-{key('topic')}": key("a")})

    assert (first.status_code, second.status_code) == (302, 302)
    snapshot = ResultsSnapshot.objects.get()
    assert snapshot.counted == 2
    assert snapshot.figures[key("topic")] == {
        "asked": 1,
        "answered": 1,
        "choices": {key("a"): 1},
    }


def test_figures_that_cannot_be_computed_fail_no_submission(
    take_part: TakePart, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(consultation: Consultation) -> None:
        raise ValueError

    monkeypatch.setattr("consultations.services.summarising.compute_results", fail)

    assert take_part.send().status_code == 302
    assert Response.objects.count() == 1


def test_a_blank_form_is_asked_for_one_answer(site: Installation) -> None:
    browser = TakePart(make_consultation(questionnaire=[question("short_text", "any", "شيء؟")]))

    response = browser.client.post(browser.url, {"token": browser.token()})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [f"q-{key('any')}"]
    assert Response.objects.count() == 0


def test_a_consultation_without_questions_offers_no_form(
    site: Installation, client: Client
) -> None:
    consultation = make_consultation(questionnaire=[])

    page = client.get(consultation.source_page.url)
    form = client.get(f"/ar/take-part/{consultation.reference}/")

    assert page.context["take_part_url"] == ""
    assert form.status_code == 200
    assert "<form" not in form.content.decode().split("<main")[1]


def test_a_private_consultation_has_no_form_for_whoever_guesses_its_reference(
    take_part: TakePart,
) -> None:
    token = take_part.token()
    restriction = PageViewRestriction.objects.create(
        page=take_part.consultation.source_page, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.get(name="Editors"))

    assert take_part.open().status_code == 404
    assert take_part.send(token).status_code == 404
    assert Response.objects.count() == 0


def test_the_notice_that_was_shown_is_shown_again_and_stored(take_part: TakePart) -> None:
    shown = PrivacyNoticeVersion.latest(language="ar")
    token = take_part.token()
    notice = PrivacyNotice.objects.get(locale__language_code="ar")
    notice.purpose = "غرض آخر"
    notice.save()

    mistaken = take_part.send(token, **{f"q-{key('opinion')}": ""})
    take_part.send(token)

    assert mistaken.context["notice"]["purpose"] == shown.text["purpose"]
    assert Response.objects.get().notice == shown


@pytest.mark.parametrize("typed", ["x\x00y", "x" * 9000, "\ufffd"])
def test_the_hidden_field_is_never_wrong(take_part: TakePart, typed: str) -> None:
    assert take_part.send(website=typed).status_code == 302
    assert Contribution.objects.get().flags == [Flag.HIDDEN_FIELD]


def test_initials_need_a_letter(take_part: TakePart) -> None:
    response = take_part.send(publish="on", display="initials", name="123")

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["name"]


def test_a_reissued_form_leads_to_its_button(take_part: TakePart) -> None:
    response = take_part.send("forged")

    first = response.context["error_items"][0]["id"]
    assert f'id="{first}"' in response.content.decode()


def test_the_receipt_says_what_is_true_of_it(take_part: TakePart, client: Client) -> None:
    location = take_part.send(publish="on", display="anonymous")["Location"]

    def steps() -> list[str]:
        steps: list[str] = client.get(location.replace("/ar/", "/en/")).context["next_steps"]
        return steps

    assert steps()[0] == "A moderator reads your contribution before it is published."
    Contribution.objects.update(visible_while_pending=True)
    assert steps()[0] == "Your contribution is published and counted in the results."
    Contribution.objects.update(status="spam")
    assert steps() == ["Your contribution was taken for spam and is not counted."]


def test_the_secret_of_a_receipt_goes_nowhere(take_part: TakePart, caplog: Any) -> None:
    from logging import LogRecord

    from core.log_masking import MaskSecrets

    location = take_part.send()["Location"]
    record = LogRecord("django", 30, "", 1, "Not Found: %s", (location,), None)

    MaskSecrets().filter(record)

    assert record.getMessage() == "Not Found: /ar/receipt/…/"
    assert take_part.client.get(location)["Referrer-Policy"] == "strict-origin"


def test_results_after_closing_are_those_of_every_response(site: Installation) -> None:
    consultation = make_consultation(results_visibility="after_closing")
    for _number in range(5):
        respond(consultation)
    close(consultation, hours=1)

    assert ResultsSnapshot.objects.get().counted == 5
