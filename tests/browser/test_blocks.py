"""A page with every block: the video's player, tables on a phone, paper."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import type_open

PLAYER = "https://video.ain-zitoun.example/"
PATH = "/ar/news/open-morning/"


def record(page: Page) -> tuple[list[str], list[str]]:
    """What is asked of the player's host, and what the browser complains of."""
    asked: list[str] = []
    complaints: list[str] = []

    def play(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<title>player</title><p>playing</p>")

    page.route(f"{PLAYER}**", play)
    page.on("console", lambda message: complaints.append(message.text))
    return asked, complaints


def test_a_video_plays_on_a_key_press_and_asks_nobody_before(open_browser: type_open) -> None:
    page = open_browser("ar")
    asked, complaints = record(page)
    page.goto(PATH)
    page.locator(".video").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert asked == []

    page.locator(".video__play button").focus()
    page.keyboard.press("Enter")
    page.frame_locator(".video__player").get_by_text("playing").wait_for()

    assert asked == [f"{PLAYER}videos/embed/demonstration?peertubeLink=0"]
    assert page.evaluate("document.activeElement.className") == "video__player"
    title = page.locator(".video__player").get_attribute("title")
    assert title == "جولة في ساحة السوق (رابط متخيل)"
    # The server of these tests serves no pictures.
    assert [text for text in complaints if "404" not in text] == []


def test_without_script_a_video_is_a_link_that_says_where_it_leads(
    open_browser: type_open,
) -> None:
    page = open_browser("ar", javascript=False)
    page.goto(PATH)

    assert not page.locator(".video__play").is_visible()
    link = page.locator(".video__link")
    assert link.get_attribute("href") == f"{PLAYER}w/demonstration"
    assert "video.ain-zitoun.example" in link.inner_text()


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_wide_table_scrolls_by_keyboard_within_its_region(
    open_browser: type_open, language: str
) -> None:
    page = open_browser(language, phone=True)
    page.goto(f"/{language}/news/open-morning/")
    region = page.locator(".data-table")
    assert region.evaluate("e => e.scrollWidth > e.clientWidth")
    before = region.evaluate("e => e.scrollLeft")

    region.focus()
    page.keyboard.press("ArrowLeft" if language == "ar" else "ArrowRight")
    page.wait_for_function(
        "b => document.querySelector('.data-table').scrollLeft !== b", arg=before
    )

    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_paper_shows_what_was_folded(open_browser: type_open) -> None:
    page = open_browser("fr")
    page.goto("/fr/news/open-morning/")
    part = page.locator(".accordion__text").first
    assert not part.is_visible()

    page.emulate_media(media="print")

    assert part.bounding_box()["height"] > 10
    assert page.locator(".video__transcript .user-text").bounding_box()["height"] > 10
    assert not page.locator(".video__play").is_visible()
