from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from consultations.models import Consultation, ConsultationPage, Response
from tests.consultations.conftest import TakePart


@pytest.mark.parametrize(("opens", "closes", "status"), [(1, 5, 403), (-5, -1, 403)])
def test_outside_its_times_nothing_is_taken_and_what_was_typed_is_shown(
    take_part: TakePart, opens: int, closes: int, status: int
) -> None:
    token = take_part.token()
    now = timezone.now()
    Consultation.objects.update(
        opens_at=now + timedelta(days=opens), closes_at=now + timedelta(days=closes)
    )

    response = take_part.send(token)

    assert response.status_code == status
    assert "أريد مزيدا من الظل." in response.content.decode()
    assert Response.objects.count() == 0
    assert take_part.open().status_code == 200
    assert 'name="token"' not in take_part.open().content.decode()


def test_a_form_issued_before_closing_is_taken_for_fifteen_minutes(take_part: TakePart) -> None:
    token = take_part.token()
    Consultation.objects.update(closes_at=timezone.now() + timedelta(milliseconds=1))

    assert take_part.send(token).status_code == 302


def test_a_form_issued_before_closing_is_refused_after_the_grace(take_part: TakePart) -> None:
    token = take_part.token()
    minutes = settings.TAKE_PART_GRACE_MINUTES
    Consultation.objects.update(
        opens_at=timezone.now() - timedelta(days=1),
        closes_at=timezone.now() - timedelta(minutes=minutes, seconds=1),
    )

    assert take_part.send(token).status_code == 403


def test_opening_times_are_closed_below_and_open_above(consultation: Consultation) -> None:
    opens, closes = consultation.opens_at, consultation.closes_at
    moment = timedelta(microseconds=1)

    assert consultation.stage(opens - moment) == "coming"
    assert consultation.stage(opens) == "open"
    assert consultation.stage(closes - moment) == "open"
    assert consultation.stage(closes) == "closed"


def test_an_unpublished_consultation_has_no_form(take_part: TakePart) -> None:
    token = take_part.token()
    page = ConsultationPage.objects.get()
    page.unpublish()

    assert take_part.open().status_code == 404
    assert take_part.send(token).status_code == 403
    assert Response.objects.count() == 0
