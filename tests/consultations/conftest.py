from typing import Any

import pytest
from django.test import Client

from consultations.models import Consultation
from consultations.services import summarising
from home.services.installing import Installation
from tests.consultations.factories import key, make_consultation

VALID: dict[str, Any] = {
    f"q-{key('measure')}": key("parks"),
    f"q-{key('needs')}": [key("benches"), key("shade")],
    f"q-{key('minutes')}": "12",
    f"q-{key('district')}": "حي السلام",
    f"q-{key('opinion')}": "أريد مزيدا من الظل.",
}


class TakePart:
    """A citizen's browser on the form of one consultation."""

    def __init__(self, consultation: Consultation, language: str = "ar") -> None:
        self.client = Client()
        self.consultation = consultation
        self.url = f"/{language}/take-part/{consultation.reference}/"

    def open(self) -> Any:
        return self.client.get(self.url)

    def token(self) -> str:
        return self.open().context["form"].fields["token"].initial

    def send(self, token: str | None = None, **fields: Any) -> Any:
        token = self.token() if token is None else token
        return self.client.post(self.url, VALID | {"token": token} | fields)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine, a pass over a test's few responses counts as short."""
    monkeypatch.setattr(summarising, "_SHORT", 30_000)


@pytest.fixture
def consultation(site: Installation) -> Consultation:
    return make_consultation(title="خطة المشاركة")


@pytest.fixture
def take_part(consultation: Consultation) -> TakePart:
    return TakePart(consultation)
