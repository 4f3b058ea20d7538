"""Two people with the same page open: nobody's words are overwritten unread."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from consultations.models import ConsultationPage
from home.models import HomePage, StandardPage
from home.services.installing import Installation
from news.models import NewsIndexPage, NewsPage
from tests.consultations.editing import (
    admin_browser,
    editor_form,
    in_days,
    messages_of,
)
from tests.consultations.factories import key, make_page, record_of, respond

INPUT = re.compile(r'<input type="hidden" name="(loaded_revision_[a-z_]+)" value="([^"]*)">')


class Editor:
    """Somebody with the editor of one page open in a browser."""

    def __init__(self, page: Page, client: Client | None = None) -> None:
        self.page = page
        self.url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        self.client = client or admin_browser()
        self.loaded: dict[str, str] = {}

    def open(self) -> "Editor":
        self.read(self.client.get(self.url))
        return self

    def read(self, response: HttpResponse) -> None:
        self.loaded = dict(INPUT.findall(response.content.decode()))

    def save(self, action: str = "", **fields: Any) -> HttpResponse:
        data = form_of(self.page) | self.loaded | fields
        if action:
            data[f"action-{action}"] = "on"
        return self.client.post(self.url, data)


def form_of(page: Page) -> dict[str, Any]:
    from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

    if isinstance(page, ConsultationPage):
        return editor_form(page)
    fields: dict[str, Any] = {"title": page.title, "slug": page.slug}
    fields |= {"comments": inline_formset([])}
    fields |= {name: streamfield([]) for name in ("body", "sections")}
    for name in ("introduction", "summary", "place"):
        fields[name] = getattr(page, name, "") or "نص"
    if isinstance(page, NewsPage):
        fields["date"] = page.date.isoformat()
    return nested_form_data(fields)


def titles(page: Page) -> tuple[str, int]:
    """The title of the latest version, and how many versions there are."""
    page = Page.objects.get(pk=page.pk)
    return page.get_latest_revision_as_object().title, page.revisions.count()


@pytest.fixture
def page(site: Installation) -> StandardPage:
    site.home.refresh_from_db()
    page = site.home.add_child(instance=StandardPage(title="الأصل", slug="page", introduction="نص"))
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("action", ["", "publish", "submit"])
def test_a_save_over_what_somebody_else_saved_is_stopped(page: StandardPage, action: str) -> None:
    first, second = Editor(page).open(), Editor(page).open()
    first.save(title="الأولى")

    response = second.save(action, title="الثانية")

    assert response.status_code == 200
    assert titles(page) == ("الأولى", 2)
    assert StandardPage.objects.get(pk=page.pk).title == "الأصل"
    html = response.content.decode()
    assert 'value="الثانية"' in html
    newer = Page.objects.get(pk=page.pk).latest_revision_id
    assert reverse("wagtailadmin_pages:revisions_view", args=[page.pk, newer]) in html
    assert "saved a newer version on" in messages_of(response)[0]
    assert "w-autosave-interval-value" not in html


@pytest.mark.parametrize("kind", ["home", "news index", "news", "consultation"])
def test_every_page_type_is_guarded(site: Installation, kind: str) -> None:
    site.news.refresh_from_db()
    guarded = {
        "home": lambda: HomePage.objects.get(pk=site.home.pk),
        "news index": lambda: NewsIndexPage.objects.get(pk=site.news.pk),
        "news": lambda: site.news.add_child(instance=NewsPage(title="خبر", summary="نص")),
        "consultation": make_page,
    }[kind]()
    guarded.save_revision()
    first, second = Editor(guarded).open(), Editor(guarded).open()
    assert first.save(title="الأولى").status_code == 302

    response = second.save(title="الثانية")

    assert response.status_code == 200
    assert titles(guarded)[0] == "الأولى"


def test_saving_again_after_the_warning_is_a_decision(page: StandardPage) -> None:
    first, second = Editor(page).open(), Editor(page).open()
    first.save(title="الأولى")
    second.read(second.save(title="الثانية"))

    response = second.save(title="الثانية")

    assert response.status_code == 302
    assert titles(page) == ("الثانية", 3)


def test_a_third_version_after_the_warning_stops_the_save_again(page: StandardPage) -> None:
    first, second = Editor(page).open(), Editor(page).open()
    first.save(title="الأولى")
    second.read(second.save(title="الثانية"))
    first.open().save(title="الثالثة")

    response = second.save(title="الثانية")

    assert response.status_code == 200
    assert titles(page) == ("الثالثة", 3)


def test_ones_own_earlier_save_is_no_obstacle(page: StandardPage) -> None:
    editor = Editor(page).open()
    editor.save(title="أولا")

    response = editor.save(title="ثانيا")

    assert response.status_code == 302
    assert titles(page) == ("ثانيا", 3)


def test_an_older_save_of_somebody_else_under_ones_own_is_not_forgotten(
    page: StandardPage,
) -> None:
    client = admin_browser()
    stale = Editor(page, client).open()
    Editor(page).open().save(title="غيري")
    Editor(page, client).open().save(title="أنا")

    response = stale.save(title="قديم")

    assert response.status_code == 200
    assert titles(page) == ("أنا", 3)


def test_the_first_version_of_somebody_else_is_not_overwritten(site: Installation) -> None:
    site.home.refresh_from_db()
    page = site.home.add_child(instance=StandardPage(title="الأصل", introduction="نص"))
    first, second = Editor(page).open(), Editor(page).open()
    assert second.loaded == {"loaded_revision_id": ""}
    first.save(title="الأولى")

    response = second.save(title="الثانية")

    assert response.status_code == 200
    assert titles(page) == ("الأولى", 1)


def test_a_version_autosaved_over_the_loaded_one_counts_as_newer(page: StandardPage) -> None:
    writer = Editor(page).open()
    writer.save(title="مسودة")
    reader = Editor(page).open()
    latest = Page.objects.get(pk=page.pk).latest_revision_id
    writer.save(title="مسودة أخرى", overwrite_revision_id=latest)
    assert titles(page) == ("مسودة أخرى", 2)

    response = reader.save(title="القارئ")

    assert response.status_code == 200
    assert titles(page) == ("مسودة أخرى", 2)


def test_reverting_is_stopped_in_the_same_way(page: StandardPage) -> None:
    old = page.latest_revision_id
    reader = Editor(page)
    reader.url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old])
    reader.open()
    Editor(page).open().save(title="الأولى")

    response = reader.save(title="الأصل")

    assert response.status_code == 200
    assert titles(page) == ("الأولى", 2)


def test_a_page_locked_by_somebody_else_says_so_first(page: StandardPage) -> None:
    editor = Editor(page).open()
    Editor(page).open().save(title="الأولى")
    Page.objects.filter(pk=page.pk).update(locked=True)

    response = editor.save(title="الثانية")

    assert messages_of(response) == ["The page could not be saved as it is locked."]
    assert titles(page) == ("الأولى", 2)


def test_what_a_rule_refuses_at_the_last_moment_is_explained_and_leaves_nothing(
    site: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_page(title="قديم")
    page.save_revision().publish()
    respond(record_of(page))
    editor = Editor(page).open()
    monkeypatch.setattr(ConsultationPage, "clean", Page.clean)
    retyped = [
        block | ({"type": "short_text"} if block["id"] == key("opinion") else {})
        for block in page.raw_questionnaire()
    ]
    monkeypatch.setattr(page, "raw_questionnaire", lambda: retyped)

    response = editor.save("publish", title="جديد")

    assert response.status_code == 200
    assert "has been answered: its type can no longer change" in messages_of(response)[0]
    assert 'value="جديد"' in response.content.decode()
    page = ConsultationPage.objects.get(pk=page.pk)
    assert (page.title, page.revisions.count()) == ("قديم", 1)
    assert page.closes_at > in_days(-1)


def test_editors_without_rights_are_refused_as_before(page: StandardPage) -> None:
    assert Client().get(Editor(page).url).status_code == 302
    stranger = admin_browser(superuser=False, group="Moderators")
    assert Editor(page, stranger).save(title="لا").status_code == 302
    assert titles(page) == ("الأصل", 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_at_the_same_moment_one_is_stopped(site: Installation) -> None:
    site.home.refresh_from_db()
    page = site.home.add_child(instance=StandardPage(title="الأصل", introduction="نص"))
    page.save_revision()
    start = Barrier(2)

    def save(editor: Editor) -> int:
        try:
            start.wait()
            return editor.save(title=f"{id(editor)}").status_code
        finally:
            connections.close_all()

    statuses = []
    for _round in range(5):
        with ThreadPoolExecutor(2) as pool:
            statuses += [sorted(pool.map(save, [Editor(page).open(), Editor(page).open()]))]

    assert statuses == [[200, 302]] * 5
    assert page.revisions.count() == 6
