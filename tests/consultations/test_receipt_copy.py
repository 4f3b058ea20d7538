"""One's own copy of a receipt, as a PDF."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from consultations.models import Consultation
from home.services.installing import Installation
from tests.consultations.factories import ANSWERS, key, respond
from tests.pdf import pages_of, reader_of, text_of


def copy_of(token: str, language: str = "ar") -> Any:
    return Client().get(f"/{language}/receipt/{token}/copy.pdf")


def test_the_copy_has_reference_next_steps_and_every_answer(consultation: Consultation) -> None:
    token = respond(consultation, may_publish=True).receipt_token
    receipt = Client().get(f"/ar/receipt/{token}/").context

    response = copy_of(token)

    assert response.status_code == 200
    assert response["Content-Disposition"] == f'inline; filename="{receipt["reference"]}.pdf"'
    text = text_of(response.content)
    for said in ("حي السلام", "أريد مزيدا من الظل", "الحدائق", "خطة المشاركة", "12"):
        assert said in text
    assert receipt["reference"] in text
    assert f'href="/ar/receipt/{token}/copy.pdf"' in (
        Client().get(f"/ar/receipt/{token}/").content.decode()
    )


def test_the_copy_is_kept_nowhere_and_its_address_goes_nowhere(
    consultation: Consultation,
) -> None:
    cache.clear()
    token = respond(consultation).receipt_token

    response = copy_of(token)

    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies
    assert not [name for name in cache._cache if "pdf-" in name]


def test_the_copy_speaks_the_readers_language(consultation: Consultation) -> None:
    token = respond(consultation).receipt_token

    response = copy_of(token, "fr")

    assert reader_of(response.content).trailer["/Root"]["/Lang"] == "fr"
    assert "Votre référence" in text_of(response.content)


def test_what_was_written_stays_text_and_in_its_order(consultation: Consultation) -> None:
    written = "<b>نص</b> & <script>alert(1)</script>\n\nUne phrase. \u202eelpmaxe"
    token = respond(consultation, answers=ANSWERS | {key("opinion"): written}).receipt_token

    text = text_of(copy_of(token, "fr").content)

    assert "script>alert(1)</script" in text.replace(" ", "")
    assert "Une phrase. elpmaxe" in text


def test_a_long_answer_is_copied_whole(consultation: Consultation) -> None:
    words = [f"mot{number}" for number in range(5000)]
    answers = ANSWERS | {key("opinion"): " ".join(words)}
    token = respond(consultation, answers=answers).receipt_token

    pages = pages_of(copy_of(token, "fr").content)

    said = " ".join(pages).split()
    assert [word for word in said if word.startswith("mot")] == words


@pytest.mark.parametrize("token", ["x", "0" * 64, "a-b_c"])
def test_a_guessed_copy_does_not_exist(site: Installation, token: str) -> None:
    assert copy_of(token).status_code == 404


def test_a_copy_takes_a_few_queries(
    consultation: Consultation, django_assert_max_num_queries: Any
) -> None:
    token = respond(consultation).receipt_token

    with django_assert_max_num_queries(14):
        copy_of(token)
