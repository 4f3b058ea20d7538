"""What is accepted as a document, and under which name."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from core.uploads.documents import clean_document
from core.uploads.naming import hides_an_active_ending, readable_name
from tests.core.uploads import files

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def english() -> Any:
    from django.utils.translation import override

    with override("en"):
        yield


def cleaned(name: str, content: bytes) -> str:
    upload = SimpleUploadedFile(name, content)
    clean_document(upload)
    assert upload.read() == content
    return str(upload.name)


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as refused:
        clean_document(SimpleUploadedFile(name, content))
    return str(refused.value.code)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", files.PDF),
        ("a.docx", files.DOCX),
        ("a.xlsx", files.XLSX),
        ("a.odt", files.ODT),
        ("a.doc", files.DOC),
        ("a.csv", "\ufeffالباب;المبلغ\r\n".encode()),
        ("a.csv", "الباب".encode("cp1256")),
        ("a.txt", "نص".encode("utf-16")),
        ("a.json", b' {"a": 1}'),
        ("a.geojson", b"[]"),
    ],
    ids=files.named,
)
def test_documents_are_accepted_as_they_are(name: str, content: bytes) -> None:
    assert cleaned(name, content) == name


@pytest.mark.parametrize(
    "name", ["a.svg", "a.html", "a.xhtml", "a.xml", "a.shtml", "a.pdf.html", "a.exe", "a.zip", "a"]
)
def test_other_types_are_refused(name: str) -> None:
    assert refusal(name, files.PDF) == "type"


@pytest.mark.parametrize(
    "name", ["a.html.pdf", "a.htm%00.pdf", "a.PHP.pdf", "a.exe .pdf", "a.svg.x.pdf"]
)
def test_names_that_hide_another_type_are_refused(name: str) -> None:
    assert refusal(name, files.PDF) == "name"


def test_an_abbreviation_in_a_name_is_no_hidden_type() -> None:
    assert not hides_an_active_ending("P.V. du 20.02.2026.pdf")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", files.HTML),
        ("a.pdf", b"x" + files.PDF),
        ("a.pdf", b"%PDF-1.4\n" + files.HTML),
        ("a.pdf", files.PDF + files.DOCX),
        ("a.pdf", files.DOCX),
        ("a.docx", files.PDF),
        ("a.docx", files.XLSX),
        ("a.docx", files.archive("[Content_Types].xml")),
        ("a.docx", b"PK\x03\x04 broken"),
        ("a.docx", b"GIF89a" + files.DOCX),
        ("a.odt", files.DOCX),
        ("a.doc", files.OLE),
        ("a.doc", files.DOCX),
        ("a.csv", files.HTML),
        ("a.csv", b"\r\n" + files.SVG),
        ("a.txt", b"MZ\x90\x00\x03"),
        ("a.txt", b"#!/bin/sh"),
        ("a.json", b"alert(1)"),
    ],
    ids=files.named,
)
def test_what_is_not_what_its_ending_says_is_refused(name: str, content: bytes) -> None:
    assert refusal(name, content) == "content"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", files.DOCX_WITH_MACROS),
        ("a.doc", files.DOC + "_VBA_PROJECT".encode("utf-16-le")),
        (
            "a.ods",
            files.archive(
                "mimetype",
                "Basic/script-lc.xml",
                mimetype=b"application/vnd.oasis.opendocument.spreadsheet",
            ),
        ),
    ],
    ids=files.named,
)
def test_documents_with_macros_are_refused(name: str, content: bytes) -> None:
    assert refusal(name, content) == "macros"


def test_an_office_document_of_endless_parts_is_refused() -> None:
    many = files.archive(
        "[Content_Types].xml", "word/document.xml", *(f"{number}" for number in range(10_001))
    )

    assert refusal("a.docx", many) == "content"


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("تقرير الندوة 2017.PDF", "تقرير_الندوة_2017.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Temp\\rapport final.pdf", "rapport_final.pdf"),
        ("CON.pdf", "document_CON.pdf"),
        ("lpt1.txt.pdf", "document_lpt1.txt.pdf"),
        ("a\u202egnp.pdf", "agnp.pdf"),
        ('"a"; x=y\r\nSet-Cookie: z.pdf', "a_x_y_Set-Cookie_z.pdf"),
        ("....pdf", "document.pdf"),
        (" .pdf", "document.pdf"),
        ("é" * 300 + ".pdf", "é" * 60 + ".pdf"),
        ("e\u0301.pdf", "é.pdf"),
    ],
)
def test_names_are_readable_and_harmless(name: str, stored: str) -> None:
    assert readable_name(name) == stored
