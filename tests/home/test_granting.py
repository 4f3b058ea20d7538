"""The groups a site starts with: their rights by section, and what a new page does to them."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
    WorkflowTask,
)

from core.models import PublisherApprovalTask
from home.models import HomePage, StandardPage
from home.services.granting import (
    APPROVERS,
    EDITORS,
    LEADS,
    TRANSLATORS,
    give_up_root,
    make_groups,
    share_out_sections,
)
from home.services.installing import Installation
from tests.consultations.factories import make_page, translate
from tests.home.staff import make_staff, restrict
from tests.news.factories import make_press_room

migration = import_module("home.migrations.0005_groups")


def rights(group: str, page: Page) -> set[str]:
    """The actions given to `group` on `page` itself."""
    given = GroupPagePermission.objects.filter(group__name=group, page=page)
    return {
        codename.removesuffix("_page")
        for codename in given.values_list("permission__codename", flat=True)
    }


def everything() -> set[tuple[str, int, str]]:
    given = GroupPagePermission.objects.values_list(
        "group__name", "page_id", "permission__codename"
    )
    return set(given)


def give(group: str, page: Page, action: str) -> None:
    GroupPagePermission.objects.create(
        group=Group.objects.get(name=group),
        page=page,
        permission=Permission.objects.get(codename=f"{action}_page"),
    )


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_sections_are_shared_out_in_every_language(site: Installation, language: str) -> None:
    home = HomePage.objects.get(locale__language_code=language)
    sections = list(home.get_children())

    assert len(sections) == 2
    for section in sections:
        assert rights(EDITORS, section) == {"add", "change"}
        assert rights(APPROVERS, section) == {"add", "change", "publish", "lock", "unlock"}
        assert rights(LEADS, section) == rights(TRANSLATORS, section) == set()
    assert rights(EDITORS, home) == rights(APPROVERS, home) == set()
    assert rights(LEADS, home) == {"add", "change", "publish", "bulk_delete", "lock", "unlock"}
    assert rights(TRANSLATORS, home) == (set() if language == "ar" else {"change"})


def test_nobody_but_administrators_has_rights_on_the_root(site: Installation) -> None:
    assert not GroupPagePermission.objects.filter(page__depth=1).exists()


@pytest.mark.parametrize("group", [EDITORS, APPROVERS, TRANSLATORS, LEADS, "Moderators"])
def test_no_group_manages_people_or_the_machinery(site: Installation, group: str) -> None:
    user = make_staff(group)

    for label in (
        "accounts.add_user",
        "accounts.change_user",
        "auth.change_group",
        "wagtailcore.change_site",
        "wagtailcore.change_workflow",
        "wagtailcore.change_locale",
    ):
        assert not user.has_perm(label), label


def test_leads_alone_change_settings_and_redirects(site: Installation) -> None:
    labels = ("core.change_institutionsettings", "wagtailredirects.add_redirect")

    able = {
        name
        for name in (EDITORS, APPROVERS, TRANSLATORS, LEADS)
        if all(make_staff(name).has_perm(label) for label in labels)
    }

    assert able == {LEADS}


def test_a_new_section_goes_to_the_groups_that_have_all_the_others(site: Installation) -> None:
    restrict(APPROVERS, site.news)

    press = make_press_room()

    assert rights(EDITORS, press) == {"add", "change"}
    assert rights(APPROVERS, press) == set()
    assert rights(LEADS, press) == set()


def test_a_translation_starts_with_the_rights_of_its_source(site: Installation) -> None:
    page = make_page()
    give(EDITORS, page, "lock")

    french = translate(page, "fr")
    copy = page.copy(update_attrs={"slug": "copy", "title": "نسخة"})

    assert rights(EDITORS, french) == {"lock"}
    assert rights(EDITORS, copy) == set()


def test_pages_below_a_section_get_no_rights_of_their_own(site: Installation) -> None:
    page = make_page()

    assert not GroupPagePermission.objects.filter(page=page).exists()


def test_a_new_top_page_is_a_section(site: Installation) -> None:
    site.home.refresh_from_db()
    page = site.home.add_child(instance=StandardPage(title="حول", slug="about"))

    assert rights(EDITORS, page) == {"add", "change"}


def test_sharing_out_again_takes_and_gives_nothing(site: Installation) -> None:
    restrict(EDITORS, site.news)
    before = everything()

    make_groups(apps)
    give_up_root(apps)
    share_out_sections(apps)

    assert everything() == before


def test_a_site_from_before_is_brought_over(site: Installation) -> None:
    GroupPagePermission.objects.all().delete()
    Group.objects.filter(name__in=[TRANSLATORS, LEADS]).delete()
    root = Page.get_first_root_node()
    for action in ("add", "change"):
        give(EDITORS, root, action)
    for action in ("add", "change", "publish", "lock", "unlock"):
        give(APPROVERS, root, action)

    migration.set_up(apps, None)

    assert not GroupPagePermission.objects.filter(page=root).exists()
    assert rights(EDITORS, site.news) == {"add", "change"}
    assert rights(APPROVERS, site.consultations) == {"add", "change", "publish", "lock", "unlock"}
    assert "publish" in rights(LEADS, site.home)


def test_what_an_institution_changed_before_stays(site: Installation) -> None:
    GroupPagePermission.objects.all().delete()
    root = Page.get_first_root_node()
    give(EDITORS, root, "add")
    give(APPROVERS, site.news, "publish")

    migration.set_up(apps, None)

    assert (rights(EDITORS, root), rights(EDITORS, site.news)) == ({"add"}, set())
    assert (rights(APPROVERS, root), rights(APPROVERS, site.news)) == (set(), {"publish"})


def test_the_workflow_has_the_step_that_follows_rights(db: None) -> None:
    workflow = Workflow.objects.get()

    assert [type(task) for task in (task.specific for task in workflow.tasks)] == [
        PublisherApprovalTask
    ]
    assert str(workflow) == "المصادقة · Validation"


@pytest.fixture
def shipped(db: None) -> GroupApprovalTask:
    """The workflow as it was before."""
    task = GroupApprovalTask.objects.get()
    task.active = True
    task.save()
    workflow = Workflow.objects.get()
    workflow.workflow_tasks.update(task=task)
    PublisherApprovalTask.objects.all().delete()
    return task


def test_the_shipped_step_is_replaced(shipped: GroupApprovalTask) -> None:
    migration.let_publishers_approve(apps)

    assert [task.specific_class for task in Task.objects.filter(active=True)] == [
        PublisherApprovalTask
    ]


@pytest.mark.parametrize("change", ["groups", "name", "another step"])
def test_a_workflow_that_was_changed_is_left_alone(shipped: GroupApprovalTask, change: str) -> None:
    if change == "groups":
        shipped.groups.set(Group.objects.filter(name=EDITORS))
    elif change == "name":
        Task.objects.filter(pk=shipped.pk).update(name="Council")
    else:
        second = GroupApprovalTask.objects.create(name="Council")
        WorkflowTask.objects.create(workflow=Workflow.objects.get(), task=second, sort_order=1)

    migration.let_publishers_approve(apps)

    assert not PublisherApprovalTask.objects.exists()
