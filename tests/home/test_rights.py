"""Nothing is published that was not approved: every way an editor might find."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

from core.models import SearchSynonym, Topic
from core.services.publishing_due import run_due_work
from home.services.granting import EDITORS, TRANSLATORS
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.editing import bulk_in_admin, form_time, in_days
from tests.consultations.factories import make_page, translate
from tests.home.staff import (
    act,
    browser_of,
    edit_url,
    fresh,
    make_news,
    make_staff,
    news_form,
    save,
)
from tests.programmes.factories import make_workshop
from tests.programmes.factories import translate as translate_page

type_attempt = Callable[[Client, NewsPage], Any]


@pytest.fixture
def editor(site: Installation) -> Client:
    return browser_of(make_staff(EDITORS))


def url(name: str, *args: Any) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def by_publish_button(client: Client, page: NewsPage) -> Any:
    return save(client, page, "publish", title="جديد")


def by_schedule(client: Client, page: NewsPage) -> Any:
    moment = form_time(timezone.now() - timedelta(minutes=2))
    return save(client, page, "publish", title="جديد", go_live_at=moment)


def by_draft_with_schedule(client: Client, page: NewsPage) -> Any:
    save(client, page, title="جديد", go_live_at=form_time(in_days(1)))
    return run_due_work()


def by_revert(client: Client, page: NewsPage) -> Any:
    save(client, page, title="جديد")
    revision = fresh(page).latest_revision_id
    data = news_form(page, title="جديد") | {"action-publish": "on", "revision": revision}
    return client.post(url("revisions_revert", page.pk, revision), data)


def by_approving(client: Client, page: NewsPage) -> Any:
    save(client, page, "submit", title="جديد")
    return act(client, fresh(page), "approve")


def by_approving_in_the_editor(client: Client, page: NewsPage) -> Any:
    save(client, page, "submit", title="جديد")
    data = {"workflow-action-name": "approve", "workflow-action-extra-data": "{}"}
    return save(client, page, "workflow-action", title="جديد", **data)


def by_bulk(client: Client, page: NewsPage) -> Any:
    save(client, page, title="جديد")
    return bulk_in_admin(client, "publish", page)


def by_state_in_the_form(client: Client, page: NewsPage) -> Any:
    forged = {"live": "on", "has_unpublished_changes": "", "owner": "1", "live_revision": "1"}
    return save(client, page, title="جديد", **forged)


def by_unscheduling(client: Client, page: NewsPage) -> Any:
    save(client, page, title="جديد")
    revision = fresh(page).latest_revision_id
    return client.post(url("revisions_unschedule", page.pk, revision))


def by_unpublishing(client: Client, page: NewsPage) -> Any:
    bulk_in_admin(client, "unpublish", page)
    return client.post(url("unpublish", page.pk))


def by_deleting(client: Client, page: NewsPage) -> Any:
    if page.live:
        bulk_in_admin(client, "delete", page)
        client.post(url("delete", page.pk))


def by_privacy(client: Client, page: NewsPage) -> Any:
    return client.post(
        reverse("wagtailadmin_pages:set_privacy", args=[page.pk]),
        {"restriction_type": "login", "password": "", "groups": []},
    )


def by_moving(client: Client, page: NewsPage) -> Any:
    other = make_workshop().get_parent()
    return client.post(url("move_confirm", page.pk, other.pk))


ATTEMPTS = [
    by_publish_button,
    by_schedule,
    by_draft_with_schedule,
    by_revert,
    by_approving,
    by_approving_in_the_editor,
    by_bulk,
    by_state_in_the_form,
    by_unscheduling,
    by_unpublishing,
    by_deleting,
    by_privacy,
    by_moving,
]


@pytest.mark.parametrize("live", [True, False], ids=["published", "draft"])
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_an_editor_changes_nothing_public(
    editor: Client, attempt: type_attempt, live: bool
) -> None:
    page = make_news("الأصل", live=live)
    parent = page.get_parent().pk

    attempt(editor, page)

    after = fresh(page)
    assert after.live is live
    assert after.get_parent().pk == parent
    assert after.title == "الأصل" or not live
    assert not after.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert not after.get_view_restrictions().exists()


def test_a_page_made_with_the_publish_button_is_a_draft(editor: Client, site: Installation) -> None:
    data = news_form(NewsPage(title="جديد", slug="made"), **{"action-publish": "on"})

    response = editor.post(url("add", "news", "newspage", site.news.pk), data)

    assert response.status_code == 302
    assert not NewsPage.objects.get(slug="made").live


@pytest.mark.parametrize("fields", [{"publish_copies": "on"}, {"alias": "on"}])
def test_a_copy_or_an_alias_is_not_public(
    editor: Client, site: Installation, fields: dict[str, str]
) -> None:
    page = make_news()
    data = {"new_title": "نسخة", "new_slug": "copied", "new_parent_page": site.news.pk}

    editor.post(url("copy", page.pk), data | fields)

    assert not Page.objects.filter(slug="copied", live=True).exists()


def french() -> Locale:
    return Locale.objects.get(language_code="fr")


def test_sending_for_translation_makes_a_draft(editor: Client) -> None:
    page = make_news()

    with TestCase.captureOnCommitCallbacks(execute=True):
        editor.post(
            reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
            {"locales": [french().pk]},
        )

    assert not page.get_translation(french()).live


@pytest.mark.parametrize("group", [EDITORS, TRANSLATORS])
def test_the_translation_editor_publishes_for_nobody_without_the_right(
    site: Installation, group: str
) -> None:
    page = translate(make_page(), "fr", publish=False)

    response = browser_of(make_staff(group)).post(edit_url(page), {"action": "publish"})

    assert response.status_code == 302
    assert not fresh(page).live


def test_bringing_translations_up_to_date_publishes_nothing(editor: Client) -> None:
    page = make_page(title="قبل")
    target = translate(page, "fr")
    page.title = "بعد"
    page.save_revision().publish()
    source = TranslationSource.objects.get(object_id=page.translation_key)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])

    html = editor.get(address).content.decode()
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = editor.post(address, {"publish_translations": "on"})

    assert response.status_code == 302
    assert 'type="checkbox" name="publish_translations"' not in html
    assert fresh(target).title == "قبل"


def test_a_translation_does_not_become_an_alias_without_the_right_to_publish(
    editor: Client,
) -> None:
    target = translate_page(make_news(), "fr")

    response = editor.post(reverse("wagtail_localize:convert_to_alias", args=[target.pk]))

    assert response.status_code == 302
    assert fresh(target).alias_of is None


@pytest.mark.parametrize("action", ["edit", "publish"])
def test_a_topic_of_an_editor_is_a_draft(editor: Client, site: Installation, action: str) -> None:
    data = {"name": "الماء", "slug": "water", "introduction": "", f"action-{action}": "on"}

    response = editor.post(reverse("wagtailsnippets_core_topic:add") + "?locale=ar", data)

    assert response.status_code == 302
    assert not Topic.objects.get(slug="water").live


def test_words_that_search_uses_at_once_are_not_for_editors(
    editor: Client, site: Installation
) -> None:
    before = SearchSynonym.objects.count()

    response = editor.post(
        reverse("wagtailsnippets_core_searchsynonym:add"), {"words": "ساحة، ساحات"}
    )

    assert response.status_code == 302
    assert SearchSynonym.objects.count() == before
