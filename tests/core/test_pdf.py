"""PDF files: what they hold, what they may read, and what is said where none can be made."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import RequestFactory

from core.models import InstitutionSettings
from core.pdf import PdfBusy, PdfTooLong, PdfUnavailable, render_pdf, rendering
from core.pdf.checks import check_libraries
from core.pdf.fetching import ROOT, OurFiles
from core.pdf.refusing import pdf_response
from home.services.installing import Installation
from tests.pdf import fonts_of, pages_of, reader_of, text_of

type_make = Callable[..., bytes]


@pytest.fixture
def make(site: Installation, settings: Any, tmp_path: Path) -> type_make:
    """Makes a PDF whose content is the given piece of a template."""
    (engine,) = settings.TEMPLATES
    settings.TEMPLATES = [engine | {"DIRS": [*engine["DIRS"], tmp_path]}]

    def make(content: str, *, language: str = "ar", title: str = "عنوان", **context: Any) -> bytes:
        (tmp_path / "sheet.html").write_text(
            '{% extends "print/base.html" %}{% load printing %}'
            f"{{% block content %}}{content}{{% endblock content %}}"
        )
        return render_pdf("sheet.html", context, language=language, title=title)

    return make


def test_arabic_latin_and_figures_come_out_in_our_own_embedded_fonts(make: type_make) -> None:
    pdf = make("<p>خطة المشاركة <b>المواطنة</b> 2023–2026، Tétouan</p>")

    assert text_of(pdf).startswith("خطة المشاركة المواطنة")
    # As it lies on the sheet: who reads from the right meets 2023 first.
    assert "2026–2023" in text_of(pdf)
    assert "Tétouan" in text_of(pdf)
    assert fonts_of(pdf) == {
        "Paper-Arabic": True,
        "Paper-Arabic-Semi-Bold": True,
        "Paper-Latin": True,
    }


@pytest.mark.parametrize(
    ("language", "tag", "name"),
    [("ar", "ar-MA", "جماعة الاختبار"), ("fr", "fr", "Commune d’essai")],
)
def test_the_file_tells_its_title_language_and_author(
    make: type_make, language: str, tag: str, name: str
) -> None:
    reader = reader_of(make("<h1>نص</h1>", language=language, title="<b>«عنوان»</b>"))

    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("<b>«عنوان»</b>", name)
    catalogue = reader.trailer["/Root"]
    assert catalogue["/Lang"] == tag
    assert catalogue["/MarkInfo"]["/Marked"]


def test_each_page_says_whose_it_is_and_which_of_how_many(make: type_make) -> None:
    break_here = '<p style="break-before: page">'

    pages = pages_of(make(f"<p>أول</p>{break_here}ثان</p>{break_here}ثالث</p>"))

    assert [page[-3:] for page in pages] == ["1/3", "2/3", "3/3"]
    assert all("جماعة الاختبار" in page for page in pages)


def test_an_answer_of_5000_words_is_printed_whole(make: type_make) -> None:
    words = [f"mot{number}" for number in range(5000)]

    pdf = make('<p class="written">{{ said }}</p>', language="fr", said=" ".join(words))

    assert [word for word in text_of(pdf).split() if word.startswith("mot")] == words
    assert len(pages_of(pdf)) == 11


def test_what_people_wrote_stays_text(make: type_make) -> None:
    said = "<script>alert(1)</script><img src=x>"

    pdf = make("<p>{{ said }}</p>", language="en", said=said)

    assert said in text_of(pdf)


def test_reordering_characters_are_dropped(make: type_make) -> None:
    pdf = make("<p>{{ said }}</p>", language="en", said="pay \u202e001 dirhams\u202c now")

    assert "pay 001 dirhams now" in text_of(pdf)


@pytest.mark.parametrize(
    ("text", "direction"),
    [("Une phrase.", "ltr"), ("«جملة» end", "rtl"), ("12 ⵜ", "ltr"), ("2026-3", ""), ("", "")],
)
def test_a_text_has_the_direction_of_its_first_letter(
    make: type_make, text: str, direction: str
) -> None:
    from core.templatetags.printing import direction as direction_of

    assert direction_of(text) == direction


def test_the_institutions_colour_is_the_documents_colour(make: type_make) -> None:
    sheet = '<p style="color: var(--color-primary)">نص</p>'
    before = make(sheet)

    institution = InstitutionSettings.objects.get()
    institution.primary_color = "#800020"
    institution.save()

    colours = [
        reader_of(pdf).pages[0].get_contents().get_data().decode("latin-1")
        for pdf in (before, make(sheet))
    ]
    # As PDF writes a share of red, green and blue: 0x80 of 0xff is half.
    assert ["0.501" in colour for colour in colours] == [False, True]


def test_our_style_sheets_fonts_and_stored_pictures_can_be_read(settings: Any) -> None:
    default_storage.save("images/logo.png", ContentFile(b"picture"))
    files = OurFiles()

    css = files.fetch(f"{ROOT}static/css/print/base.css")
    font = files.fetch(f"{ROOT}static/fonts/plex-latin-400.woff2")
    picture = files.fetch(f"{ROOT}media/images/logo.png")

    assert (css.content_type, font.read()[:4]) == ("text/css", b"wOF2")
    assert (picture.content_type, picture.read()) == ("image/png", b"picture")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/picture.png",
        "https://example.org/static/css/base.css",
        "ftp://example.org/picture.png",
        "file:///etc/passwd",
        "file://example.org/static/css/base.css",
        f"{ROOT}static/../manage.py",
        f"{ROOT}static/css/../../../../../etc/logo.png",
        f"{ROOT}static/%2e%2e/%2e%2e/etc/logo.png",
        f"{ROOT}media/documents/minutes.pdf",
        f"{ROOT}media/../agraw.sqlite3",
        f"{ROOT}static/fonts/README.md",
        "data:text/html,<script>",
        "javascript:alert(1)",
        "static/css/base.css",
    ],
)
def test_nothing_else_can_be_read(address: str) -> None:
    with pytest.raises((ValueError, OSError)):
        OurFiles().fetch(address)


def test_a_document_asks_no_network(make: type_make, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def connect(*args: Any, **kwargs: Any) -> None:
        asked.append(args)
        raise OSError

    monkeypatch.setattr("socket.create_connection", connect)
    monkeypatch.setattr("socket.getaddrinfo", connect)

    pdf = make('<img src="http://192.0.2.1/x.png" alt="x"><p>نص</p>')

    assert "نص" in text_of(pdf)
    assert asked == []


@pytest.fixture
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine where WeasyPrint does not load."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)


def test_without_its_libraries_no_document_is_made(make: type_make, no_library: None) -> None:
    with pytest.raises(PdfUnavailable):
        make("<p>نص</p>")


def test_the_check_says_what_is_missing(no_library: None) -> None:
    (warning,) = check_libraries(None)

    assert warning.id == "core.W001"
    assert warning.hint == (
        "On Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    )


def test_the_check_is_silent_where_documents_can_be_made() -> None:
    assert check_libraries(None) == []


def test_a_document_too_long_is_refused(make: type_make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "LONGEST_HTML", 2000)

    with pytest.raises(PdfTooLong):
        make("<p>{{ said }}</p>", said="ن" * 2000)


def test_who_waits_too_long_is_told(make: type_make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "_LONGEST_WAIT_IN_SECONDS", 0)

    with rendering._one_at_a_time, pytest.raises(PdfBusy):
        make("<p>نص</p>")
    assert "نص" in text_of(make("<p>نص</p>"))


@pytest.mark.parametrize(
    ("refused", "status", "retry_after", "said"),
    [
        (PdfUnavailable, 503, None, "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        (PdfBusy, 503, "30", "Please try again in a minute."),
        (PdfTooLong, 422, None, "Print its page from your browser."),
    ],
)
def test_a_page_says_why_there_is_no_document(
    site: Installation,
    rf: RequestFactory,
    refused: type[Exception],
    status: int,
    retry_after: str | None,
    said: str,
) -> None:
    from django.utils.translation import override

    def make() -> bytes:
        raise refused

    with override("en"):
        response = pdf_response(rf.get("/en/x.pdf"), make, filename="x.pdf")

    assert response.status_code == status
    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    assert response.get("Retry-After") == retry_after
    assert said in response.content.decode()
