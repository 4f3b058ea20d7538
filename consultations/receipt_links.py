"""The secret addresses of receipts: made from what the response keeps, stored nowhere."""

import hashlib

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import override

from consultations.models import Consultation, Response


def receipt_token(consultation: Consultation, idempotency_key: str) -> str:
    """The secret of the receipt's address: the same for the same form, and 256 bits long."""
    return salted_hmac(
        "consultations.receipt", f"{consultation.pk}:{idempotency_key}", algorithm="sha256"
    ).hexdigest()


def hash_of_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def receipt_url(response: Response, *, language: str) -> str:
    """The whole address, for mails; `response` comes with its consultation."""
    token = receipt_token(response.consultation, response.idempotency_key)
    with override(language):
        path = reverse("consultations:receipt", args=[token])
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"
