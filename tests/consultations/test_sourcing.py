"""“Make this the source”: the record follows another language's page from then on (D3)."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import GroupPagePermission, PageLogEntry
from wagtail_localize.models import Translation

from consultations.enums import ModerationPolicy
from consultations.models import Consultation, ConsultationPage
from consultations.models.pages import MIRRORED_FIELDS
from consultations.services.sourcing import LOG_ACTION, make_source
from home.services.installing import Installation
from tests.consultations.editing import (
    admin_browser,
    draft,
    form_time,
    fresh,
    in_days,
    messages_of,
    post_editor,
    publish,
)
from tests.consultations.factories import key, make_page, record_of, respond, translate

CLOSES, LATER, LATEST = in_days(10), in_days(40), in_days(90)
RESTART, CONVERT = "localize-restart-translation", "localize-convert-to-alias"


@pytest.fixture
def arabic(site: Installation) -> ConsultationPage:
    return make_page(title="الحديقة", slug="park", closes_at=CLOSES)


@pytest.fixture
def french(arabic: ConsultationPage) -> ConsultationPage:
    """A live translation that never heard of the source's later closing."""
    translated = publish(translate(arabic, "fr"), title="Le parc")
    publish(arabic, closes_at=LATER, moderation_policy=ModerationPolicy.AFTER)
    return translated


@pytest.fixture
def admin(site: Installation) -> Client:
    return admin_browser()


def address(page: ConsultationPage) -> str:
    return reverse("consultations_admin_make_source", args=[page.pk])


def source_of(page: ConsultationPage) -> dict[str, Any]:
    record = record_of(page)
    return {"source": record.source_page_id} | {
        name: getattr(record, name) for name in MIRRORED_FIELDS
    }


def expected(page: ConsultationPage) -> dict[str, Any]:
    return {"source": page.pk} | {name: getattr(page, name) for name in MIRRORED_FIELDS}


def synced(page: ConsultationPage) -> dict[str, bool]:
    """Into which languages wagtail-localize translates the page, and whether it still does."""
    translations = Translation.objects.filter(source__object_id=page.translation_key)
    return dict(translations.values_list("target_locale__language_code", "enabled"))


def test_first_language_published_is_the_source(site: Installation) -> None:
    arabic = make_page(live=False, closes_at=CLOSES)
    french = translate(arabic, "fr", publish=False)

    publish(arabic)
    publish(french, closes_at=LATER)

    assert Consultation.objects.count() == 1
    assert source_of(arabic) == expected(fresh(arabic))
    assert record_of(arabic).closes_at == CLOSES
    assert record_of(arabic).latest_version.language == "ar"


def test_synced_translation_published_first_leaves_the_source_to_its_original(
    site: Installation,
) -> None:
    arabic = make_page(live=False, closes_at=CLOSES)
    french = publish(translate(arabic, "fr", publish=False))
    before = source_of(arabic)

    publish(arabic, closes_at=LATER)

    assert before == expected(french)
    assert Consultation.objects.count() == 1
    assert source_of(arabic) == expected(fresh(arabic))
    assert record_of(arabic).closes_at == LATER


def test_calendar_of_an_original_is_editable_though_its_translation_went_first(
    admin: Client,
) -> None:
    arabic = make_page(live=False, closes_at=CLOSES)
    publish(translate(arabic, "fr", publish=False))

    editor = admin.get(reverse("wagtailadmin_pages:edit", args=[arabic.pk]))

    fields = editor.context["form"].fields
    assert [name for name in MIRRORED_FIELDS if fields[name].disabled] == []


def actions_offered(admin: Client, page: ConsultationPage) -> set[str]:
    """The names of the buttons below the editor."""
    html = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    return {name for name in (RESTART, CONVERT) if f'name="{name}"' in html}


