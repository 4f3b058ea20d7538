from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission


@pytest.fixture
def approver(db: None) -> Any:
    """In the group that the migrations let answer."""
    group = Group.objects.get(name="Approvers")
    # Gone after a test with real transactions.
    group.permissions.add(Permission.objects.get(codename="change_recommendation"))
    user = get_user_model().objects.create_user(
        username="approver", first_name="Amina", last_name="Alaoui"
    )
    user.groups.add(group)
    return user


@pytest.fixture
def editor(db: None) -> Any:
    user = get_user_model().objects.create_user(username="editor")
    user.groups.add(Group.objects.get(name="Editors"))
    return user
