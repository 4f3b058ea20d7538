"""Delivery: each mail once, later again when it fails, whatever the mail server does."""

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.core import mail as mailbox
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db import DatabaseError, connections
from django.utils import timezone

from core import mail_kinds
from core.mail_kinds import MailKind, NotWanted
from core.mails import ask_to_confirm
from core.management.commands import serve
from core.models import MailStatus, OutboxMail, SignedLink
from core.services import delivering
from core.services.contacting import confirm
from core.services.delivering import BACK_OFF, LEASE, deliver_due
from core.services.mailing import enqueue, try_again
from home.services.installing import Installation
from tests.core.factories import ContactFactory, fresh, make_due, waiting

BASE = "https://agraw.example"


@pytest.fixture(autouse=True)
def base_url(settings: Any) -> None:
    settings.WAGTAILADMIN_BASE_URL = BASE


SUBJECTS = {
    "ar": "\u2068جماعة الاختبار\u2069",
    "fr": "\u2068Commune d’essai\u2069",
    "en": "Confirm your e-mail address – \u2068Test commune\u2069",
}


@pytest.mark.parametrize("language", SUBJECTS)
def test_a_mail_is_in_its_recipients_language(site: Installation, language: str) -> None:
    row = waiting("nadia@example.org", language=language)

    done = deliver_due()

    (message,) = mailbox.outbox
    assert (done.sent, done.failed, done.given_up) == ([row.pk], [], [])
    assert message.to == ["nadia@example.org"]
    assert message.subject.endswith(SUBJECTS[language])
    assert f"\n{BASE}/{language}/link/" in message.body
    assert fresh(row).status == MailStatus.SENT


def test_a_mail_says_that_it_is_automatic_and_the_same_each_time(site: Installation) -> None:
    row = waiting()
    deliver_due()
    OutboxMail.objects.update(status=MailStatus.WAITING)
    deliver_due()

    first, second = (message.message() for message in mailbox.outbox)
    assert first["Auto-Submitted"] == "auto-generated"
    assert first["Message-ID"] == second["Message-ID"] == f"<{row.key[:40]}@agraw.example>"


def test_only_an_unconfirmed_address_is_told_how_to_say_not_me(site: Installation) -> None:
    contact = ContactFactory(language="en")
    ask_to_confirm(contact, about="response:1", key="1")
    deliver_due()
    confirm(contact)
    ask_to_confirm(contact, about="response:1", key="2")
    deliver_due()

    unconfirmed, confirmed = (message.body for message in mailbox.outbox)
    assert unconfirmed.count(f"{BASE}/en/link/") == 2
    assert "It was not you?" in unconfirmed
    assert confirmed.count(f"{BASE}/en/link/") == 1
    assert "It was not you?" not in confirmed


def test_secret_addresses_stand_nowhere_in_the_database(site: Installation) -> None:
    row = waiting()
    deliver_due()

    tokens = [part.split("/")[0] for part in mailbox.outbox[0].body.split("/link/")[1:]]
    assert len(tokens) == SignedLink.objects.count() == 2
    stored = f"{vars(fresh(row))}{list(SignedLink.objects.values())}"
    assert not any(token in stored for token in tokens)


def test_a_second_delivery_sends_nothing_again(site: Installation) -> None:
    waiting()
    deliver_due()

    again = deliver_due()

    assert (again.sent, again.failed, len(mailbox.outbox)) == ([], [], 1)


def test_what_is_claimed_is_left_alone_until_the_claim_runs_out(site: Installation) -> None:
    waiting()
    OutboxMail.objects.update(claimed_until=timezone.now() + LEASE)
    assert deliver_due().sent == []

    OutboxMail.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert len(deliver_due().sent) == 1


def test_a_mail_that_ends_the_process_each_time_is_given_up(site: Installation) -> None:
    row = waiting()
    OutboxMail.objects.update(attempts=7, claimed_until=timezone.now() - timedelta(seconds=1))

    assert deliver_due().given_up == [row.pk]
    assert (fresh(row).last_error, mailbox.outbox) == ("interrupted", [])


def test_who_lost_the_claim_does_not_write_over_the_other(site: Installation) -> None:
    row = waiting()
    OutboxMail.objects.update(next_attempt_at=timezone.now() - 3 * LEASE)
    slow = delivering._claim(row.pk, timezone.now() - 2 * LEASE)
    quick = delivering._claim(row.pk, timezone.now())
    assert slow is not None
    assert quick is not None
    delivering._end(quick, MailStatus.SENT)

    delivering._put_off(slow, "TimeoutError", delivering.Delivery())

    assert (fresh(row).status, fresh(row).last_error) == (MailStatus.SENT, "")


