"""Fifty copies of one form at the same moment, against the real database."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from consultations.models import Response
from home.services.installing import Installation
from moderation.models import Contribution
from tests.consultations.factories import make_consultation, respond


@pytest.mark.django_db(transaction=True)
def test_fifty_parallel_copies_of_a_form_are_one_response_with_one_receipt(
    site: Installation,
) -> None:
    consultation = make_consultation()
    key = "a" * 32

    def send(_number: int) -> str:
        try:
            return respond(consultation, idempotency_key=key).receipt_token
        finally:
            connections.close_all()

    with ThreadPoolExecutor(16) as pool:
        receipts = list(pool.map(send, range(50)))

    assert len(receipts) == 50
    assert len(set(receipts)) == 1
    assert Response.objects.count() == 1
    assert Contribution.objects.count() == 1
