"""Who reads what was handed in: its author by the receipt, moderators in scope, nobody else."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from consultations.models import ConsultationIndexPage, Response
from core.models import PrivateFile
from home.services.installing import Installation
from moderation.enums import Action, Reason
from moderation.models import Contribution
from moderation.services.deciding import Verdict, decide
from tests.consultations.factories import make_page, record_of
from tests.consultations.filing import OPINION, PLAN, make_filing, pdf
from tests.consultations.test_file_questions import FilingBrowser
from tests.moderation.factories import UserFactory, make_moderator

NAME = "a\u202e<b>«خطة».pdf"
SHOWN = "a_b_خطة.pdf"


@pytest.fixture
def sent(site: Installation) -> Any:
    browser = FilingBrowser(make_filing())
    return browser.send(**{PLAN: pdf(NAME), "publish": "on"})


@pytest.fixture
def file(sent: Any) -> PrivateFile:
    return PrivateFile.objects.get()


def read(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def private(file: PrivateFile) -> str:
    return reverse("private_file", args=[file.pk])


def test_the_receipt_opens_the_file_without_a_cookie(sent: Any, client: Client) -> None:
    page = client.get(sent["Location"])
    (url,) = [file.url for answer in page.context["answers"] for file in answer["files"]]

    response = client.get(url)

    assert url == f"{sent['Location']}file/1/"
    assert f'<a href="{url}"><bdi>{SHOWN}</bdi></a>' in page.content.decode()
    assert read(response).startswith(b"%PDF")
    assert response["Content-Disposition"].startswith("attachment; filename")
    assert response["Cache-Control"] == "private, no-store"
    assert not response.cookies


@pytest.mark.parametrize("end", ["file/0/", "file/2/", "file/99999999999999999999/", "file/x/"])
def test_other_numbers_open_nothing(sent: Any, client: Client, end: str) -> None:
    assert client.get(f"{sent['Location']}{end}").status_code == 404


def test_another_receipt_does_not_open_it(sent: Any, client: Client) -> None:
    other = FilingBrowser(make_filing()).send()

    assert client.get(f"{other['Location']}file/1/").status_code == 404
    assert client.get(f"/ar/receipt/{'0' * 64}/file/1/").status_code == 404


def test_moderators_in_scope_open_it_before_and_after_a_decision(
    sent: Any, file: PrivateFile
) -> None:
    source = Response.objects.get().consultation.source_page
    client = signed_in(make_moderator(source))

    before = client.get(private(file))
    decide(
        Contribution.objects.get().pk,
        moderator=UserFactory(administrator=True),
        verdict=Verdict(Action.REFUSE, Reason.OFF_TOPIC),
        expected_status="pending",
        expected_revision=1,
    )
    after = client.get(private(file))

    assert read(before) == read(after)
    assert before["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("approved", [False, True])
def test_nobody_else_opens_it_whatever_was_decided(
    sent: Any, file: PrivateFile, client: Client, approved: bool
) -> None:
    index = ConsultationIndexPage.objects.get(locale__language_code="ar")
    elsewhere = make_page(index, title="غيرها")
    if approved:
        Contribution.objects.update(status="approved")
    readers = [
        client,
        signed_in(UserFactory()),
        signed_in(make_moderator(Page.objects.get(pk=elsewhere.pk))),
    ]

    for reader in readers:
        for headers in ({}, {"range": "bytes=0-3"}, {"if_none_match": "*"}):
            assert reader.get(private(file), headers=headers).status_code == 404
    assert client.get(f"/media/{file.path}").status_code == 404
    assert client.get(f"/documents/{file.pk}/a.pdf").status_code == 404


def test_moderators_find_it_beside_the_answers(sent: Any, file: PrivateFile) -> None:
    source = Response.objects.get().consultation.source_page
    client = signed_in(make_moderator(source))
    url = reverse("moderation:inspect", args=[Contribution.objects.get().pk])

    page = client.get(url).content.decode()

    assert f'<a href="{private(file)}"><bdi>{SHOWN}</bdi></a>' in page


def test_public_results_name_no_file(sent: Any, file: PrivateFile, client: Client) -> None:
    Contribution.objects.update(status="approved")
    page = record_of(Response.objects.get().consultation.source_page).source_page

    for path in ("", "results/"):
        shown = client.get(f"{page.get_url()}{path}").content.decode()
        assert "رأي" in shown or not path
        assert SHOWN not in shown
        assert str(file.pk) not in shown
        assert "/private/" not in shown


def test_a_hostile_name_is_harmless_wherever_it_is_shown(site: Installation) -> None:
    browser = FilingBrowser(make_filing())
    name = '"><img src=x onerror=alert(1)>\u202e%s.pdf'

    shown = browser.send(**{PLAN: SimpleUploadedFile(name, pdf().read()), OPINION: ""})

    page = shown.content.decode()
    assert "onerror=" not in page
    assert "\u202e" not in page
    assert PrivateFile.objects.get().name == "img_src_x_onerror_alert_1_s.pdf"
