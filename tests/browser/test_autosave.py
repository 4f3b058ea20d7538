"""Writing in Chromium: saved while one writes, kept without a connection, gone from a tablet."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ROOT, _chromium, type_open
from tests.browser.test_accessibility import fill_in

OPINION = "نريد مقاعد في الظل."
STATUS = "[data-autosave]"
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('typed-')).length"


def _set_layout(environment: dict[str, str], layout: str) -> None:
    reference = fill_in("{open}")
    code = (
        "from consultations.models import Consultation\n"
        f"Consultation.objects.filter(reference='{reference}').update(form_layout='{layout}')"
    )
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "--no-imports", "-c", code]
    subprocess.run(command, env=environment, check=True, capture_output=True)


@pytest.fixture
def by_section(environment: dict[str, str], server: str) -> Iterator[None]:
    """The demonstration's open consultation, page by page."""
    _set_layout(environment, "by_section")
    yield
    _set_layout(environment, "one_page")


@pytest.fixture
def open_tablet(browser: Browser, server: str) -> Iterator[type_open]:
    """A browser that keeps whole pages for the way back, which Playwright turns off."""
    keeping = browser.browser_type.launch(
        executable_path=_chromium(),
        args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        ignore_default_args=["--disable-back-forward-cache"],
    )

    def open_page(language: str, *, javascript: bool) -> Page:
        context = keeping.new_context(base_url=server, java_script_enabled=javascript)
        return context.new_page()

    yield open_page
    keeping.close()


def begin(page: Page) -> Page:
    page.goto(f"/ar/{fill_in('take-part/{open}/')}")
    page.locator("main button[name=start]").click()
    page.wait_for_url(re.compile(r"/1/$"))
    return page


def form_of(page: Page) -> Page:
    page.goto(f"/ar/{fill_in('take-part/{open}/')}")
    return page


def start_tablet(page: Page) -> None:
    page.goto(f"/ar/{fill_in('take-part/{open}/tablet/')}")
    page.locator("button[name=start]").click()


@pytest.mark.usefixtures("by_section")
def test_a_page_is_saved_while_one_writes(open_browser: type_open) -> None:
    page = begin(open_browser("ar"))
    choice = page.locator("main input[type=radio]").first

    choice.check()
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d\d:\d\d"))

    page.reload()
    expect(choice).to_be_checked()
    assert page.evaluate(KEPT) == 0


@pytest.mark.usefixtures("by_section")
def test_without_a_connection_what_is_typed_waits_and_comes_back(open_browser: type_open) -> None:
    page = begin(open_browser("ar"))
    choice = page.locator("main input[type=radio]").first
    page.context.set_offline(True)

    choice.check()
    waiting = page.locator(STATUS).get_attribute("data-waiting") or "?"
    expect(page.locator(STATUS)).to_have_text(waiting)
    assert page.evaluate(KEPT) == 1
    names = page.evaluate("Object.keys(localStorage).join()")
    token = page.url.split("/")[-3]
    assert token not in page.evaluate("JSON.stringify(localStorage)")
    assert re.fullmatch(r"typed-[0-9a-f]{32}", names)

    page.context.set_offline(False)
    page.reload()
    expect(choice).to_be_checked()
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d\d:\d\d"))
    assert page.evaluate(KEPT) == 0


@pytest.mark.usefixtures("by_section")
def test_the_connection_comes_back_and_it_is_saved_by_itself(open_browser: type_open) -> None:
    page = begin(open_browser("ar"))
    page.context.set_offline(True)
    page.locator("main input[type=radio]").first.check()
    expect(page.locator(STATUS)).not_to_be_empty()

    page.context.set_offline(False)

    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d\d:\d\d"))
    assert page.evaluate(KEPT) == 0


@pytest.mark.usefixtures("by_section")
def test_what_the_server_got_from_elsewhere_is_newer(open_browser: type_open) -> None:
    page = begin(open_browser("ar"))
    page.context.set_offline(True)
    page.locator("main input[type=radio]").first.check()
    expect(page.locator(STATUS)).not_to_be_empty()
    other = open_browser("ar")
    other.goto(page.url)
    other.locator("main input[type=radio]").nth(1).check()
    expect(other.locator(STATUS)).to_have_text(re.compile(r"\d\d:\d\d"))

    # The page never hears that the connection is back: it is opened anew.
    url = page.url
    again = page.context.new_page()
    page.close()
    again.context.set_offline(False)
    again.goto(url)

    expect(again.locator("main input[type=radio]").nth(1)).to_be_checked()
    assert again.evaluate(KEPT) == 0


