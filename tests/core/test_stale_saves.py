"""Two people with the same snippet or setting open: nobody's words are overwritten unread."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail.snippets.models import get_snippet_models

from core.models import InstitutionSettings, Place, PrivacyNotice, SearchSynonym, Topic
from core.stale_saves import StaleSaveGuard
from home.services.granting import LEADS
from home.services.installing import Installation
from tests.consultations.editing import messages_of
from tests.home.staff import browser_of, make_staff

OPENED_AT = re.compile(r'<input type="hidden" name="opened_at" value="([^"]+)">')


class Editor:
    """Somebody with the form of one object open in a browser."""

    def __init__(self, url: str, form: dict[str, Any], client: Client | None = None) -> None:
        self.url, self.form = url, form
        self.client = client or browser_of(make_staff(LEADS))
        self.read(self.client.get(url))

    def read(self, response: HttpResponse) -> None:
        (self.opened_at,) = OPENED_AT.findall(response.content.decode())

    def save(self, **fields: Any) -> HttpResponse:
        return self.client.post(self.url, self.form | {"opened_at": self.opened_at} | fields)


def edit_url(instance: Any) -> str:
    meta = instance._meta
    name = f"wagtailsnippets_{meta.app_label}_{meta.model_name}:edit"
    return reverse(name, args=[instance.pk])


def topic() -> tuple[str, dict[str, Any], str]:
    row = Topic.objects.create(locale=Locale.objects.get(language_code="ar"), name="أ", slug="t")
    return edit_url(row), {"name": "أ", "slug": "t", "introduction": ""}, "name"


def place() -> tuple[str, dict[str, Any], str]:
    fields = {"name": "أ", "slug": "p", "code": "01.1", "kind": "region"}
    row = Place.objects.create(locale=Locale.objects.get(language_code="ar"), **fields)
    return edit_url(row), fields | {"parent": "", "search_aliases": ""}, "name"


def notice() -> tuple[str, dict[str, Any], str]:
    row = PrivacyNotice.objects.get(locale__language_code="ar")
    names = ("title", "controller", "purpose", "recipients", "rights", "cndp_receipt")
    return edit_url(row), {name: getattr(row, name) for name in names}, "title"


def synonym() -> tuple[str, dict[str, Any], str]:
    row = SearchSynonym.objects.create(words="ساحة، ساحات")
    return edit_url(row), {"words": row.words}, "words"


def institution() -> tuple[str, dict[str, Any], str]:
    row = InstitutionSettings.objects.get()
    url = reverse("wagtailsettings:edit", args=["core", "institutionsettings", row.site_id])
    names = ("kind", "name_ar", "name_fr", "name_en", "name_zgh", "primary_color")
    return url, {name: getattr(row, name) for name in names}, "name_ar"


type_kind = Callable[[], tuple[str, dict[str, Any], str]]
KINDS = [topic, place, notice, synonym, institution]
FIRST, SECOND, THIRD = "قلم، أقلام", "حبر، أحبار", "ورق، أوراق"


def shown(editor: Editor, field: str) -> str:
    """What a fresh form says in `field`."""
    html = editor.client.get(editor.url).content.decode()
    found = re.search(rf'name="{field}"[^>]*value="([^"]*)"|name="{field}"[^>]*>\s*([^<]*)', html)
    assert found
    tag = re.search(rf'<input[^>]*name="{field}"[^>]*>', html)
    assert tag
    value = re.search(r'value="([^"]*)"', tag.group())
    assert value
    return value.group(1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_save_over_what_somebody_else_saved_is_stopped(
    site: Installation, kind: type_kind
) -> None:
    url, form, field = kind()
    first, second = Editor(url, form), Editor(url, form)
    assert first.save(**{field: FIRST}).status_code == 302

    response = second.save(**{field: SECOND})

    assert response.status_code == 200
    assert "saved a newer version on" in messages_of(response)[0]
    assert f'value="{SECOND}"' in response.content.decode()
    assert shown(second, field) == FIRST


@pytest.mark.parametrize("kind", KINDS)
def test_saving_again_is_a_decision_until_a_third_version(
    site: Installation, kind: type_kind
) -> None:
    url, form, field = kind()
    first, second = Editor(url, form), Editor(url, form)
    first.save(**{field: FIRST})
    second.read(second.save(**{field: SECOND}))

    first.save(**{field: THIRD}, opened_at=Editor(url, form, first.client).opened_at)
    assert second.save(**{field: SECOND}).status_code == 200
    second.read(second.save(**{field: SECOND}))
    response = second.save(**{field: SECOND})

    assert response.status_code == 302
    assert shown(second, field) == SECOND


def test_ones_own_earlier_save_is_no_obstacle(site: Installation) -> None:
    url, form, field = synonym()
    editor = Editor(url, form)
    editor.save(**{field: FIRST})

    assert editor.save(**{field: SECOND}).status_code == 302


def test_a_form_shown_again_for_an_error_is_as_old_as_it_was(site: Installation) -> None:
    url, form, field = synonym()
    first, second = Editor(url, form), Editor(url, form)
    first.save(**{field: FIRST})
    opened_at = second.opened_at
    third = Editor(url, form)
    third.read(third.save(**{field: "كلمة"}))
    first.save(**{field: THIRD})

    assert third.save(**{field: SECOND}).status_code == 200
    assert second.opened_at == opened_at


@pytest.mark.parametrize("opened_at", ["", "yesterday", "2026-13-45T00:00", "2026-01-01T00:00:00"])
def test_a_forged_moment_is_no_error(site: Installation, opened_at: str) -> None:
    url, form, field = synonym()
    editor = Editor(url, form)

    assert editor.save(**{field: FIRST}, opened_at=opened_at).status_code == 302


def test_every_snippet_is_guarded() -> None:
    ours = [model for model in get_snippet_models() if model.__module__.split(".")[0] != "wagtail"]

    assert ours
    for model in ours:
        view = model.snippet_viewset.edit_view_class  # type: ignore[attr-defined]  # Wagtail's
        assert issubclass(view, StaleSaveGuard), model


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_at_the_same_moment_one_is_stopped(site: Installation) -> None:
    url, form, field = synonym()
    start = Barrier(2)

    def save(editor: Editor) -> int:
        try:
            start.wait()
            return editor.save(**{field: f"قلم، أقلام{id(editor)}"}).status_code
        finally:
            connections.close_all()

    statuses = []
    for _round in range(3):
        with ThreadPoolExecutor(2) as pool:
            statuses += [sorted(pool.map(save, [Editor(url, form), Editor(url, form)]))]

    assert statuses == [[200, 302]] * 3
