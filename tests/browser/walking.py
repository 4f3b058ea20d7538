"""Through the demonstration's questionnaire that is answered page by page."""

from playwright.sync_api import Page


def begin(page: Page, language: str) -> None:
    page.goto(f"/{language}/consultations/priorities/")
    page.locator("main a[href*='/take-part/']").first.click()
    page.locator("button[name=start]").click()


def answer_step(page: Page, number: int) -> None:
    """What each page requires; the first answer that leads to the second page."""
    if number == 1:
        page.locator("input[type=radio]").first.check()
        page.locator("input[value=yes]").check()
    elif number == 2:
        page.locator("input[value=satisfaction-2]").check()
    elif number == 3:
        for row in page.locator(".matrix").first.locator(".matrix__row").all():
            row.locator("input").nth(3).check()
    elif number == 4:
        page.locator("input[value=yes]").check()
