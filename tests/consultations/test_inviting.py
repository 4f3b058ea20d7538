"""“Invite people”: texts to copy and posters, for each language of a consultation."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from consultations.models import Consultation, ConsultationPage
from consultations.presenting.inviting import invitations, parts_of
from home.services.granting import EDITORS
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, in_days
from tests.consultations.factories import make_page, record_of, translate
from tests.home.staff import browser_of, make_staff, restrict


@pytest.fixture
def page(site: Installation) -> ConsultationPage:
    return make_page(
        title="ما رأيكم في الحديقة؟", summary="الحديقة للجميع.", asked_by="مجلس الجماعة"
    )


@pytest.fixture
def record(page: ConsultationPage) -> Consultation:
    return record_of(page)


def address(page: ConsultationPage) -> str:
    return reverse("consultations_admin_invite", args=[page.pk])


def test_each_live_language_has_its_texts_the_source_first(
    page: ConsultationPage, record: Consultation
) -> None:
    translate(page, "fr")
    translate(page, "en", publish=False)

    with override("en"):
        arabic, french = invitations(record)

    assert (arabic.language_name, french.language_name) == ("Arabic", "French")
    assert (arabic.language, arabic.direction) == ("ar", "rtl")
    assert (french.language, french.direction) == ("fr", "ltr")
    assert arabic.poster_url == f"/ar/take-part/{record.reference}/poster.pdf"
    assert french.address.endswith(f"/fr/take-part/{record.reference}/")


def test_both_texts_hold_title_date_and_address(record: Consultation) -> None:
    (invitation,) = invitations(record)

    assert invitation.short.splitlines()[-1] == invitation.address
    assert invitation.short.startswith("ما رأيكم في الحديقة؟ ")
    for text in (record.source_page.title, "الحديقة للجميع.", "مجلس الجماعة", invitation.address):
        assert text in invitation.body


def test_a_long_title_is_cut_in_the_short_message_alone(site: Installation) -> None:
    page = make_page(title="كلمة " * 40, closes_at=in_days(5))

    (invitation,) = invitations(record_of(page))

    assert f"{('كلمة ' * 40)[:59].rstrip()}… " in invitation.short
    assert page.title in invitation.body


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("ê" * 70, 1),
        ("ê" * 71, 2),
        ("ن" * 134, 2),
        ("ن" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_short_messages_are_counted_as_telephones_do(text: str, parts: int) -> None:
    assert parts_of(text) == parts


def test_the_page_offers_the_texts_and_the_poster(
    page: ConsultationPage, record: Consultation
) -> None:
    response = admin_browser().get(address(page))

    assert response.status_code == 200
    assert [shown.body for shown in response.context["invitations"]] == [
        invitation.body for invitation in invitations(record)
    ]
    assert f'href="/ar/take-part/{record.reference}/poster.pdf"' in response.content.decode()


def test_markup_in_a_title_is_shown_as_text(page: ConsultationPage) -> None:
    page.title = "</textarea><script>alert(1)</script>"
    page.save_revision().publish()

    shown = admin_browser().get(address(page)).content.decode()

    assert "<script>alert(1)" not in shown
    assert "&lt;/textarea&gt;&lt;script&gt;alert(1)" in shown


def test_the_editor_leads_there_once_the_consultation_is_public(site: Installation) -> None:
    admin = admin_browser()
    page = make_page(live=False)
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk])

    before = admin.get(editor).content.decode()
    page.save_revision().publish()
    after = admin.get(editor).content.decode()

    assert address(page) not in before
    assert address(page) in after


@pytest.mark.parametrize("is_published", [True, False])
def test_a_withdrawn_consultation_invites_nobody(
    page: ConsultationPage, is_published: bool
) -> None:
    if not is_published:
        page.unpublish()

    status = admin_browser().get(address(page)).status_code

    assert status == (200 if is_published else 302)


def test_who_may_not_edit_the_page_is_sent_away(site: Installation, page: Any) -> None:
    restrict(EDITORS, site.news)

    response = browser_of(make_staff(EDITORS)).get(address(page))

    assert response.status_code == 302


def test_nobody_else_sees_it(page: ConsultationPage) -> None:
    response = Client().get(address(page))

    assert response.url.startswith("/admin/login/")


def test_it_takes_a_few_queries(page: ConsultationPage, django_assert_max_num_queries: Any) -> None:
    translate(page, "fr")
    translate(page, "en")
    admin = admin_browser()
    admin.get(address(page))

    with django_assert_max_num_queries(60):
        admin.get(address(page))
