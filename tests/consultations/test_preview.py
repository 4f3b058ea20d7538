from datetime import timedelta
from typing import Any

from django.utils import timezone

from consultations.models import Consultation, ConsultationPage
from home.services.installing import Installation
from tests.consultations.factories import key, make_page, questionnaire


def preview(page: ConsultationPage, mode: str = "") -> Any:
    return page.make_preview_request(preview_mode=mode)


def test_a_draft_previews_its_own_dates_without_a_record(site: Installation) -> None:
    page = make_page(live=False, opens_at=timezone.now() + timedelta(days=3))

    response = preview(page)

    assert response.status_code == 200
    assert response.context_data["status"] == "coming"
    assert response.context_data["take_part_url"] == ""
    assert not Consultation.objects.exists()


def test_a_draft_of_a_live_page_previews_the_draft(site: Installation) -> None:
    page = make_page()
    page.closes_at = timezone.now() - timedelta(hours=1)

    response = preview(page)

    assert response.context_data["status"] == "closed"
    assert Consultation.objects.get().stage() == "open"


def test_the_questionnaire_previews_as_a_form_that_cannot_be_sent(site: Installation) -> None:
    page = make_page(live=False)
    blocks = questionnaire()
    blocks[1]["value"]["question"] = "سؤال جديد؟"
    page.questionnaire = blocks

    html = preview(page, "questionnaire").content.decode()

    assert "سؤال جديد؟" in html
    assert f'name="q-{key("opinion")}"' in html
    assert 'type="submit"' not in html or "disabled" in html


def test_an_empty_questionnaire_previews(site: Installation) -> None:
    page = make_page(live=False, questionnaire=[])

    assert preview(page, "questionnaire").status_code == 200
