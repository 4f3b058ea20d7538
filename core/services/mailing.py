"""Putting mails into the outbox, in the transaction that causes them (D9)."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from wagtail.users.models import UserProfile

from core import mail_kinds
from core.models import Contact, MailStatus, OutboxMail

# To an address that nobody confirmed, over all forms (D10).
UNCONFIRMED_MAILS = 3
UNCONFIRMED_PERIOD = timedelta(days=1)
# An emptied row says what was sent when, and to nobody; then it goes as well.
ROWS_KEPT = timedelta(days=365)


def enqueue(
    kind: str,
    *,
    to: Contact | AbstractBaseUser | str,
    key: str,
    language: str = "",
    context: dict[str, Any] | None = None,
) -> OutboxMail | None:
    """
    Let a mail of a registered `kind` be sent, if the transaction it is called in is kept.

    `key` names the event: the same kind, recipient and key again give the first mail. `context`
    is plain JSON, without secrets: see `MailKind.prepare`. A bare address is one that staff
    entered; addresses that people give go through `contact_for`. `language` is by default the
    recipient's.

    None when a contact is to be left alone: it said "not me", or three mails went to it within a
    day and nobody confirmed it. Whoever fills in a form must not learn which.
    """
    mail_kinds.get(kind)
    row = OutboxMail(kind=kind, context=context or {}, language=_known(language or _language(to)))
    if isinstance(to, Contact):
        row.contact, recipient = to, f"contact:{to.pk}"
    elif isinstance(to, AbstractBaseUser):
        row.user_id, recipient = to.pk, f"user:{to.pk}"
    else:
        row.address, recipient = to, f"address:{to}"
    row.key = hashlib.sha256(f"{kind}\n{recipient}\n{key}".encode()).hexdigest()
    with transaction.atomic():
        if isinstance(to, Contact):
            # Locked: two forms at once would both count two.
            current = Contact.objects.select_for_update().get(pk=to.pk)
            if known := OutboxMail.objects.filter(key=row.key).first():
                return known
            if not _may_write_to(current):
                return None
            row.to_unconfirmed = not current.is_confirmed
        fields = {
            field.attname: getattr(row, field.attname)
            for field in OutboxMail._meta.concrete_fields
            if not field.primary_key and field.name != "key"
        }
        mail, _created = OutboxMail.objects.get_or_create(key=row.key, defaults=fields)
    return mail


def try_again(mail: OutboxMail) -> bool:
    """From the start, at the next delivery; False when it was sent, or its content is gone."""
    tried = OutboxMail.objects.filter(
        pk=mail.pk, status__in=[MailStatus.WAITING, MailStatus.GIVEN_UP], emptied_at=None
    ).update(
        status=MailStatus.WAITING,
        attempts=0,
        next_attempt_at=timezone.now(),
        ended_at=None,
        last_error="",
    )
    return bool(tried)


def empty_old_mails(*, now: datetime, dry_run: bool) -> int:
    """Recipient and content of what ended long enough ago; returns how many mails."""
    count = 0
    for kind in mail_kinds.every():
        count += _empty(now - timedelta(days=kind.days), dry_run, kind=kind.name)
    # Of apps that left.
    gone = OutboxMail.objects.exclude(kind__in=[kind.name for kind in mail_kinds.every()])
    names = list(gone.order_by().values_list("kind", flat=True).distinct())
    limit = now - timedelta(days=settings.MAIL_KEPT_DAYS)
    return count + _empty(limit, dry_run, kind__in=names)


def remove_old_mails(*, now: datetime, dry_run: bool) -> int:
    old = OutboxMail.objects.filter(emptied_at__isnull=False, created_at__lte=now - ROWS_KEPT)
    return old.count() if dry_run else old.delete()[0]


def _empty(limit: datetime, dry_run: bool, **which: Any) -> int:
    old = OutboxMail.objects.filter(emptied_at=None, ended_at__lte=limit, **which)
    if dry_run:
        return old.count()
    return old.update(contact=None, user_id=None, address="", context={}, emptied_at=timezone.now())


def _may_write_to(contact: Contact) -> bool:
    if not contact.takes_mail:
        return False
    since = timezone.now() - UNCONFIRMED_PERIOD
    return (
        contact.is_confirmed
        or OutboxMail.objects.unconfirmed_since(contact, since).count() < UNCONFIRMED_MAILS
    )


def _language(to: Contact | AbstractBaseUser | str) -> str:
    if isinstance(to, Contact):
        return to.language
    if isinstance(to, AbstractBaseUser):
        return language_of_user(to)
    return ""


def language_of_user(user: Any) -> str:
    # Not Wagtail's `get_preferred_language`: without a preference, that is the sender's language.
    return UserProfile.get_for_user(user).preferred_language or settings.LANGUAGE_CODE


def _known(language: str) -> str:
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
