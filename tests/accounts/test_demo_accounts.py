from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.test import Client

from accounts.checks import check_demo_accounts
from accounts.models import User

PASSWORD = "agraw-demo"


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("editor", password=PASSWORD, is_demo=True)


def test_a_demonstration_account_signs_in_where_it_is_allowed(editor: User) -> None:
    assert authenticate(username="editor", password=PASSWORD) == editor
    assert check_demo_accounts(None) == []


def test_production_refuses_demonstration_accounts(editor: User, settings: Any) -> None:
    settings.DEMO_ALLOWED = False

    assert authenticate(username="editor", password=PASSWORD) is None


def test_production_ends_their_sessions(editor: User, settings: Any, client: Client) -> None:
    editor.is_superuser = True
    editor.save()
    client.force_login(editor)
    assert client.get("/admin/").status_code == 200

    settings.DEMO_ALLOWED = False

    assert client.get("/admin/").status_code == 302


def test_the_deploy_check_names_them(editor: User, settings: Any) -> None:
    settings.DEMO_ALLOWED = False

    errors = check_demo_accounts(None)

    assert [(error.id, "editor" in error.msg) for error in errors] == [("accounts.E001", True)]


def test_other_accounts_are_no_matter_for_the_check(db: None, settings: Any) -> None:
    settings.DEMO_ALLOWED = False
    User.objects.create_user("clerk", password="olive-grove-1789")

    assert check_demo_accounts(None) == []
    assert authenticate(username="clerk", password="olive-grove-1789") is not None
