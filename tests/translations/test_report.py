from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page

from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.factories import make_page
from tests.translations.factories import (
    WORDS,
    browser,
    change,
    draft_translation,
    make_news,
    make_user,
    post,
    translate,
    version_of,
)
from translations.report import Row

REPORT = "/admin/reports/translations/"
SUBMIT = ("submit_translation",)


@pytest.fixture
def editor(site: Installation) -> Any:
    return make_user("add", "change", "publish", models=SUBMIT)


def rows(user: Any, **query: Any) -> list[Row]:
    response = browser(user).get(REPORT, query)
    assert response.status_code == 200
    return list(response.context["object_list"])


def states(user: Any, title: str, **query: Any) -> list[tuple[str, str]]:
    (row,) = [row for row in rows(user, **query) if row.title == title]
    return [(cell.language, cell.state) for cell in row.cells]


def titles(user: Any, **query: Any) -> set[str]:
    return {row.title for row in rows(user, **query)}


@pytest.fixture
def all_states(site: Installation, editor: Any) -> None:
    make_news(site, title="ناقص")
    draft_translation(make_news(site, title="مسودة"))
    handed = draft_translation(make_news(site, title="مسلم"))
    url = reverse("translations_hand_in", args=[version_of(handed).pk])
    post(browser(editor), url)
    old = make_news(site, title="قديم")
    translate(old)
    change(old, summary="ملخص جديد")
    translate(make_news(site, title="غير مكتمل"))
    complete = make_news(site, title="خبر")
    translate(complete)


def test_report_tells_every_state(all_states: None, editor: Any) -> None:
    found = {
        title: dict(states(editor, title))["French"]
        for title in ("ناقص", "مسودة", "مسلم", "قديم", "غير مكتمل", "خبر")
    }

    assert found == {
        "ناقص": "missing",
        "مسودة": "draft",
        "مسلم": "handed-in",
        "قديم": "outdated",
        "غير مكتمل": "incomplete",
        "خبر": "current",
    }


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("missing", {"ناقص"}),
        ("draft", {"مسودة"}),
        ("handed-in", {"مسلم"}),
        ("outdated", {"قديم"}),
        ("incomplete", {"غير مكتمل"}),
        ("current", {"خبر"}),
    ],
)
def test_report_filters_by_language_and_state(
    all_states: None, editor: Any, site: Installation, state: str, expected: set[str]
) -> None:
    found = titles(editor, language="fr", state=state, section=site.news.pk)

    assert found - {site.news.title} == expected


def test_state_without_a_language_is_that_of_any(all_states: None, editor: Any) -> None:
    assert {"ناقص", "مسودة", "قديم", "خبر"} <= titles(editor, state="missing")


def test_report_filters_by_section_and_type(site: Installation, editor: Any) -> None:
    make_news(site, title="خبر")
    make_page(title="مشاورة")
    kind = version_of(Page.objects.get(title="خبر").specific).content_type_id

    assert "مشاورة" in titles(editor, section=site.consultations.pk)
    assert "خبر" not in titles(editor, section=site.consultations.pk)
    assert titles(editor, kind=kind) == {"خبر"}


@pytest.mark.parametrize(
    "query",
    [{"state": "x"}, {"language": "xx"}, {"section": "abc"}, {"kind": "9" * 30}, {"p": "z"}],
)
def test_broken_filters_are_no_error(editor: Any, query: dict[str, str]) -> None:
    assert browser(editor).get(REPORT, query).status_code == 200


def test_links_lead_to_what_can_be_done(all_states: None, editor: Any) -> None:
    by_title = {row.title: row for row in rows(editor)}
    missing = by_title["ناقص"].cells[1]
    old = by_title["قديم"]

    assert missing.translate_url.startswith("/admin/localize/submit/page/")
    assert missing.translate_url.endswith("?select_locale=fr")
    assert old.sync_url.startswith("/admin/localize/update/")
    assert by_title["خبر"].sync_url == ""
    assert old.cells[1].edit_url.endswith("/edit/")
    assert by_title["مسلم"].cells[1].handed_in_by == editor.username


def test_report_shows_what_one_may_see(site: Installation) -> None:
    make_news(site, title="خبر")
    make_page(title="مشاورة")
    reader = make_user("change", under=site.news)

    assert titles(reader) == {"خبر", site.news.title}
    (row,) = [row for row in rows(reader) if row.title == "خبر"]
    assert [cell.translate_url for cell in row.cells] == ["", "", ""]


def test_translator_of_one_language_sees_the_sources_of_its_pages(
    site: Installation, arabic: NewsPage
) -> None:
    french = translate(arabic)
    translator = make_user("change", under=french.get_parent())

    (row,) = [row for row in rows(translator) if row.title == arabic.title]

    assert row.edit_url == ""
    assert row.cells[1].edit_url == reverse("wagtailadmin_pages:edit", args=[french.pk])


def test_snippets_are_there_for_who_may_change_them(site: Installation, admin_user: Any) -> None:
    kinds = {row.kind for row in rows(admin_user)}

    assert "Data-protection notice" in kinds
    assert "Data-protection notice" not in {row.kind for row in rows(make_user("change"))}


def test_report_needs_a_session_in_the_admin(client: Any, db: None) -> None:
    assert client.get(REPORT).status_code == 302


def test_former_address_shows_this_report(editor: Any) -> None:
    response = browser(editor).get("/admin/localize/reports/translations/")

    assert isinstance(response.context["object_list"][0], Row)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_report_is_exported(all_states: None, editor: Any, kind: str) -> None:
    response = browser(editor).get(REPORT, {"export": kind, "language": "fr", "state": "outdated"})

    body = b"".join(response.streaming_content)
    assert response.status_code == 200
    if kind == "csv":
        lines = body.decode().splitlines()
        assert lines[0] == "Title,Type,Source,Arabic,French,English"
        assert [line for line in lines if "قديم" in line] == [
            "قديم,News item,Arabic,Source,Out of date,Missing"
        ]


def test_report_costs_the_same_for_more_pages(
    site: Installation, editor: Any, django_assert_max_num_queries: Any
) -> None:
    client = browser(editor)
    for number in range(6):
        translate(make_news(site, title=f"خبر {number}"))
    client.get(REPORT)

    with django_assert_max_num_queries(24):
        client.get(REPORT, {"language": "fr", "state": "current"})


def test_other_words_for_one_state_are_not_mixed(arabic: NewsPage, editor: Any) -> None:
    draft_translation(arabic, words=WORDS)

    assert states(editor, "خبر") == [("Arabic", ""), ("French", "draft"), ("English", "missing")]
