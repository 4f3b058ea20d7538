"""Rights on a section alone, and rights to translate alone."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from home.models import HomePage
from home.services.granting import EDITORS, TRANSLATORS
from home.services.installing import Installation
from tests.consultations.editing import bulk_in_admin
from tests.consultations.factories import make_page, translate
from tests.home.staff import browser_of, edit_url, fresh, make_news, make_staff, restrict, save
from tests.programmes.factories import make_workshop


def url(name: str, *args: Any) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


@pytest.fixture
def news_only(site: Installation) -> Client:
    restrict(EDITORS, site.news)
    return browser_of(make_staff(EDITORS))


def elsewhere(kind: str) -> Page:
    page: Any = make_workshop() if kind == "workshop" else make_page()
    page.save_revision()
    return page


@pytest.mark.parametrize("kind", ["workshop", "consultation"])
def test_an_editor_of_news_cannot_touch_other_sections(news_only: Client, kind: str) -> None:
    page = elsewhere(kind)
    revision = page.latest_revision_id or page.get_latest_revision().pk
    title = page.title
    addresses = [
        edit_url(page),
        url("delete", page.pk),
        url("copy", page.pk),
        url("move", page.pk),
        url("unpublish", page.pk),
        url("set_privacy", page.pk),
        url("history", page.pk),
        url("usage", page.pk),
        url("revisions_index", page.pk),
        url("revisions_view", page.pk, revision),
        url("revisions_revert", page.pk, revision),
        url("revisions_compare", page.pk, revision, revision),
        url("revisions_unschedule", page.pk, revision),
        url("workflow_history", page.pk),
        url("preview_on_edit", page.pk),
        url("view_draft", page.pk),
        url("lock", page.pk),
        url("add_subpage", page.get_parent().pk),
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
    ]

    for address in addresses:
        for method in (news_only.get, news_only.post):
            assert method(address).status_code in {302, 403, 404, 405}, (address, method)
    for action in ("delete", "publish", "unpublish", "move"):
        bulk_in_admin(news_only, action, page)

    after = fresh(page)
    assert (after.title, after.live, after.revisions.count()) == (title, True, 1)


def test_an_editor_of_news_works_on_news_in_every_language(news_only: Client) -> None:
    page = make_news()

    assert save(news_only, page, title="جديد").status_code == 302
    assert fresh(page).get_latest_revision_as_object().title == "جديد"
    for language in ("ar", "fr", "en"):
        index = page.get_parent().get_translation(Locale.objects.get(language_code=language))
        assert news_only.get(edit_url(index)).status_code == 200


def test_an_editor_of_news_cannot_bring_other_translations_up_to_date(news_only: Client) -> None:
    page = make_page()
    translate(page, "fr")
    source = TranslationSource.objects.get(object_id=page.translation_key)

    response = news_only.post(reverse("wagtail_localize:update_translations", args=[source.pk]))

    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")


@pytest.fixture
def translator(site: Installation) -> Client:
    return browser_of(make_staff(TRANSLATORS))


def test_a_translator_works_on_translations_and_not_on_originals(translator: Client) -> None:
    page = make_page()
    target = translate(page, "fr", publish=False)
    segment = TranslationSource.objects.get(
        object_id=page.translation_key
    ).stringsegment_set.first()
    translation = Translation.objects.get(source__object_id=page.translation_key)

    assert translator.get(edit_url(target)).status_code == 200
    saved = translator.put(
        reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]),
        "value=Consultation",
        content_type="application/x-www-form-urlencoded",
    )
    assert saved.status_code == 201
    assert translator.get(edit_url(page)).status_code == 302


@pytest.mark.parametrize("name", ["delete", "unpublish", "copy", "move"])
def test_a_translator_only_changes(translator: Client, site: Installation, name: str) -> None:
    target = translate(make_page(), "fr", publish=False)

    index = target.get_parent().pk
    form = {"new_title": "x", "new_slug": "x", "new_parent_page": index}
    translator.post(url(name, target.pk), form)
    bulk_in_admin(translator, "delete", target)

    assert Page.objects.filter(pk=target.pk).exists()
    assert not Page.objects.filter(slug="x").exists()
    home = HomePage.objects.get(locale__language_code="fr")
    assert translator.get(url("add_subpage", home.pk)).status_code in {302, 403}


def test_a_group_is_given_one_section_in_the_admin(site: Installation) -> None:
    """As `docs/editing.md` describes it."""
    admin = browser_of(make_staff(is_superuser=True))
    address = reverse("wagtailusers_groups:add")
    access = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    data = {"name": "أخبار", "permissions": [access.pk]}
    for panel in admin.get(address).context["permission_panels"]:
        data |= {f"{panel.prefix}-TOTAL_FORMS": "0", f"{panel.prefix}-INITIAL_FORMS": "0"}
    data |= {
        "page_permissions-TOTAL_FORMS": "1",
        "page_permissions-0-page": site.news.pk,
        "page_permissions-0-permissions": ["add_page", "change_page"],
    }

    response = admin.post(address, data)

    assert response.status_code == 302
    writer = browser_of(make_staff("أخبار"))
    page, other = make_news(), make_page()
    assert save(writer, page, "submit", title="جديد").status_code == 302
    assert fresh(page).workflow_in_progress
    assert fresh(page).title == "خبر"
    assert writer.get(edit_url(other)).status_code == 302
