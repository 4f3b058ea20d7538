"""Sheets of paper, keyed by keyboard alone and without a script."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import type_open
from tests.browser.test_main_job import sign_in


def make_collection(page: Page, name: str) -> None:
    page.goto("/admin/paper-answers/new/")
    page.locator("#id_consultation").select_option(index=1)
    page.locator("#id_name").fill(name)
    page.locator("#id_collected_on").fill(datetime.now(UTC).date().isoformat())
    page.locator("#id_name").press("Enter")
    page.wait_for_url(re.compile(r"/paper-answers/\d+/key/"))


def focused(page: Page) -> str:
    name: str = page.evaluate("document.activeElement.name")
    return name


def test_a_sheet_is_keyed_by_keyboard_alone(open_browser: type_open) -> None:
    page = open_browser("ar")
    sign_in(page, "editor")
    make_collection(page, "رزمة 1")
    assert focused(page) == "sheet"

    page.keyboard.type("7")
    page.keyboard.press("Enter")
    first = focused(page)
    page.keyboard.press("2")
    assert page.locator(f"[name='{first}']").nth(1).is_checked()
    assert focused(page) != first
    # Enter leads on to the first answer in words, which the questionnaire requires.
    for _stop in range(10):
        if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
        page.keyboard.press("Enter")
    page.keyboard.type("مقاعد وظل")
    page.keyboard.press("Control+Enter")

    expect(page.locator(".messages")).to_contain_text("7")
    expect(page.locator("[name=sheet]")).to_have_value("8")
    assert focused(page) == "sheet"
    expect(page.locator(".keying__recent li")).to_have_count(1)


def test_nothing_typed_is_lost_when_a_sheet_is_refused(open_browser: type_open) -> None:
    page = open_browser("fr")
    sign_in(page, "editor")
    make_collection(page, "رزمة 2")

    page.locator("[name=sheet]").fill("x")
    page.locator("textarea").first.fill("نص طويل")
    page.keyboard.press("Control+Enter")

    expect(page.locator(".keying__errors")).to_be_visible()
    expect(page.locator("textarea").first).to_have_value("نص طويل")
    expect(page.locator("[name=sheet]")).to_have_value("x")


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_sheet_is_keyed_without_a_script(open_browser: type_open, language: str) -> None:
    scripted = open_browser("ar")
    sign_in(scripted, "editor")
    make_collection(scripted, f"رزمة {language}")
    plain = open_browser("ar", javascript=False)
    plain.context.add_cookies(scripted.context.cookies())

    plain.goto(f"{scripted.url}?language={language}")
    plain.locator("input[type=radio]").first.check()
    plain.locator("textarea").first.fill("مقاعد وظل")
    plain.locator("[data-save]").click()

    expect(plain).to_have_url(re.compile(rf"sheet=2&language={language}$"))
    expect(plain.locator(".keying__recent li")).to_have_count(1)
