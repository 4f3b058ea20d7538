"""After sending: the address confirmed, the receipt by mail, changing, withdrawing, taking back."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from consultations.enums import AddressPolicy, FormLayout
from consultations.models import Consultation, Response, ResponseDraft, ResponseVersion
from consultations.services.summarising import compute_results
from core.models import Contact, OutboxMail
from core.services.delivering import deliver_due
from home.services.installing import Installation
from moderation.enums import Action, Status
from moderation.models import Contribution
from moderation.services.deciding import DecisionConflict, Verdict, decide
from tests.consultations.conftest import VALID, TakePart
from tests.consultations.factories import key, make_consultation, make_page
from tests.home.staff import make_staff

pytestmark = pytest.mark.usefixtures("site")

ADDRESS = "nadia@example.org"
OPINION = f"q-{key('opinion')}"


def asking(policy: AddressPolicy = AddressPolicy.REQUIRED, **fields: Any) -> TakePart:
    return TakePart(make_consultation(address_policy=policy, **fields))


def links_in(message: Any) -> list[str]:
    return re.findall(r"http://[^/\s]+(/\S+)", message.body)


def delivered() -> list[Any]:
    mail.outbox.clear()
    deliver_due()
    return list(mail.outbox)


def follow(path: str, client: Client | None = None) -> Any:
    """Open a link of a mail and press its button."""
    client = client or Client()
    page = client.get(path, follow=True)
    return client.post(page.request["PATH_INFO"], follow=True)


def confirm_link(messages: list[Any]) -> str:
    (message,) = messages
    return next(path for path in links_in(message) if "/link/" in path)


def counted(consultation: Consultation) -> int:
    return Response.objects.filter(consultation=consultation).counted().count()


# The address.


def test_no_address_is_asked_for_unless_the_editor_wants_it(take_part: TakePart) -> None:
    assert take_part.open().context["address_field"] is None

    take_part.send(email=ADDRESS)

    assert Contact.objects.count() == 0


@pytest.mark.parametrize("typed", ["", "nobody", "a@b", "a b@example.org", "x" * 255 + "@e.org"])
def test_a_required_address_that_is_none_is_said_beside_its_field(typed: str) -> None:
    response = asking().send(email=typed)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["email"]
    assert Response.objects.count() == 0


def test_a_required_address_lets_a_contribution_count_once_it_is_confirmed() -> None:
    form = asking()
    form.send(email=ADDRESS)
    messages = delivered()

    assert [message.to for message in messages] == [[ADDRESS]]
    assert counted(form.consultation) == 0
    assert Contribution.objects.get().status == Status.UNCONFIRMED

    # A mail scanner opens the link; only the button confirms.
    Client().get(confirm_link(messages), follow=True)
    assert Contribution.objects.get().status == Status.UNCONFIRMED
    follow(confirm_link(messages))

    assert Contribution.objects.get().status == Status.PENDING
    assert counted(form.consultation) == 1
    assert Response.objects.get().address_confirmed_at is not None


def test_the_receipt_comes_by_mail_after_confirming_in_the_readers_language() -> None:
    consultation = make_consultation(address_policy=AddressPolicy.OPTIONAL)
    form = TakePart(consultation, language="fr")
    sent = form.send(email=ADDRESS)

    follow(confirm_link(delivered()))
    (receipt,) = delivered()

    assert receipt.subject.startswith("Récépissé de votre contribution")
    path = next(path for path in links_in(receipt) if "/receipt/" in path)
    assert path == sent["Location"]
    assert Client().get(path).status_code == 200


def test_an_optional_address_keeps_nothing_from_being_counted() -> None:
    form = asking(AddressPolicy.OPTIONAL)

    form.send(email=ADDRESS)
    form.send(email="")

    assert counted(form.consultation) == 2


def test_a_second_contribution_from_one_address_is_told_by_mail_alone() -> None:
    form = asking(one_per_address=True)
    form.send(email=ADDRESS)
    follow(confirm_link(delivered()))
    delivered()
    other = TakePart(form.consultation)
    second = other.send(email="NADIA@example.org.")
    unconfirmed = other.client.get(second["Location"]).context["next_steps"]

    follow(confirm_link(delivered()))
    (told,) = delivered()

    first, duplicate = Contribution.objects.order_by("pk")
    assert [first.status, duplicate.status] == [Status.PENDING, Status.DUPLICATE]
    assert counted(form.consultation) == 1
    assert first.reference in told.body
    # The screen says the same before and after.
    assert other.client.get(second["Location"]).context["next_steps"] == unconfirmed


def test_one_per_address_needs_the_address() -> None:
    page = make_page()
    page.one_per_address = True

    with pytest.raises(Exception, match="one_per_address"):
        page.full_clean()


def test_one_form_sent_twice_asks_once() -> None:
    form = asking()
    token = form.token()

    form.send(token, email=ADDRESS)
    form.send(token, email=ADDRESS)

    assert OutboxMail.objects.count() == 1
    assert form.send(token, email="other@example.org").status_code == 409


def test_moderators_do_not_decide_on_what_nobody_confirmed(site: Installation) -> None:
    asking().send(email=ADDRESS)
    contribution = Contribution.objects.get()

    with pytest.raises(DecisionConflict):
        decide(
            contribution.pk,
            moderator=make_staff(is_superuser=True),
            verdict=Verdict(Action.APPROVE),
            expected_status=Status.UNCONFIRMED,
            expected_revision=1,
        )


# Changing.


def sent(form: TakePart, **fields: Any) -> str:
    return str(form.send(publish="on", display="anonymous", **fields)["Location"])


def approve() -> None:
    contribution = Contribution.objects.get()
    decide(
        contribution.pk,
        moderator=make_staff(is_superuser=True),
        verdict=Verdict(Action.APPROVE),
        expected_status=contribution.status,
        expected_revision=contribution.revision,
    )


def change(client: Client, receipt: str, **answers: str) -> Any:
    """Press "Change my answers", write `answers` on the page, send."""
    step = client.post(f"{receipt}change/")["Location"]
    page = client.get(step)
    data = {
        name: values for name, values in ResponseDraft.objects.get().data.items() if "q-" in name
    }
    assert page.status_code == 200
    client.post(step, data | {"next": "1"} | answers)
    review = re.sub(r"\d+/$", "review/", step)
    shown = client.get(review)
    own = {"publish": "on", "display": "anonymous"} if shown.status_code == 200 else {}
    return client.post(review, own | {"send": "1"})


@pytest.mark.parametrize("layout", FormLayout.values)
def test_answers_can_be_changed_and_the_former_ones_are_kept(layout: str) -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)
    Consultation.objects.update(form_layout=layout)

    response = change(form.client, receipt, **{OPINION: "رأيي الجديد"})

    assert response["Location"] == receipt
    stored = Response.objects.get()
    assert stored.answers[key("opinion")] == "رأيي الجديد"
    assert stored.answers[key("minutes")] == 12
    former = ResponseVersion.objects.get()
    assert (former.revision, former.answers[key("opinion")]) == (1, "أريد مزيدا من الظل.")
    assert Contribution.objects.get().revision == 2
    assert ResponseDraft.objects.count() == 0
    assert "رأيي الجديد" in form.client.get(receipt).content.decode()


def test_what_was_approved_stays_public_until_the_change_has_been_read() -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)
    approve()
    results = f"{form.consultation.source_page.url}results/"

    change(form.client, receipt, **{OPINION: "رأيي الجديد"})
    waiting = form.client.get(results).content.decode()
    approve()
    read = form.client.get(results).content.decode()

    assert ("أريد مزيدا من الظل." in waiting, "رأيي الجديد" in waiting) == (True, False)
    assert ("أريد مزيدا من الظل." in read, "رأيي الجديد" in read) == (False, True)


def test_a_decision_on_the_former_words_does_not_reach_the_new_ones() -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)
    pk = Contribution.objects.get().pk
    change(form.client, receipt, **{OPINION: "شتيمة"})

    with pytest.raises(DecisionConflict):
        decide(
            pk,
            moderator=make_staff(is_superuser=True),
            verdict=Verdict(Action.APPROVE),
            expected_status=Status.PENDING,
            expected_revision=1,
        )


def test_after_closing_nothing_is_changed_or_withdrawn() -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)
    Consultation.objects.update(closes_at=timezone.now() - timedelta(hours=1))

    page = form.client.get(receipt)
    form.client.post(f"{receipt}change/")
    form.client.post(f"{receipt}withdraw/")

    assert (page.context["change_url"], page.context["withdraw_url"]) == ("", "")
    assert ResponseDraft.objects.count() == 0
    assert Contribution.objects.get().status == Status.PENDING


def test_closing_while_somebody_changes_keeps_what_was_sent() -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)
    step = form.client.post(f"{receipt}change/")["Location"]
    Consultation.objects.update(closes_at=timezone.now() - timedelta(hours=1))
    ResponseDraft.objects.update(shown_at=timezone.now() - timedelta(hours=2))

    response = form.client.post(re.sub(r"\d+/$", "review/", step), {"send": "1"})

    assert response.status_code == 403
    assert ResponseVersion.objects.count() == 0


# Withdrawing and consent.


def test_withdrawing_asks_first_and_counts_it_no_more() -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)
    approve()

    question = form.client.get(f"{receipt}withdraw/")
    before = counted(form.consultation)
    form.client.post(f"{receipt}withdraw/")

    compute_results(form.consultation)
    form.consultation.refresh_from_db()
    assert question.status_code == 200
    assert (before, counted(form.consultation), form.consultation.results.counted) == (1, 0, 0)
    assert Contribution.objects.get().status == Status.WITHDRAWN
    results = form.client.get(f"{form.consultation.source_page.url}results/").content.decode()
    assert "أريد مزيدا من الظل." not in results
    page = form.client.get(receipt)
    assert (page.context["change_url"], page.context["unpublish_url"]) == ("", "")


def test_consent_is_taken_back_at_any_time() -> None:
    form = TakePart(make_consultation())
    receipt = str(form.send(publish="on", display="name", name="نادية")["Location"])
    approve()
    Consultation.objects.update(closes_at=timezone.now() - timedelta(hours=1))

    form.client.post(f"{receipt}unpublish/")

    response = Response.objects.get()
    assert (response.may_publish, response.display_name) == (False, "")
    assert counted(form.consultation) == 1
    results = form.client.get(f"{form.consultation.source_page.url}results/").content.decode()
    assert "نادية" not in results
    assert "أريد مزيدا من الظل." not in results


@pytest.mark.parametrize("page", ["change/", "unpublish/"])
def test_nothing_changes_by_opening_an_address(page: str) -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)

    assert form.client.get(f"{receipt}{page}").status_code == 405


@pytest.mark.parametrize("page", ["", "change/", "withdraw/", "unpublish/"])
def test_a_guessed_receipt_does_not_exist(client: Client, page: str) -> None:
    path = f"/ar/receipt/{'0' * 64}/{page}"

    assert client.get(path).status_code in (404, 405)
    assert client.post(path).status_code in (404, 405)


@pytest.mark.parametrize("page", ["change/", "withdraw/", "unpublish/"])
def test_forms_of_the_receipt_need_a_csrf_token(page: str) -> None:
    form = TakePart(make_consultation())
    receipt = sent(form)
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(f"{receipt}{page}").status_code == 403
    # With `no-referrer` browsers send `Origin: null`, which the protection of forms refuses.
    assert form.client.get(receipt)["Referrer-Policy"] == "strict-origin"


def test_queries_of_a_contribution_with_an_address(django_assert_max_num_queries: Any) -> None:
    form = asking()
    token = form.token()

    with django_assert_max_num_queries(50):
        form.client.post(form.url, VALID | {"token": token, "email": ADDRESS})
