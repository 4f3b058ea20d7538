"""What a hostile client sends to the public form as files."""

import os
import threading
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from consultations.models import Consultation, Response
from core.models import PrivateFile
from home.services.installing import Installation
from tests.consultations.filing import OPINION, PLAN, make_filing, pdf, photo
from tests.consultations.test_file_questions import FilingBrowser
from tests.core.uploads import files

BOUNDARY = "boundary"


@pytest.fixture
def consultation(site: Installation) -> Consultation:
    return make_filing()


@pytest.fixture
def browser(consultation: Consultation) -> FilingBrowser:
    return FilingBrowser(consultation)


def part(name: str, content: bytes, *, filename: bytes | None = None) -> bytes:
    """As it goes over the wire: no client library cleans the name."""
    head = f'Content-Disposition: form-data; name="{name}"'.encode()
    if filename is not None:
        head += b'; filename="' + filename + b'"\r\nContent-Type: text/html'
    return b"--" + BOUNDARY.encode() + b"\r\n" + head + b"\r\n\r\n" + content + b"\r\n"


def send_raw(browser: FilingBrowser, *parts: bytes, **headers: Any) -> Any:
    token = part("token", browser.token().encode())
    body = token + b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()
    content_type = f"multipart/form-data; boundary={BOUNDARY}"
    return browser.client.generic("POST", browser.url, body, content_type, **headers)


@pytest.mark.parametrize(
    ("filename", "kept"),
    [
        (b"../../etc/passwd.jpg", "passwd.jpg"),
        (b"..\\..\\windows\\win.jpg", "win.jpg"),
        (b"CON.jpg", "document_CON.jpg"),
        ("ا".encode() * 300 + b".jpg", "ا" * 60 + ".jpg"),
        ("a\u202egnp\u2066.jpg".encode(), "agnp.jpg"),
        (b'a\\"b;x=.jpg', "a_b_x.jpg"),
        (b"a%0d%0aSet-Cookie%3a x.jpg", "a_0d_0aSet-Cookie_3a_x.jpg"),
        (b"a\x00b.jpg", "ab.jpg"),
        (b".jpg", "jpg.jpg"),
        (b"noending", "noending.jpg"),
        (b"a.pdf.html", None),
        (b"a.htm%00.jpg", None),
    ],
)
def test_names_are_made_plain_or_refused(
    browser: FilingBrowser, filename: bytes, kept: str | None
) -> None:
    response = send_raw(
        browser, part(OPINION, b"x"), part(PLAN, files.picture(), filename=filename)
    )

    names = [file.name for file in PrivateFile.objects.all()]
    if kept is None:
        assert response.status_code in (400, 422)
        assert names == []
        return
    assert response.status_code == 302
    assert names == [kept]
    served = browser.client.get(f"{response['Location']}file/1/")
    b"".join(served.streaming_content)
    assert unquote(served["Content-Disposition"]) in (
        f'attachment; filename="{kept}"',
        f"attachment; filename*=utf-8''{kept}",
    )
    assert "Set-Cookie" not in served


def test_no_name_reaches_the_disk(browser: FilingBrowser, settings: Any) -> None:
    browser.send(**{PLAN: photo("../../secret.jpg")})

    paths = [path for path in Path(settings.PRIVATE_ROOT).rglob("*") if path.is_file()]
    assert [path.name for path in paths] == [PrivateFile.objects.get().id.hex]
    assert not Path(settings.MEDIA_ROOT).exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", files.PDF + files.DOCX),
        ("a.jpg", files.picture() + files.archive("a.class")),
        ("a.gif", files.picture("GIF")),
        ("a.pdf", b"%PDF-1.4\n" + files.HTML),
        ("a.pdf", b"MZ" + files.PDF),
        ("a.png", files.picture("JPEG")),
        ("a.jpg", files.HTML),
        ("a.zip", files.archive("a.pdf")),
        ("a.png", files.png_claiming(50_000, 50_000)),
        ("a.png", files.png_claiming(2**31 - 1, 2**31 - 1)),
    ],
    ids=files.named,
)
def test_files_that_are_two_things_or_too_much_are_refused(
    browser: FilingBrowser, name: str, content: bytes
) -> None:
    response = browser.send(**{PLAN: SimpleUploadedFile(name, content)})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [PLAN]
    assert not PrivateFile.objects.exists()


