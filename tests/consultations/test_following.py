"""Being told of a consultation without answering it: asked, confirmed, told once, ended."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core import mail as mailbox
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from consultations.models import Consultation, ConsultationFollower, ConsultationPage
from consultations.services.following import (
    EXTENDED,
    OPENED,
    remove_unconfirmed_followers,
    tell_followers,
    tell_openings,
)
from consultations.signals import deadline_extended
from core.models import Contact, MailStatus, OutboxMail
from core.services.contacting import block, remove_unconfirmed
from core.services.delivering import deliver_due
from tests.consultations.factories import make_consultation, translate
from tests.core.factories import ContactFactory

pytestmark = pytest.mark.usefixtures("site")

ADDRESS = "nadia@example.org"


@pytest.fixture
def coming() -> Consultation:
    return make_consultation(title="خطة", opens_at=timezone.now() + timedelta(days=2))


def ask(consultation: Consultation, address: str = ADDRESS, *, language: str = "ar") -> Any:
    return Client().post(
        f"/{language}/take-part/{consultation.reference}/follow/", {"email": address}
    )


def links(body: str, language: str) -> list[str]:
    return [urlsplit(url).path for url in re.findall(rf"http\S+/{language}/link/\S+", body)]


def press(path: str) -> Any:
    """Open a link of a mail and press its button."""
    client = Client()
    page = client.get(path)["Location"]
    return client.post(page, {"choice": ""}, follow=True)


def make_follower(consultation: Consultation, **fields: Any) -> ConsultationFollower:
    contact = fields.pop("contact", None) or ContactFactory(confirmed=True)
    fields = {"language": "fr", "confirmed_at": timezone.now()} | fields
    return ConsultationFollower.objects.create(consultation=consultation, contact=contact, **fields)


def open_now(consultation: Consultation) -> None:
    ConsultationFollower.objects.update(created_at=timezone.now() - timedelta(days=3))
    Consultation.objects.filter(pk=consultation.pk).update(
        opens_at=timezone.now() - timedelta(minutes=1)
    )


def test_the_page_of_the_consultation_leads_there_without_a_form_or_a_cookie(
    coming: Consultation,
) -> None:
    page = ConsultationPage.objects.get(pk=coming.source_page_id)

    response = Client().get(page.get_url())

    assert response.context["follow_url"] == f"/ar/take-part/{coming.reference}/follow/"
    assert "csrf" not in response.content.decode()
    assert not response.cookies


def test_the_form_is_kept_nowhere_and_shows_the_notice(coming: Consultation) -> None:
    response = Client().get(f"/ar/take-part/{coming.reference}/follow/")

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert response.context["notice"]["title"]


def test_asked_confirmed_and_told_when_it_opens(coming: Consultation) -> None:
    asked = ask(coming)
    deliver_due()
    (request,) = mailbox.outbox
    follower = ConsultationFollower.objects.get()
    assert asked["Location"] == f"/ar/take-part/{coming.reference}/follow/?asked"
    assert (request.to, follower.confirmed_at) == ([ADDRESS], None)

    assert press(links(request.body, "ar")[0]).status_code == 200
    open_now(coming)
    mailbox.outbox.clear()
    assert tell_openings() == 1
    deliver_due()

    (told,) = mailbox.outbox
    assert told.to == [ADDRESS]
    assert coming.source_page.get_full_url() in told.body
    assert ConsultationFollower.objects.get().told_opening_at is not None


def test_opening_is_told_once(coming: Consultation) -> None:
    follower = make_follower(coming)
    open_now(coming)
    tell_openings()

    assert tell_openings() == 0
    # As if another process had read the row before this one wrote it.
    ConsultationFollower.objects.update(told_opening_at=None)
    assert tell_openings() == 1

    assert OutboxMail.objects.filter(kind=OPENED, contact=follower.contact).count() == 1


def test_the_due_work_tells(coming: Consultation) -> None:
    make_follower(coming)
    open_now(coming)

    call_command("run_due_work")

    assert len(mailbox.outbox) == 1


def test_nobody_is_told_before_or_unconfirmed_or_blocked_or_who_came_later(
    coming: Consultation,
) -> None:
    make_follower(coming)
    assert tell_openings() == 0
    ConsultationFollower.objects.all().delete()

    make_follower(coming, confirmed_at=None)
    make_follower(coming, contact=ContactFactory())
    make_follower(coming, contact=ContactFactory(blocked=True))
    open_now(coming)
    make_follower(coming)

    assert tell_openings() == 0
    assert OutboxMail.objects.count() == 0


def test_mails_come_in_the_language_they_were_asked_for_in(coming: Consultation) -> None:
    french = translate(coming.source_page, "fr")
    french.title = "Le plan"
    french.save_revision().publish()
    make_follower(coming, language="fr")

    tell_followers(coming, EXTENDED, closes_at="2026-12-31")
    deliver_due()

    (mail,) = mailbox.outbox
    assert "Le plan" in mail.subject
    assert french.get_full_url() in mail.body


def test_each_mail_offers_to_end_it_by_post(coming: Consultation) -> None:
    make_follower(coming)
    tell_followers(coming, EXTENDED, closes_at="2026-12-31")
    deliver_due()
    (stop,) = links(mailbox.outbox[0].body, "fr")

    client = Client()
    page = client.get(stop)["Location"]
    client.get(page)
    assert ConsultationFollower.objects.count() == 1
    client.post(page, {"choice": ""})

    assert ConsultationFollower.objects.count() == 0
    assert client.get(page).context["link"].button == ""
    tell_followers(coming, EXTENDED, closes_at="2027-01-31")
    assert OutboxMail.objects.count() == 1


def test_who_ended_it_gets_no_mail_that_waited(coming: Consultation) -> None:
    make_follower(coming)
    tell_followers(coming, EXTENDED, closes_at="2026-12-31")
    ConsultationFollower.objects.all().delete()

    deliver_due()

    assert mailbox.outbox == []
    assert OutboxMail.objects.get().status == MailStatus.GIVEN_UP


def test_a_later_closing_date_is_told_once_each_time(coming: Consultation) -> None:
    make_follower(coming)
    old, new = coming.closes_at, coming.closes_at + timedelta(days=7)
    for _again in range(2):
        deadline_extended.send(Consultation, record=coming, old=old, new=new)
    assert OutboxMail.objects.filter(kind=EXTENDED).count() == 1

    deadline_extended.send(Consultation, record=coming, old=new, new=new + timedelta(days=7))

    assert OutboxMail.objects.filter(kind=EXTENDED).count() == 2


def test_sent_twice_it_is_one_row_and_one_mail(coming: Consultation) -> None:
    ask(coming)
    ask(coming, " NADIA@example.org")

    assert ConsultationFollower.objects.count() == OutboxMail.objects.count() == 1


def test_another_persons_address_gets_the_request_and_nothing_more(coming: Consultation) -> None:
    victim = ContactFactory(address=ADDRESS, confirmed=True)
    for _again in range(5):
        ask(coming)
    open_now(coming)
    tell_openings()
    deliver_due()

    assert [mail.to for mail in mailbox.outbox] == [[victim.address]]


def test_who_follows_already_gets_no_second_request(coming: Consultation) -> None:
    make_follower(coming, contact=ContactFactory(address=ADDRESS, confirmed=True))

    assert ask(coming).status_code == 302
    assert OutboxMail.objects.count() == 0


def test_screens_do_not_tell_whether_an_address_is_known(coming: Consultation) -> None:
    make_follower(coming, contact=ContactFactory(address="known@example.org", confirmed=True))
    block(ContactFactory(address="blocked@example.org"))

    answers = {
        ask(coming, address)["Location"]
        for address in ("known@example.org", "blocked@example.org", "new@example.org")
    }

    assert len(answers) == 1
    page = Client().get(answers.pop())
    assert (page.status_code, page.context["was_asked"]) == (200, True)


@pytest.mark.parametrize("typed", ["", "nadia", "<script>", "a@b", "ن@مثال"])
def test_what_is_no_address_is_told_and_kept(coming: Consultation, typed: str) -> None:
    response = ask(coming, typed)

    assert response.status_code == 422
    assert [item["id"] for item in response.context["error_items"]] == ["id_email"]
    assert response.context["form"]["email"].value() == typed
    assert Contact.objects.count() == 0


def test_what_is_not_public_cannot_be_followed(coming: Consultation) -> None:
    coming.source_page.unpublish()

    assert ask(coming).status_code == 404
    assert Client().get("/ar/take-part/2020-1/follow/").status_code == 404
    assert Contact.objects.count() == 0


def test_unconfirmed_wishes_go_with_their_address_and_by_themselves(coming: Consultation) -> None:
    ask(coming)
    later = timezone.now() + timedelta(days=40)

    assert remove_unconfirmed_followers(before=later, dry_run=True) == 1
    assert remove_unconfirmed(before=later, dry_run=False) == 1
    assert ConsultationFollower.objects.count() == 0
    make_follower(coming)
    assert remove_unconfirmed_followers(before=later, dry_run=False) == 0


@pytest.mark.parametrize("count", [2, 40])
def test_telling_many_takes_few_queries(
    coming: Consultation, count: int, django_assert_max_num_queries: Any
) -> None:
    for _number in range(count):
        make_follower(coming)
    open_now(coming)

    with django_assert_max_num_queries(6):
        assert tell_openings() == count

    assert OutboxMail.objects.count() == count


def test_asking_takes_few_queries(coming: Consultation, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(25):
        ask(coming)
