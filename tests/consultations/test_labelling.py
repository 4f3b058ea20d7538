"""Words are looked up by id, in the reader's language where its page says them (D4)."""

from typing import Any

import pytest
from django.test import Client

from consultations.models import ConsultationPage
from consultations.schema import Words
from consultations.services.labelling import words_for
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, fresh, publish
from tests.consultations.factories import (
    key,
    make_page,
    question,
    questionnaire,
    record_of,
    translate,
)
from tests.consultations.localizing import (
    publish_translation,
    say_in_french,
    submit_for_translation,
    sync_translations,
    translate_into_french,
)


@pytest.fixture
def page(site: Installation) -> ConsultationPage:
    return publish(make_page())


@pytest.fixture
def admin(site: Installation) -> Client:
    return admin_browser()


@pytest.fixture
def french(admin: Client, page: ConsultationPage) -> ConsultationPage:
    return translate_into_french(admin, page)


def test_words_are_in_the_readers_language(
    page: ConsultationPage, french: ConsultationPage
) -> None:
    record = record_of(page)

    assert words_for(record, "fr")[key("measure")] == Words("Par quoi commencer ?", "", "fr")
    assert words_for(record, "fr")[key("section")] == Words("Vos avis", "", "fr")
    assert words_for(record, "fr")[key("parks")] == Words("Les jardins", "", "fr")
    assert words_for(record, "ar")[key("measure")] == Words("بماذا نبدأ؟", "", "ar")
    asked = [key(name) for name in ("section", "measure", "parks", "opinion")]
    assert [words_for(record, "en")[name] for name in asked] == [
        words_for(record, "ar")[name] for name in asked
    ]


def test_words_missing_in_a_language_are_the_sources(
    page: ConsultationPage, french: ConsultationPage
) -> None:
    publish(page, questionnaire=[*questionnaire(), _new_question()])

    words = words_for(record_of(page), "fr")

    assert words[key("age")] == Words("كم عمركم؟", "", "ar")
    assert words[key("measure")] == Words("Par quoi commencer ?", "", "fr")


def test_words_published_untranslated_keep_the_sources_language(
    admin: Client,
    page: ConsultationPage,
    french: ConsultationPage,
) -> None:
    publish(page, questionnaire=[*questionnaire(), _new_question()])

    sync_translations(admin, page)
    publish_translation(admin, french)

    assert key("age") in {item.id for item in fresh(french).schema.items}
    words = words_for(record_of(page), "fr")
    assert words[key("age")] == Words("كم عمركم؟", "", "ar")
    assert words[key("measure")] == Words("Par quoi commencer ?", "", "fr")


def test_words_of_a_draft_translation_are_not_used(admin: Client, page: ConsultationPage) -> None:
    submit_for_translation(admin, page)

    assert words_for(record_of(page), "fr")[key("measure")] == Words("بماذا نبدأ؟", "", "ar")


def test_words_of_a_retired_question_are_the_frozen_ones(
    page: ConsultationPage, french: ConsultationPage
) -> None:
    record = record_of(page)
    first = record.latest_version
    kept = [block for block in questionnaire() if block["id"] != key("minutes")]
    publish(page, questionnaire=kept)
    french.unpublish()

    versions = list(record.versions.order_by("number"))
    words = words_for(record_of(page), "fr", versions=versions)

    assert versions[0] == first
    assert words[key("minutes")] == Words("كم دقيقة مشيا؟", "", "ar")


def test_translation_by_program_says_what_the_translators_said(page: ConsultationPage) -> None:
    translate(page, "fr", publish=False)
    say_in_french(page)

    french = translate(page, "fr")

    assert french.live
    assert words_for(record_of(page), "fr")[key("lights")] == Words("L’éclairage", "", "fr")


def _new_question() -> dict[str, Any]:
    return question("number", "age", "كم عمركم؟")
