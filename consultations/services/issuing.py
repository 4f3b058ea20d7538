"""The signed token that each form carries: which questionnaire, when it was issued, and once."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from django.core import signing
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from consultations.models import Consultation, QuestionnaireVersion

_SALT = "consultations.form"


class UnreadableToken(Exception):
    """The token is missing, forged, of another consultation or of another browser."""


@dataclass(frozen=True)
class FormToken:
    idempotency_key: str
    version: int
    notice: int | None
    issued_at: datetime

    @property
    def age_in_seconds(self) -> float:
        return (timezone.now() - self.issued_at).total_seconds()


def issue_token(
    consultation: Consultation,
    version: QuestionnaireVersion,
    *,
    notice: int | None,
    browser_secret: str,
) -> str:
    """`browser_secret` is the CSRF secret: a token read by somebody else opens no receipt."""
    return signing.dumps(
        {
            "c": consultation.pk,
            "v": version.pk,
            "n": notice,
            "k": secrets.token_hex(16),
            "t": timezone.now().timestamp(),
            "b": _bind(browser_secret),
        },
        salt=_SALT,
    )


def read_token(token: str, consultation: Consultation, *, browser_secret: str) -> FormToken:
    """Raises UnreadableToken."""
    try:
        data = signing.loads(token, salt=_SALT)
    except signing.BadSignature as error:
        raise UnreadableToken from error
    if data["c"] != consultation.pk or not constant_time_compare(data["b"], _bind(browser_secret)):
        raise UnreadableToken
    return FormToken(
        idempotency_key=data["k"],
        version=data["v"],
        notice=data["n"],
        issued_at=datetime.fromtimestamp(data["t"], tz=UTC),
    )


def _bind(browser_secret: str) -> str:
    return salted_hmac(_SALT, browser_secret, algorithm="sha256").hexdigest()[:32]
