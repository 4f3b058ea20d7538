"""The admin finds by the same words as the public page."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Locale

from core.models import Place, SearchSynonym
from core.places import load_places
from home.models import StandardPage
from home.services.installing import Installation


@pytest.fixture
def admin(site: Installation, client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("root", "root@commune.example"))
    return client


def listed(response: Any) -> list[str]:
    return [str(item) for item in response.context["object_list"]]


def test_pages_are_found_in_the_admin(site: Installation, admin: Client) -> None:
    site.home.refresh_from_db()
    site.home.add_child(instance=StandardPage(title="العرائض المقدمة"))

    response = admin.get(reverse("wagtailadmin_pages:search"), {"q": "عريضه"})

    assert [page.title for page in response.context["object_list"]] == ["العرائض المقدمة"]


@pytest.mark.parametrize("query", ["اساݣن", "إيساغن", "إسا"])
def test_places_are_found_in_the_admin(site: Installation, admin: Client, query: str) -> None:
    load_places(["ar"])

    response = admin.get(reverse("wagtailsnippets_core_place:list"), {"q": query})

    assert "إساكن" in listed(response)


@pytest.mark.parametrize("query", ["((((", '"', '" OR', "ا" * 1000, "*"])
def test_hostile_queries_are_no_error_in_the_admin(
    site: Installation, admin: Client, query: str
) -> None:
    for name in ("wagtailadmin_pages:search", "wagtailsnippets_core_place:list"):
        assert admin.get(reverse(name), {"q": query}).status_code == 200


@pytest.mark.parametrize("group", ["Approvers", "Communications leads"])
def test_staff_add_words_that_find_each_other(
    site: Installation, client: Client, group: str
) -> None:
    user = get_user_model().objects.create_user("amina", "amina@commune.example")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)

    response = client.post(
        reverse("wagtailsnippets_core_searchsynonym:add"), {"words": "ساحة، ساحات"}
    )

    assert response.status_code == 302
    assert SearchSynonym.objects.filter(words="ساحة، ساحات").exists()


def test_a_place_is_submitted_for_translation_as_a_draft(site: Installation, admin: Client) -> None:
    arabic = Locale.objects.get(language_code="ar")
    french = Locale.objects.get(language_code="fr")
    place = Place.objects.create(
        locale=arabic, name="إساكن", slug="issaguen", code="01.051.09.13.", kind="commune"
    )

    with TestCase.captureOnCommitCallbacks(execute=True):
        response = admin.post(
            reverse(
                "wagtail_localize:submit_snippet_translation", args=["core", "place", place.pk]
            ),
            {"locales": [french.pk]},
        )

    assert response.status_code == 302
    translated = place.get_translation(french)
    assert (translated.slug, translated.code, translated.live) == (
        "issaguen",
        "01.051.09.13.",
        False,
    )
    assert client_status(admin, "/fr/places/issaguen/") == 200


def client_status(client: Client, path: str) -> int:
    return client.get(path).status_code
