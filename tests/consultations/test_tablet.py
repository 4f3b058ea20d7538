"""A workshop's tablet: many people one after the other, nothing of one for the next."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from consultations.enums import FormLayout
from consultations.models import Consultation, Response, ResponseDraft
from consultations.services.drafting import remove_expired_drafts
from tests.consultations.conftest import VALID, TakePart
from tests.consultations.factories import key, make_consultation
from tests.consultations.test_stepping import Answering, questionnaire

pytestmark = pytest.mark.usefixtures("site")


def turn_on(client: Client, consultation: Consultation) -> Any:
    return client.post(f"/ar/take-part/{consultation.reference}/tablet/", {"start": "1"})


@pytest.fixture
def stepwise() -> Consultation:
    return make_consultation(questionnaire=questionnaire(), form_layout=FormLayout.BY_SECTION)


@pytest.fixture
def tablet(stepwise: Consultation) -> Answering:
    """On the first page of the form, on a tablet."""
    answering = Answering(stepwise)
    turn_on(answering.client, stepwise)
    answering.begin()
    return answering


@pytest.fixture
def one_page(take_part: TakePart) -> TakePart:
    turn_on(take_part.client, take_part.consultation)
    return take_part


def send(tablet: Answering) -> Any:
    tablet.answer_all()
    return tablet.post("review", "send")


def leave_alone(*, minutes: int) -> None:
    ResponseDraft.objects.update(shown_at=timezone.now() - timedelta(minutes=minutes))


def test_a_cookie_for_this_consultation_alone_turns_it_on(stepwise: Consultation) -> None:
    client = Client()

    response = turn_on(client, stepwise)

    assert response["Location"] == f"/ar/take-part/{stepwise.reference}/"
    cookies = {name: morsel for name, morsel in response.cookies.items() if morsel.value}
    assert {name: morsel["path"] for name, morsel in cookies.items()} == {
        f"tablet-{language}": f"/{language}/take-part/{stepwise.reference}/"
        for language in ("ar", "fr", "en")
    }
    for morsel in cookies.values():
        assert (morsel["max-age"], morsel["expires"]) == ("", "")
        assert (morsel["httponly"], morsel["samesite"]) == (True, "Lax")


def test_looking_at_the_page_turns_nothing_on(stepwise: Consultation) -> None:
    client = Client()

    response = client.get(f"/ar/take-part/{stepwise.reference}/tablet/")

    assert (response.status_code, response.context["is_on"]) == (200, False)
    assert "tablet-ar" not in client.cookies
    assert "tablet" not in client.get(f"/ar/take-part/{stepwise.reference}/").context


def test_a_cookie_of_another_consultation_or_a_made_up_one_does_nothing(
    stepwise: Consultation,
) -> None:
    other = make_consultation(questionnaire=questionnaire(), form_layout=FormLayout.BY_SECTION)
    client = Client()
    turn_on(client, other)

    assert "tablet" not in client.get(f"/ar/take-part/{stepwise.reference}/").context
    client.cookies["tablet-ar"] = "on"
    assert "tablet" not in client.get(f"/ar/take-part/{stepwise.reference}/").context


def test_it_is_ended_by_its_button(tablet: Answering) -> None:
    home = f"{tablet.home}tablet/"
    assert tablet.client.get(home).context["is_on"]

    tablet.client.post(home, {"end": "1", "draft": tablet.token})

    assert not tablet.client.get(home).context["is_on"]
    assert ResponseDraft.objects.count() == 0


@pytest.mark.parametrize("page", ["1", "3", "review"])
def test_each_page_says_so_fills_in_nothing_and_offers_no_link(
    tablet: Answering, page: str
) -> None:
    response = tablet.open(page)
    html = response.content.decode()

    assert response.context["tablet"]["url"] == f"{tablet.home}tablet/"
    assert "no-store" in response["Cache-Control"]
    assert 'autocomplete="off"' in html
    assert 'autocomplete="name"' not in html
    assert 'name="save"' not in html
    assert "autosave" not in html


def test_what_was_begun_is_flagged_and_its_link_not_shown(tablet: Answering) -> None:
    draft = ResponseDraft.objects.get()
    assert draft.on_shared_device
    assert draft.expires_at < timezone.now() + timedelta(hours=1, minutes=1)

    put_aside = tablet.post(1, "save", uses="no")
    saved = tablet.open("saved")

    assert put_aside["Location"] == f"{tablet.link}3/"
    assert saved["Location"] == tablet.link


def test_after_sending_the_reference_is_shown_once(tablet: Answering) -> None:
    sent = send(tablet)
    number = Response.objects.get().contribution.reference

    first = tablet.client.get(sent["Location"])
    again = tablet.client.get(sent["Location"])

    assert sent["Location"] == f"{tablet.home}tablet/thanks/"
    assert first.context["reference"] == number
    assert number in first.content.decode()
    assert first["Clear-Site-Data"] == '"cache"'
    assert "no-store" in first["Cache-Control"]
    assert again.context["reference"] == ""
    assert number not in again.content.decode()
    assert "receipt" not in first.content.decode()


def test_it_goes_on_by_itself_unless_somebody_wants_to_stay(tablet: Answering) -> None:
    thanks = send(tablet)["Location"]
    number = Response.objects.get().contribution.reference

    first = tablet.client.get(thanks)
    staying = tablet.client.get(f"{thanks}?stay")
    later = tablet.client.get(f"{thanks}?stay")

    assert first["Refresh"] == f"45; url={tablet.home}"
    assert staying.context["reference"] == number
    assert "Refresh" not in staying
    assert later.context["reference"] == ""


def test_the_next_persons_form_forgets_the_reference(tablet: Answering) -> None:
    thanks = send(tablet)["Location"]
    tablet.client.get(thanks)
    tablet.client.get(tablet.home)

    assert tablet.client.get(f"{thanks}?stay").context["reference"] == ""


@pytest.mark.parametrize("page", ["", "1", "3", "review", "saved"])
def test_after_sending_old_addresses_lead_nowhere(tablet: Answering, page: str) -> None:
    send(tablet)

    response = tablet.open(page)

    assert response.status_code == 404
    assert response.context["heading"] == "لا شيء محفوظ تحت هذا العنوان"
    assert tablet.post(3, opinion="رأي آخر").status_code == 404
    assert Response.objects.get().on_shared_device


def test_sent_twice_at_once_it_is_one_response_and_no_receipt(one_page: TakePart) -> None:
    token = one_page.token()
    first, second = one_page.send(token), one_page.send(token)

    thanks = f"{one_page.url}tablet/thanks/"
    assert (first["Location"], second["Location"]) == (thanks, thanks)
    assert Response.objects.count() == 1


def test_the_form_on_one_page_is_empty_for_the_next_person(one_page: TakePart) -> None:
    one_page.send()

    page = one_page.open()

    assert page.context["tablet"]["token"] == ""
    assert VALID[f"q-{key('opinion')}"] not in page.content.decode()
    assert "autosave" not in page.content.decode()


def test_what_the_next_person_types_into_a_page_that_stayed_open_is_not_lost(
    one_page: TakePart,
) -> None:
    token = one_page.token()
    one_page.send(token)
    opinion = f"q-{key('opinion')}"

    response = one_page.send(token, **{opinion: "رأي شخص آخر"})

    assert response.status_code == 409
    assert response.context["resubmission"] is None
    assert Response.objects.get().contribution.reference not in response.content.decode()
    assert "رأي شخص آخر" in response.content.decode()
    fresh = response.context["form"].data["token"]
    assert one_page.send(fresh, **{opinion: "رأي شخص آخر"}).status_code == 302
    assert Response.objects.count() == 2


def test_left_for_ten_minutes_it_is_removed_at_the_next_visit(tablet: Answering) -> None:
    tablet.post(1, uses="no", district="حي السلام")
    leave_alone(minutes=9)
    assert tablet.open(1).status_code == 200
    leave_alone(minutes=11)

    response = tablet.open(1)

    assert response["Location"] == tablet.home
    assert ResponseDraft.objects.count() == 0


def test_who_thinks_for_long_over_one_page_loses_nothing(tablet: Answering) -> None:
    leave_alone(minutes=30)

    assert tablet.post(1, uses="no")["Location"] == f"{tablet.link}3/"


def test_within_the_hour_it_is_gone_from_the_server_too(tablet: Answering) -> None:
    ResponseDraft.objects.update(expires_at=timezone.now())

    assert remove_expired_drafts() == 1


def test_begin_anew_drops_what_was_begun(tablet: Answering) -> None:
    tablet.post(1, uses="no")

    response = tablet.client.post(f"{tablet.home}tablet/", {"anew": "1", "draft": tablet.token})

    assert response["Location"] == tablet.home
    assert ResponseDraft.objects.count() == 0
    assert tablet.client.get(tablet.home).context["tablet"]["token"] == ""


def test_a_draft_of_somebody_at_home_is_not_dropped(stepwise: Consultation) -> None:
    answering = Answering(stepwise)
    answering.begin()

    Client().post(f"{answering.home}tablet/", {"anew": "1", "draft": answering.token})

    assert ResponseDraft.objects.count() == 1
    leave_alone(minutes=60)
    assert answering.open(1).status_code == 200


@pytest.mark.parametrize("page", ["tablet/", "tablet/thanks/"])
def test_an_unknown_consultation_has_no_tablet(page: str) -> None:
    assert Client().get(f"/ar/take-part/2020-1/{page}").status_code == 404


@pytest.mark.parametrize("value", ["x", "a:b:c", ""])
def test_a_made_up_reference_is_not_shown(tablet: Answering, value: str) -> None:
    tablet.client.cookies["tablet-reference"] = value

    response = tablet.client.get(f"{tablet.home}tablet/thanks/")

    assert (response.status_code, response.context["reference"]) == (200, "")


def test_turning_it_on_needs_a_csrf_token(stepwise: Consultation) -> None:
    client = Client(enforce_csrf_checks=True)

    assert turn_on(client, stepwise).status_code == 403
    assert "tablet-ar" not in client.cookies
