"""An account of somebody who left: closed and without a name; what it did stays."""

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.users.models import UserProfile

from accounts.models import User
from core.privacy.registry import CannotErase
from core.services.erasing import erase_person, person_by_address
from home.services.installing import Installation
from tests.home.staff import browser_of, make_staff


def test_an_erased_account_is_closed_and_nameless(site: Installation) -> None:
    user = make_staff("Editors", username="salma", first_name="Salma", last_name="Alami")
    user.set_password("a long password")
    user.save()
    browser = Client()
    browser.force_login(user)
    colleague = browser_of(make_staff("Editors", username="nora"))

    call_command("personal_data", "erase", "--address", "SALMA@commune.example", verbosity=0)

    erased = User.objects.get(pk=user.pk)
    assert (erased.username, erased.get_full_name(), erased.email) == (f"former-{user.pk}", "", "")
    assert (erased.is_active, erased.groups.count()) == (False, 0)
    assert not UserProfile.objects.filter(user=user).exists()
    assert authenticate(username="salma", password="a long password") is None
    assert browser.get("/admin/").status_code == 302
    assert colleague.get("/admin/").status_code == 200


def test_the_last_administrator_is_not_erased(site: Installation) -> None:
    user = make_staff(is_superuser=True, username="chief")
    person = person_by_address("chief@commune.example")

    with pytest.raises(CannotErase):
        erase_person(person)
    with pytest.raises(CommandError, match="make somebody else one first"):
        call_command("personal_data", "erase", "--address", "chief@commune.example")
    assert User.objects.get(pk=user.pk).is_superuser

    make_staff(is_superuser=True, username="second")
    assert erase_person(person) == {"accounts.user": 1}