@pytest.mark.django_db(transaction=True)
def test_two_processes_at_once_send_each_mail_once(site: Installation) -> None:
    rows = [waiting() for _number in range(20)]
    start = Barrier(3)

    def run(_number: int) -> delivering.Delivery:
        try:
            start.wait()
            return deliver_due()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(3) as pool:
        runs = list(pool.map(run, range(3)))

    sent = [pk for done in runs for pk in done.sent]
    assert sorted(sent) == sorted(row.pk for row in rows)
    assert sorted(message.to[0] for message in mailbox.outbox) == sorted(
        row.contact.address for row in rows
    )
    assert [done.failed + done.given_up for done in runs] == [[], [], []]


class Refusing(EmailBackend):
    """Fails for one address, and repeats it in the error, as servers do."""

    def send_messages(self, messages: Any) -> int:
        for message in messages:
            if message.to == ["bad@example.org"]:
                raise OSError("cannot send to bad@example.org")
        return super().send_messages(messages)


def test_one_mail_that_fails_stops_no_other(
    site: Installation, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    rows = [waiting(address) for address in ("a@example.org", "bad@example.org", "b@example.org")]

    with caplog.at_level(logging.ERROR, "core"):
        done = deliver_due()

    assert (done.sent, done.failed) == ([rows[0].pk, rows[2].pk], [rows[1].pk])
    assert (fresh(rows[1]).status, fresh(rows[1]).last_error) == (MailStatus.WAITING, "OSError")
    assert "bad@example.org" not in caplog.text
    assert f"Mail {rows[1].pk} of kind core.confirm_address failed: OSError" in caplog.text


def test_a_mail_is_tried_ever_later_and_then_given_up(site: Installation, settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    row = waiting("bad@example.org")
    waits = []
    for _attempt in BACK_OFF:
        make_due()
        before = timezone.now()
        assert deliver_due().failed == [row.pk]
        waits.append(round((fresh(row).next_attempt_at - before).total_seconds() / 60))

    make_due()
    last = deliver_due()

    assert waits == [1, 5, 30, 120, 360, 1440]
    assert (last.given_up, fresh(row).status) == ([row.pk], MailStatus.GIVEN_UP)
    assert fresh(row).attempts == 7
    make_due()
    assert deliver_due() == delivering.Delivery()

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert try_again(row) is True
    assert (deliver_due().sent, fresh(row).attempts) == ([row.pk], 1)
    assert try_again(row) is False


def test_a_kind_that_cannot_be_written_harms_itself_alone(
    site: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(mail_kinds._kinds, "core.broken", MailKind("core.broken", "Broken"))
    contact = ContactFactory(confirmed=True)
    broken = enqueue("core.broken", to=contact, key="1")
    gone = enqueue("core.staff", to=contact, key="1", context={"subject": "s", "text": "t"})
    OutboxMail.objects.filter(pk=gone.pk).update(kind="core.gone")
    fine = waiting()

    done = deliver_due()

    assert (done.sent, done.failed) == ([fine.pk], [broken.pk, gone.pk])
    assert [fresh(row).last_error for row in (broken, gone)] == ["TemplateDoesNotExist", "KeyError"]


def test_what_is_not_wanted_any_more_is_given_up(
    site: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare(_mail: OutboxMail) -> dict[str, str]:
        raise NotWanted

    kind = MailKind("core.staff", "Mail to staff", prepare=prepare)
    monkeypatch.setitem(mail_kinds._kinds, "core.staff", kind)
    row = enqueue("core.staff", to=ContactFactory(), key="1")

    assert deliver_due().given_up == [row.pk]
    assert fresh(row).last_error == "not wanted any more"


@pytest.mark.django_db(transaction=True)
def test_the_development_server_delivers_whatever_else_fails(
    site: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    class OneRound:
        rounds = iter([False, True])

        def wait(self, _seconds: float) -> bool:
            return next(self.rounds)

    def fail() -> None:
        raise DatabaseError

    waiting()
    monkeypatch.setattr(serve, "Event", OneRound)
    monkeypatch.setattr(serve, "run_due_work", fail)

    serve._work()

    assert len(mailbox.outbox) == 1


def test_due_work_delivers_too(site: Installation, capsys: Any) -> None:
    waiting()

    call_command("run_due_work")

    assert len(mailbox.outbox) == 1
    assert capsys.readouterr().out == "Mails: sent 1, to be tried again 0, given up 0.\n"


def test_delivery_takes_so_many_mails_and_no_more(site: Installation) -> None:
    for _number in range(3):
        waiting()

    call_command("deliver_mail", limit=2)

    assert len(mailbox.outbox) == 2


def test_the_queries_of_a_mail_are_bounded(
    site: Installation, django_assert_max_num_queries: Any
) -> None:
    for _number in range(10):
        waiting()

    with django_assert_max_num_queries(10 * 9 + 1):
        assert len(deliver_due().sent) == 10
