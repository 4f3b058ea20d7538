from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from consultations.enums import ModerationPolicy
from consultations.models import Consultation, ConsultationPage, Response
from home.services.installing import Installation
from moderation.enums import Flag, Status
from moderation.models import Contribution
from tests.consultations.conftest import VALID, TakePart
from tests.consultations.factories import key, make_consultation, translate


def errors_of(response: Any) -> dict[str, list[str]]:
    return dict(response.context["form"].errors)


def test_form_is_private_and_carries_csrf_and_idempotency_tokens(take_part: TakePart) -> None:
    response = take_part.open()

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert 'name="csrfmiddlewaretoken"' in response.content.decode()
    assert 'name="token"' in response.content.decode()


def test_a_post_without_csrf_token_is_refused(consultation: Consultation) -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post(f"/ar/take-part/{consultation.reference}/", VALID)

    assert response.status_code == 403
    assert Response.objects.count() == 0


def test_valid_answers_become_one_response_and_lead_to_its_receipt(take_part: TakePart) -> None:
    response = take_part.send()

    assert response.status_code == 302
    stored = Response.objects.select_related("contribution", "notice").get()
    assert response["Location"].startswith("/ar/receipt/")
    assert stored.answers == {
        key("measure"): {"choices": [key("parks")]},
        key("needs"): {"choices": [key("benches"), key("shade")]},
        key("minutes"): 12,
        key("district"): "حي السلام",
        key("opinion"): "أريد مزيدا من الظل.",
    }
    assert stored.contribution.status == Status.PENDING
    assert stored.contribution.language == "ar"
    assert stored.contribution.text == "حي السلام\nأريد مزيدا من الظل."
    assert stored.contribution.flags == []
    assert stored.may_publish is False
    assert stored.notice.language == "ar"


def test_the_receipt_of_a_sent_form_is_shown(take_part: TakePart) -> None:
    sent = take_part.send()

    receipt = take_part.client.get(sent["Location"])

    stored = Response.objects.get()
    assert receipt.status_code == 200
    assert "no-store" in receipt["Cache-Control"]
    assert receipt.context["reference"] == stored.contribution.reference
    assert "أريد مزيدا من الظل." in receipt.content.decode()


def test_the_same_form_sent_again_gives_the_same_receipt(take_part: TakePart) -> None:
    token = take_part.token()

    first, second = take_part.send(token), take_part.send(token)

    assert first["Location"] == second["Location"]
    assert Response.objects.count() == 1
    assert Contribution.objects.count() == 1


def test_the_same_form_with_other_words_keeps_the_first_and_what_was_typed(
    take_part: TakePart,
) -> None:
    token = take_part.token()
    take_part.send(token)

    again = take_part.send(token, **{f"q-{key('opinion')}": "غيرت رأيي"})

    assert again.status_code == 409
    assert again.context["resubmission"]["reference"] == Contribution.objects.get().reference
    assert "غيرت رأيي" in again.content.decode()
    assert again.context["form"]["token"].value() == token
    assert 'id="send"' not in again.content.decode()
    assert Response.objects.get().answers[key("opinion")] == "أريد مزيدا من الظل."


def test_a_token_read_in_another_browser_opens_no_receipt(
    take_part: TakePart, consultation: Consultation
) -> None:
    token = take_part.token()
    take_part.send(token)
    other = TakePart(consultation)
    other.open()

    response = other.send(token)

    assert response.status_code == 400
    assert Response.objects.count() == 1


@pytest.mark.parametrize("token", ["", "forged", "a:b:c", "é"])
def test_a_missing_or_forged_token_loses_nothing(take_part: TakePart, token: str) -> None:
    response = take_part.send(token)

    assert response.status_code == 400
    assert "أريد مزيدا من الظل." in response.content.decode()
    assert Response.objects.count() == 0
    # What comes back can be sent.
    assert take_part.send(response.context["form"]["token"].value()).status_code == 302


def test_a_missing_required_answer_is_said_beside_its_field(take_part: TakePart) -> None:
    response = take_part.send(**{f"q-{key('opinion')}": "", f"q-{key('district')}": "حي الزيتون"})

    assert response.status_code == 422
    assert list(errors_of(response)) == [f"q-{key('opinion')}"]
    assert response.context["error_items"][0]["id"] == f"id-q-{key('opinion')}"
    assert 'value="حي الزيتون"' in response.content.decode()
    assert Response.objects.count() == 0


