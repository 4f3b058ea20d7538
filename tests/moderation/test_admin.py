"""Where moderation shows elsewhere in the admin: menu, first page, groups, style sheets."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.menu import admin_menu
from wagtail.models import Page

from moderation import counting
from moderation.models import ModeratorScope
from moderation.wagtail_hooks import insert_stylesheets
from tests.moderation.factories import (
    ContributionFactory,
    GroupFactory,
    UserFactory,
    make_moderator,
    make_page,
)


def menu_names(rf: Any, user: Any) -> set[str]:
    request = rf.get("/admin/")
    request.user = user
    return {item.name for item in admin_menu.menu_items_for_request(request)}


def test_menu_item_is_for_moderators(rf: Any, park: Page) -> None:
    # Wagtail registers viewsets when it first needs their addresses.
    reverse("moderation:index")
    editor = UserFactory()
    editor.groups.add(GroupFactory())

    assert "moderation" in menu_names(rf, make_moderator(park))
    assert "moderation" in menu_names(rf, UserFactory(administrator=True))
    assert "moderation" not in menu_names(rf, editor)


def test_first_page_counts_what_awaits_in_scope(moderator_client: Client, park: Page) -> None:
    now = timezone.now()
    ContributionFactory(subject_key=park.translation_key, submitted_at=now - timedelta(hours=5))
    ContributionFactory(subject_key=park.translation_key, submitted_at=now - timedelta(days=3))
    ContributionFactory(subject_key=park.translation_key, approved=True)
    ContributionFactory(subject_key=make_page("المدرسة").translation_key)

    html = moderator_client.get(reverse("wagtailadmin_home")).content.decode()

    assert "2 contributions await your decision." in html
    assert "The oldest has waited for 3 days." in html
    assert f'href="{reverse("moderation:index")}"' in html


def test_first_page_caps_its_count(
    moderator_client: Client, park: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "LIMIT", 2)
    ContributionFactory.create_batch(3, subject_key=park.translation_key)

    html = moderator_client.get(reverse("wagtailadmin_home")).content.decode()

    assert "2+ contributions await your decision." in html


def test_first_page_says_when_nothing_awaits(moderator_client: Client) -> None:
    html = moderator_client.get(reverse("wagtailadmin_home")).content.decode()

    assert "Nothing awaits moderation." in html


def test_first_page_of_others_is_silent_about_moderation(client: Client, park: Page) -> None:
    editor = UserFactory()
    editor.groups.add(GroupFactory())
    client.force_login(editor)

    html = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "awaiting-moderation" not in html


def post_group(client: Client, group: Group, *pages: Page, deleted: tuple[int, ...] = ()) -> Any:
    data = {
        "name": group.name,
        "page_permissions-TOTAL_FORMS": "0",
        "page_permissions-INITIAL_FORMS": "0",
        "moderator_scopes-TOTAL_FORMS": str(len(pages)),
        "moderator_scopes-INITIAL_FORMS": "0",
    }
    url = reverse("wagtailusers_groups:edit", args=[group.pk])
    for panel in client.get(url).context["permission_panels"]:
        if panel.prefix != "moderator_scopes":
            data |= {f"{panel.prefix}-TOTAL_FORMS": "0", f"{panel.prefix}-INITIAL_FORMS": "0"}
    for index, page in enumerate(pages):
        data[f"moderator_scopes-{index}-page"] = str(page.pk)
        data[f"moderator_scopes-{index}-DELETE"] = "1" if index in deleted else ""
    return client.post(url, data)


@pytest.fixture
def admin_client(client: Client, db: None) -> Client:
    client.force_login(UserFactory(administrator=True))
    return client


def scopes_of(group: Group) -> list[str]:
    return [scope.page.title for scope in group.moderator_scopes.order_by("page__path")]


def test_group_form_gives_and_takes_scopes(admin_client: Client) -> None:
    group = GroupFactory()
    first, second, third = make_page("أولى"), make_page("ثانية"), make_page("ثالثة")
    kept = ModeratorScope.objects.create(group=group, page=first)
    ModeratorScope.objects.create(group=group, page=second)

    response = post_group(admin_client, group, first, second, third, deleted=(1,))

    assert response.status_code == 302
    assert scopes_of(group) == ["أولى", "ثالثة"]
    assert group.moderator_scopes.get(page=first).pk == kept.pk


def test_group_form_shows_its_scopes(admin_client: Client, park: Page) -> None:
    group = GroupFactory()
    ModeratorScope.objects.create(group=group, page=park)

    html = admin_client.get(reverse("wagtailusers_groups:edit", args=[group.pk])).content.decode()

    assert 'id="id_moderator_scopes-0-page"' in html
    assert "الحديقة" in html


def test_group_form_refuses_a_page_twice(admin_client: Client, park: Page) -> None:
    group = GroupFactory()

    response = post_group(admin_client, group, park, park)

    assert response.status_code == 200
    assert "Each page needs to be chosen only once." in response.content.decode()
    assert scopes_of(group) == []


def test_new_group_can_be_given_scopes(admin_client: Client, park: Page) -> None:
    url = reverse("wagtailusers_groups:add")
    data = {"name": "Larache"}
    for panel in admin_client.get(url).context["permission_panels"]:
        data |= {f"{panel.prefix}-TOTAL_FORMS": "0", f"{panel.prefix}-INITIAL_FORMS": "0"}
    data |= {"moderator_scopes-TOTAL_FORMS": "1", "moderator_scopes-0-page": str(park.pk)}

    response = admin_client.post(url, data)

    assert response.status_code == 302
    assert scopes_of(Group.objects.get(name="Larache")) == ["الحديقة"]


def test_style_sheets_are_inserted_and_exist() -> None:
    html = insert_stylesheets()

    assert html == (
        '<link rel="stylesheet" href="/static/css/admin/brand.css">'
        '<link rel="stylesheet" href="/static/css/admin/bidi.css">'
        '<link rel="stylesheet" href="/static/css/admin/moderation.css">'
    )
    assert finders.find("css/admin/bidi.css") is not None
    assert finders.find("css/admin/moderation.css") is not None
