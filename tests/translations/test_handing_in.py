from typing import Any

import pytest
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import PageLogEntry

from news.models import NewsPage
from tests.consultations.editing import messages_of
from tests.translations.factories import (
    WORDS,
    browser,
    draft_translation,
    make_news,
    make_user,
    post,
    publish,
    publish_in_editor,
    state_of,
    translate,
    version_of,
)
from translations.models import HandIn


@pytest.fixture
def french(arabic: NewsPage) -> NewsPage:
    return draft_translation(arabic, words=WORDS)


@pytest.fixture
def translator(site: Any) -> Any:
    return make_user("change")


@pytest.fixture
def lead(site: Any) -> Any:
    return make_user("change", "publish")


def url(name: str, page: NewsPage) -> str:
    return reverse(f"translations_{name}", args=[version_of(page).pk])


def actions(page: NewsPage) -> list[str]:
    entries = PageLogEntry.objects.filter(page=page.pk, action__startswith="translations.")
    return list(entries.order_by("pk").values_list("action", flat=True))


def test_translator_hands_in(french: NewsPage, translator: Any) -> None:
    response = post(browser(translator), url("hand_in", french))

    handed = HandIn.objects.get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[french.pk])
    assert messages_of(response) == ["“Nouvelle” was handed in for publication in French."]
    assert (handed.version, handed.handed_in_by, handed.state) == (
        version_of(french),
        translator,
        "waiting",
    )
    assert state_of(french) == "handed-in"
    assert not type(french).objects.get(pk=french.pk).live
    assert actions(french) == ["translations.hand_in"]


def test_handing_in_twice_keeps_the_first(french: NewsPage, translator: Any, lead: Any) -> None:
    post(browser(translator), url("hand_in", french))
    first = HandIn.objects.values().get()

    post(browser(lead), url("hand_in", french))

    assert HandIn.objects.values().get() == first
    assert actions(french) == ["translations.hand_in"]


def test_only_who_may_edit_the_page_hands_in(french: NewsPage, site: Any) -> None:
    stranger = make_user("change", under=site.consultations)

    response = post(browser(stranger), url("hand_in", french))

    assert response.status_code == 302  # to the first screen, with a message
    assert HandIn.objects.count() == 0


def test_nothing_is_handed_in_by_following_a_link(french: NewsPage, translator: Any) -> None:
    response = browser(translator).get(url("hand_in", french))

    assert response.status_code == 405
    assert HandIn.objects.count() == 0


def test_source_cannot_be_handed_in(arabic: NewsPage, translator: Any) -> None:
    response = post(browser(translator), url("hand_in", arabic))

    assert response.status_code == 404


def test_translator_takes_back(french: NewsPage, translator: Any) -> None:
    client = browser(translator)
    post(client, url("hand_in", french))

    post(client, url("take_back", french))

    assert HandIn.objects.count() == 0
    assert actions(french) == ["translations.hand_in", "translations.take_back"]


def test_lead_sends_back_with_a_remark(french: NewsPage, translator: Any, lead: Any) -> None:
    post(browser(translator), url("hand_in", french))

    response = post(browser(lead), url("send_back", french), {"remark": "Le titre <b>"})

    handed = HandIn.objects.get()
    assert response.status_code == 302
    assert (handed.state, handed.sent_back_by, handed.remark) == (
        "sent-back",
        lead,
        "Le titre <b>",
    )
    assert state_of(french) == "draft"
    editor = browser(translator).get(reverse("wagtailadmin_pages:edit", args=[french.pk]))
    assert "Le titre &lt;b&gt;" in editor.content.decode()


def test_remark_is_needed_and_kept(french: NewsPage, translator: Any, lead: Any) -> None:
    post(browser(translator), url("hand_in", french))

    empty = post(browser(lead), url("send_back", french), {"remark": " "})
    long = post(browser(lead), url("send_back", french), {"remark": "x" * 1001})

    assert empty.status_code == long.status_code == 200
    assert "x" * 1001 in long.content.decode()
    assert HandIn.objects.get().is_waiting


def test_translator_does_not_send_back(french: NewsPage, translator: Any) -> None:
    client = browser(translator)
    post(client, url("hand_in", french))

    post(client, url("send_back", french), {"remark": "…"})

    assert HandIn.objects.get().is_waiting


def test_sending_back_what_was_taken_back_says_so(
    french: NewsPage, translator: Any, lead: Any
) -> None:
    response = post(browser(lead), url("send_back", french), {"remark": "Titre"})

    assert messages_of(response) == ["This translation no longer waits to be published."]


def test_handed_in_again_after_it_was_sent_back(
    french: NewsPage, translator: Any, lead: Any
) -> None:
    client = browser(translator)
    post(client, url("hand_in", french))
    post(browser(lead), url("send_back", french), {"remark": "Titre"})

    post(client, url("hand_in", french))

    handed = HandIn.objects.get()
    assert (handed.state, handed.remark, handed.sent_back_by) == ("waiting", "", None)


def test_publishing_in_the_editor_closes_it(french: NewsPage, translator: Any, lead: Any) -> None:
    post(browser(translator), url("hand_in", french))

    publish_in_editor(browser(lead), french)

    assert HandIn.objects.count() == 0
    assert state_of(french) == "current"


def test_any_other_way_of_publishing_closes_it_too(french: NewsPage, translator: Any) -> None:
    post(browser(translator), url("hand_in", french))

    publish(french)

    assert HandIn.objects.count() == 0


def test_first_screen_shows_it_to_who_may_publish_there(
    french: NewsPage, translator: Any, lead: Any, site: Any
) -> None:
    post(browser(translator), url("hand_in", french))
    elsewhere = make_user("change", "publish", under=site.consultations)
    link = escape(reverse("wagtailadmin_pages:edit", args=[french.pk]))

    shown = {
        name: link in browser(user).get(reverse("wagtailadmin_home")).content.decode()
        for name, user in (("lead", lead), ("elsewhere", elsewhere), ("translator", translator))
    }

    assert shown == {"lead": True, "elsewhere": False, "translator": False}


def test_first_screen_shows_what_was_sent_back(
    french: NewsPage, translator: Any, lead: Any
) -> None:
    post(browser(translator), url("hand_in", french))
    post(browser(lead), url("send_back", french), {"remark": "Revoyez le titre"})

    html = browser(translator).get(reverse("wagtailadmin_home")).content.decode()

    assert "Revoyez le titre" in html


def test_first_screen_costs_the_same_for_many(
    arabic: NewsPage, lead: Any, translator: Any, site: Any, django_assert_max_num_queries: Any
) -> None:
    for _number in range(4):
        handed = draft_translation(make_news(site), words=WORDS)
        post(browser(translator), url("hand_in", handed))
    client = browser(lead)
    client.get(reverse("wagtailadmin_home"))

    with django_assert_max_num_queries(45):
        client.get(reverse("wagtailadmin_home"))


def test_live_translation_can_be_handed_in(arabic: NewsPage, translator: Any) -> None:
    french = translate(arabic)

    post(browser(translator), url("hand_in", french))

    assert state_of(french) == "handed-in"
