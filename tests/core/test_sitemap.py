"""The sitemap names what is public, with translations; moved pages are found again."""

from typing import Any
from xml.etree import ElementTree

from django.test import Client, TestCase
from wagtail.models import Page, PageViewRestriction

from home.models import StandardPage
from home.services.installing import Installation
from tests.consultations.factories import make_page, translate

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def entries(client: Client) -> dict[str, dict[str, str]]:
    response = client.get("/sitemap.xml")
    assert response.status_code == 200
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    root = ElementTree.fromstring(response.content)  # noqa: S314  # our own output
    return {
        url.findtext("s:loc", namespaces=NS): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NS)
        }
        for url in root.findall("s:url", NS)
    }


def add_standard(site: Installation, **fields: Any) -> StandardPage:
    site.home.refresh_from_db()
    return site.home.add_child(instance=StandardPage(**({"title": "صفحة"} | fields)))


def test_every_public_page_stands_in_it_with_its_translations(
    site: Installation, client: Client
) -> None:
    page = make_page(slug="plan")
    translate(page, "fr")
    translate(page, "en", publish=False)

    found = entries(client)

    address = "http://testserver/{}/consultations/plan/"
    both = {code: address.format(code) for code in ("ar", "fr")}
    assert found[both["ar"]] == found[both["fr"]] == both
    assert address.format("en") not in found
    assert set(found["http://testserver/ar/"]) == {"ar", "fr", "en"}


def test_drafts_and_private_pages_stay_out(site: Installation, client: Client) -> None:
    add_standard(site, slug="draft", live=False)
    private = add_standard(site, slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    found = entries(client)

    assert [path for path in found if "draft" in path or "private" in path] == []


def test_queries_of_the_sitemap_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in (2, 10):
        for _n in range(number):
            add_standard(site)
        with django_assert_max_num_queries(15):
            found = entries(client)
    assert len(found) == 9 + 12


def test_robots_are_told_where_it_is(client: Client, db: None) -> None:
    response = client.get("/robots.txt")

    assert response.content.decode().splitlines()[-1] == ("Sitemap: http://testserver/sitemap.xml")


def test_a_renamed_page_is_found_at_its_old_address(site: Installation, client: Client) -> None:
    page = add_standard(site, slug="before")
    page.slug = "after"
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()

    response = client.get("/ar/before/")

    assert (response.status_code, response["Location"]) == (301, "/ar/after/")
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()


def test_a_moved_page_and_those_below_it_are_found(site: Installation, client: Client) -> None:
    page, parent = add_standard(site, slug="moved"), add_standard(site, slug="parent")
    page.add_child(instance=StandardPage(title="ولد", slug="child"))

    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=parent.pk), pos="last-child")

    assert client.get("/ar/moved/")["Location"] == "/ar/parent/moved/"
    assert client.get("/ar/moved/child/")["Location"] == "/ar/parent/moved/child/"


def test_an_unknown_address_is_still_not_found(site: Installation, client: Client) -> None:
    assert client.get("/ar/nothing/").status_code == 404
