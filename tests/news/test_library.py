"""The publication library: its list, its filter, its pages, and the list as data."""

import csv
import io
import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.services.installing import Installation
from news.models import DocumentsPage, PublicationPage
from tests.consultations.editing import admin_browser
from tests.news.factories import (
    attachments,
    make_document,
    make_library,
    make_publication,
    translate_page,
)

pytestmark = pytest.mark.usefixtures("site")

BASE = "/ar/library/"


def shown(client: Client, query: str = "") -> list[str]:
    return [card["title"] for card in client.get(f"{BASE}{query}").context["cards"]]


def test_the_list_shows_what_is_public_the_latest_first(client: Client) -> None:
    make_publication(title="قديم", date=date(2017, 12, 26))
    make_publication(title="جديد", date=date(2026, 1, 5))
    make_publication(title="مسودة", live=False)
    private = make_publication(title="خاص")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    response = client.get(BASE)

    assert [card["title"] for card in response.context["cards"]] == ["جديد", "قديم"]
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()


def test_a_row_offers_its_files_with_type_size_and_language(client: Client) -> None:
    document = make_document(content=b"%PDF-" + bytes(1_309_995))
    make_publication(files=attachments(document, title="الملف", language="ar"))

    html = client.get(BASE).content.decode()

    assert f'href="{document.url}"' in html
    assert "<bdi>الملف</bdi>" in html
    assert '<bdi dir="ltr">PDF</bdi>' in html
    assert '<bdi dir="ltr">1,31</bdi>' in html


def test_the_filter_narrows_by_category_year_and_language(client: Client) -> None:
    arabic, french = (
        attachments(make_document(), language="ar"),
        attachments(make_document(), make_document(), language="fr"),
    )
    make_publication(title="ميزانية", category="budget", date=date(2026, 1, 1), files=arabic)
    make_publication(title="تقرير", category="reports", date=date(2025, 1, 1), files=french)

    assert shown(client) == ["ميزانية", "تقرير"]
    assert shown(client, "?category=reports") == ["تقرير"]
    assert shown(client, "?year=2026") == ["ميزانية"]
    assert shown(client, "?language=fr") == ["تقرير"]
    assert shown(client, "?category=budget&language=fr") == []


def test_only_what_occurs_is_offered_to_choose(client: Client) -> None:
    make_publication(category="budget", files=attachments(make_document(), language="zgh"))

    form = client.get(BASE).context["filter"].form

    assert [value for value, _label in form.fields["category"].choices] == ["", "budget"]
    assert [value for value, _label in form.fields["language"].choices] == ["", "zgh"]


@pytest.mark.parametrize(
    "query",
    [
        "?category=nothing&year=abc&language=xx&page=-1",
        "?category=budget%27%20OR%201=1",
        "?file_languages__contains=/fr/&live=0",
        "?year=2026%00",
        f"?year={'9' * 400}",
        "?language=%2Far%2F&category[]=budget",
    ],
)
def test_broken_filters_are_harmless(client: Client, query: str) -> None:
    make_publication(title="تقرير")

    response = client.get(f"{BASE}{query}")

    assert response.status_code in (200, 400)
    if response.status_code == 200:
        assert [card["title"] for card in response.context["cards"]] == ["تقرير"]


def test_the_choice_stays_on_further_pages(client: Client) -> None:
    for _n in range(13):
        make_publication(category="budget")
    make_publication(category="reports")

    response = client.get(f"{BASE}?category=budget&year=&junk=1")

    assert 'href="?category=budget&amp;page=2"' in response.content.decode()
    assert response.context["count_text"].startswith("13 ")


def test_an_empty_library_says_so_and_whom_to_ask(client: Client) -> None:
    make_library(
        officer="مكتب الضبط",
        officer_email="info@commune.example",
        officer_phone="0539 00 00 00",
        how_to_ask="في المقر\nصباحا",
    )

    html = client.get(BASE).content.decode()

    assert '<a href="mailto:info@commune.example">' in html
    assert '<a href="tel:+212539000000">' in html
    assert "في المقر<br>صباحا" in html
    assert "pagination" not in html


def test_the_whole_list_as_csv_holds_no_formula(client: Client) -> None:
    document = make_document(content=b"%PDF-1.4")
    page = make_publication(
        title='=HYPERLINK("http://x")',
        summary=" @SUM(1)",
        reference="+1",
        source="＝1",
        date=date(2026, 1, 5),
        category="budget",
        files=attachments(document, language="fr"),
    )
    make_publication(title="مسودة", live=False)

    response = client.get(f"{BASE}csv/?category=reports")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="ar-publications.csv"'
    assert response.content.startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(io.StringIO(response.content.decode("utf-8-sig")))
    assert dict(zip(header, row, strict=True)) | {"id": ""} == {
        "id": "",
        "title": '\'=HYPERLINK("http://x")',
        "category": "budget",
        "issued": "2026-01-05",
        "reference": "'+1",
        "source": "'＝1",
        "licence": "law-31-13",
        "languages": "fr",
        "summary": "' @SUM(1)",
        "page": f"http://testserver{page.url}",
        "files": f"http://testserver{document.url}",
    }


