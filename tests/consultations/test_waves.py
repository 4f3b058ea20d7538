"""A new wave: the same questions again, with their translations."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail_localize.models import Translation

from consultations.models import Consultation, ConsultationPage
from consultations.services.waving import Wave, start_wave
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, form_time, fresh, in_days
from tests.consultations.factories import make_page, record_of, respond, translate
from tests.consultations.localizing import FRENCH, french_locale, translate_into_french
from tests.home.staff import make_staff

WAVE = Wave("مشاورة", "second-wave", in_days(20), in_days(50))


def start(page: ConsultationPage, wave: Wave = WAVE) -> ConsultationPage:
    return start_wave(page, wave, user=make_staff(is_superuser=True))


def test_a_wave_is_a_draft_with_the_same_questions_and_its_own_calendar(
    site: Installation,
) -> None:
    page = make_page()
    respond(record_of(page))

    copied = fresh(start(page))

    assert not copied.live
    assert copied.alias_of_id is None
    assert copied.translation_key != page.translation_key
    assert copied.raw_questionnaire() == page.raw_questionnaire()
    assert (copied.slug, copied.opens_at, copied.closes_at) == (
        "second-wave",
        WAVE.opens_at,
        WAVE.closes_at,
    )
    assert copied.get_latest_revision_as_object().closes_at == WAVE.closes_at
    assert copied.previous_wave == record_of(page)
    assert copied.record is None
    assert Consultation.objects.count() == 1


def test_what_is_live_is_copied_and_not_a_draft(site: Installation) -> None:
    page = make_page()
    page.summary = "مسودة"
    page.save_revision()

    assert start(page).summary == "ملخص"


def test_publishing_a_wave_makes_a_record_that_knows_the_one_before(site: Installation) -> None:
    page = make_page()
    copied = start(page)

    copied.get_latest_revision().publish()

    record = record_of(copied)
    assert record.previous_wave == record_of(page)
    assert record.reference != record_of(page).reference
    assert record.latest_version.schema == record_of(page).latest_version.schema
    assert not record.responses.exists()


def test_published_translations_come_along_as_drafts_in_their_own_words(
    site: Installation,
) -> None:
    page = make_page()
    translate_into_french(admin_browser(), page)

    copied = start(page)

    french = copied.get_translation(french_locale()).specific
    assert not french.live
    assert french.slug == "second-wave"
    latest = french.get_latest_revision_as_object()
    assert latest.title == FRENCH["مشاورة"]
    assert [block["value"].get("question") for block in latest.raw_questionnaire()[1:]] == [
        FRENCH[words]
        for words in (
            "بماذا نبدأ؟",
            "ما الذي ينقص؟",
            "كم دقيقة مشيا؟",
            "في أي حي؟",
            "ما رأيكم؟",
        )
    ]
    assert Translation.objects.filter(
        source__object_id=copied.translation_key, target_locale=french_locale(), enabled=True
    ).exists()
    assert page.get_translation(french_locale()).live


def test_a_translation_that_was_never_published_stays_behind(site: Installation) -> None:
    page = make_page()
    translate(page, "fr", publish=False)

    assert not start(page).get_translations().exists()


def test_a_new_title_waits_for_translators(site: Installation) -> None:
    page = make_page()
    translate_into_french(admin_browser(), page)

    copied = start(page, Wave("مشاورة ثانية", "second-wave", WAVE.opens_at, WAVE.closes_at))

    assert copied.get_translation(french_locale()).title == "مشاورة ثانية"


def test_a_wave_is_logged(site: Installation) -> None:
    page = make_page()

    copied = start(page)

    entry = PageLogEntry.objects.get(action="consultations.new_wave")
    assert entry.object_id() if callable(entry.object_id) else entry.page_id == copied.pk
    assert entry.data == {"former": page.pk, "consultation": record_of(page).reference}


@pytest.mark.parametrize("live", [True, False])
def test_only_the_source_of_a_consultation_has_waves(site: Installation, live: bool) -> None:
    page = make_page(live=live)
    refused = translate(page, "fr") if live else page

    with pytest.raises(ValidationError):
        start(refused)

    assert ConsultationPage.objects.filter(slug="second-wave").count() == 0


def test_a_plain_copy_is_no_wave(site: Installation) -> None:
    page = make_page()
    wave = start(page)

    assert wave.copy(update_attrs={"slug": "plain"}).previous_wave is None


def posted(**changes: Any) -> dict[str, Any]:
    return {
        "title": "موجة",
        "slug": "wave",
        "opens_at": form_time(WAVE.opens_at),
        "closes_at": form_time(WAVE.closes_at),
    } | changes


def test_an_editor_makes_a_wave_in_the_admin(site: Installation) -> None:
    page = make_page()
    client = admin_browser()
    url = reverse("consultations_admin_wave", args=[page.pk])

    shown = client.get(url)
    response = client.post(url, posted())

    assert shown.context["form"].initial["title"] == "مشاورة"
    copied = ConsultationPage.objects.get(slug="wave")
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[copied.pk])
    assert copied.previous_wave == record_of(page)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"slug": "اسم فيه فراغ"}, "slug"),
        ({"closes_at": form_time(in_days(1))}, "closes_at"),
        ({"opens_at": "غدا"}, "opens_at"),
    ],
)
def test_bad_input_makes_no_wave(site: Installation, changes: dict[str, str], field: str) -> None:
    page = make_page()

    response = admin_browser().post(
        reverse("consultations_admin_wave", args=[page.pk]), posted(**changes)
    )

    assert list(response.context["form"].errors) == [field]
    assert ConsultationPage.objects.count() == 1


def test_an_address_that_is_taken_is_refused(site: Installation) -> None:
    page = make_page(slug="taken")

    response = admin_browser().post(
        reverse("consultations_admin_wave", args=[page.pk]), posted(slug="taken")
    )

    assert list(response.context["form"].errors) == ["slug"]
    assert ConsultationPage.objects.count() == 1


def test_who_may_not_add_pages_makes_no_wave(site: Installation) -> None:
    page = make_page()
    client = admin_browser(superuser=False, group="Moderators")

    response = client.post(reverse("consultations_admin_wave", args=[page.pk]), posted())

    assert response["Location"] == reverse("wagtailadmin_home")
    assert ConsultationPage.objects.count() == 1
