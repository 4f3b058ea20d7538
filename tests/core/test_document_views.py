"""Who may fetch a document, and that nobody else learns that it exists."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import Collection, GroupCollectionPermission, PageViewRestriction

from home.models import StandardPage
from home.services.installing import Installation
from tests.consultations.editing import admin_browser
from tests.news.factories import (
    attachments,
    make_document,
    make_press_page,
    make_private_collection,
)

pytestmark = pytest.mark.usefixtures("site")


def shared(response: Any) -> dict[str, str]:
    """The headers, but for those that differ from request to request."""
    return {name: value for name, value in response.items() if name != "Content-Length"}


def read(response: Any) -> bytes:
    """The end of a stream closes its file."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def status(client: Client, document: Document, **headers: str) -> int:
    response = client.get(document.url, headers=headers)
    read(response)
    return int(response.status_code)


def rich_text(document: Document) -> list[Any]:
    link = f'<p><a linktype="document" id="{document.pk}">تقرير</a></p>'
    return [{"type": "paragraph", "value": link}]


def test_what_a_published_page_offers_is_open_and_harmless(client: Client) -> None:
    document = make_document()
    make_press_page(attachments=attachments(document))

    response = client.get(document.url)

    assert read(response) == b"%PDF-1.4 "
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"] == 'inline; filename="report.pdf"'
    assert response["Cache-Control"] == "no-cache"
    assert "Content-Encoding" not in response
    assert response["ETag"] == f'"{document.file_hash}"'
    assert "cookie" not in response.get("Vary", "").lower()
    read(response)
    assert status(client, document, if_none_match=f'"{document.file_hash}"') == 304


def test_other_types_are_saved_not_shown(client: Client) -> None:
    document = make_document(name="جدول.csv", content=b"a,b")
    make_press_page(attachments=attachments(document))

    response = client.get(document.url)

    assert response["Content-Disposition"].startswith("attachment; filename=")
    read(response)


def test_a_link_in_a_text_offers_it(site: Installation, client: Client) -> None:
    in_text, in_draft = make_document(title="ا"), make_document(title="ب")
    site.home.refresh_from_db()
    site.home.add_child(instance=StandardPage(title="ص", slug="p", body=rich_text(in_text)))
    site.home.add_child(
        instance=StandardPage(title="ص", slug="q", body=rich_text(in_draft), live=False)
    )

    assert status(client, in_text) == 200
    assert status(client, in_draft) == 404


def test_nothing_tells_a_hidden_document_from_none(client: Client) -> None:
    hidden = make_document()
    paths = [hidden.url, f"/documents/{hidden.pk}/wrong.pdf", f"/documents/{hidden.pk + 999}/a.pdf"]
    conditions: list[dict[str, str]] = [
        {},
        {"range": "bytes=0-3"},
        {"if-none-match": f'"{hidden.file_hash}"'},
        {"if-none-match": "*"},
        {"if-match": f'"{hidden.file_hash}"'},
        {"if-modified-since": "Tue, 01 Jan 2030 00:00:00 GMT"},
    ]

    for headers in conditions:
        answers = [client.get(path, headers=headers) for path in paths]

        assert [response.status_code for response in answers] == [404, 404, 404], headers
        assert shared(answers[0]) == shared(answers[1]) == shared(answers[2])
        assert answers[0].content == answers[1].content == answers[2].content
    assert [client.head(path).status_code for path in paths] == [404, 404, 404]
    assert [client.post(path).status_code for path in paths] == [405, 405, 405]


@pytest.mark.parametrize("number", ["0", "9" * 30, "-1", "abc", "1.0"])
def test_odd_numbers_are_not_found(client: Client, number: str) -> None:
    assert client.get(f"/documents/{number}/report.pdf").status_code == 404


def test_a_draft_a_schedule_an_embargo_and_a_private_page_offer_nothing(client: Client) -> None:
    document = make_document()
    later = timezone.now() + timedelta(days=1)
    make_press_page(attachments=attachments(document), live=False)
    make_press_page(attachments=attachments(document), live=False, go_live_at=later)
    make_press_page(attachments=attachments(document), live=False, embargo_until=later)
    private = make_press_page(attachments=attachments(document))
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    assert status(client, document) == 404


def test_a_draft_of_a_published_page_offers_nothing_new(client: Client) -> None:
    page, document = make_press_page(), make_document()
    page.attachments = attachments(document)
    revision = page.save_revision()

    before = status(client, document)
    revision.publish()

    assert (before, status(client, document)) == (404, 200)


def test_unpublishing_and_expiry_take_it_back(client: Client) -> None:
    document = make_document()
    page = make_press_page(attachments=attachments(document))
    assert status(client, document) == 200

    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save()
    call_command("run_due_work")

    assert status(client, document) == 404
    assert status(client, document, if_none_match=f'"{document.file_hash}"') == 404


def test_a_document_taken_out_of_its_page_is_taken_back(client: Client) -> None:
    document = make_document()
    page = make_press_page(attachments=attachments(document))
    page.attachments = []
    page.save()

    assert status(client, document) == 404


def test_staff_who_may_use_documents_see_what_is_hidden() -> None:
    document = make_document()
    group = Group.objects.create(name="Writers")
    choose = Permission.objects.get(
        content_type__app_label="wagtaildocs", codename="choose_document"
    )
    GroupCollectionPermission.objects.create(
        group=group, collection=Collection.get_first_root_node(), permission=choose
    )

    response = admin_browser(superuser=False, group="Writers").get(document.url)

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    read(response)
    assert status(admin_browser(), document) == 200
    assert status(admin_browser(superuser=False, group="Moderators"), document) == 404


def test_who_may_read_a_private_page_may_have_its_documents(client: Client) -> None:
    document = make_document()
    page = make_press_page(attachments=attachments(document))
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="olive"
    )
    assert status(client, document) == 404

    client.post(
        f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/",
        {"password": "olive", "return_url": page.url},
    )
    session = client.session
    session["passed_page_view_restrictions"] = [restriction.pk]
    session.save()

    response = client.get(document.url)
    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")
    read(response)


def test_a_private_collection_still_asks_who_is_there(client: Client) -> None:
    document = make_document(collection=make_private_collection())
    assert status(client, document) == 404

    make_press_page(attachments=attachments(document))

    assert status(client, document) == 302


@pytest.mark.parametrize("folder", ["documents", "wagtail_uploads"])
def test_the_media_folder_hands_out_no_document(client: Client, settings: Any, folder: str) -> None:
    make_document()

    assert client.get(f"/media/{folder}/report.pdf").status_code == 404


def test_queries_do_not_grow_with_the_pages_that_offer_it(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    document = make_document()
    for number in (1, 12):
        for _n in range(number):
            make_press_page(attachments=attachments(document))
        with django_assert_max_num_queries(12):
            assert status(client, document) == 200
