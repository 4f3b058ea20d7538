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
from tests.core.block_pages import items, make_image, photo
from tests.core.test_page_editing import Editor

SUMMARY = "There is no summary: lists, search engines and shared links will show the title alone."
TRANSLATIONS = "Not published yet in: French, English."


@pytest.fixture(autouse=True)
def english() -> Any:
    from django.utils.translation import override

    with override("en"):
        yield


def block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": str(uuid4()), "value": value}


def gallery(*photos: dict[str, Any]) -> dict[str, Any]:
    return block("gallery", {"title": "", "photos": items(*photos)})


def figure(**value: Any) -> dict[str, Any]:
    return {
        "type": "image",
        "id": str(uuid4()),
        "value": {"image": 1, "alt_text": "", "caption": "", "consent": True} | value,
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


def test_pictures_anywhere_that_will_not_be_shown_are_counted(site: Installation) -> None:
    hidden = photo(make_image(), consent=False)
    page = make_standard(
        site,
        introduction="مقدمة",
        body=[
            figure(alt_text="وصف", consent=False),
            figure(decorative=True),
            gallery(hidden, hidden, photo(make_image(), alt_text="")),
        ],
    )

    assert advice_on(page) == [
        "1 picture has no description for people who cannot see it.",
        "3 pictures will not be shown: nobody has ticked that the people in them agreed.",
        TRANSLATIONS,
    ]


def test_links_to_pages_that_readers_cannot_open_are_counted(site: Installation) -> None:
    live, draft = make_standard(site), make_standard(site, slug="draft", live=False)
    text = "".join(f'<p><a linktype="page" id="{key}">رابط</a></p>' for key in (live.pk, 999_999))
    page = make_standard(
        site,
        slug="links",
        introduction="مقدمة",
        body=[
            block("paragraph", text),
            block("call_to_action", {"text": "نص", "label": "زر", "page": draft.pk}),
            block("call_to_action", {"text": "نص", "label": "زر", "page": live.pk}),
        ],
    )

    assert advice_on(page) == [
        "Links lead to 2 pages that are not published or no longer exist.",
        TRANSLATIONS,
    ]


@pytest.mark.parametrize(
    ("kinds", "is_remarked"),
    [
        (["subheading"], True),
        (["paragraph", "heading"], True),
        (["heading", "subheading", "paragraph"], False),
        (["accordion", "subheading"], False),
        ([], False),
    ],
)
def test_a_lower_heading_before_any_other_is_remarked(
    site: Installation, kinds: list[str], is_remarked: bool
) -> None:
    values: dict[str, Any] = {
        "heading": "عنوان",
        "subheading": "فرعي",
        "paragraph": "<h3>فرعي</h3><p>نص</p>",
        "accordion": {"title": "أسئلة", "parts": []},
    }
    body = [block(kind, values[kind]) for kind in kinds]

    advice = advice_on(make_standard(site, introduction="مقدمة", body=body))

    remark = "A heading below another comes first: put a heading before it."
    assert advice == ([remark] if is_remarked else []) + [TRANSLATIONS]


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
