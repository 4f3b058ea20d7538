"""What a first visit loads: HTML, style sheets and scripts as production serves them, fonts."""

import gzip
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response
from rcssmin import cssmin

from tests.browser.conftest import type_open
from tests.browser.test_accessibility import fill_in
from tests.browser.walking import answer_step, begin

# Bytes before compression, for Arabic, whose letters take two each; compressed, about 12,000.
MOST_TEXT = 40_000
MOST_COMPRESSED = 12_000
MOST_FONTS = 60_000
MOST_REQUESTS = 15
PATHS = ["", "consultations/participation-plan/", "take-part/{open}/"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_a_first_visit_is_light(open_browser: type_open, language: str, path: str) -> None:
    page = open_browser(language)
    loaded: list[Response] = []
    page.on("response", lambda response: loaded.append(response))
    page.goto(f"/{language}/{fill_in(path)}", wait_until="networkidle")
    bodies = {response.url: response.body() for response in loaded}

    texts = _texts(bodies)
    fonts = [body for url, body in bodies.items() if url.endswith(".woff2")]

    assert sum(map(len, texts)) <= MOST_TEXT
    assert sum(len(gzip.compress(text)) for text in texts) <= MOST_COMPRESSED
    assert sum(map(len, fonts)) <= MOST_FONTS
    assert len(bodies) <= MOST_REQUESTS


# The pages of the longest questionnaire, for somebody whose answers show all of them: a list of
# communes, or two tables of statements, weigh more than a whole simple form, and the script that
# saves what is written comes with them.
STEPS = 4
MOST_STEP_TEXT = 60_000
MOST_STEP_COMPRESSED = 17_000


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_each_page_of_a_questionnaire_is_light(open_browser: type_open, language: str) -> None:
    page = open_browser(language)
    begin(page, language)
    heavy = {}
    for number in range(1, STEPS + 1):
        texts = _weigh(open_browser(language), page.url)
        plain, compressed = sum(map(len, texts)), sum(len(gzip.compress(text)) for text in texts)
        if plain > MOST_STEP_TEXT or compressed > MOST_STEP_COMPRESSED:
            heavy[number] = (plain, compressed)
        answer_step(page, number)
        page.locator("button[name=next]").click()

    assert heavy == {}


def _weigh(visitor: Page, url: str) -> list[bytes]:
    """The texts that a browser which has nothing yet loads."""
    loaded: list[Response] = []
    visitor.on("response", lambda response: loaded.append(response))
    visitor.goto(url, wait_until="networkidle")
    bodies = {response.url: response.body() for response in loaded}
    return _texts(bodies)


def _texts(bodies: dict[str, bytes]) -> list[bytes]:
    """HTML, style sheets and scripts, as core.static_files stores them."""
    return [
        cssmin(body.decode()).encode() if url.endswith(".css") else body
        for url, body in bodies.items()
        if re.search(r"(\.css|\.js|/)$", urlsplit(url).path)
    ]


def test_suggestions_come_once_somebody_goes_to_a_search_form(open_browser: type_open) -> None:
    page = open_browser("fr")
    page.goto("/fr/", wait_until="networkidle")
    assert page.locator(".suggestions").count() == 0

    search = page.locator("#header-search")
    search.click()
    search.press_sequentially("tét", delay=50)

    shown = "#header-search + .suggestions:not([hidden]) .suggestions__option"
    page.locator(shown).first.wait_for()