@pytest.mark.usefixtures("by_section")
def test_going_on_leaves_nothing_in_the_browser(open_browser: type_open) -> None:
    page = begin(open_browser("ar"))
    page.locator("main input[type=radio]").first.check()

    page.locator("button[name=next]").click()
    page.wait_for_url(re.compile(r"/(2|review)/$"))

    assert page.evaluate(KEPT) == 0


def test_a_form_on_one_page_waits_in_the_browser_and_is_forgotten_after_sending(
    open_browser: type_open,
) -> None:
    page = form_of(open_browser("ar"))
    with page.expect_response("**/js/autosave.js"):
        page.mouse.wheel(0, 300)
    posts: list[str] = []
    page.on("request", lambda sent: posts.append(sent.url) if sent.method == "POST" else None)
    page.context.set_offline(True)
    page.locator("main input[type=radio]").first.check()
    page.locator("main textarea").first.fill(OPINION)
    waiting = page.locator(STATUS).get_attribute("data-waiting") or "?"
    expect(page.locator(STATUS)).to_have_text(waiting)

    page.context.set_offline(False)
    page.reload()
    expect(page.locator("main textarea").first).to_have_value(OPINION)
    expect(page.locator("main input[type=radio]").first).to_be_checked()
    assert posts == []

    page.locator("#send").click()
    page.wait_for_url("**/receipt/**")
    assert page.evaluate(KEPT) == 0
    expect(form_of(page).locator("main textarea").first).to_have_value("")


def test_what_expired_does_not_wait_any_longer(open_browser: type_open) -> None:
    page = form_of(open_browser("ar"))
    page.evaluate(
        "localStorage.setItem('typed-old', JSON.stringify({known: '', typed: '[]', until: 1}))"
    )
    page.evaluate("localStorage.setItem('typed-broken', '{')")

    page.reload()

    assert page.evaluate(KEPT) == 0


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_tablet_the_way_back_shows_nothing_of_one_page(
    open_tablet: type_open, javascript: bool
) -> None:
    page = open_tablet("ar", javascript=javascript)
    start_tablet(page)
    page.locator("main input[type=radio]").first.check()
    page.locator("main textarea").first.fill(OPINION)
    page.locator("#send").click()
    page.wait_for_url("**/tablet/thanks/")
    number = page.locator(".reference__number").inner_text()
    assert re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", number)

    page.locator("main a.button--primary").click()
    expect(page.locator("main textarea").first).to_have_value("")
    if javascript:
        assert page.evaluate("localStorage.length") == 0
    for _step in range(4):
        page.go_back()
        html = page.content()
        assert OPINION not in html
        assert number.strip() not in html
        if page.locator("main textarea").count():
            expect(page.locator("main textarea").first).to_have_value("")
            expect(page.locator("main input[type=radio]").first).not_to_be_checked()


@pytest.mark.usefixtures("by_section")
@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_tablet_the_way_back_shows_nothing_of_several_pages(
    open_tablet: type_open, javascript: bool
) -> None:
    page = open_tablet("ar", javascript=javascript)
    start_tablet(page)
    page.locator("main button[name=start]").click()
    pages = []
    while not page.url.endswith("/review/"):
        if page.locator("main input[type=radio]").count():
            page.locator("main input[type=radio]").first.check()
        for area in page.locator("main textarea").all():
            area.fill(OPINION)
        pages.append(page.url)
        page.locator("button[name=next]").click()
        page.wait_for_load_state()
    expect(page.locator("main")).to_contain_text(OPINION)
    page.locator("button[name=send]").click()
    page.wait_for_url("**/tablet/thanks/")

    page.locator("main a.button--primary").click()
    for _step in range(len(pages) + 3):
        page.go_back()
        assert OPINION not in page.content()
    for url in pages:
        response = page.goto(url)
        assert response is not None
        assert response.status == 404
