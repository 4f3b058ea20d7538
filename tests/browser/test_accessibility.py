"""WCAG 2.2 AA as axe reads it, on every public template in all three languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import type_open
from tests.browser.walking import answer_step, begin

PATHS = [
    "",
    "about/",
    "contact/",
    "data-protection-notice/",
    "news/",
    "news/tetouan-workshop/",
    "news/open-morning/",
    "consultations/",
    "consultations/?status=closed",
    "consultations/participation-plan/",
    "consultations/public-spaces/",
    "consultations/school-transport/",
    "consultations/public-spaces/results/",
    "consultations/priorities/",
    "consultations/priorities/results/",
    "take-part/{open}/",
    "take-part/{coming}/",
    "take-part/{closed}/",
    "take-part/{by_page}/",
    "take-part/{coming}/follow/",
    "take-part/{open}/tablet/",
    "take-part/{open}/tablet/thanks/",
    "search/",
    "search/?q=plan",
    "search/?q=جماعات",
    "search/?q=qzqz&type=news",
    "places/",
    "places/?q=اساكن",
    "places/province-al-hoceima/",
    "topics/",
    "topics/citizen-participation/",
    "recommendations/",
    "recommendations/?status=received&topic=nothing",
    "programmes/",
    "programmes/ketama-issaguen/",
    "programmes/public-spaces-together/public-spaces-workshop/",
    "programmes/tetouan-open-commune/citizen-participation/",
    "press/",
    "press/al-hoceima-2017/",
    "documents/",
    "documents/?category=council&year=2017",
    "documents/budget-2026/",
    "documents/ketama-participation-plan/",
    "nothing-here/",
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": TAGS})
    return [
        f"{page.url}: {rule['id']}: {node['html'][:120]}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


def fill_in(path: str) -> str:
    from django.utils import timezone

    year = timezone.localtime().year
    return path.format(
        open=f"{year}-1", closed=f"{year}-2", coming=f"{year}-3", by_page=f"{year}-4"
    )


@pytest.mark.parametrize(
    ("language", "phone"), [("ar", True), ("fr", True), ("en", True), ("ar", False), ("fr", False)]
)
def test_public_pages_have_no_violation(
    open_browser: type_open, language: str, phone: bool
) -> None:
    page = open_browser(language, phone=phone)
    found = []
    for path in PATHS:
        page.goto(f"/{language}/{fill_in(path)}")
        found += violations(page)

    assert found == []


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_the_form_with_errors_and_its_receipt_have_no_violation(
    open_browser: type_open, language: str
) -> None:
    page = open_browser(language, phone=True)
    page.goto(f"/{language}/{fill_in('take-part/{open}/')}")
    page.locator("form[method=post] button[type=submit]").click()
    found = violations(page)
    assert page.get_by_role("alert").is_visible()
    page.locator("fieldset input[type=radio]").first.check()
    page.locator("textarea").first.fill("Une réponse. جواب.")
    page.locator("form[method=post] button[type=submit]").click()
    page.wait_for_url(f"**/{language}/receipt/**")
    found += violations(page)

    assert found == []


@pytest.mark.parametrize(("language", "phone"), [("ar", True), ("fr", False), ("en", True)])
def test_answering_page_by_page_has_no_violation(
    open_browser: type_open, language: str, phone: bool
) -> None:
    page = open_browser(language, phone=phone)
    begin(page, language)
    page.locator("button[name=next]").click()
    assert page.get_by_role("alert").is_visible()
    found = violations(page)
    for number in range(1, 5):
        answer_step(page, number)
        found += violations(page)
        page.locator("button[name=next]").click()
    found += violations(page)
    page.locator("button[name=save]").click()
    found += violations(page)
    page.go_back()
    page.locator("button[name=send]").click()
    page.wait_for_url(f"**/{language}/receipt/**")
    found += violations(page)

    assert found == []


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_no_page_scrolls_sideways_on_a_narrow_phone(open_browser: type_open, language: str) -> None:
    page = open_browser(language, phone=True)
    page.set_viewport_size({"width": 320, "height": 640})
    wide = []
    for path in PATHS:
        page.goto(f"/{language}/{fill_in(path)}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide.append((path, width))

    assert wide == []


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_no_request_leaves_for_a_third_party_and_nothing_breaks_the_policy(
    open_browser: type_open, server: str, language: str
) -> None:
    page = open_browser(language)
    requested: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for path in PATHS[:-1]:
        page.goto(f"/{language}/{fill_in(path)}")

    assert [url for url in requested if not url.startswith((server, "data:"))] == []
    # What the thanks of a workshop's tablet clears, Chromium reports.
    told = ("404", "Clear-Site-Data")
    assert [text for text in complaints if not any(word in text for word in told)] == []


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_a_recommendation_and_its_reply_have_no_violation(
    open_browser: type_open, language: str
) -> None:
    page = open_browser(language, phone=True)
    page.goto(f"/{language}/programmes/public-spaces-together/public-spaces-workshop/")
    page.locator("main a[href*='/recommendations/']").first.click()
    page.wait_for_url(f"**/{language}/recommendations/**")

    assert violations(page) == []
