"""The register of personal data: complete, and what is exported, erased and removed by it."""

import json
import re
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db.models import Model
from django.utils import timezone

from core.mails import ask_to_confirm
from core.models import Contact, MailStatus, OutboxMail, SignedLink
from core.privacy.registry import FoundBy, Holding, entries, holdings
from core.services.contacting import find_contact
from core.services.delivering import deliver_due
from core.services.mailing import enqueue
from tests.core.factories import ContactFactory
from tests.home.staff import make_staff
from tests.test_layout import LAYERS

MODELS = [model for model in apps.get_models() if model._meta.app_label in LAYERS]
# Words in a field's name that make one ask.
_SOUNDS_PERSONAL = re.compile(
    r"(?:^|_)(?:user|username|password|name|email|mail|address|phone|text|answers|remark|note"
    r"|contact|person|speakers|facilitators|rapporteur|chair|officer|spokesperson|quotes|photos"
    r"|language|by)(?:_|$)"
)
# Of a text that is published or asked, not of somebody.
_LANGUAGE_OF_TEXT = {"language", "languages"}


@pytest.mark.parametrize("model", MODELS)
def test_every_model_says_what_it_holds_about_people(model: type[Model]) -> None:
    assert model in entries(), f"name it in {model._meta.app_label}/privacy.py"


@pytest.mark.parametrize("model", MODELS)
def test_no_field_that_sounds_personal_is_passed_over(model: type[Model]) -> None:
    entry = entries()[model]
    fields = {field.name for field in model._meta.local_fields}
    named = set(entry.harmless) | set(entry.fields if isinstance(entry, Holding) else ())
    personal = {
        name for name in fields if _SOUNDS_PERSONAL.search(name) and name not in _LANGUAGE_OF_TEXT
    }

    assert named <= {field.name for field in model._meta.get_fields()}
    assert personal <= named


@pytest.mark.parametrize("holding", holdings(), ids=lambda holding: holding.model.__name__)
def test_every_holding_is_found_and_ends(holding: Holding) -> None:
    assert holding.fields
    is_searched = set(holding.found_by) != {FoundBy.EDITOR}
    assert is_searched == (holding.find is not None)
    if holding.retention.setting:
        assert getattr(settings, holding.retention.setting) > 0
        assert holding.retention.expire is not None


def test_contacts_are_erased_after_what_points_to_them() -> None:
    order = [holding.model for holding in holdings()]

    assert order[-1] is Contact


def run(*args: str) -> str:
    out = StringIO()
    call_command(*args, stdout=out)
    return out.getvalue()


@pytest.fixture
def nadia(db: None) -> Contact:
    contact = ContactFactory(address="nadia@example.org", confirmed=True)
    ask_to_confirm(contact, about="response:1", key="1")
    return contact


def test_an_address_is_exported_in_any_spelling(nadia: Contact) -> None:
    other = ContactFactory()
    ask_to_confirm(other, about="response:2", key="1")

    exported = json.loads(run("personal_data", "export", "--address", "NADIA@Example.org."))

    assert [found["model"] for found in exported] == ["core.outboxmail", "core.contact"]
    (mail,), (contact,) = (found["rows"] for found in exported)
    assert (mail["kind"], mail["context"]) == ("core.confirm_address", {"about": "response:1"})
    assert contact["address"] == "nadia@example.org"


def test_an_erased_address_stands_in_no_table(nadia: Contact) -> None:
    deliver_due()
    ask_to_confirm(nadia, about="response:2", key="2")
    words = {"subject": "s", "text": "nadia@example.org"}
    enqueue("core.staff", to="nadia@example.org", key="3", context=words)
    other = ContactFactory()

    said = run("personal_data", "erase", "--address", "nadia@example.org")

    assert said == "core.outboxmail: 3\ncore.signedlink: 1\ncore.contact: 1\n"
    rows = [
        *OutboxMail.objects.values(),
        *SignedLink.objects.values(),
        *Contact.objects.exclude(pk=other.pk).values(),
    ]
    assert len(rows) == 4
    assert "nadia" not in str(rows)
    assert find_contact("nadia@example.org") is None
    assert deliver_due().sent == []
    assert OutboxMail.objects.filter(status=MailStatus.WAITING).count() == 0
    with pytest.raises(CommandError):
        run("personal_data", "erase", "--address", "nadia@example.org")


def test_a_dry_run_erases_nothing(nadia: Contact) -> None:
    said = run("personal_data", "erase", "--address", "nadia@example.org", "--dry-run")

    assert said == (
        "core.outboxmail: 1\ncore.contact: 1\nNothing was erased: leave out --dry-run.\n"
    )
    assert find_contact("nadia@example.org") == nadia


@pytest.mark.parametrize(
    "whose",
    [
        ("--address", "nobody@example.org"),
        ("--address", "nadia"),
        ("--address", ""),
        ("--reference", "AAAA-AAAA"),
        ("--reference", ""),
        ("--reference", "%"),
    ],
)
@pytest.mark.parametrize("action", ["export", "erase"])
def test_nobody_is_found_under_what_nobody_gave(
    nadia: Contact, action: str, whose: tuple[str, str]
) -> None:
    make_staff(username="without").__class__.objects.update(email="")

    with pytest.raises(CommandError):
        run("personal_data", action, *whose)

    assert find_contact("nadia@example.org") == nadia


@pytest.mark.parametrize("args", [(), ("--reference", "A", "--address", "b@example.org")])
def test_a_person_is_named_by_one_thing(db: None, args: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        run("personal_data", "export", *args)


def test_what_is_past_its_time_goes_after_a_dry_run(nadia: Contact) -> None:
    deliver_due()
    long_ago = timezone.now() - timedelta(days=400)
    ContactFactory(created_at=long_ago)
    OutboxMail.objects.update(created_at=long_ago, ended_at=long_ago)
    SignedLink.objects.update(expires_at=long_ago)

    dry = run("apply_retention")
    assert dry == (
        "core.outboxmail: 1\ncore.signedlink: 1\ncore.contact: 1\n"
        "Nothing was removed: add --apply.\n"
    )
    assert (SignedLink.objects.count(), Contact.objects.count()) == (1, 2)

    done = run("apply_retention", "--apply")
    # Emptied and, a year having passed since, removed.
    assert done == "core.outboxmail: 2\ncore.signedlink: 1\ncore.contact: 1\n"
    assert (OutboxMail.objects.count(), SignedLink.objects.count()) == (0, 0)
    assert Contact.objects.get() == nadia
    assert run("apply_retention", "--apply") == ""


def test_personal_data_of_staff_is_found_by_their_address(db: None) -> None:
    user: Any = make_staff(username="salma", first_name="Salma")
    enqueue("core.staff", to=user, key="1", context={"subject": "s", "text": "t"})

    exported = json.loads(run("personal_data", "export", "--address", user.email))

    assert [found["model"] for found in exported] == ["accounts.user", "core.outboxmail"]
    assert exported[0]["rows"][0]["first_name"] == "Salma"
    assert "password" not in exported[0]["rows"][0]
