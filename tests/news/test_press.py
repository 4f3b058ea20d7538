"""The press room, press pages and their kit."""

import io
import zipfile
from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override

from core.attachments import readable_size
from home.services.installing import Installation
from tests.consultations.editing import admin_browser
from tests.news.factories import (
    attachments,
    make_document,
    make_image,
    make_press_page,
    make_press_room,
    make_private_collection,
    photos,
)

pytestmark = [
    pytest.mark.usefixtures("site"),
    # Wagtail leaves the temporary file of a new rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def kit_of(client: Client, page: Any) -> dict[str, bytes]:
    response = client.get(f"/ar/press/{page.slug}/kit/")
    assert response.status_code == 200
    archive = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("octets", "language", "said"),
    [
        (1_310_000, "ar", ("1,31", "ميغابايت")),
        (1_310_000, "fr", ("1,31", "Mo")),
        (1_310_000, "en", ("1.31", "MB")),
        (999, "fr", ("999", "octets")),
        (999_499, "fr", ("999", "Ko")),
        (999_500, "fr", ("1,00", "Mo")),
        (2_500_000_000, "ar", ("2,50", "جيغابايت")),
    ],
)
def test_sizes_are_said_in_the_readers_language(
    octets: int, language: str, said: tuple[str, str]
) -> None:
    with override(language):
        size = readable_size(octets)

    assert size.number == said[0]
    if language == "en":
        assert size.unit == said[1]


def test_a_press_page_shows_what_journalists_need(client: Client) -> None:
    document = make_document(content=b"x" * 1_310_000)
    page = make_press_page(
        kind="conference",
        reference="2017/12",
        place="الحسيمة",
        date=date(2017, 12, 26),
        time=time(10, 30),
        spokesperson_name="فلانة",
        spokesperson_quality="رئيسة المجلس",
        contact_role="مصلحة التواصل",
        contact_phone="+212 539 00 00 00",
        contact_email="press@commune.example",
        attachments=attachments(document, title="تقرير الندوة", language="ar"),
        photos=photos(make_image()),
    )

    response = client.get(f"/ar/press/{page.slug}/")

    html = response.content.decode()
    assert response.context["date_text"] == "الثلاثاء 26 دجنبر 2017"
    assert response.context["facts"] == [
        {"label": "المرجع", "value": "2017/12"},
        {"label": response.context["facts"][1]["label"], "value": "فلانة – رئيسة المجلس"},
    ]
    assert 'hreflang="ar"><bdi>تقرير الندوة</bdi>' in html
    assert '<bdi dir="ltr">PDF</bdi>' in html
    assert '<bdi dir="ltr">1,31</bdi>&nbsp;' in html
    assert '<a href="tel:+212539000000"><bdi dir="ltr">+212 539 00 00 00</bdi></a>' in html
    assert "الجماعة" in html
    assert f'href="/ar/press/{page.slug}/kit/"' in html
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_the_kit_holds_documents_photos_and_their_credits(client: Client) -> None:
    page = make_press_page(
        attachments=attachments(make_document(content=b"the report")), photos=photos(make_image())
    )

    kit = kit_of(client, page)

    assert list(kit) == ["01 تقرير.pdf", "02 الندوة.jpg", "credits.txt"]
    assert kit["01 تقرير.pdf"] == b"the report"
    assert kit["02 الندوة.jpg"].startswith(b"\xff\xd8")
    assert kit["credits.txt"].decode("utf-8-sig") == "02 الندوة.jpg: الندوة – الجماعة\r\n"


def test_a_photo_without_consent_is_neither_shown_nor_in_the_kit(client: Client) -> None:
    page = make_press_page(
        attachments=attachments(make_document()),
        photos=[*photos(make_image(), consent=False, caption="محجوبة")],
    )

    assert list(kit_of(client, page)) == ["01 تقرير.pdf"]
    assert "محجوبة" not in client.get(f"/ar/press/{page.slug}/").content.decode()