def test_long_texts_come_back_as_they_were_typed(take_part: TakePart) -> None:
    response = take_part.send(**{f"q-{key('measure')}": ""})

    assert ">أريد مزيدا من الظل.</textarea>" in response.content.decode()


def test_an_error_about_choices_leads_to_the_first_of_them(take_part: TakePart) -> None:
    response = take_part.send(**{f"q-{key('measure')}": "nonsense"})

    item = response.context["error_items"][0]
    assert item["id"] == f"id-q-{key('measure')}_0"
    assert f'id="{item["id"]}"' in response.content.decode()


@pytest.mark.parametrize(
    "fields",
    [
        {f"q-{key('measure')}": "unknown"},
        {f"q-{key('measure')}": key("benches")},
        {f"q-{key('needs')}": [key("benches"), "unknown"]},
        {f"q-{key('needs')}": [key("parks")]},
        {f"q-{key('minutes')}": "beaucoup"},
        {f"q-{key('minutes')}": "NaN"},
        {f"q-{key('minutes')}": "1e400"},
        {f"q-{key('minutes')}": "9" * 400},
        {f"q-{key('district')}": "ا" * 301},
        {f"q-{key('opinion')}": "ا" * 5001},
        {f"q-{key('opinion')}": "before\x00after"},
        {f"q-{key('opinion')}": "broken \ufffd"},
        {"publish": "on", "display": "crown"},
        {"publish": "on", "display": "name", "name": ""},
        {"publish": "on", "display": "name", "name": "ا" * 81},
    ],
)
def test_bad_input_is_refused_with_words_and_kept(
    take_part: TakePart, fields: dict[str, Any]
) -> None:
    response = take_part.send(**fields)

    assert response.status_code == 422
    assert len(response.context["error_items"]) == 1
    assert Response.objects.count() == 0


def test_invalid_utf8_is_refused_with_words(take_part: TakePart) -> None:
    body = (
        "&".join([f"token={take_part.token()}", f"q-{key('measure')}={key('parks')}"]).encode()
        + f"&q-{key('opinion')}=".encode()
        + b"%ff%fe"
    )

    response = take_part.client.generic(
        "POST", take_part.url, body, content_type="application/x-www-form-urlencoded"
    )

    assert response.status_code == 422
    assert list(errors_of(response)) == [f"q-{key('opinion')}"]


def test_a_megabyte_of_text_is_refused_with_words(take_part: TakePart) -> None:
    response = take_part.send(**{f"q-{key('opinion')}": "a" * 1_000_000})

    assert response.status_code == 422
    assert Response.objects.count() == 0


def test_ten_thousand_choices_are_a_bad_request(take_part: TakePart) -> None:
    response = take_part.send(**{f"q-{key('needs')}": [key("benches")] * 10_001})

    assert response.status_code == 400
    assert Response.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "stored"), [("١٢", 12), ("٣٫٥", 3.5), ("3,5", 3.5), ("۱۲", 12), ("1 200", 1200)]
)
def test_numbers_are_read_in_the_digits_people_type(
    take_part: TakePart, typed: str, stored: float
) -> None:
    take_part.send(**{f"q-{key('minutes')}": typed})

    assert Response.objects.get().answers[key("minutes")] == stored


def test_forged_fields_change_nothing(take_part: TakePart) -> None:
    take_part.send(
        status="approved", submitted_at="2001-01-01", revision="9", reference="AAAA", language="fr"
    )

    contribution = Contribution.objects.get()
    assert contribution.status == Status.PENDING
    assert contribution.submitted_at.year == timezone.now().year
    assert contribution.revision == 1
    assert contribution.reference != "AAAA"
    assert contribution.language == "ar"


def test_a_name_is_kept_only_where_it_will_be_shown(take_part: TakePart) -> None:
    take_part.send(publish="on", display="anonymous", name="فاطمة الزهراء")

    stored = Response.objects.get()
    assert (stored.may_publish, stored.display, stored.display_name) == (True, "anonymous", "")


