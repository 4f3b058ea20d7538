"""wagtail-localize's editor, with our desk below it and without its traps."""

import json
import re
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.models import Topic
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.editing import messages_of
from tests.translations.factories import (
    WORDS,
    browser,
    change,
    draft_translation,
    fresh,
    make_user,
    post,
    publish_in_editor,
    state_of,
    sync,
    translate,
    translation_of,
    version_of,
)

SUBMIT = ("submit_translation",)


@pytest.fixture
def french(arabic: NewsPage) -> NewsPage:
    """With two of three pieces translated."""
    return draft_translation(arabic, words={"خبر": "Nouvelle", "ملخص": "Résumé"})


@pytest.fixture
def translator(site: Installation) -> Any:
    return make_user("change")


@pytest.fixture
def lead(site: Installation) -> Any:
    return make_user("add", "change", "publish", models=SUBMIT)


def editor(user: Any, page: Page) -> str:
    response = browser(user).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return response.content.decode()


def desk(html: str) -> str:
    return html[html.index("data-translation-desk") :]


def buttons(html: str) -> list[str]:
    """The visible labels below the editor, in their order."""
    found = re.findall(
        r"<(?:button|a|summary)[^>]*>\s*([^<]+?)\s*</", desk(html).split("<script")[0]
    )
    return [unescape(label) for label in found]


def test_translator_is_offered_to_hand_in_and_no_trap(french: NewsPage, translator: Any) -> None:
    html = editor(translator, french)

    assert buttons(html) == ["Hand in for publication", "Preview"]
    assert "2 of 3 pieces translated" in desk(html)


def test_lead_is_offered_to_publish(french: NewsPage, lead: Any) -> None:
    labels = buttons(editor(lead, french))

    assert labels == [
        "Publish in French",
        "Preview",
        "More",
        "Edit apart from the source…",
        "Delete…",
    ]


def test_wagtail_localizes_own_actions_are_taken_out(french: NewsPage, lead: Any) -> None:
    html = editor(lead, french)

    props = json.loads(unescape(re.search(r'data-props="([^"]*)"', html)[1]))
    assert set(props["perms"].values()) == {False}
    assert props["links"]["convertToAliasUrl"] is None


def test_desk_is_served_alone_for_the_editor(french: NewsPage, translator: Any, site: Any) -> None:
    url = reverse("translations_desk", args=[translation_of(french).pk])
    stranger = make_user("change", under=site.consultations)

    assert "2 of 3 pieces translated" in browser(translator).get(url).content.decode()
    assert browser(stranger).get(url).status_code == 302


@pytest.mark.parametrize("actions", [("change",), ("change", "publish")])
def test_no_translation_becomes_an_alias(
    arabic: NewsPage, site: Installation, actions: tuple[str, ...]
) -> None:
    french = translate(arabic)
    client = browser(make_user(*actions))

    response = post(client, reverse("wagtail_localize:convert_to_alias", args=[french.pk]))

    assert response.status_code == 302
    assert messages_of(response) == [
        "A translation cannot become an alias: it would show the words of its source."
    ]
    assert fresh(french).alias_of is None
    assert fresh(french).title == "Nouvelle"


def test_publishing_with_pieces_missing_asks_first(french: NewsPage, lead: Any) -> None:
    response = publish_in_editor(browser(lead), french)

    html = response.content.decode()
    assert response.status_code == 200
    assert "1 piece is not translated. It will be public in Arabic:" in html
    assert "الحسيمة" in html
    assert not fresh(french).live

    publish_in_editor(browser(lead), french, confirmed="yes")

    assert fresh(french).live
    assert state_of(french) == "incomplete"


def test_publishing_a_complete_translation_asks_nothing(arabic: NewsPage, lead: Any) -> None:
    french = draft_translation(arabic, words=WORDS)

    response = publish_in_editor(browser(lead), french)

    assert response.status_code == 302
    assert fresh(french).live


def test_publishing_without_the_changes_of_the_source_asks_first(
    arabic: NewsPage, lead: Any
) -> None:
    french = draft_translation(arabic, words=WORDS)
    change(arabic, summary="ملخص جديد")

    html = publish_in_editor(browser(lead), french).content.decode()

    assert "The source in Arabic has changed since its pieces were brought here." in html
    assert not fresh(french).live