def test_where_a_photo_was_taken_is_neither_stored_nor_served(browser: FilingBrowser) -> None:
    sent = browser.send(**{PLAN: photo()})

    served = b"".join(browser.client.get(f"{sent['Location']}file/1/").streaming_content)
    assert b"Exif" not in served
    assert b"Secret Camera" not in served


def test_a_request_beyond_three_files_is_refused_unread(
    browser: FilingBrowser, settings: Any, tmp_path: Path
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "temporary")
    os.mkdir(settings.FILE_UPLOAD_TEMP_DIR)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    long = settings.LONGEST_PUBLIC_UPLOAD + 1

    too_long = send_raw(browser, part(PLAN, b"%PDF-"), CONTENT_LENGTH=str(long))
    endless = send_raw(browser, part(PLAN, b"%PDF-"), HTTP_TRANSFER_ENCODING="chunked")

    assert [too_long.status_code, endless.status_code] == [413, 413]
    assert os.listdir(settings.FILE_UPLOAD_TEMP_DIR) == []


def test_a_body_that_ends_early_leaves_nothing(browser: FilingBrowser) -> None:
    response = send_raw(browser, part(PLAN, pdf().read(), filename=b"a.pdf"), CONTENT_LENGTH="300")

    assert response.status_code in (400, 422)
    assert not PrivateFile.objects.exists()
    assert not Response.objects.exists()


def test_a_hundred_and_one_files_are_refused(browser: FilingBrowser) -> None:
    many = [SimpleUploadedFile(f"{n}.jpg", b"x") for n in range(101)]

    response = browser.send(**{PLAN: many})

    assert response.status_code == 400
    assert not PrivateFile.objects.exists()


def test_files_beside_other_questions_and_unknown_ones_are_ignored(
    browser: FilingBrowser,
) -> None:
    response = browser.client.post(
        browser.url,
        {"token": browser.token(), OPINION: pdf(), "q-unknown": pdf(), "publish": pdf()},
    )

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [OPINION]
    assert not PrivateFile.objects.exists()


def test_text_in_place_of_a_file_is_no_file(browser: FilingBrowser) -> None:
    (file_id,) = ["0b9b6f5c-6c6d-4c40-8f0c-3f1d3f6d2a11"]

    as_text = browser.send(**{PLAN: "a.pdf"})
    as_id = browser.send(**{f"{PLAN}-kept": [file_id] * 10_00})
    removing = browser.send(**{f"{PLAN}-remove": ["", "x", file_id, "0" * 5_000]})

    assert [as_text.status_code, as_id.status_code, removing.status_code] == [302, 422, 302]
    assert not PrivateFile.objects.exists()
    assert [response.answers for response in Response.objects.all()] == [
        {OPINION.removeprefix("q-"): "رأي"}
    ] * 2


@pytest.mark.django_db(transaction=True)
def test_a_double_click_with_a_file_gives_one_response_and_one_file(
    consultation: Consultation,
) -> None:
    browser = FilingBrowser(consultation)
    token, cookies = browser.token(), browser.client.cookies
    answers: list[tuple[int, str]] = []

    def click() -> None:
        client = Client()
        client.cookies = cookies
        data = {"token": token, OPINION: "رأي", PLAN: pdf()}
        response = client.post(browser.url, data)
        answers.append((response.status_code, response.get("Location", "")))
        connection.close()

    clicks = [threading.Thread(target=click) for _ in range(4)]
    for thread in clicks:
        thread.start()
    for thread in clicks:
        thread.join()

    assert len(set(answers)) == 1
    assert answers[0][0] == 302
    assert Response.objects.count() == 1
    assert PrivateFile.objects.count() == 1
