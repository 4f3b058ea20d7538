"""What is too long is refused before any of it is read."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from core.middleware import refuse_huge_requests
from home.services.installing import Installation

GIGABYTE = 1024**3


class Unreadable:
    """A body that nobody may read."""

    def read(self, *args: Any) -> bytes:
        raise AssertionError("read")

    readline = read


DEFAULTS = {
    "wsgi.input": Unreadable(),
    "CONTENT_TYPE": "multipart/form-data; boundary=x",
}


def answer(path: str, *, cookie: bool = True, method: str = "POST", **environ: Any) -> HttpResponse:
    request = WSGIRequest(
        RequestFactory()._base_environ(
            PATH_INFO=path,
            REQUEST_METHOD=method,
            HTTP_COOKIE=f"{django_settings.SESSION_COOKIE_NAME}=a" if cookie else "",
            **(DEFAULTS | environ),
        )
    )
    return refuse_huge_requests(lambda request: HttpResponse("read"))(request)


@pytest.mark.parametrize("path", ["/admin/documents/add/", "/ar/take-part/2026-1/", "/"])
def test_a_gigabyte_is_refused_unread(path: str) -> None:
    response = answer(path, CONTENT_LENGTH=str(GIGABYTE))

    assert response.status_code == 413
    assert "الملف كبير جدا" in response.content.decode()
    assert "Ce fichier est trop volumineux" in response.content.decode()


@pytest.mark.parametrize("length", ["", "10"])
def test_a_body_without_a_declared_length_is_refused(length: str) -> None:
    response = answer("/admin/", CONTENT_LENGTH=length, HTTP_TRANSFER_ENCODING="chunked")

    assert response.status_code == 413


@pytest.mark.parametrize("length", ["-1", "abc", "1e9"])
def test_a_length_that_is_none_is_refused(length: str) -> None:
    assert answer("/admin/", CONTENT_LENGTH=length).status_code == 413


def test_only_somebody_signed_in_may_send_a_file() -> None:
    length = str(40 * 1024 * 1024)

    assert answer("/admin/documents/add/", CONTENT_LENGTH=length).status_code == 200
    assert answer("/admin/documents/add/", CONTENT_LENGTH=length, cookie=False).status_code == 413
    assert answer("/ar/", CONTENT_LENGTH=length).status_code == 413
    assert answer("/ar/", CONTENT_LENGTH="100000").status_code == 200
    assert answer("/ar/").status_code == 200


def test_a_form_that_takes_files_may_be_sent_three(settings: Any) -> None:
    allowed = str(3 * settings.PRIVATE_FILE_MAX_SIZE + 1024 * 1024)
    form, one_more = "/ar/take-part/2026-1/", str(int(allowed) + 1)

    assert answer(form, cookie=False, CONTENT_LENGTH=allowed).status_code == 200
    assert answer(form, cookie=False, CONTENT_LENGTH=one_more).status_code == 413
    assert answer(form, method="GET", CONTENT_LENGTH=allowed).status_code == 413
    words = "application/x-www-form-urlencoded"
    assert answer(form, CONTENT_LENGTH=allowed, CONTENT_TYPE=words).status_code == 413
    for path in ("/ar/", "/take-part/2026-1/", "/ar/take-part/", "/ar/a/take-part/1/"):
        assert answer(path, CONTENT_LENGTH=allowed).status_code == 413


def test_no_more_is_read_than_was_declared(
    site: Installation, client: Client, tmp_path: Path, settings: Any
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    body = head + b"%PDF-" + bytes(1_000_000)

    response = client.generic(
        "POST", "/admin/login/", body, "multipart/form-data; boundary=x", CONTENT_LENGTH="10"
    )

    assert response.status_code == 200
    assert list(tmp_path.iterdir()) == []
