"""Addresses that people give: found again in any spelling, confirmed, blocked, erased."""

import hashlib
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError
from django.utils import timezone

from core.link_purposes import CONFIRM_ADDRESS
from core.mail_addresses import address_key, clean_address
from core.models import Contact, OutboxMail, SignedLink


def contact_for(typed: str, *, language: str) -> Contact:
    """
    The contact behind an address, made when there is none. Raises ValidationError.

    Whoever types an address need not own it: nothing about a known contact is changed, and
    whether it was known must not be told to them.
    """
    address = clean_address(typed)
    if known := find_contact(address):
        return known
    contact, _created = Contact.objects.get_or_create(
        key=address_key(address), defaults={"address": address, "language": language}
    )
    return contact


def find_contact(address: str) -> Contact | None:
    """The contact of a cleaned address, erased ones that are to be left alone among them."""
    key = address_key(address)
    # The living one first, should both exist.
    return (
        Contact.objects.filter(key__in=[key, _fingerprint(key)]).order_by("-address", "pk").first()
    )


def confirm(contact: Contact, *, now: datetime | None = None) -> None:
    """By its owner: mails may go there without a limit, also after a "not me"."""
    contact.confirmed_at = contact.confirmed_at or now or timezone.now()
    contact.blocked_at = None
    contact.save(update_fields=["confirmed_at", "blocked_at"])


def block(contact: Contact, *, now: datetime | None = None) -> None:
    """By its owner, who did not give it: nothing is sent there until they confirm it."""
    contact.blocked_at = contact.blocked_at or now or timezone.now()
    contact.confirmed_at = None
    contact.save(update_fields=["confirmed_at", "blocked_at"])


def erase_contact(contact: Contact) -> None:
    """
    Forget the address. What points to the contact stays, without an address.

    Of one that was blocked a fingerprint stays, so that nobody gives it to us again.
    """
    OutboxMail.objects.filter(contact=contact).update(
        contact=None, address="", context={}, emptied_at=timezone.now()
    )
    SignedLink.objects.filter(contact=contact).delete()
    if contact.address:
        contact.key = _fingerprint(contact.key) if contact.blocked_at else f"erased:{contact.pk}"
    contact.address, contact.confirmed_at, contact.language = "", None, ""
    contact.save()


def remove_unconfirmed(*, before: datetime, dry_run: bool) -> int:
    """
    Forget the addresses given before that moment which nobody confirmed; returns how many.

    Rows that something of value points to stay, erased. Blocked ones stay to be left alone.
    """
    # Its owner may press the button yet.
    invited = SignedLink.objects.filter(
        contact=OuterRef("pk"), purpose=CONFIRM_ADDRESS, expires_at__gt=timezone.now()
    )
    old = Contact.objects.filter(
        ~Exists(invited), confirmed_at=None, blocked_at=None, created_at__lte=before
    ).exclude(address="")
    if dry_run:
        return old.count()
    count = 0
    for contact in list(old):
        try:
            with transaction.atomic():
                contact.delete()
        except ProtectedError:
            erase_contact(contact)
        count += 1
    return count


def _fingerprint(key: str) -> str:
    return f"blocked:{hashlib.sha256(key.encode()).hexdigest()}"
