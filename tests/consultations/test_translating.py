"""A consultation in several languages: one questionnaire, its words looked up by id (D3, D4)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
)

from consultations.enums import ModerationPolicy, ResultsVisibility
from consultations.models import ConsultationPage
from consultations.models.pages import MIRRORED_FIELDS
from consultations.schema import Words
from consultations.services.labelling import words_for
from home.services.installing import Installation
from tests.consultations.editing import (
    admin_browser,
    form_time,
    fresh,
    in_days,
    post_editor,
    publish,
)
from tests.consultations.factories import (
    key,
    make_page,
    question,
    questionnaire,
    record_of,
)
from tests.consultations.localizing import (
    FRENCH,
    publish_translation,
    submit_for_translation,
    sync_translations,
    translate_into_french,
)

LATER = in_days(40)


@pytest.fixture
def page(site: Installation) -> ConsultationPage:
    return publish(make_page(slug="park", opens_at=in_days(-1), closes_at=in_days(10)))


@pytest.fixture
def admin(site: Installation) -> Client:
    return admin_browser()


@pytest.fixture
def french(admin: Client, page: ConsultationPage) -> ConsultationPage:
    return translate_into_french(admin, page)


def segments(page: ConsultationPage) -> dict[str, str]:
    """What translators are offered: {where: text}."""
    offered = StringSegment.objects.filter(source__object_id=page.translation_key)
    return dict(offered.values_list("context__path", "string__data"))


def ids_of(page: ConsultationPage) -> list[tuple[str, list[str]]]:
    return [(item.id, [option.id for option in item.options]) for item in page.schema.items]


def test_translation_has_the_ids_of_its_source(
    page: ConsultationPage, french: ConsultationPage
) -> None:
    assert ids_of(french) == ids_of(page)
    assert french.schema == page.schema
    labels = {block["value"].get("question") for block in french.raw_questionnaire()}
    assert labels == {
        None,
        "Par quoi commencer ?",
        "Que manque-t-il ?",
        "Combien de minutes à pied ?",
        "Dans quel quartier ?",
        "Votre avis ?",
    }


def test_translators_are_offered_words_and_no_codes(admin: Client, page: ConsultationPage) -> None:
    submit_for_translation(admin, page)

    offered = segments(page)
    assert sorted(offered.values()) == sorted(FRENCH)
    assert [path for path in offered if path.endswith("code")] == []
    overridable = OverridableSegment.objects.filter(source__object_id=page.translation_key)
    paths = set(overridable.values_list("context__path", flat=True))
    assert paths.isdisjoint(MIRRORED_FIELDS)


def test_fresh_translation_is_not_live(
    admin: Client, page: ConsultationPage, client: Client
) -> None:
    french = submit_for_translation(admin, page)

    assert not french.live
    assert french.live_revision is None
    assert client.get("/fr/consultations/park/").status_code == 404
    assert "مشاورة" not in client.get("/fr/consultations/").content.decode()
    assert record_of(page).source_page_id == page.pk


def test_source_words_wait_for_their_translation(
    admin: Client, page: ConsultationPage, french: ConsultationPage, client: Client
) -> None:
    publish(page, title="عنوان جديد", questionnaire=[*questionnaire(), _new_question()])

    sync_translations(admin, page)

    assert fresh(french).title == "Consultation"
    assert ids_of(fresh(french)) == ids_of(french)
    shown = client.get("/fr/consultations/park/").content.decode()
    assert "عنوان جديد" not in shown
    assert "كم عمركم؟" not in shown


def test_sync_after_reordering_keeps_ids_and_words(
    admin: Client,
    page: ConsultationPage,
    french: ConsultationPage,
) -> None:
    blocks = questionnaire()[::-1]
    blocks[-2]["value"]["options"].reverse()
    page = publish(page, questionnaire=blocks)

    sync_translations(admin, page)
    french = publish_translation(admin, french)

    assert ids_of(french) == ids_of(page)
    assert [block["id"] for block in french.raw_questionnaire()] == [b["id"] for b in blocks]
    words = words_for(record_of(page), "fr")
    assert words[key("measure")] == Words("Par quoi commencer ?", "", "fr")
    assert words[key("lights")] == Words("L’éclairage", "", "fr")


def test_calendar_and_rules_are_synchronised(
    admin: Client,
    page: ConsultationPage,
    french: ConsultationPage,
) -> None:
    changes = {
        "closes_at": LATER,
        "moderation_policy": ModerationPolicy.AFTER,
        "results_visibility": ResultsVisibility.AFTER_CLOSING,
    }
    publish(page, **changes)

    sync_translations(admin, page)
    french = publish_translation(admin, french)

    assert {name: getattr(french, name) for name in changes} == changes
    assert record_of(page).closes_at == LATER
    assert record_of(page).source_page_id == page.pk


def test_rules_are_not_editable_once_translation_stopped(
    admin: Client, page: ConsultationPage, french: ConsultationPage
) -> None:
    translation = Translation.objects.get(source__object_id=page.translation_key)
    stop = reverse("wagtail_localize:stop_translation", args=[translation.pk])
    admin.post(stop, {"confirmed": "yes"})
    changes = {"closes_at": form_time(LATER), "moderation_policy": "after"}

    editor = admin.get(reverse("wagtailadmin_pages:edit", args=[french.pk]))
    saved = post_editor(
        admin, french, title="Le parc", **changes, **{"action-publish": "action-publish"}
    )

    fields = editor.context["form"].fields
    assert {name for name in fields if fields[name].disabled} == {
        *MIRRORED_FIELDS,
        "topics",
        "places",
    }
    assert fields["closes_at"].help_text == (
        "Set on the source page, “مشاورة”; the same in every language."
    )
    assert saved.status_code == 302
    assert fresh(french).title == "Le parc"
    assert fresh(french).closes_at == page.closes_at
    assert fresh(french).moderation_policy == ModerationPolicy.BEFORE
    assert record_of(page).closes_at == page.closes_at


def test_rules_are_editable_on_the_source(admin: Client, page: ConsultationPage) -> None:
    editor = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    fields = editor.context["form"].fields
    assert {name for name in fields if fields[name].disabled} == set()


@pytest.mark.parametrize("empty", ["help_text", "code", "required"])
def test_null_in_a_stored_question_does_not_stop_translation(
    admin: Client, site: Installation, empty: str
) -> None:
    page = make_page(questionnaire=[question("number", "age", "كم عمركم؟", **{empty: None})])

    french = submit_for_translation(admin, page)

    assert ids_of(french) == [(key("age"), [])]
    assert segments(page)[f"questionnaire.{key('age')}.question"] == "كم عمركم؟"
    assert f"questionnaire.{key('age')}.{empty}" not in segments(page)


def test_null_in_a_stored_section_or_option_does_not_stop_translation(
    admin: Client, site: Installation
) -> None:
    blocks = questionnaire()[:2]
    blocks[0]["value"]["description"] = None
    blocks[1]["value"]["options"][0]["value"]["code"] = None
    page = make_page(questionnaire=blocks)

    french = submit_for_translation(admin, page)

    assert ids_of(french) == ids_of(page)


def _new_question() -> dict[str, Any]:
    return question("number", "age", "كم عمركم؟")