def test_the_kit_is_sent_in_pieces(client: Client) -> None:
    page = make_press_page(attachments=attachments(make_document(content=bytes(1_000_000))))

    response = client.get(f"/ar/press/{page.slug}/kit/")

    assert max(len(piece) for piece in response.streaming_content) < 200_000
    assert not response.has_header("Content-Length")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "01 etc passwd.pdf"),
        ("تقرير.pdf", "01 تقرير.pdf"),
        ("a\u202egnp.exe", "01 agnp.exe.pdf"),
        ("ط" * 250, f"01 {'ط' * 80}.pdf"),
        ("C:\\x?*", "01 C  x.pdf"),
        ("", "01 report.pdf"),
    ],
)
def test_names_in_the_kit_are_harmless(client: Client, title: str, name: str) -> None:
    document = make_document(title=title or "report")
    page = make_press_page(attachments=attachments(document))

    assert [" ".join(n.split(" ")) for n in kit_of(client, page)] == [name]


def test_the_kit_leaves_out_what_the_visitor_may_not_read(client: Client) -> None:
    public = make_document(title="علني")
    private = make_document(title="سري", collection=make_private_collection())
    page = make_press_page(attachments=attachments(public, private))

    assert list(kit_of(client, page)) == ["01 علني.pdf"]
    assert list(kit_of(admin_browser(), page)) == ["01 علني.pdf", "02 سري.pdf"]


def test_a_kit_without_anything_is_not_found(client: Client) -> None:
    page = make_press_page()

    assert client.get(f"/ar/press/{page.slug}/kit/").status_code == 404
    assert "kit/" not in client.get(f"/ar/press/{page.slug}/").content.decode()


def test_a_deleted_document_and_a_missing_file_break_nothing(client: Client) -> None:
    deleted, missing, kept = (make_document(title=title) for title in ("ا", "ب", "ج"))
    page = make_press_page(attachments=attachments(deleted, missing, kept))
    deleted.delete()
    missing.file.storage.delete(missing.file.name)

    assert client.get(f"/ar/press/{page.slug}/").status_code == 200
    assert list(kit_of(client, page)) == ["02 ج.pdf"]


# Wagtail leaves its temporary file open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_missing_picture_does_not_cut_the_kit_off(client: Client) -> None:
    image = make_image()
    page = make_press_page(attachments=attachments(make_document(title="ا")), photos=photos(image))
    image.file.storage.delete(image.file.name)

    assert list(kit_of(client, page)) == ["01 ا.pdf"]


def test_the_press_room_is_filtered_by_kind_and_year(client: Client) -> None:
    make_press_page(title="قديم", date=date(2017, 12, 26), kind="conference")
    make_press_page(title="جديد", date=date(2026, 1, 5), kind="release")

    def shown(query: str) -> list[str]:
        return [card["title"] for card in client.get(f"/ar/press/{query}").context["cards"]]

    assert shown("") == ["جديد", "قديم"]
    assert shown("?kind=conference") == ["قديم"]
    assert shown("?year=2026") == ["جديد"]
    assert shown("?kind=release&year=2017") == []
    assert shown("?kind=nothing&year=abc&page=-1") == ["جديد", "قديم"]


def test_queries_of_the_press_room_do_not_grow(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    make_press_room()
    for number in (2, 10):
        for _n in range(number):
            make_press_page()
        with django_assert_max_num_queries(23):
            response = client.get("/ar/press/")
        assert response.status_code == 200
    assert len(response.context["cards"]) == 12


def test_queries_of_a_press_page(client: Client, django_assert_max_num_queries: Any) -> None:
    page = make_press_page(
        attachments=attachments(*(make_document() for _n in range(6))), photos=photos(make_image())
    )
    client.get(f"/ar/press/{page.slug}/")
    with django_assert_max_num_queries(25):
        client.get(f"/ar/press/{page.slug}/")


def test_the_press_room_may_be_made_below_the_home_page(site: Installation) -> None:
    from news.models import PressIndexPage

    assert PressIndexPage.can_create_at(site.home)