@pytest.mark.parametrize("data", [{}, {"confirmed": "yes"}])
def test_translator_cannot_publish(arabic: NewsPage, translator: Any, data: dict[str, str]) -> None:
    french = draft_translation(arabic, words=WORDS)

    publish_in_editor(browser(translator), french, **data)

    assert not fresh(french).live


def test_stopping_asks_and_is_for_who_may_publish(
    french: NewsPage, translator: Any, lead: Any
) -> None:
    translation = translation_of(french)
    url = reverse("wagtail_localize:stop_translation", args=[translation.pk])

    post(browser(translator), url, {"confirmed": "yes"})
    refused = Translation.objects.get(pk=translation.pk).enabled
    asked = post(browser(lead), url)
    still = Translation.objects.get(pk=translation.pk).enabled
    post(browser(lead), url, {"confirmed": "yes"})

    assert (refused, asked.status_code, still) == (True, 200, True)
    assert not Translation.objects.get(pk=translation.pk).enabled


def test_sync_publishes_nothing_whatever_is_sent(arabic: NewsPage, lead: Any) -> None:
    french = translate(arabic)
    change(arabic, summary="ملخص جديد")
    source = translation_of(french).source
    url = reverse("wagtail_localize:update_translations", args=[source.pk])

    form = browser(lead).get(url).content.decode()
    post(browser(lead), url, {"publish_translations": "on"})

    assert 'name="publish_translations"' not in form
    assert fresh(french).summary == "Résumé"
    assert state_of(french) == "outdated"
    assert StringSegment.objects.filter(source=source, string__data="ملخص جديد").exists()


def test_only_who_may_edit_a_page_sends_it_to_translation(
    arabic: NewsPage, site: Installation
) -> None:
    elsewhere = make_user("change", under=site.consultations, models=SUBMIT)
    url = reverse("wagtail_localize:submit_page_translation", args=[arabic.pk])
    french = Locale.objects.get(language_code="fr")

    response = post(browser(elsewhere), url, {"locales": [french.pk]})

    assert response.status_code == 302
    assert not arabic.has_translation(french)


def test_whole_section_is_translated_as_drafts_only(
    arabic: NewsPage, site: Installation, lead: Any
) -> None:
    english = Locale.objects.get(language_code="en")
    Page.objects.filter(pk=site.news.get_translation(english).pk).get().delete()
    url = reverse("wagtail_localize:submit_page_translation", args=[site.news.pk])

    post(browser(lead), url, {"locales": [english.pk], "include_subtree": "on"})

    made = Page.objects.filter(
        locale=english, translation_key__in=[site.news.translation_key, arabic.translation_key]
    )
    assert made.count() == 2
    assert made.filter(live=True).count() == 0
    assert {state_of(page) for page in made} == {"draft"}


def piece(page: NewsPage, text: str) -> StringSegment:
    return StringSegment.objects.get(source__object_id=page.translation_key, string__data=text)


def save_piece(
    user: Any, page: NewsPage, segment_id: int, text: str, *, opened: str | None = None
) -> Any:
    url = reverse(
        "wagtail_localize:edit_string_translation",
        args=[translation_of(page).pk, segment_id],
    )
    boundary = "piece"
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="value"\r\n\r\n{text}\r\n'
        f"--{boundary}--\r\n"
    )
    headers = {"X-Translation-Opened": opened} if opened else {}
    return browser(user).put(
        url,
        body.encode(),
        content_type=f"multipart/form-data; boundary={boundary}",
        headers=headers,
    )


def text_of(segment: StringSegment) -> str:
    return StringTranslation.objects.get(
        translation_of=segment.string, context=segment.context
    ).data


def test_piece_that_somebody_else_wrote_meanwhile_is_not_overwritten(
    french: NewsPage, translator: Any, lead: Any
) -> None:
    segment, opened = piece(french, "الحسيمة"), timezone.now().isoformat()
    save_piece(lead, french, segment.pk, "Al Hoceïma", opened=opened)

    response = save_piece(translator, french, segment.pk, "Alhucemas", opened=opened)

    assert response.status_code == 409
    assert response.json()["message"].startswith(
        f"{lead.username} translated this piece meanwhile: “Al Hoceïma”."
    )
    assert text_of(segment) == "Al Hoceïma"


