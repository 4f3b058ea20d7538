"""
Sending what waits in the outbox.

Each mail is claimed for ten minutes by one conditional update, so any number of processes may
deliver at once, on either database. A process that dies while sending leaves its claim to run
out: the mail may then come twice, with the same Message-ID; never not at all.
"""

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage, get_connection
from django.db.models import F
from django.utils import timezone

from core import mail_kinds
from core.mail_kinds import NotWanted
from core.models import MailStatus, OutboxMail
from core.services.writing import render_mail

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)
# After the first attempt, the second, …; after the last the mail is given up.
BACK_OFF = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
    timedelta(hours=24),
)
NOBODY = "no recipient"
NOT_WANTED = "not wanted any more"
INTERRUPTED = "interrupted"


@dataclass
class Delivery:
    """What one run did, by numbers of mails. `is_down`: the mail server could not be reached."""

    sent: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    given_up: list[int] = field(default_factory=list)
    is_down: bool = False


class _NoRecipient(Exception):
    """Erased, gone, or "not me"."""


class _ServerDown(Exception):
    """No mail can be sent now: the others are not tried, and lose no attempt."""


def deliver_due(*, limit: int = 500, only: list[int] | None = None) -> Delivery:
    """
    Send up to `limit` mails that are due, each in its recipient's language; `only`: of these.

    One that fails is tried again later, as BACK_OFF says, and stops no other. Never raises for
    what a mail or the mail server does.
    """
    done = Delivery()
    connection = get_connection()
    try:
        for mail in _claimed(limit, only):
            if mail.attempts > len(BACK_OFF) + 1:
                # Each time its claim ran out: whatever happens, it is not the mail server's doing.
                _end(mail, MailStatus.GIVEN_UP, error=INTERRUPTED)
                done.given_up.append(mail.pk)
                continue
            try:
                _send(mail, connection)
            except _ServerDown as down:
                _put_off(mail, _describe(down.__cause__), done)
                logger.error("No mail can be sent: %s", _describe(down.__cause__))
                done.is_down = True
                break
            except (_NoRecipient, NotWanted) as reason:
                error = NOBODY if isinstance(reason, _NoRecipient) else NOT_WANTED
                _end(mail, MailStatus.GIVEN_UP, error=error)
                done.given_up.append(mail.pk)
            # Whatever it was, the others wait all the same.
            except Exception as error:
                _close(connection)
                _fail(mail, error, done)
            else:
                _end(mail, MailStatus.SENT)
                done.sent.append(mail.pk)
    finally:
        _close(connection)
    return done


def _close(connection: Any) -> None:
    # A server that answers a good-bye badly is left all the same.
    with suppress(SMTPException, OSError):
        connection.close()


def _claimed(limit: int, only: list[int] | None) -> Iterator[OutboxMail]:
    for _number in range(limit):
        mail = None
        while mail is None:
            now = timezone.now()
            due = OutboxMail.objects.due(now)
            if only is not None:
                due = due.filter(pk__in=only)
            candidate = due.order_by("next_attempt_at", "pk").values_list("pk", flat=True).first()
            if candidate is None:
                return
            mail = _claim(candidate, now)
        yield mail


def _claim(pk: int, now: datetime) -> OutboxMail | None:
    """The mail, or None when somebody else was faster: the database decides."""
    claimed = (
        OutboxMail.objects.due(now)
        .filter(pk=pk)
        .update(claimed_until=now + LEASE, attempts=F("attempts") + 1)
    )
    if not claimed:
        return None
    return OutboxMail.objects.select_related("contact").filter(pk=pk).first()


def _send(mail: OutboxMail, connection: Any) -> None:
    address = _address_of(mail)
    if not address:
        raise _NoRecipient
    subject, body = render_mail(mail, mail_kinds.get(mail.kind))
    # The same at each attempt, and without the name of this machine.
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    message = EmailMessage(
        subject,
        body,
        settings.DEFAULT_FROM_EMAIL,
        [address],
        headers={"Auto-Submitted": "auto-generated", "Message-ID": f"<{mail.key[:40]}@{host}>"},
        connection=connection,
    )
    try:
        connection.open()
    except Exception as error:
        raise _ServerDown from error
    message.send()


def _address_of(mail: OutboxMail) -> str:
    if mail.contact is not None:
        # Asked again: it may have said "not me" since the mail was caused.
        return mail.contact.address if mail.contact.takes_mail else ""
    if mail.user_id is not None:
        user = get_user_model()._default_manager.filter(pk=mail.user_id, is_active=True).first()
        return str(getattr(user, "email", ""))
    return mail.address


def _fail(mail: OutboxMail, error: Exception, done: Delivery) -> None:
    described = _describe(error)
    # What a server says may repeat the address; what goes wrong before it is asked is ours.
    is_ours = not isinstance(error, SMTPException | OSError)
    logger.error(
        "Mail %s of kind %s failed: %s",
        mail.pk,
        mail.kind,
        described,
        exc_info=error if is_ours else None,
    )
    if _is_final(error):
        _end(mail, MailStatus.GIVEN_UP, error=described)
        done.given_up.append(mail.pk)
    else:
        _put_off(mail, described, done)


def _put_off(mail: OutboxMail, described: str, done: Delivery) -> None:
    if mail.attempts > len(BACK_OFF):
        _end(mail, MailStatus.GIVEN_UP, error=described)
        done.given_up.append(mail.pk)
        return
    wait = BACK_OFF[mail.attempts - 1]
    _still_ours(mail).update(
        next_attempt_at=timezone.now() + wait, claimed_until=None, last_error=described
    )
    done.failed.append(mail.pk)


def _end(mail: OutboxMail, status: MailStatus, *, error: str = "") -> None:
    _still_ours(mail).update(
        status=status, ended_at=timezone.now(), claimed_until=None, last_error=error
    )


def _still_ours(mail: OutboxMail) -> Any:
    """Nothing, should the claim have run out and another process have taken over."""
    return OutboxMail.objects.filter(pk=mail.pk, claimed_until=mail.claimed_until)


def _is_final(error: Exception) -> bool:
    """Whether the server will say the same next time: codes from 500 on, RFC 5321 §4.2.1."""
    return isinstance(error, SMTPRecipientsRefused) and all(
        code >= 500 for code, _text in error.recipients.values()
    )


def _describe(error: BaseException | None) -> str:
    name = type(error).__name__
    if isinstance(error, SMTPRecipientsRefused):
        return f"{name} {' '.join(str(code) for code, _text in error.recipients.values())}"
    if isinstance(error, SMTPResponseException):
        return f"{name} {error.smtp_code}"
    return name
