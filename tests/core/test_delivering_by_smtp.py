"""Delivery over a real connection, to a mail server that refuses, hangs up or is down."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command

from core.services.delivering import deliver_due
from core.services.mailing import enqueue
from home.services.installing import Installation
from tests.core.factories import fresh, make_due, waiting
from tests.core.smtp_server import Received, smtp_server


@pytest.fixture
def server(settings: Any) -> Iterator[Received]:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_TIMEOUT = 5
    with smtp_server() as (port, received):
        settings.EMAIL_PORT = port
        yield received


def test_a_mail_arrives_in_arabic_with_one_line_for_each_header(
    site: Installation, server: Received
) -> None:
    words = {"subject": "رد\r\nBcc: all@example.org", "text": "السلام عليكم\n.\nنقطة وحدها"}
    enqueue("core.staff", to="nadia@example.org", key="1", context=words)

    done = deliver_due()

    (message,) = server.messages
    assert len(done.sent) == 1
    assert message["Subject"] == "رد Bcc: all@example.org"
    assert (message["To"], message["Bcc"]) == ("nadia@example.org", None)
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content_type() == "text/plain"
    assert message.get_content().replace("\r", "") == "السلام عليكم\n.\nنقطة وحدها\n"


def test_a_domain_in_arabic_is_written_to_as_the_dns_knows_it(
    site: Installation, server: Received
) -> None:
    waiting("nadia@بلدية.المغرب")

    deliver_due()

    assert server.messages[0]["To"] == "nadia@xn--ngbcr7f5a.xn--mgbc0a9azcg"


def test_a_refused_recipient_is_given_up_and_a_busy_one_tried_again(
    site: Installation, server: Received
) -> None:
    server.refused = {
        "unknown@example.org": "550 5.1.1 <unknown@example.org> is unknown",
        "busy@example.org": "451 4.7.1 <busy@example.org> later",
    }
    names = ("unknown@example.org", "busy@example.org", "nadia@example.org")
    unknown, busy, nadia = (waiting(name) for name in names)

    done = deliver_due()

    assert (done.given_up, done.failed, done.sent) == ([unknown.pk], [busy.pk], [nadia.pk])
    assert [message["To"] for message in server.messages] == ["nadia@example.org"]
    assert fresh(unknown).last_error == "SMTPRecipientsRefused 550"
    assert fresh(busy).last_error == "SMTPRecipientsRefused 451"


def test_a_connection_that_is_cut_costs_one_attempt(site: Installation, server: Received) -> None:
    server.connections_to_cut = 1
    rows = [waiting() for _number in range(3)]

    first = deliver_due()
    make_due()
    second = deliver_due()

    assert (first.is_down, first.failed, first.sent) == (
        False,
        [rows[0].pk],
        [row.pk for row in rows[1:]],
    )
    assert second.sent == [rows[0].pk]
    assert len(server.messages) == 3


def test_a_server_that_is_down_costs_the_others_no_attempt(
    site: Installation, settings: Any, capsys: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    with smtp_server() as (port, _received):
        settings.EMAIL_PORT = port
    rows = [waiting() for _number in range(3)]

    with pytest.raises(SystemExit) as left:
        call_command("deliver_mail")

    assert left.value.code == 1
    assert [fresh(row).attempts for row in rows] == [1, 0, 0]
    assert fresh(rows[0]).last_error == "ConnectionRefusedError"
    said = capsys.readouterr()
    assert said.out == "Mails: sent 0, to be tried again 1, given up 0.\n"
    assert said.err == "The mail server cannot be reached; trying again later.\n"