def test_a_name_without_consent_is_not_kept(take_part: TakePart) -> None:
    take_part.send(display="name", name="فاطمة الزهراء")

    stored = Response.objects.get()
    assert (stored.may_publish, stored.display, stored.display_name) == (False, "anonymous", "")


def test_initials_are_shown_in_place_of_a_name(take_part: TakePart) -> None:
    take_part.send(publish="on", display="initials", name="فاطمة الزهراء")

    assert Response.objects.get().signature == "ف. ا."


def test_control_and_direction_characters_are_dropped(take_part: TakePart) -> None:
    take_part.send(**{f"q-{key('opinion')}": "safe \u202egnp.exe\x07\r\nnext"})

    assert Response.objects.get().answers[key("opinion")] == "safe gnp.exe\nnext"


def test_the_hidden_field_holds_and_never_refuses(take_part: TakePart) -> None:
    response = take_part.send(website="http://spam.example")

    assert response.status_code == 302
    assert Contribution.objects.get().flags == [Flag.HIDDEN_FIELD]


def test_a_form_sent_within_seconds_is_held(take_part: TakePart, settings: Any) -> None:
    settings.TAKE_PART_MINIMUM_SECONDS = 3

    response = take_part.send()

    assert response.status_code == 302
    assert Contribution.objects.get().flags == [Flag.TOO_FAST]


def test_moderation_after_publication_shows_at_once_but_not_what_is_held(
    site: Installation,
) -> None:
    consultation = make_consultation(moderation_policy=ModerationPolicy.AFTER)
    TakePart(consultation).send(publish="on", display="anonymous")
    TakePart(consultation).send(publish="on", display="anonymous", website="x")

    assert [row.is_public for row in Contribution.objects.order_by("pk")] == [True, False]
    assert Response.objects.published().count() == 1


@pytest.mark.parametrize(
    "path", ["/ar/take-part/1999-1/", "/ar/take-part/%00/", "/de/take-part/x/"]
)
def test_addresses_that_lead_nowhere(site: Installation, client: Client, path: str) -> None:
    assert client.get(path, follow=True).status_code in (400, 404)


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(take_part: TakePart, method: str) -> None:
    assert getattr(take_part.client, method)(take_part.url).status_code == 405


def test_answers_in_another_language_go_to_the_same_consultation(
    consultation: Consultation,
) -> None:
    translate(consultation.source_page, "fr")

    TakePart(consultation, "fr").send()
    TakePart(consultation, "ar").send()

    assert sorted(Contribution.objects.values_list("language", flat=True)) == ["ar", "fr"]
    assert Response.objects.filter(consultation=consultation).count() == 2


def test_a_question_that_the_language_lacks_is_shown_in_the_source_and_marked(
    consultation: Consultation,
) -> None:
    response = TakePart(consultation, "fr").open()

    field = response.context["form"].fields[f"q-{key('opinion')}"]
    assert field.label == "ما رأيكم؟"
    assert field.content_lang == "ar"


def test_words_are_escaped_where_they_are_shown_again(take_part: TakePart) -> None:
    response = take_part.send(
        **{f"q-{key('opinion')}": "<script>alert(1)</script>", f"q-{key('measure')}": ""}
    )

    assert "<script>alert(1)" not in response.content.decode()
    assert "&lt;script&gt;alert(1)" in response.content.decode()


def test_answers_are_bound_to_the_version_that_was_rendered(take_part: TakePart) -> None:
    token = take_part.token()
    rendered = take_part.consultation.latest_version
    page = ConsultationPage.objects.get()
    page.questionnaire = page.raw_questionnaire()[:-1]
    page.save()

    take_part.send(token)

    assert Response.objects.get().version == rendered


@pytest.mark.parametrize("size", [1, 30])
def test_queries_of_a_submission_do_not_grow_with_the_questions(
    site: Installation, django_assert_max_num_queries: Any, size: int
) -> None:
    from tests.consultations.factories import question, questionnaire

    extra = [question("short_text", f"extra{n}", f"سؤال {n}") for n in range(size)]
    browser = TakePart(make_consultation(questionnaire=[*questionnaire(), *extra]))
    token = browser.token()

    with django_assert_max_num_queries(30):
        response = browser.send(token)

    assert response.status_code == 302
