from datetime import timedelta
from typing import Any

import factory
from django.utils import timezone

from core.mail_addresses import address_key
from core.mails import ask_to_confirm
from core.models import Contact, OutboxMail


class ContactFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Contact

    address = factory.Sequence(lambda n: f"person{n}@example.org")
    key = factory.LazyAttribute(lambda contact: address_key(contact.address))
    language = "fr"

    class Params:
        confirmed = factory.Trait(confirmed_at=factory.LazyFunction(timezone.now))
        blocked = factory.Trait(blocked_at=factory.LazyFunction(timezone.now))


def fresh(row: Any) -> Any:
    return type(row).objects.get(pk=row.pk)


def waiting(address: str = "", *, language: str = "fr", key: str = "1") -> OutboxMail:
    """A request to confirm an address, not sent yet."""
    contact = ContactFactory(**({"address": address} if address else {}))
    row = ask_to_confirm(contact, about="response:1", key=key, language=language)
    assert row is not None
    return row


def make_due() -> None:
    """As if the wait after a failed attempt were over."""
    OutboxMail.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))
