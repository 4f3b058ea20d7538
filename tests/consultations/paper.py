"""A questionnaire with every type that a sheet carries, a sheet as it is keyed, and who keys it."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import override

from consultations.models import Collection, Consultation, Response
from consultations.question_types.consents import digest
from consultations.services.keying import Sheet, key_sheets
from core.models import Place
from home.services.granting import EDITORS
from tests.consultations.factories import key, make_consultation, option, question
from tests.home.staff import browser_of, make_staff

CONSENT = "أوافق على حفظ إجابتي."
ISSAGUEN = "01.051.09.13"


def line(name: str, label: str) -> dict[str, Any]:
    return {"type": "item", "id": key(name), "value": {"label": label, "code": name}}


def only_if(code: str, operator: str, value: str = "") -> list[dict[str, Any]]:
    return [
        {
            "type": "item",
            "id": key(f"{code}-{operator}-{value}"),
            "value": {"question": code, "operator": operator, "value": value},
        }
    ]


def questionnaire() -> list[dict[str, Any]]:
    ways = [
        option("foot", "مشيا", code="A1"),
        option("bus", "الحافلة", code="A2"),
        option("else", "غير ذلك", code="A3", is_other=True),
    ]
    needs = [
        option("benches", "مقاعد", code="B1", is_exclusive=False),
        option("shade", "ظل", code="B2", is_exclusive=False),
        option("nothing", "لا شيء", code="B3", is_exclusive=True),
    ]
    statements = [line("r1", "نظيفة"), line("r2", "آمنة")]
    ranked = [line("health", "الصحة"), line("school", "التعليم")]
    return [
        {
            "type": "section",
            "id": key("about"),
            "value": {"title": "الحديقة", "description": "", "conditions": [], "match": "all"},
        },
        question("single_choice", "way", "كيف تأتون؟", options=ways, required=True),
        question(
            "number", "walk", "كم دقيقة؟", minimum="1", conditions=only_if("way", "equal", "A1")
        ),
        question("multiple_choice", "needs", "ما الذي ينقص؟", options=needs),
        question("yes_no", "visit", "هل زرتموها؟"),
        question("date", "last", "متى كانت آخر زيارة؟"),
        question("matrix", "views", "ما رأيكم؟", rows=statements, preset="agreement"),
        question("ranking", "order", "رتبوا", options=ranked),
        question("place", "home", "أين تسكنون؟"),
        question("short_text", "online", "من أين علمتم؟", in_print=False),
        question("long_text", "why", "لماذا؟", conditions=only_if("online", "answered")),
        question("consent", "keep", "الموافقة", consent_text=CONSENT),
    ]


# What somebody keys from a sheet that answers everything.
POSTED: dict[str, Any] = {
    "sheet": "1",
    f"q-{key('way')}": key("foot"),
    f"q-{key('walk')}": "١٢",
    f"q-{key('needs')}": [key("benches"), key("shade")],
    f"q-{key('visit')}": "yes",
    f"q-{key('last')}-day": "3",
    f"q-{key('last')}-month": "4",
    f"q-{key('last')}-year": "2026",
    f"q-{key('views')}-{key('r1')}": "agreement-4",
    f"q-{key('order')}-{key('health')}": "2",
    f"q-{key('order')}-{key('school')}": "1",
    f"q-{key('home')}": ISSAGUEN,
    f"q-{key('why')}": "لأنها قريبة.",
    f"q-{key('keep')}": "1",
}

ANSWERS: dict[str, Any] = {
    key("way"): {"choices": [key("foot")]},
    key("walk"): 12,
    key("needs"): {"choices": [key("benches"), key("shade")]},
    key("visit"): {"choices": ["yes"]},
    key("last"): "2026-04-03",
    key("views"): {"rows": {key("r1"): ["agreement-4"]}},
    key("order"): {"order": [key("school"), key("health")]},
    key("home"): {"place": ISSAGUEN},
    key("why"): "لأنها قريبة.",
    key("keep"): {"agreed": True, "text": digest(CONSENT), "language": "ar"},
}


def make_asked(**fields: Any) -> Consultation:
    """A consultation with the questionnaire above, and the place that it may be answered with."""
    consultation = make_consultation(**({"questionnaire": questionnaire()} | fields))
    Place.objects.get_or_create(
        locale=consultation.source_page.locale,
        code=ISSAGUEN,
        defaults={"name": "إساكن", "slug": "where-sheets-come-from", "kind": "commune"},
    )
    return consultation


def make_collection(consultation: Consultation | None = None, **fields: Any) -> Collection:
    consultation = consultation or make_asked()
    return Collection.objects.create(
        consultation=consultation,
        version=consultation.latest_version,
        **{
            "name": "ورشة إساكن",
            "language": "ar",
            "collected_on": timezone.localdate(),
            "channel": "paper",
        }
        | fields,
    )


def make_sheet(number: int = 1, **fields: Any) -> Sheet:
    return Sheet(**{"number": number, "answers": ANSWERS, "language": "ar"} | fields)


def count_sheet(collection: Collection, number: int = 1, **fields: Any) -> Response:
    user = fields.pop("user", None) or make_staff(EDITORS)
    (response,) = key_sheets(collection, [make_sheet(number, **fields)], user=user)
    return Response.objects.select_related("contribution").get(pk=response.pk)


def close(consultation: Consultation, *, days_ago: int) -> None:
    """As if it had been open for a month until `days_ago` days ago."""
    closed = timezone.now() - timedelta(days=days_ago)
    Consultation.objects.filter(pk=consultation.pk).update(
        opens_at=closed - timedelta(days=30), closes_at=closed
    )
    consultation.refresh_from_db()


def editor_browser() -> Any:
    return browser_of(make_staff(EDITORS))


def sheet_numbers(collection: Collection) -> list[int]:
    numbers = collection.responses.filter(sheet_number__isnull=False)
    return sorted(numbers.values_list("sheet_number", flat=True))


def errors_of(response: Any) -> dict[str, list[str]]:
    """As a reader of English has them."""
    with override("en"):
        errors = response.context["form"].errors.items()
        return {name: [str(message) for message in messages] for name, messages in errors}
