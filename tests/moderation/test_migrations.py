from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Task, Workflow

from moderation.models import ModeratorScope
from tests.moderation.factories import make_page

pytestmark = pytest.mark.django_db

groups = import_module("moderation.migrations.0002_groups")


def codenames(group: str) -> set[str]:
    return set(Group.objects.get(name=group).permissions.values_list("codename", flat=True))


def test_approvers_publish_and_moderators_only_enter() -> None:
    may_publish = GroupPagePermission.objects.filter(permission__codename="publish_page")

    assert codenames("Moderators") == {"access_admin"}
    assert set(may_publish.values_list("group__name", flat=True)) == {
        "Approvers",
        "Communications leads",
    }
    assert "add_image" in codenames("Approvers")


def test_workflow_says_that_it_is_about_publishing() -> None:
    names = [*Workflow.objects.values_list("name", flat=True)]
    names += [*Task.objects.values_list("name", flat=True)]

    # The step that Wagtail ships, and ours in its place.
    assert names == ["المصادقة · Validation"] * 3


def test_separating_again_changes_nothing() -> None:
    before = set(Group.objects.values_list("pk", "name"))

    groups.separate_groups(apps, None)

    assert set(Group.objects.values_list("pk", "name")) == before
    assert codenames("Moderators") == {"access_admin"}


def test_separation_can_be_undone_and_redone() -> None:
    approvers = Group.objects.get(name="Approvers").pk
    ModeratorScope.objects.create(group=Group.objects.get(name="Moderators"), page=make_page("أ"))

    groups.join_groups(apps, None)

    assert Group.objects.get(name="Moderators").pk == approvers
    assert not Group.objects.filter(name="Approvers").exists()
    assert Workflow.objects.get().name == "Moderators approval"

    groups.separate_groups(apps, None)

    assert Group.objects.get(name="Approvers").pk == approvers
    assert codenames("Moderators") == {"access_admin"}
