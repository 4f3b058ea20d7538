"""People in the groups that a site starts with, and what they find in the page tree."""

from typing import Any
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail.users.models import UserProfile

from news.models import NewsIndexPage, NewsPage


def make_staff(*groups: str, language: str = "en", **fields: Any) -> Any:
    """Somebody with an e-mail address; an empty `language` is no preference."""
    name = fields.pop("username", f"staff-{uuid4().hex[:8]}")
    user = get_user_model().objects.create_user(name, f"{name}@commune.example", **fields)
    user.groups.set(Group.objects.filter(name__in=groups))
    assert user.groups.count() == len(groups)
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def browser_of(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def restrict(group: str, *pages: Page) -> None:
    """Leave `group` its rights on `pages` and their translations alone, as an administrator can."""
    keys = [page.translation_key for page in pages]
    GroupPagePermission.objects.filter(group__name=group).exclude(
        page__translation_key__in=keys
    ).delete()


def make_news(title: str = "خبر", *, live: bool = True, **fields: Any) -> NewsPage:
    """Arabic news with one version."""
    index = NewsIndexPage.objects.get(locale__language_code="ar")
    page = NewsPage(title=title, summary="نص", slug=f"news-{uuid4().hex[:8]}", live=live, **fields)
    index.add_child(instance=page)
    page.save_revision()
    if live:
        page.get_latest_revision().publish()
    return fresh(page)


def fresh(page: Page) -> Any:
    return type(page).objects.get(pk=page.pk)


def news_form(page: NewsPage, **fields: Any) -> dict[str, Any]:
    data: dict[str, Any] = {name: getattr(page, name) for name in ("title", "slug", "summary")}
    data |= {"place": page.place, "date": page.date.isoformat()}
    data |= {"comments": inline_formset([]), "body": streamfield([])}
    return nested_form_data(data) | fields


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def save(client: Client, page: NewsPage, action: str = "", **fields: Any) -> Any:
    """Post the editor of `page` with the button `action`; "" saves a draft."""
    data = news_form(page, **fields)
    if action:
        data[f"action-{action}"] = "on"
    return client.post(edit_url(page), data)


def act(client: Client, page: Page, action: str, comment: str = "") -> Any:
    """Approve ("approve") or send back ("reject") a page in approval, in Wagtail's dialog."""
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return client.post(url, {"comment": comment})
