"""The poster of a consultation: one sheet for everybody to find the form."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from consultations.models import Consultation
from consultations.presenting.poster import poster_context
from home.services.installing import Installation
from tests.consultations.factories import make_consultation, translate
from tests.pdf import fonts_of, pages_of, reader_of

OPENS, CLOSES = datetime(2026, 12, 4, 8, tzinfo=UTC), datetime(2027, 1, 6, 17, tzinfo=UTC)


@pytest.fixture
def consultation(site: Installation) -> Consultation:
    return make_consultation(
        title="النقل المدرسي", asked_by="مجلس الجماعة", opens_at=OPENS, closes_at=CLOSES
    )


def poster(reference: str, language: str = "ar") -> Any:
    return Client().get(f"/{language}/take-part/{reference}/poster.pdf")


def test_the_poster_is_one_page_with_what_a_passer_by_needs(consultation: Consultation) -> None:
    response = poster(consultation.reference)

    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    name = f"{consultation.reference}-poster-ar.pdf"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'
    (page,) = pages_of(response.content)
    for said in (
        "النقل المدرسي",
        "مجلس الجماعة",
        "دجنبر",
        "09:00",
        "18:00",
        consultation.reference,
    ):
        assert said in page
    assert f"/ar/take-part/{consultation.reference}" in page
    assert all(name.startswith("Paper-") for name in fonts_of(response.content))
    assert all(fonts_of(response.content).values())


def test_the_poster_speaks_the_language_of_its_address(consultation: Consultation) -> None:
    translate(consultation.source_page, "fr")

    response = poster(consultation.reference, "fr")

    assert reader_of(response.content).trailer["/Root"]["/Lang"] == "fr"
    assert "vendredi 4 décembre 2026, 09:00" in pages_of(response.content)[0]


def test_the_code_leads_to_the_form_on_the_sites_own_host(
    consultation: Consultation, monkeypatch: pytest.MonkeyPatch
) -> None:
    coded: list[str] = []
    monkeypatch.setattr("consultations.presenting.poster.qr_image", coded.append)

    poster_context(consultation, "fr")

    root = consultation.source_page.get_site().root_url
    assert coded == [f"{root}/fr/take-part/{consultation.reference}/"]


def test_long_words_leave_it_one_page(site: Installation) -> None:
    consultation = make_consultation(
        title="عنوان طويل " * 20, summary="ملخص طويل " * 40, asked_by="الجهة " * 26
    )

    (page,) = pages_of(poster(consultation.reference).content)
    assert consultation.reference in page


def test_a_title_with_markup_stays_text(site: Installation) -> None:
    consultation = make_consultation(title='<script>alert(1)</script>"><img src=x>')

    (page,) = pages_of(poster(consultation.reference).content)
    assert "<script>alert(1)</script>" in page.replace(" ", "")


@pytest.mark.parametrize("reference", ["2026-999", "x", "9" * 40])
def test_there_is_no_poster_of_what_does_not_exist(site: Installation, reference: str) -> None:
    assert poster(reference).status_code == 404


def test_there_is_no_poster_of_what_was_withdrawn(consultation: Consultation) -> None:
    consultation.source_page.unpublish()

    assert poster(consultation.reference).status_code == 404


def test_there_is_no_poster_of_a_private_consultation(consultation: Consultation) -> None:
    PageViewRestriction.objects.create(
        page=consultation.source_page, restriction_type=PageViewRestriction.LOGIN
    )

    assert poster(consultation.reference).status_code == 404


def test_a_poster_takes_no_post_and_sets_no_cookie(consultation: Consultation) -> None:
    url = f"/ar/take-part/{consultation.reference}/poster.pdf"

    assert Client().post(url).status_code == 405
    assert not poster(consultation.reference).cookies


def test_a_poster_takes_a_few_queries(
    consultation: Consultation, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(12):
        poster(consultation.reference)
