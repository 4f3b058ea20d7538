"""E-mail addresses: cleaned, recognised in any spelling, confirmed, blocked, forgotten."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connections
from django.utils import timezone

from core.link_purposes import CONFIRM_ADDRESS
from core.mail_addresses import address_key, clean_address, shortened
from core.models import Contact
from core.services.contacting import (
    block,
    confirm,
    contact_for,
    erase_contact,
    find_contact,
    remove_unconfirmed,
)
from core.services.linking import make_link
from core.services.mailing import enqueue
from tests.core.factories import ContactFactory, fresh


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        (" Nadia@Example.org ", "Nadia@Example.org"),
        ("nadia@example.org.", "nadia@example.org"),
        ("\u200enadia@example.org\u200f", "nadia@example.org"),
        ("nadia\uff20example.org", "nadia@example.org"),
        ("nadia@بلدية.المغرب", "nadia@بلدية.المغرب"),
    ],
)
def test_an_address_is_cleaned_of_what_copying_adds(typed: str, cleaned: str) -> None:
    assert clean_address(typed) == cleaned


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "nadia",
        "nadia@",
        "@example.org",
        "nadia@example",
        "a@b@example.org",
        "nadia@example.org\r\nBcc: all@example.org",
        "nadia@example.org,other@example.org",
        "Nadia <nadia@example.org>",
        "نادية@example.org",
        f"{'a' * 250}@example.org",
        f"nadia@{'é' * 64}.org",
        "nadia@\x00example.org",
        "nadia@\u2024.org",
    ],
)
def test_what_no_mail_can_be_sent_to_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        clean_address(typed)


@pytest.mark.parametrize(
    "spelling",
    ["a.b+x@gmail.com", "AB@GMAIL.COM", "ab@googlemail.com", "ab@gmail.com.", "a.b.@gmail.com"],
)
def test_spellings_of_one_mailbox_are_one(spelling: str) -> None:
    # The last is no valid address, but a mailbox nobody would confuse.
    assert address_key(spelling) == "ab@gmail.com"


def test_rules_of_one_provider_are_not_those_of_others() -> None:
    keys = [address_key(address) for address in ("A.b+x@Example.org", "ab@example.org")]

    assert keys == ["a.b+x@example.org", "ab@example.org"]


def test_a_domain_in_letters_is_the_one_in_the_dns() -> None:
    assert address_key("n@Écoles.example") == address_key("n@xn--coles-9ra.example")


def test_an_address_is_shown_shortened() -> None:
    assert [shortened("nadia@example.org"), shortened("")] == ["n…@example.org", ""]


def test_the_same_person_is_one_contact(db: None) -> None:
    first = contact_for("a.b@gmail.com", language="ar")
    second = contact_for("AB+news@googlemail.com", language="fr")

    assert second == first
    assert (fresh(first).address, fresh(first).language) == ("a.b@gmail.com", "ar")


@pytest.mark.django_db(transaction=True)
def test_an_address_given_many_times_at_once_is_one_contact() -> None:
    def give(_number: int) -> int:
        try:
            return contact_for("nadia@example.org", language="ar").pk
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(give, range(16)))

    assert (len(keys), Contact.objects.count()) == (1, 1)


def test_confirming_ends_a_block_and_blocking_a_confirmation(db: None) -> None:
    contact = ContactFactory()

    block(contact)
    assert (contact.takes_mail, contact.is_confirmed) == (False, False)

    confirm(contact)
    assert (fresh(contact).takes_mail, fresh(contact).is_confirmed) == (True, True)

    block(contact)
    assert (fresh(contact).takes_mail, fresh(contact).is_confirmed) == (False, False)


def test_an_erased_address_is_nowhere_and_may_come_back(db: None) -> None:
    contact = ContactFactory(address="nadia@example.org", confirmed=True)
    enqueue("core.confirm_address", to=contact, key="1", context={"about": "x:1"})

    erase_contact(contact)

    mail = contact.mails.model.objects.get()
    assert "nadia" not in f"{vars(fresh(contact))}{vars(mail)}"
    assert find_contact("nadia@example.org") is None
    assert contact_for("nadia@example.org", language="ar") != contact


def test_an_erased_block_still_holds(db: None) -> None:
    contact = ContactFactory(address="nadia@example.org", blocked=True)

    erase_contact(contact)

    assert "nadia" not in str(vars(fresh(contact)))
    again = contact_for("Nadia@example.org", language="ar")
    assert again == contact
    assert enqueue("core.confirm_address", to=again, key="1", context={"about": "x:1"}) is None


def test_addresses_that_nobody_confirmed_are_forgotten(db: None) -> None:
    long_ago = timezone.now() - timedelta(days=31)
    old = ContactFactory(created_at=long_ago)
    kept = [
        ContactFactory(created_at=long_ago, confirmed=True),
        ContactFactory(created_at=long_ago, blocked=True),
        ContactFactory(created_at=long_ago),
        ContactFactory(),
    ]
    make_link(CONFIRM_ADDRESS, contact=kept[2])
    before = timezone.now() - timedelta(days=30)

    assert remove_unconfirmed(before=before, dry_run=True) == 1
    assert Contact.objects.count() == 5
    assert remove_unconfirmed(before=before, dry_run=False) == 1
    assert set(Contact.objects.all()) == set(kept)
    assert not Contact.objects.filter(pk=old.pk).exists()
