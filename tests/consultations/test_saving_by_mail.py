"""The link of answers put aside, by mail: to whoever gave an address, and nothing more of it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as conf
from django.core import mail as mailbox
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from consultations.enums import FormLayout
from consultations.models import Consultation, ResponseDraft
from consultations.services.saving_by_mail import EXPIRING, SAVED, remind_of_drafts
from core.models import Contact, MailStatus, OutboxMail
from core.services.contacting import block, confirm
from core.services.delivering import deliver_due
from core.services.mailing import try_again
from tests.consultations.factories import make_consultation
from tests.consultations.test_stepping import Answering, questionnaire
from tests.core.factories import ContactFactory, fresh, make_due

pytestmark = pytest.mark.usefixtures("site")

ADDRESS = "nadia@example.org"


@pytest.fixture
def consultation() -> Consultation:
    return make_consultation(
        questionnaire=questionnaire(),
        form_layout=FormLayout.BY_SECTION,
        closes_at=timezone.now() + timedelta(days=60),
    )


@pytest.fixture
def answering(consultation: Consultation) -> Answering:
    answering = Answering(consultation)
    answering.begin()
    answering.post(1, "save", district="حي السلام")
    return answering


def ask(answering: Answering, address: str = ADDRESS) -> Any:
    return answering.client.post(f"{answering.link}saved/", {"email": address})


def test_the_mail_holds_the_link_and_says_until_when(answering: Answering) -> None:
    asked = ask(answering)
    deliver_due()

    assert asked["Location"] == f"{answering.link}saved/?mailed"
    (mail,) = mailbox.outbox
    assert mail.to == [ADDRESS]
    assert f"{conf.WAGTAILADMIN_BASE_URL}{answering.link}\n" in mail.body
    assert "\u2068مشاورة\u2069" in mail.subject
    assert not re.search(r"%\(|None", mail.body)


def test_what_is_said_on_screen_is_the_same_for_every_address(answering: Answering) -> None:
    blocked = ContactFactory(address="blocked@example.org", blocked=True)
    for number in range(4):
        ask(answering, f"other{number}@example.org")

    for address in (ADDRESS, blocked.address, "other1@example.org"):
        ask(answering, address)
        page = answering.client.get(f"{answering.link}saved/?mailed")

        assert page.status_code == 200
        assert page.context["was_asked"]
        assert address not in page.content.decode()


def test_the_token_waits_in_the_outbox_until_the_mail_is_sent_and_no_longer(
    answering: Answering,
) -> None:
    ask(answering)
    row = OutboxMail.objects.get()
    assert row.context == {"draft": ResponseDraft.objects.get().pk, "token": answering.token}

    deliver_due()

    sent = fresh(row)
    assert (sent.status, sent.context) == (MailStatus.SENT, {})
    # It still counts against the limit of this address.
    assert sent.contact is not None
    assert sent.to_unconfirmed


def test_a_mail_that_is_given_up_forgets_the_token_and_cannot_be_tried_again(
    answering: Answering,
) -> None:
    ask(answering)
    block(Contact.objects.get())
    deliver_due()
    row = OutboxMail.objects.get()
    assert (row.status, row.context) == (MailStatus.GIVEN_UP, {})

    confirm(Contact.objects.get())
    try_again(row)
    deliver_due()

    assert fresh(row).status == MailStatus.GIVEN_UP
    assert mailbox.outbox == []


def test_answers_sent_meanwhile_make_the_mail_needless(answering: Answering) -> None:
    ask(answering)
    ResponseDraft.objects.all().delete()

    deliver_due()

    row = OutboxMail.objects.get()
    assert (row.status, row.context, mailbox.outbox) == (MailStatus.GIVEN_UP, {}, [])


def test_pressed_twice_it_is_one_mail(answering: Answering) -> None:
    ask(answering)
    ask(answering, " Nadia@EXAMPLE.org ")

    assert OutboxMail.objects.count() == Contact.objects.count() == 1


def test_three_a_day_go_to_an_address_that_nobody_confirmed(consultation: Consultation) -> None:
    for _number in range(5):
        answering = Answering(consultation)
        answering.begin()
        assert ask(answering).status_code == 302

    deliver_due()

    assert len(mailbox.outbox) == 3


@pytest.mark.parametrize("typed", ["", "nadia", "a@b", "x" * 300 + "@example.org", "n@ex ample"])
def test_what_is_no_address_is_told_beside_the_field_and_kept(
    answering: Answering, typed: str
) -> None:
    page = ask(answering, typed)

    assert page.status_code == 422
    assert len(page.context["form"].errors["email"]) == 1
    assert f'value="{typed}"' in page.content.decode() or not typed
    assert OutboxMail.objects.count() == Contact.objects.count() == 0


def test_it_needs_a_csrf_token(answering: Answering) -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post(f"{answering.link}saved/", {"email": ADDRESS})

    assert response.status_code == 403
    assert OutboxMail.objects.count() == 0


def test_a_guessed_link_mails_nothing(answering: Answering) -> None:
    guessed = answering.link.replace(answering.token, "A" * 43)

    response = answering.client.post(f"{guessed}saved/", {"email": ADDRESS})

    assert response.status_code == 404
    assert OutboxMail.objects.count() == 0


def near_the_end(*, days: float = 2.9) -> None:
    now = timezone.now()
    ResponseDraft.objects.update(
        expires_at=now + timedelta(days=days), told_at=now - timedelta(days=20)
    )


def test_whoever_had_the_link_mailed_is_reminded_once_before_the_end(answering: Answering) -> None:
    ask(answering)
    assert remind_of_drafts() == 0
    near_the_end()

    assert remind_of_drafts() == 1
    assert remind_of_drafts() == 0
    mailbox.outbox.clear()
    OutboxMail.objects.filter(kind=SAVED).delete()
    deliver_due()

    (mail,) = mailbox.outbox
    assert mail.to == [ADDRESS]
    assert answering.token not in mail.body
    assert OutboxMail.objects.filter(kind=EXPIRING).count() == 1


def test_a_visit_gives_more_time_and_another_reminder(answering: Answering) -> None:
    ask(answering)
    near_the_end()
    remind_of_drafts()
    answering.post(1, district="حي النهضة")
    assert remind_of_drafts() == 0

    near_the_end()

    assert remind_of_drafts() == 1


def test_reminded_twice_at_once_is_one_mail(answering: Answering) -> None:
    ask(answering)
    near_the_end()
    told_at = ResponseDraft.objects.get().told_at
    remind_of_drafts()
    # As if another process had read the row before this one wrote it.
    ResponseDraft.objects.update(told_at=told_at)
    remind_of_drafts()

    assert OutboxMail.objects.filter(kind=EXPIRING).count() == 1


def test_without_a_mail_nobody_is_reminded(answering: Answering) -> None:
    near_the_end()

    assert remind_of_drafts() == 0


def test_a_link_mailed_shortly_before_the_end_needs_no_reminder(answering: Answering) -> None:
    ask(answering)
    ResponseDraft.objects.update(expires_at=timezone.now() + timedelta(days=2))

    assert remind_of_drafts() == 0


def test_the_due_work_reminds(answering: Answering) -> None:
    ask(answering)
    OutboxMail.objects.all().delete()
    near_the_end()

    call_command("run_due_work")
    make_due()

    assert [row.kind for row in OutboxMail.objects.all()] == [EXPIRING]
    assert len(mailbox.outbox) == 1
