"""What keeps a consultation whole: no aliases, and no deletion of what was answered (D3)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale, Page

from consultations.models import Consultation, ConsultationPage
from home.services.installing import Installation
from tests.consultations.editing import (
    admin_browser,
    bulk_in_admin,
    delete_in_admin,
    messages_of,
    post_editor,
)
from tests.consultations.factories import make_page, record_of, respond, translate

NO_ALIAS = "A consultation cannot have an alias: translate it instead."
NO_CONVERSION = "A translation cannot become an alias: it would show the words of its source."
ANSWERED = (
    "“The park” has been answered and cannot be deleted. Unpublish it instead: that closes it in "
    "every language and keeps the answers."
)


@pytest.fixture
def page(site: Installation) -> ConsultationPage:
    return make_page(title="The park", slug="park")


@pytest.fixture
def answered(page: ConsultationPage) -> ConsultationPage:
    respond(record_of(page))
    return page


@pytest.fixture
def admin(site: Installation) -> Client:
    return admin_browser()


def tree() -> list[tuple[Any, ...]]:
    """Every page with all that an alias or a deletion could change."""
    names = ("pk", "path", "numchild", "title", "live", "alias_of")
    return list(Page.objects.order_by("path").values_list(*names))


def records() -> list[tuple[int, int]]:
    return list(Consultation.objects.order_by("pk").values_list("pk", "source_page"))


@override("en")
def test_model_refuses_an_alias(page: ConsultationPage) -> None:
    before = tree()

    with pytest.raises(ValidationError) as refusal:
        page.create_alias(update_slug="alias")

    assert refusal.value.messages == [NO_ALIAS]
    assert tree() == before
    assert records() == [(record_of(page).pk, page.pk)]


@override("en")
def test_model_refuses_an_alias_in_another_language(page: ConsultationPage) -> None:
    before = tree()

    with pytest.raises(ValidationError) as refusal:
        page.copy_for_translation(Locale.objects.get(language_code="fr"), alias=True)

    assert refusal.value.messages == [NO_ALIAS]
    assert tree() == before


def copy_in_admin(admin: Client, page: Page, **data: Any) -> HttpResponse:
    return admin.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {
            "new_title": "Copy",
            "new_slug": "copy",
            "new_parent_page": page.get_parent().pk,
            **data,
        },
    )


def test_admin_refuses_to_copy_as_an_alias(admin: Client, page: ConsultationPage) -> None:
    before = tree()

    response = copy_in_admin(admin, page, alias="on")

    assert response.status_code == 302
    assert messages_of(response) == [NO_ALIAS]
    assert tree() == before


def test_admin_refuses_to_copy_a_list_with_its_consultations_as_aliases(
    admin: Client, page: ConsultationPage
) -> None:
    before = tree()

    response = copy_in_admin(admin, page.get_parent(), alias="on", copy_subpages="on")

    assert response.status_code == 302
    assert messages_of(response) == [NO_ALIAS]
    assert tree() == before
    assert Consultation.objects.count() == 1


def test_admin_copies_a_consultation(admin: Client, page: ConsultationPage) -> None:
    response = copy_in_admin(admin, page, publish_copies="on")

    assert response.status_code == 302
    assert ConsultationPage.objects.filter(slug="copy", live=True).count() == 1
    assert Consultation.objects.count() == 2


def convert_by_menu(admin: Client, page: ConsultationPage) -> HttpResponse:
    return post_editor(admin, page, **{"localize-convert-to-alias": "on"})


def convert_by_address(admin: Client, page: ConsultationPage) -> HttpResponse:
    return admin.post(reverse("wagtail_localize:convert_to_alias", args=[page.pk]))


def ask_to_convert(admin: Client, page: ConsultationPage) -> HttpResponse:
    return admin.get(reverse("wagtail_localize:convert_to_alias", args=[page.pk]))


@pytest.mark.parametrize("convert", [convert_by_menu, convert_by_address, ask_to_convert])
def test_translation_is_not_converted_to_an_alias(
    admin: Client,
    page: ConsultationPage,
    convert: Callable[[Client, ConsultationPage], HttpResponse],
) -> None:
    french = translate(page, "fr")
    before = tree()

    response = convert(admin, french)

    assert response.status_code == 302
    assert messages_of(response) == [NO_CONVERSION]
    assert tree() == before


def test_no_other_page_is_converted_to_an_alias(admin: Client, site: Installation) -> None:
    french = site.consultations.get_translation(Locale.objects.get(language_code="fr"))

    response = admin.post(reverse("wagtail_localize:convert_to_alias", args=[french.pk]))

    assert response.status_code == 302
    assert messages_of(response) == [NO_CONVERSION]
    assert Page.objects.get(pk=french.pk).alias_of_id is None


@pytest.mark.parametrize("depth", [0, 1, 2], ids=["itself", "its list", "the home page"])
def test_answered_consultation_is_not_deleted_with_any_page_above(
    admin: Client, answered: ConsultationPage, depth: int
) -> None:
    page = answered.get_ancestors(inclusive=True).reverse()[depth]
    before = tree(), records()

    response = delete_in_admin(admin, page)

    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    assert messages_of(response) == [ANSWERED]
    assert (tree(), records()) == before


def test_answered_consultation_is_not_deleted_in_bulk(
    admin: Client, answered: ConsultationPage
) -> None:
    other = make_page(slug="unanswered")
    before = tree(), records()

    response = bulk_in_admin(admin, "delete", other, answered)

    assert response.status_code == 302
    assert messages_of(response) == [ANSWERED]
    assert (tree(), records()) == before


def test_list_of_an_answered_consultation_is_not_deleted_in_bulk(
    admin: Client, answered: ConsultationPage
) -> None:
    before = tree(), records()

    response = bulk_in_admin(admin, "delete", answered.get_parent())

    assert messages_of(response) == [ANSWERED]
    assert (tree(), records()) == before


def test_model_refuses_to_delete_a_source(page: ConsultationPage) -> None:
    with pytest.raises(ProtectedError):
        page.delete()

    assert records() == [(record_of(page).pk, page.pk)]


def test_deletion_asks_before_it_removes_anything(admin: Client, page: ConsultationPage) -> None:
    before = tree(), records()

    response = admin.get(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert response.status_code == 200
    assert (tree(), records()) == before


def test_mistyped_confirmation_removes_nothing(admin: Client, page: ConsultationPage) -> None:
    before = tree(), records()

    response = delete_in_admin(admin, page, confirm_site_name="Agrav")

    assert response.status_code == 200
    assert (tree(), records()) == before


def test_typed_confirmation_deletes(admin: Client, page: ConsultationPage) -> None:
    delete_in_admin(admin, page, confirm_site_name="Agraw")

    assert not Page.objects.filter(pk=page.pk).exists()
    assert records() == []


@pytest.mark.parametrize("depth", [0, 1, 2], ids=["itself", "its list", "the home page"])
def test_unanswered_consultation_goes_with_its_page(
    admin: Client, page: ConsultationPage, depth: int
) -> None:
    kept = record_of(make_page(_list_in("fr"), slug="elsewhere"))
    target = page.get_ancestors(inclusive=True).reverse()[depth]

    response = delete_in_admin(admin, target)

    assert response.status_code == 302
    assert not Page.objects.filter(pk__in=[target.pk, page.pk]).exists()
    assert records() == [(kept.pk, kept.source_page_id)]


def test_unanswered_consultations_go_in_bulk(admin: Client, page: ConsultationPage) -> None:
    other = make_page(slug="other")

    response = bulk_in_admin(admin, "delete", page, other)

    assert response.status_code == 302
    assert not Page.objects.filter(pk__in=[page.pk, other.pk]).exists()
    assert records() == []


def test_source_of_a_published_translation_stays(admin: Client, page: ConsultationPage) -> None:
    french = translate(page, "fr")
    before = tree(), records()

    response = delete_in_admin(admin, page)

    assert (tree(), records()) == before
    assert messages_of(response) == [
        "“The park” is the source of published translations. Delete or unpublish those first, or "
        "make one of them the source."
    ]
    french.unpublish()
    delete_in_admin(admin, page)
    assert records() == []


def delete_in_bulk(admin: Client, page: Page) -> HttpResponse:
    return bulk_in_admin(admin, "delete", page)


@pytest.mark.parametrize("delete", [delete_in_admin, delete_in_bulk])
def test_translation_of_an_answered_consultation_can_be_deleted(
    admin: Client, answered: ConsultationPage, delete: Callable[[Client, Page], HttpResponse]
) -> None:
    french = translate(answered, "fr")

    response = delete(admin, french)

    assert response.status_code == 302
    assert not Page.objects.filter(pk=french.pk).exists()
    assert records() == [(record_of(answered).pk, answered.pk)]
    assert record_of(answered).responses.count() == 1


def _list_in(language: str) -> Any:
    page = Page.objects.get(locale__language_code=language, slug="consultations")
    return page.specific
