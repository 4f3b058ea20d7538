from typing import Any

import factory
from django.utils import timezone

from core.mail_addresses import address_key
from core.models import Contact


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
