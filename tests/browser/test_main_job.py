"""The main job, as people do it: written, approved, answered, moderated, published."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from tests.browser.conftest import type_open

PASSWORD = "agraw-demo"
TITLE = "مشاورة حول دار الشباب"
OPINION = "نريد قاعة للمطالعة تفتح مساء."
AVIS = "Une salle de lecture ouverte le soir, et un accès sans marche."
TYPES = {"single_choice": "اختيار واحد", "long_text": "نص طويل"}


def test_a_consultation_is_written_approved_answered_moderated_and_published(
    open_browser: type_open,
) -> None:
    # 1. A communications officer writes it in the Arabic admin, looks at it and submits it.
    editor = open_browser("ar")
    sign_in(editor, "editor")
    assert editor.locator("html").get_attribute("dir") == "rtl"
    open_new_consultation(editor)
    editor.locator("#id_title").fill(TITLE)
    editor.locator("#id_summary").fill("ماذا تريدون في دار الشباب؟")
    editor.locator("#id_asked_by").fill("مجلس الجماعة")
    editor.locator("#id_results_visibility").select_option("live")
    add_question(editor, 0, "single_choice", "بماذا نبدأ؟", options=["المكتبة", "الملعب"])
    add_question(editor, 1, "long_text", "ما رأيكم؟")
    use_action(editor, "button[name=action-submit]")
    expect(editor.locator(".messages")).to_contain_text(TITLE)
    visitor = open_browser("ar", phone=True, javascript=False)
    visitor.goto("/ar/consultations/")
    expect(visitor.locator("main")).not_to_contain_text(TITLE)

    # 2. A second person finds it waiting, sees the questionnaire as citizens will, approves it.
    approver = open_browser("ar")
    sign_in(approver, "approver")
    approver.locator("main a", has_text=TITLE).first.click()
    approver.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    use_action(approver, "[data-workflow-action-name=approve]")
    expect(approver.locator(".messages")).to_contain_text(TITLE)

    # 3. A citizen answers on a phone, in Arabic, without JavaScript and without an account.
    visitor.goto("/ar/consultations/")
    visitor.locator("main a", has_text=TITLE).first.click()
    expect(visitor.locator("h1")).to_have_text(TITLE)
    page_url = visitor.url
    visitor.locator("main a[href*='/take-part/']").first.click()
    take_part = visitor.url
    answer(visitor, choice="المكتبة", opinion=OPINION)
    expect(visitor.locator("main")).to_contain_text(re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}"))
    visitor.goto(f"{page_url}results/")
    expect(visitor.locator("main")).not_to_contain_text(OPINION)

    # … and another one in French, on a desktop.
    second = open_browser("fr")
    second.goto(take_part.replace("/ar/", "/fr/"))
    expect(second.locator("html")).to_have_attribute("lang", "fr")
    answer(second, choice="المكتبة", opinion=AVIS)
    assert "/fr/receipt/" in second.url

    # 4. The moderator finds both, approves one and refuses the other with a reason.
    moderator = open_browser("ar")
    sign_in(moderator, "moderator")
    moderate(moderator, OPINION)
    moderate(moderator, AVIS, reason="off_topic")

    # 5. What was approved and agreed to is public; the choices of both are counted.
    visitor.goto(f"{page_url}results/")
    main = visitor.locator("main")
    expect(main).to_contain_text(OPINION)
    expect(main).not_to_contain_text(AVIS)
    counts = visitor.locator("tr", has_text="المكتبة").first
    expect(counts).to_contain_text(re.compile(r"2\s*100%"))
    # The author of what was refused reads why.
    second.reload()
    expect(second.locator("main")).to_contain_text("ne sont pas publiées")


def sign_in(page: Page, username: str) -> None:
    page.goto("/admin/")
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url("**/admin/")


def open_new_consultation(page: Page) -> None:
    """From the list of consultations in the page tree, the editor of a new one."""
    page.goto("/admin/pages/search/?q=المشاورات العمومية")
    link = page.locator("main a[href$='/edit/']", has_text="المشاورات العمومية").first
    number = re.search(r"/admin/pages/(\d+)/", link.get_attribute("href") or "")
    assert number is not None
    page.goto(f"/admin/pages/{number.group(1)}/add_subpage/")
    # The only type allowed here: Wagtail goes straight to its editor.
    page.wait_for_url("**/add/consultations/consultationpage/**")
    page.locator("[data-contentpath=questionnaire] .c-sf-add-button").wait_for()


def add_question(
    page: Page, number: int, kind: str, label: str, options: list[str] | None = None
) -> None:
    prefix = f"questionnaire-{number}-value"
    page.locator("[data-contentpath=questionnaire] .c-sf-add-button").last.click()
    page.get_by_role("option", name=TYPES[kind], exact=True).click()
    page.locator(f"[name={prefix}-question]").fill(label)
    for position, option in enumerate(options or []):
        field = page.locator(f"[name={prefix}-options-{position}-value-label]")
        if not field.count():
            listed = page.locator(f"div:has(> [name={prefix}-options-count])")
            listed.locator(".c-sf-add-button").last.click()
        field.fill(option)


def use_action(page: Page, selector: str) -> None:
    """An entry of the menu at the foot of the editor."""
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator(selector).locator("visible=true").first.click()
    page.wait_for_load_state()


def answer(page: Page, *, choice: str, opinion: str) -> None:
    page.get_by_label(choice).check()
    page.locator("textarea").first.fill(opinion)
    page.locator("input[name=publish]").check()
    page.locator("form[method=post] button[type=submit]").click()
    page.wait_for_url("**/receipt/**")


def moderate(page: Page, words: str, *, reason: str = "") -> None:
    """Approve what says `words`, or refuse it with `reason`."""
    # Searched for: more than a page may wait before it.
    page.goto(f"/admin/moderation/?{urlencode({'q': words})}")
    page.locator("main a", has_text=words).first.click()
    if reason:
        page.locator("main summary").click()
        page.locator(f"input[name=reason][value={reason}]").check()
    action = "refuse" if reason else "approve"
    form = page.locator(f"form:has(input[name=action][value={action}])")
    form.locator("button[type=submit]").click()
    expect(page.locator(".messages")).to_contain_text(re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}"))
