"""Ready-made sections, put at the end of a draft."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from consultations.models import ConsultationPage
from consultations.questionnaire_form import QuestionsForm
from consultations.ready_made import READY_MADE, ReadyMade
from consultations.services.checking import problems_of
from consultations.services.inserting import insert_section
from consultations.structuring import words_of_blocks
from consultations.wording import Wording
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, fresh, version_numbers
from tests.consultations.factories import make_page, translate
from tests.home.staff import make_staff


def insert(page: ConsultationPage, section: ReadyMade) -> ConsultationPage:
    insert_section(page, section, user=make_staff(is_superuser=True))
    latest: ConsultationPage = fresh(page).get_latest_revision_as_object()
    return latest


@pytest.mark.parametrize("section", READY_MADE, ids=lambda section: section.name)
def test_a_section_is_added_in_the_words_of_the_page(
    site: Installation, section: ReadyMade
) -> None:
    page = make_page()
    before = page.raw_questionnaire()

    draft = insert(page, section)

    raw = draft.raw_questionnaire()
    assert raw[: len(before)] == before
    with override("ar"):
        assert raw[len(before)]["value"]["title"] == str(section.title)
    assert [block["type"] for block in raw[len(before) + 1 :]] == [
        kind.value for kind, _words, _settings in section.questions
    ]
    assert problems_of(draft, draft.record) == []
    # Nothing went live.
    assert version_numbers(page) == [1]
    assert fresh(page).raw_questionnaire() == before


def test_all_sections_twice_are_a_form_that_can_be_published(site: Installation) -> None:
    page = make_page(questionnaire=[])
    for section in (*READY_MADE, *READY_MADE):
        draft = insert(page, section)

    draft.get_latest_revision().publish()

    page = fresh(page)
    ids = [item.id for item in page.schema.items]
    ids += [option.id for item in page.schema.items for option in (*item.rows, *item.options)]
    brought = {key for key in ids if len(key) < 36}
    own = [key for key in ids if key not in brought]
    assert len(set(own)) == len(own)
    codes = [item.code for item in page.schema.questions]
    assert codes == [f"Q{number}" for number in range(1, len(codes) + 1)]
    words = Wording(words_of_blocks(page.raw_questionnaire(), "ar"), "ar")
    assert len(QuestionsForm(page.schema, words).fields) == len(codes)


def test_a_translation_takes_no_section(site: Installation) -> None:
    page = translate(make_page(), "fr")

    with pytest.raises(ValidationError):
        insert_section(page, READY_MADE[0], user=make_staff(is_superuser=True))


def test_an_editor_inserts_a_section_in_the_admin(site: Installation) -> None:
    page = make_page()
    client = admin_browser()
    url = reverse("consultations_admin_insert", args=[page.pk])

    shown = client.get(url)
    response = client.post(url, {"section": "profile"})

    assert [section["name"] for section in shown.context["sections"]] == [
        "profile",
        "satisfaction",
        "priorities",
    ]
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert len(fresh(page).get_latest_revision_as_object().schema.questions) == 9


@pytest.mark.parametrize("name", ["", "nothing", "profile' OR 1"])
def test_an_unknown_section_is_not_found(site: Installation, name: str) -> None:
    page = make_page()

    response = admin_browser().post(
        reverse("consultations_admin_insert", args=[page.pk]), {"section": name}
    )

    assert response.status_code == 404
    assert fresh(page).latest_revision_id is None


def test_who_may_not_edit_the_page_inserts_nothing(site: Installation) -> None:
    page = make_page()
    client = admin_browser(superuser=False, group="Moderators")

    response = client.post(
        reverse("consultations_admin_insert", args=[page.pk]), {"section": "profile"}
    )

    assert response["Location"] == reverse("wagtailadmin_home")
    assert fresh(page).latest_revision_id is None
