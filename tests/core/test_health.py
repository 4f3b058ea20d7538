from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client


@pytest.mark.django_db
def test_healthz_answers_when_the_database_does(client: Client) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_healthz_says_when_the_database_does_not(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", fail)

    assert client.get("/healthz").status_code == 503


def test_healthz_takes_no_post(client: Client) -> None:
    assert client.post("/healthz").status_code == 405
