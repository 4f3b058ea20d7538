"""What the models of `core` hold about people."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone

from core.models import (
    Contact,
    InstitutionSettings,
    OutboxMail,
    Place,
    PrivacyNotice,
    PrivacyNoticeVersion,
    PublisherApprovalTask,
    SearchSynonym,
    SignedLink,
    SubjectTag,
    Topic,
)
from core.privacy.registry import FoundBy, Holding, Person, Retention, holds_none
from core.services.contacting import erase_contact, remove_unconfirmed
from core.services.linking import remove_expired_links
from core.services.mailing import empty_old_mails, remove_old_mails


def users_of(person: Person) -> QuerySet[Any]:
    """Accounts with the person's address: of staff, or none."""
    users = get_user_model()._default_manager
    return users.filter(email__iexact=person.address) if person.address else users.none()


def _mails(person: Person) -> QuerySet[OutboxMail]:
    if not person.address:
        return OutboxMail.objects.none()
    whose = Q(address__iexact=person.address) | Q(user_id__in=users_of(person).values("pk"))
    if person.contact is not None:
        whose |= Q(contact=person.contact)
    return OutboxMail.objects.filter(whose)


def _export_mail(mail: OutboxMail) -> dict[str, Any]:
    fields = ("kind", "language", "status", "created_at", "ended_at", "context")
    return {name: getattr(mail, name) for name in fields}


def _erase_mails(mails: QuerySet[OutboxMail]) -> int:
    # One that waits still finds nobody to go to, and is given up.
    return mails.update(
        contact=None, user_id=None, address="", context={}, emptied_at=timezone.now()
    )


def _expire_mails(now: datetime, dry_run: bool) -> int:
    emptied = empty_old_mails(now=now, dry_run=dry_run)
    return emptied + remove_old_mails(now=now, dry_run=dry_run)


def _links(person: Person) -> QuerySet[SignedLink]:
    if person.contact is None:
        return SignedLink.objects.none()
    return SignedLink.objects.filter(contact=person.contact)


def _expire_links(now: datetime, dry_run: bool) -> int:
    return remove_expired_links(now=now, dry_run=dry_run)


def _contacts(person: Person) -> QuerySet[Contact]:
    if person.contact is None:
        return Contact.objects.none()
    return Contact.objects.filter(pk=person.contact.pk)


def _export_contact(contact: Contact) -> dict[str, Any]:
    fields = ("address", "language", "created_at", "confirmed_at", "blocked_at")
    return {name: getattr(contact, name) for name in fields}


def _erase_contacts(contacts: QuerySet[Contact]) -> int:
    found = list(contacts)
    for contact in found:
        erase_contact(contact)
    return len(found)


def _expire_contacts(now: datetime, dry_run: bool) -> int:
    before = now - timedelta(days=settings.UNCONFIRMED_CONTACT_DAYS)
    return remove_unconfirmed(before=before, dry_run=dry_run)


HOLDINGS = (
    Holding(
        OutboxMail,
        "Mails that wait or were sent",
        ("contact", "user_id", "address", "context", "to_unconfirmed"),
        (FoundBy.ADDRESS, FoundBy.USER),
        Retention("emptied some days after they were sent", "MAIL_KEPT_DAYS", _expire_mails),
        find=_mails,
        export=_export_mail,
        erase=_erase_mails,
    ),
    Holding(
        SignedLink,
        "Links in mails, as hashes",
        ("contact", "subject"),
        (FoundBy.ADDRESS,),
        Retention("removed when they expire, as each purpose says", "", _expire_links),
        find=_links,
        export=lambda link: {"purpose": link.purpose, "created_at": link.created_at},
        erase=lambda links: links.delete()[0],
    ),
    # After those that point to it.
    Holding(
        Contact,
        "E-mail addresses that people gave",
        ("address", "key", "language"),
        (FoundBy.ADDRESS,),
        Retention(
            "removed when nobody confirmed them in time; confirmed ones are kept",
            "UNCONFIRMED_CONTACT_DAYS",
            _expire_contacts,
        ),
        find=_contacts,
        export=_export_contact,
        erase=_erase_contacts,
    ),
    # The institution's own name and contact.
    holds_none(
        InstitutionSettings,
        *(f"{stem}_{code}" for stem in ("name", "contact") for code in ("ar", "fr", "en")),
        "name_zgh",
        "phone",
        "email",
    ),
    # The controller is the institution; a notice names no private person.
    holds_none(PrivacyNotice),
    holds_none(PrivacyNoticeVersion, "text"),
    holds_none(PublisherApprovalTask),
    holds_none(SearchSynonym),
    holds_none(SubjectTag),
    holds_none(Topic, "name"),
    holds_none(Place, "name"),
)
