"""PDFs that people send: the pages stay, whatever else they know goes."""

import time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from core.uploads.pdfs import cleaned_pdf
from tests.core.uploads import files, pdfs


@pytest.fixture(autouse=True)
def english() -> Any:
    with override("en"):
        yield


def refusal(content: bytes) -> str:
    with pytest.raises(ValidationError) as refused:
        cleaned_pdf(content)
    return str(refused.value.code)


def test_what_a_pdf_tells_goes_and_what_it_shows_stays() -> None:
    photo = files.picture(exif=files.located_exif())
    original = pdfs.telling_pdf(photo)
    assert original.count(pdfs.SECRET.encode()) > 8
    assert b"Secret Camera" in original

    cleaned = cleaned_pdf(original)

    for trace in (pdfs.SECRET, "JavaScript", "Launch", "calc.exe", "Secret Camera", "XFA", "pypdf"):
        assert trace.encode() not in cleaned
    after = pdfs.reader(cleaned)
    assert after.metadata is None
    assert after.attachments == {}
    assert after.pages[0].extract_text() == "Notre place"
    annotations = [entry.get_object() for entry in after.pages[0]["/Annots"]]
    assert [a["/Subtype"] for a in annotations] == ["/Link", "/Link", "/Text", "/Widget"]
    assert "/A" not in annotations[0]
    assert annotations[1]["/A"]["/URI"] == "https://example.org/place"
    assert annotations[2]["/Contents"] == "Bien"
    assert "/T" not in annotations[2]
    assert annotations[3]["/T"] == "field"
    assert "/V" not in annotations[3]


def test_a_picture_in_it_shows_the_same() -> None:
    plain, located = files.picture(), files.picture(exif=files.located_exif())

    page = pdfs.reader(cleaned_pdf(pdfs.telling_pdf(located))).pages[0]

    assert page["/Resources"]["/XObject"]["/Metadata"]._data == plain


def test_earlier_versions_do_not_stay() -> None:
    original = pdfs.earlier_version_inside()
    assert b"Notre place" in original

    assert b"Notre place" not in cleaned_pdf(original)


@pytest.mark.parametrize(
    "content",
    [pdfs.encrypted_pdf(""), pdfs.encrypted_pdf("1234"), pdfs.aes_encrypted_pdf()],
    ids=["for changes", "for reading", "AES"],
)
def test_an_encrypted_one_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(ValidationError) as refused:
        cleaned_pdf(content)

    assert refused.value.messages == [
        "This PDF is protected. Save it without a password, then choose it again."
    ]


@pytest.mark.parametrize(
    "content",
    [
        files.PDF,  # no page
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + bytes(range(256)) * 100,
        pdfs.written(pdfs.a_page())[:300],
        pdfs.deep_pdf(10),
        pdfs.deep_pdf(100_000),
    ],
    ids=files.named,
)
def test_a_damaged_one_is_refused(content: bytes) -> None:
    assert refusal(content) == "content"


def test_a_bomb_is_refused_soon() -> None:
    bomb = pdfs.object_stream_bomb()
    assert len(bomb) < 300_000
    before = time.monotonic()

    assert refusal(bomb) == "content"

    assert time.monotonic() - before < 10
