"""Private files are for whoever their owner's app says, and for nobody else there is nothing."""

from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client

from core import private_files_registry
from core.models import PrivateFile
from tests.core.uploads.test_keeping import make_file

pytestmark = pytest.mark.usefixtures("site")

NOBODYS = "/private/0b9b6f5c-6c6d-4c40-8f0c-3f1d3f6d2a11/"


@pytest.fixture(autouse=True)
def kinds(monkeypatch: Any) -> None:
    rules = {"open": lambda file, request: True, "shut": lambda file, request: False}
    monkeypatch.setattr(private_files_registry, "_rules", rules)
    return


def address(file: PrivateFile) -> str:
    return f"/private/{file.pk}/"


def read(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def absence(response: Any) -> tuple[Any, ...]:
    """All of it, but for the address that was asked for, which the page repeats."""
    page = response.content.decode().replace(response.request["PATH_INFO"], "")
    return response.status_code, page, sorted(response.items())


def test_who_may_have_it_saves_it(client: Client) -> None:
    file = make_file(name="صورة_الساحة.pdf", owner_kind="open", owner_key="1")

    response = client.get(address(file))

    assert read(response) == b"%PDF"
    assert unquote(response["Content-Disposition"]) == (
        "attachment; filename*=utf-8''صورة_الساحة.pdf"
    )
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Vary"] == "Cookie"
    assert "ETag" not in response
    assert "Last-Modified" not in response


@pytest.mark.parametrize("headers", [{}, {"range": "bytes=0-1"}, {"if_none_match": "*"}])
@pytest.mark.parametrize("owner", ["shut", "unheard of", ""])
def test_for_all_others_there_is_nothing(
    client: Client, owner: str, headers: dict[str, str]
) -> None:
    file = make_file(owner_kind=owner, owner_key="1")

    refused = client.get(address(file), headers=headers)
    missing = client.get(NOBODYS, headers=headers)

    assert refused.status_code == 404
    assert absence(refused) == absence(missing)


def test_a_range_gives_the_whole_or_nothing(client: Client) -> None:
    file = make_file(owner_kind="open", owner_key="1")

    response = client.get(address(file), headers={"range": "bytes=0-1"})

    assert response.status_code == 200
    assert read(response) == b"%PDF"
    assert response["Accept-Ranges"] == "none"


@pytest.mark.parametrize("path", ["/private/", "/private/1/", "/private/%2e%2e/", "/private/a/b/"])
def test_other_addresses_hold_nothing(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_file_that_is_lost_is_missing(client: Client) -> None:
    file = PrivateFile.objects.create(
        name="a.pdf", kind="pdf", size=1, owner_kind="open", owner_key="1"
    )

    assert client.get(address(file)).status_code == 404


def test_it_is_only_read(client: Client) -> None:
    file = make_file(owner_kind="open", owner_key="1")

    assert client.post(address(file)).status_code == 405
    assert client.head(address(file)).status_code == 200