def test_confirmation_names_both_pages_and_changes_nothing(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    response = admin.get(address(french))

    assert response.status_code == 200
    assert "consultations/admin/make_source.html" in [t.name for t in response.templates]
    assert response.context["page"] == french
    assert response.context["source"] == arabic
    assert source_of(arabic) == expected(fresh(arabic))
    assert PageLogEntry.objects.filter(action=LOG_ACTION).count() == 0


def test_confirmed_the_record_mirrors_the_new_source(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    response = admin.post(address(french))

    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_pages:edit", args=[french.pk])
    assert messages_of(response) == ["“Le parc” is now the source of the consultation."]
    assert source_of(arabic) == expected(french)
    assert source_of(arabic)["closes_at"] == CLOSES


def test_former_source_is_no_longer_followed(
    arabic: ConsultationPage, french: ConsultationPage, admin_user: Any
) -> None:
    make_source(french, user=admin_user)

    publish(arabic, closes_at=LATEST)
    assert source_of(arabic) == expected(french)
    arabic.unpublish()
    assert record_of(arabic).is_published

    publish(french, closes_at=LATEST)
    assert source_of(arabic) == expected(fresh(french))


def test_live_row_counts_not_a_draft(
    arabic: ConsultationPage, french: ConsultationPage, admin_user: Any
) -> None:
    opened_in_an_editor = draft(french, closes_at=LATEST).as_object()

    make_source(opened_in_an_editor, user=admin_user)

    assert source_of(arabic) == expected(french)
    assert fresh(french).closes_at == CLOSES
    assert fresh(french).get_latest_revision_as_object().closes_at == LATEST


def test_step_is_in_the_history_of_the_page(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    admin.post(address(french))

    entry = PageLogEntry.objects.get(action=LOG_ACTION)
    assert entry.page_id == french.pk
    assert entry.user_id == int(admin.session["_auth_user_id"])
    reference = record_of(arabic).reference
    assert entry.data == {"former_source": arabic.pk, "consultation": reference}
    history = admin.get(reverse("wagtailadmin_pages:history", args=[french.pk]))
    assert f"Made the source of consultation {reference}" in history.content.decode()


def test_synced_translation_into_its_language_stops(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    translate(arabic, "en")

    admin.post(address(french))

    assert synced(arabic) == {"fr": False, "en": True}


def test_synced_translation_into_the_source_is_not_restarted(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    admin.post(address(french))

    response = post_editor(admin, french, **{RESTART: "on"})

    assert response.status_code == 302
    assert synced(arabic) == {"fr": False}
    assert not {RESTART, CONVERT} & actions_offered(admin, french)


def test_synced_translation_into_the_former_source_can_be_restarted(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    admin.post(address(french))
    admin.post(address(arabic))
    assert RESTART in actions_offered(admin, french)

    post_editor(admin, french, **{RESTART: "on"})

    assert synced(arabic)["fr"]
    assert source_of(arabic) == expected(fresh(arabic))


def test_rules_are_edited_on_the_new_source_only(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    admin.post(address(french))
    publishing = {"closes_at": form_time(LATEST), "action-publish": "action-publish"}
    kept = fresh(arabic).closes_at

    assert post_editor(admin, fresh(french), **publishing).status_code == 302
    assert post_editor(admin, fresh(arabic), **publishing).status_code == 302

    assert record_of(arabic).closes_at == LATEST
    assert fresh(arabic).closes_at == kept


def test_new_source_with_another_structure_makes_a_version(
    arabic: ConsultationPage, french: ConsultationPage, admin_user: Any
) -> None:
    french = publish(french, questionnaire=french.raw_questionnaire()[:3])

    make_source(french, user=admin_user)

    versions = record_of(arabic).versions.order_by("number")
    assert [(v.number, v.language) for v in versions] == [(1, "ar"), (2, "fr")]
    assert record_of(arabic).latest_version.schema == french.schema


def test_page_that_retypes_an_answered_question_is_refused(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    respond(record_of(arabic))
    blocks = french.raw_questionnaire()
    (minutes,) = [block for block in blocks if block["id"] == key("minutes")]
    minutes["type"] = "short_text"
    publish(french, questionnaire=blocks)

    response = admin.post(address(french))

    assert messages_of(response) == [
        "“كم دقيقة مشيا؟” has been answered: its type can no longer change. Add a new question "
        "and remove this one; its answers are kept."
    ]
    assert source_of(arabic) == expected(fresh(arabic))
    assert synced(arabic) == {"fr": True}


def test_draft_page_is_refused(admin: Client, arabic: ConsultationPage, admin_user: Any) -> None:
    french = translate(arabic, "fr", publish=False)

    response = admin.post(address(french))

    with override("en"), pytest.raises(ValidationError) as refusal:
        make_source(french, user=admin_user)
    message = "Publish this page first: only a published page can be the source."
    assert messages_of(response) == [message]
    assert len(refusal.value.messages) == 1
    assert source_of(arabic) == expected(arabic)
    assert PageLogEntry.objects.filter(action=LOG_ACTION).count() == 0
    assert synced(arabic) == {"fr": True}


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_who_may_publish_may_do_it(
    arabic: ConsultationPage, french: ConsultationPage, method: str
) -> None:
    editor = admin_browser(superuser=False, group="Editors")
    approver = admin_browser(superuser=False, group="Approvers")

    refused = getattr(editor, method)(address(french))

    assert refused.status_code == 302
    assert refused.url == reverse("wagtailadmin_home")
    assert source_of(arabic) == expected(fresh(arabic))
    assert approver.get(address(french)).status_code == 200
    assert Client().get(address(french)).url.startswith(reverse("wagtailadmin_login"))


def test_consultation_never_published_has_no_source_to_change(
    admin: Client, site: Installation
) -> None:
    page = make_page(live=False)

    response = admin.post(address(page))

    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")


def test_button_is_offered_on_other_languages_live_pages_only(
    admin: Client, arabic: ConsultationPage, french: ConsultationPage
) -> None:
    english = translate(arabic, "en", publish=False)

    offered = {
        page.locale.language_code
        for page in (arabic, french, english)
        if address(page)
        in admin.get(reverse("wagtailadmin_explore", args=[page.pk])).content.decode()
    }

    assert offered == {"fr"}


def test_who_publishes_one_language_only_does_not_take_over_the_others(
    arabic: ConsultationPage, french: ConsultationPage
) -> None:
    group = Group.objects.create(name="French publishers")
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    for codename in ("change_page", "publish_page"):
        GroupPagePermission.objects.create(
            group=group,
            page=french.get_parent(),
            permission=Permission.objects.get(codename=codename),
        )
    client = admin_browser(superuser=False, group=group.name)

    response = client.post(reverse("consultations_admin_make_source", args=[french.pk]))

    assert response.status_code in (302, 403)
    assert record_of(arabic).source_page_id == arabic.pk