def test_the_whole_list_as_json_says_it_unchanged(client: Client) -> None:
    document = make_document(content=b"%PDF-1.4")
    page = make_publication(title="=1+1", files=attachments(document, language="ar"))
    private = make_publication(title="خاص")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    data = client.get(f"{BASE}json/").json()

    (entry,) = data["publications"]
    assert (data["language"], entry["title"], entry["languages"]) == ("ar", "=1+1", ["ar"])
    assert entry["source"] == "جماعة الاختبار"
    assert entry["page"] == f"http://testserver{page.url}"
    assert entry["files"] == [
        {
            "title": "تقرير",
            "url": f"http://testserver{document.url}",
            "media_type": "application/pdf",
            "octets": 8,
            "language": "ar",
        }
    ]


def test_the_data_of_both_languages_name_a_publication_alike(client: Client) -> None:
    page = make_publication(slug="plan")
    translate_page(make_library(), "fr")
    translate_page(page, "fr")

    ids = {
        client.get(f"/{language}/library/json/").json()["publications"][0]["id"]
        for language in ("ar", "fr")
    }

    assert len(ids) == 1


def structured(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    assert found
    return dict(json.loads(found.group(1)))


@pytest.mark.parametrize(
    ("category", "kind", "files"),
    [("reports", "DigitalDocument", "encoding"), ("statistics", "Dataset", "distribution")],
)
def test_a_publication_describes_itself(
    client: Client, category: str, kind: str, files: str
) -> None:
    document = make_document()
    page = make_publication(
        title="</script><b>",
        category=category,
        licence="cc-by-4.0",
        reference="2026/1",
        source="المنتدى",
        date=date(2026, 1, 5),
        files=attachments(document, language="ar"),
    )

    html = client.get(page.url).content.decode()

    data = structured(html)
    assert (data["@type"], data["name"], data["datePublished"]) == (
        kind,
        "</script><b>",
        "2026-01-05",
    )
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["creator"] == {"@type": "Organization", "name": "المنتدى"}
    (file,) = data[files]
    assert file["contentUrl"] == f"http://testserver{document.url}"
    assert '<meta property="og:type" content="article">' in html
    assert '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">' in html


def test_the_file_of_a_publication_is_open_only_with_it(client: Client) -> None:
    document = make_document()
    page = make_publication(files=attachments(document), live=False)
    assert client.get(document.url).status_code == 404

    page.save_revision().publish()

    response = client.get(document.url)
    assert b"".join(response.streaming_content) == b"%PDF-1.4 "


def test_languages_follow_the_live_row_and_stay_out_of_search() -> None:
    page = make_publication(files=attachments(make_document(), language="fr"))
    page.files = attachments(make_document(), make_document(), language="ar")
    revision = page.save_revision()
    assert PublicationPage.objects.get(pk=page.pk).file_languages == "/fr/"

    revision.publish()

    live = PublicationPage.objects.get(pk=page.pk)
    assert live.file_languages == "/ar/"
    assert "/ar/" not in live.texts()


def test_a_translation_shares_what_is_the_same_in_every_language() -> None:
    make_library()
    page = make_publication(category="budget", reference="1/2026", date=date(2026, 1, 5))
    translate_page(DocumentsPage.objects.get(), "fr")

    french = translate_page(page, "fr")

    assert (french.category, french.reference, french.date) == ("budget", "1/2026", page.date)
    assert french.url.startswith("/fr/library/")


def test_a_deleted_document_leaves_no_row(client: Client) -> None:
    document = make_document()
    page = make_publication(files=attachments(document))
    document.delete()

    assert client.get(page.url).context["files"] == []
    assert client.get(BASE).context["cards"][0]["files"] == []


def test_the_feed_and_the_search_know_publications(client: Client) -> None:
    page = make_publication(title="برنامج العمل", summary="أولويات الجماعة")

    assert f"http://testserver{page.url}" in client.get(f"{BASE}feed/").content.decode()
    assert f'type="application/atom+xml" href="{BASE}feed/"' in client.get(BASE).content.decode()
    assert f"http://testserver{page.url}" in client.get("/sitemap.xml").content.decode()
    found = client.get("/ar/search/?q=أولويات&type=publications").context["results"]
    assert [result["url"] for result in found] == [page.url]


def test_an_editor_makes_a_library_and_a_publication_in_the_admin(site: Installation) -> None:
    browser = admin_browser()
    library = make_library()

    assert DocumentsPage.can_create_at(HomePage.objects.get(pk=site.home.pk))
    for app, model, parent in (
        ("news", "documentspage", site.home.pk),
        ("news", "publicationpage", library.pk),
    ):
        assert browser.get(f"/admin/pages/add/{app}/{model}/{parent}/").status_code == 200
    assert not PublicationPage.can_create_at(Page.objects.get(pk=site.news.pk))


@pytest.mark.parametrize(("path", "most"), [("", 28), ("feed/", 14), ("csv/", 15)])
def test_queries_do_not_grow(
    client: Client, django_assert_max_num_queries: Any, path: str, most: int
) -> None:
    for number in (2, 10):
        for _n in range(number):
            make_publication(files=attachments(make_document(), language="ar"))
        with django_assert_max_num_queries(most):
            assert client.get(f"{BASE}{path}").status_code == 200


def test_queries_of_a_publication(client: Client, django_assert_max_num_queries: Any) -> None:
    page = make_publication(files=attachments(*(make_document() for _n in range(6))))
    client.get(page.url)
    with django_assert_max_num_queries(20):
        client.get(page.url)
