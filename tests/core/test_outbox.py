"""The outbox: once per recipient and event, in the transaction that causes it, within limits."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail as mailbox
from django.db import connections, transaction
from django.utils import timezone

from core.mails import ask_to_confirm
from core.models import Contact, MailStatus, OutboxMail
from core.services.contacting import block, confirm
from core.services.delivering import deliver_due
from core.services.mailing import (
    empty_old_mails,
    enqueue,
    remove_old_mails,
    try_again,
)
from tests.core.factories import ContactFactory, fresh
from tests.home.staff import make_staff


def ask(contact: Contact, key: str = "1") -> OutboxMail | None:
    return ask_to_confirm(contact, about="response:1", key=key)


def test_nothing_is_sent_before_it_is_delivered(db: None) -> None:
    row = ask(ContactFactory())

    assert row is not None
    assert (row.status, row.language, row.to_unconfirmed) == (MailStatus.WAITING, "fr", True)
    assert mailbox.outbox == []


def test_a_mail_goes_with_the_transaction_that_caused_it(db: None) -> None:
    contact = ContactFactory()

    with transaction.atomic():
        ask(contact)
        transaction.set_rollback(True)

    assert not OutboxMail.objects.exists()


def test_the_same_event_twice_is_one_mail(db: None) -> None:
    contact, other = ContactFactory(), ContactFactory()

    first, second = ask(contact), ask(contact)
    third, fourth = ask(other), ask(contact, key="2")

    assert first == second
    assert len({first, third, fourth}) == 3


@pytest.mark.django_db(transaction=True)
def test_the_same_event_many_times_at_once_is_one_mail() -> None:
    contact = ContactFactory()

    def cause(_number: int) -> int | None:
        try:
            row = ask(contact)
            return row and row.pk
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        rows = set(pool.map(cause, range(16)))

    assert len(rows) == OutboxMail.objects.count() == 1


def test_an_unknown_kind_is_refused_at_once(db: None) -> None:
    with pytest.raises(KeyError):
        enqueue("core.unknown", to=ContactFactory(), key="1")


def test_three_mails_a_day_go_to_an_address_that_nobody_confirmed(db: None) -> None:
    contact = ContactFactory()

    rows = [ask(contact, key=str(number)) for number in range(5)]

    assert [row is not None for row in rows] == [True, True, True, False, False]
    # What was let through stays let through.
    assert ask(contact, key="0") == rows[0]
    OutboxMail.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert ask(contact, key="5") is not None


@pytest.mark.django_db(transaction=True)
def test_the_limit_holds_for_many_forms_at_once() -> None:
    contact = ContactFactory()

    def cause(number: int) -> bool:
        try:
            return ask(contact, key=str(number)) is not None
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        let_through = sum(pool.map(cause, range(16)))

    assert (let_through, OutboxMail.objects.count()) == (3, 3)


def test_a_confirmed_address_has_no_limit(db: None) -> None:
    contact = ContactFactory()
    for number in range(4):
        ask(contact, key=str(number))
    confirm(contact)

    assert ask(contact, key="4") is not None
    assert OutboxMail.objects.count() == 4


def test_nothing_is_caused_for_who_said_not_me(db: None) -> None:
    assert ask(ContactFactory(blocked=True)) is None


def test_what_waits_is_given_up_when_its_recipient_says_not_me(db: None) -> None:
    contact = ContactFactory()
    row = ask(contact)
    block(contact)

    done = deliver_due()

    assert (done.given_up, done.sent, mailbox.outbox) == ([row.pk], [], [])
    assert (fresh(row).status, fresh(row).last_error) == (MailStatus.GIVEN_UP, "no recipient")


def test_a_mail_to_staff_goes_to_who_works_here_still(db: None) -> None:
    words = {"subject": "موعد\r\nBcc: all@example.org", "text": "نص <b>"}
    here, gone = make_staff(language="ar"), make_staff()
    for user in (here, gone):
        enqueue("core.staff", to=user, key="1", context=words)
    gone.is_active = False
    gone.save()

    done = deliver_due()

    (message,) = mailbox.outbox
    assert (len(done.sent), len(done.given_up)) == (1, 1)
    assert message.to == [here.email]
    assert (message.subject, message.body) == ("موعد Bcc: all@example.org", "نص <b>\n")


def test_an_address_that_staff_entered_needs_no_contact(db: None) -> None:
    words = {"subject": "s", "text": "t"}
    row = enqueue("core.staff", to="service@commune.example", key="1", context=words)

    deliver_due()

    assert row is not None
    assert row.language == "ar"
    assert mailbox.outbox[0].to == ["service@commune.example"]


def test_what_ended_long_ago_forgets_recipient_and_content(db: None, settings: Any) -> None:
    settings.MAIL_KEPT_DAYS = 30
    contact = ContactFactory(confirmed=True)
    rows = [ask(contact, key=str(number)) for number in range(3)]
    now = timezone.now()
    old = now - timedelta(days=31)
    for row, status, ended in [
        (rows[0], MailStatus.SENT, old),
        (rows[1], MailStatus.SENT, now),
        (rows[2], MailStatus.WAITING, None),
    ]:
        OutboxMail.objects.filter(pk=row.pk).update(status=status, ended_at=ended, created_at=old)

    assert empty_old_mails(now=now, dry_run=True) == 1
    assert empty_old_mails(now=now, dry_run=False) == 1
    assert empty_old_mails(now=now, dry_run=False) == 0

    emptied = fresh(rows[0])
    assert (emptied.contact, emptied.address, emptied.context) == (None, "", {})
    assert [fresh(row).contact for row in rows[1:]] == [contact, contact]
    assert try_again(emptied) is False
    a_year_later = now + timedelta(days=365)
    assert remove_old_mails(now=a_year_later, dry_run=True) == 1
    assert remove_old_mails(now=a_year_later, dry_run=False) == 1
    assert OutboxMail.objects.count() == 2


def test_mails_of_an_app_that_left_are_emptied_too(db: None) -> None:
    row = ask(ContactFactory())
    ended = timezone.now() - timedelta(days=400)
    OutboxMail.objects.update(kind="gone.kind", status=MailStatus.SENT, ended_at=ended)

    assert empty_old_mails(now=timezone.now(), dry_run=False) == 1
    assert fresh(row).contact is None