def test_own_piece_and_one_read_before_are_changed(
    french: NewsPage, translator: Any, lead: Any
) -> None:
    segment, opened = piece(french, "الحسيمة"), timezone.now().isoformat()
    save_piece(translator, french, segment.pk, "Al Hoceima", opened=opened)

    own = save_piece(translator, french, segment.pk, "Al Hoceïma", opened=opened)
    read = save_piece(lead, french, segment.pk, "Alhucemas", opened=timezone.now().isoformat())

    assert (own.status_code, read.status_code) == (200, 200)
    assert text_of(segment) == "Alhucemas"


@pytest.mark.parametrize("opened", ["", "yesterday", "2026-02-31T00:00:00Z", "2026-01-01T00:00"])
def test_broken_moment_of_opening_does_no_harm(
    french: NewsPage, translator: Any, opened: str
) -> None:
    response = save_piece(
        translator, french, piece(french, "الحسيمة").pk, "Al Hoceima", opened=opened
    )

    assert response.status_code == 201


def test_piece_whose_source_changed_meanwhile_says_so(
    arabic: NewsPage, french: NewsPage, translator: Any
) -> None:
    segment = piece(french, "الحسيمة")
    change(arabic, place="تطوان")
    sync(arabic)

    response = save_piece(translator, french, segment.pk, "Al Hoceima")

    assert response.status_code == 409
    assert response.json()["message"].startswith("The source of this piece changed meanwhile")
    assert not StringTranslation.objects.filter(data="Al Hoceima").exists()


def test_date_of_a_piece_is_in_the_readers_language(french: NewsPage) -> None:
    said = StringTranslation.objects.get(
        translation_of=piece(french, "ملخص").string, locale=french.locale
    )
    StringTranslation.objects.filter(pk=said.pk).update(
        updated_at=datetime(2026, 8, 3, 12, tzinfo=UTC)
    )
    said.refresh_from_db()

    with override("fr"):
        assert said.get_comment() == "Traduit le 3 août 2026"
    with override("ar"):
        assert said.get_comment() == "تُرجم في 3 غشت 2026"


def test_snippet_has_the_desk_and_the_question(site: Installation, admin_user: Any) -> None:
    topic = Topic.objects.create(
        name="الماء", slug="water", locale=Locale.objects.get(language_code="ar")
    )
    french = draft_translation(topic)
    url = reverse("wagtailsnippets_core_topic:edit", args=[french.pk])
    client = browser(admin_user)

    html = client.get(url).content.decode()
    asked = post(client, url, {"action": "publish"})

    assert buttons(html)[-1] == "Delete…"
    assert "0 of 1 piece translated" in desk(html)
    assert "1 piece is not translated" in asked.content.decode()
    assert state_of(french) == "draft"


def test_deletion_says_which_languages_remain(arabic: NewsPage, lead: Any) -> None:
    french = translate(arabic)
    draft_translation(arabic, "en", words=WORDS)
    client = browser(lead)

    source = client.get(reverse("wagtailadmin_pages:delete", args=[arabic.pk]))
    translation = client.get(reverse("wagtailadmin_pages:delete", args=[french.pk]))

    remains = "The page remains in: {}. Delete it there, too, if it should go."
    orphaned = "It is their source: they stop being synced translations"
    assert remains.format("French, English") in source.content.decode()
    assert orphaned in source.content.decode()
    assert remains.format("Arabic, English") in translation.content.decode()
    assert orphaned not in translation.content.decode()


def test_deletion_of_a_section_counts_what_remains(
    arabic: NewsPage, site: Installation, admin_user: Any
) -> None:
    translate(arabic)

    html = browser(admin_user).get(reverse("wagtailadmin_pages:delete", args=[site.news.pk]))

    assert "1 translation of the pages below it remains" in html.content.decode()
    assert version_of(arabic).source is None
