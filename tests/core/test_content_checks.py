"""Advice to the editor before publishing; none of it blocks."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from core.content_checks import advice_on
from home.models import StandardPage
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, messages_of
from tests.consultations.factories import make_page, translate
from tests.core.test_page_editing import Editor

SUMMARY = "There is no summary: lists, search engines and shared links will show the title alone."
TRANSLATIONS = "Not published yet in: French, English."


@pytest.fixture(autouse=True)
def english() -> Any:
    from django.utils.translation import override

    with override("en"):
        yield


def figure(**value: Any) -> dict[str, Any]:
    return {
        "type": "image",
        "id": str(uuid4()),
        "value": {"image": 1, "alt_text": "", "caption": ""} | value,
    }


def make_standard(site: Installation, **fields: Any) -> StandardPage:
    site.home.refresh_from_db()
    return site.home.add_child(instance=StandardPage(**({"title": "صفحة", "slug": "p"} | fields)))


def test_a_bare_page_gets_all_of_it(site: Installation) -> None:
    page = make_standard(site, body=[figure(), figure(), figure(alt_text="وصف")])

    assert advice_on(page) == [
        SUMMARY,
        "2 pictures have no description for people who cannot see them.",
        TRANSLATIONS,
    ]


def test_a_finished_page_gets_none(site: Installation) -> None:
    page = make_page()
    translate(page, "fr")
    translate(page, "en")

    assert advice_on(page) == []


def test_a_draft_translation_is_not_published_yet(site: Installation) -> None:
    page = make_page()
    translate(page, "fr")
    translate(page, "en", publish=False)

    assert advice_on(page) == ["Not published yet in: English."]


def test_a_description_for_search_engines_serves_as_summary(site: Installation) -> None:
    page = make_standard(site, search_description="وصف")

    assert advice_on(page) == [TRANSLATIONS]


def test_the_editor_shows_it_after_saving_and_in_its_panel(site: Installation) -> None:
    page = make_standard(site)
    page.save_revision()
    editor = Editor(page).open()

    response = editor.save(introduction="")

    assert response.status_code == 302
    assert SUMMARY in messages_of(response)[1]
    html = editor.client.get(editor.url).content.decode()
    assert f'<li class="w-mb-4">{SUMMARY}</li>' in html


def test_it_does_not_block_publication(site: Installation) -> None:
    page = make_standard(site, live=False)
    page.save_revision()

    assert Editor(page).open().save("publish", introduction="").status_code == 302

    assert StandardPage.objects.get(pk=page.pk).live


def test_strangers_do_not_get_there(site: Installation) -> None:
    url = reverse("wagtailadmin_pages:edit", args=[site.home.pk])

    assert Client().get(url).status_code == 302
    assert admin_browser(superuser=False, group="Moderators").get(url).status_code in {302, 403}
