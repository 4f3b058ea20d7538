"""What a questionnaire may not become: an editor reads why, the model refuses it too (D4)."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.translation import override

from consultations.models import Consultation, ConsultationPage
from home.services.installing import Installation
from tests.consultations.editing import (
    admin_browser,
    block,
    bulk_in_admin,
    draft,
    fresh,
    messages_of,
    post_editor,
    publish,
    questionnaire_form,
    version_numbers,
)
from tests.consultations.factories import (
    ANSWERS,
    key,
    make_page,
    question,
    questionnaire,
    record_of,
    respond,
)

type_blocks = list[dict[str, Any]]

ANSWERED = (
    "“كم دقيقة مشيا؟” has been answered: its type can no longer change. Add a new question and "
    "remove this one; its answers are kept."
)
SAME_CODE = "The code “measure” is used by two questions."


@pytest.fixture
def page(site: Installation) -> ConsultationPage:
    return publish(make_page())


@pytest.fixture
def record(page: ConsultationPage) -> Consultation:
    return record_of(page)


def retyped(name: str = "minutes", kind: str = "short_text") -> type_blocks:
    blocks = questionnaire()
    block(blocks, name)["type"] = kind
    return blocks


def without_minutes() -> type_blocks:
    return [block for block in questionnaire() if block["id"] != key("minutes")]


def publish_in_admin(page: ConsultationPage, blocks: type_blocks) -> HttpResponse:
    data = questionnaire_form(blocks) | {"action-publish": "action-publish"}
    return post_editor(admin_browser(), page, **data)


def errors_of(response: HttpResponse) -> list[str]:
    return response.context["form"].errors.get("questionnaire", [])


@pytest.mark.parametrize("action", ["action-publish", "action-submit", ""])
def test_editor_refuses_to_retype_an_answered_question(
    page: ConsultationPage, record: Consultation, action: str
) -> None:
    respond(record)
    data = questionnaire_form(retyped()) | ({action: action} if action else {})

    response = post_editor(admin_browser(), page, **data)

    assert response.status_code == 200
    assert errors_of(response) == [ANSWERED]
    assert version_numbers(page) == [1]
    assert fresh(page).raw_questionnaire() == questionnaire()
    assert fresh(page).latest_revision_id == page.latest_revision_id


@override("en")
def test_model_refuses_to_retype_an_answered_question(
    page: ConsultationPage, record: Consultation
) -> None:
    respond(record)
    page.questionnaire = retyped()

    for save in (page.save_revision, page.save, lambda: page.save(clean=False)):
        with pytest.raises(ValidationError) as refusal:
            save()
        assert refusal.value.message_dict == {"questionnaire": [ANSWERED]}

    assert version_numbers(page) == [1]
    assert fresh(page).raw_questionnaire() == questionnaire()


def test_draft_whose_question_was_answered_since_is_not_published_in_bulk(
    page: ConsultationPage, record: Consultation
) -> None:
    draft(page, questionnaire=retyped())
    respond(record)

    for target in (page, page.get_parent()):
        response = bulk_in_admin(admin_browser(), "publish", target, include_descendants="on")

        assert response.status_code == 302
        assert messages_of(response) == [ANSWERED]

    assert version_numbers(page) == [1]
    assert fresh(page).raw_questionnaire() == questionnaire()


def test_draft_in_order_is_published_in_bulk(page: ConsultationPage, record: Consultation) -> None:
    respond(record)
    draft(page, questionnaire=questionnaire()[::-1])

    bulk_in_admin(admin_browser(), "publish", page)

    assert version_numbers(page) == [1, 2]


def test_unanswered_question_may_change_its_type(
    page: ConsultationPage, record: Consultation
) -> None:
    respond(record, answers={name: a for name, a in ANSWERS.items() if name != key("minutes")})

    response = publish_in_admin(page, retyped())

    assert response.status_code == 302
    assert version_numbers(page) == [1, 2]
    types = {item.id: item.type for item in record_of(page).latest_version.schema.items}
    assert types[key("minutes")] == "short_text"


def test_type_that_was_answered_is_the_one_that_stays(
    page: ConsultationPage, record: Consultation
) -> None:
    """Retyped while nobody had answered it, then answered: it cannot turn back."""
    publish(page, questionnaire=retyped())
    respond(record_of(page), answers=ANSWERS | {key("minutes"): "عشر دقائق"})
    publish(page, questionnaire=retyped()[::-1])

    response = publish_in_admin(fresh(page), questionnaire())

    assert errors_of(response) == [ANSWERED]
    assert version_numbers(page) == [1, 2, 3]


def test_removed_answered_question_does_not_return_with_another_type(
    page: ConsultationPage, record: Consultation
) -> None:
    respond(record)
    publish(page, questionnaire=without_minutes())

    response = publish_in_admin(fresh(page), retyped())

    assert errors_of(response) == [ANSWERED]
    assert version_numbers(page) == [1, 2]


def with_same_code() -> type_blocks:
    blocks = questionnaire()
    block(blocks, "needs")["value"]["code"] = "measure"
    return blocks


def test_editor_refuses_a_code_used_twice(page: ConsultationPage) -> None:
    response = publish_in_admin(page, with_same_code())

    assert response.status_code == 200
    assert errors_of(response) == [SAME_CODE]
    assert len(messages_of(response)) == 1
    # In the panel of the questionnaire, which is drawn from JSON.
    assert json.dumps(SAME_CODE)[1:-1] in response.content.decode()
    assert version_numbers(page) == [1]


@override("en")
def test_model_refuses_a_code_used_twice(site: Installation) -> None:
    with pytest.raises(ValidationError) as refusal:
        make_page(slug="twice", questionnaire=with_same_code())

    assert refusal.value.message_dict == {"questionnaire": [SAME_CODE]}
    assert not ConsultationPage.objects.filter(slug="twice").exists()


def test_several_questions_may_have_no_code(site: Installation) -> None:
    blocks = [question("number", name, name, code="") for name in ("one", "two")]

    page = make_page(questionnaire=blocks)

    assert [item.code for item in page.schema.questions] == ["", ""]
    assert version_numbers(page) == [1]


def test_code_has_latin_letters_digits_and_underscores_only(page: ConsultationPage) -> None:
    blocks = questionnaire()
    block(blocks, "needs")["value"]["code"] = "حاجات"

    response = publish_in_admin(page, blocks)

    assert response.status_code == 200
    assert len(errors_of(response)) == 1
    assert version_numbers(page) == [1]
