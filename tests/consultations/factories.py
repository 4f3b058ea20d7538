"""Consultations as pages, through the same paths that editors take."""

from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from consultations.enums import ResultsVisibility
from consultations.models import Consultation, ConsultationIndexPage, ConsultationPage
from consultations.services.submitting import Participation, Submission, submit


def key(name: str) -> str:
    """The block id behind a short name used in tests."""
    return str(uuid5(NAMESPACE_URL, name))


def option(name: str, label: str, **settings: Any) -> dict[str, Any]:
    """An answer of a choice as it is stored; `settings` are `is_other` and the like."""
    value = {"label": label, "code": name, "is_other": False} | settings
    return {"type": "item", "id": key(name), "value": value}


# What the blocks of a type keep where an editor filled nothing in.
_EMPTY: dict[str, dict[str, Any]] = {
    "number": {"unit": "", "minimum": None, "maximum": None},
    "multiple_choice": {"minimum": None, "maximum": None},
    "yes_no": {"no_opinion": True},
    "scale": {"preset": "agreement", "no_opinion": False},
    "matrix": {"rows": [], "preset": "agreement", "no_opinion": False, "options": []}
    | {"several": False},
    "ranking": {"maximum": None},
}


def question(kind: str, name: str, label: str, **value: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "id": key(name),
        "value": {
            "question": label,
            "help_text": "",
            "required": False,
            "code": name,
            "in_print": True,
            "conditions": [],
            "match": "all",
        }
        | _EMPTY.get(kind, {})
        | value,
    }


def questionnaire() -> list[dict[str, Any]]:
    """One question of each type under one section; `measure` and `opinion` are required."""
    measures = [option("parks", "الحدائق"), option("lights", "الإنارة")]
    needs = [
        option(name, label, is_exclusive=False)
        for name, label in (("benches", "مقاعد"), ("shade", "ظل"), ("play", "ألعاب"))
    ]
    return [
        {
            "type": "section",
            "id": key("section"),
            "value": {"title": "آراؤكم", "description": "", "conditions": [], "match": "all"},
        },
        question("single_choice", "measure", "بماذا نبدأ؟", options=measures, required=True),
        question("multiple_choice", "needs", "ما الذي ينقص؟", options=needs),
        question("number", "minutes", "كم دقيقة مشيا؟"),
        question("short_text", "district", "في أي حي؟"),
        question("long_text", "opinion", "ما رأيكم؟", required=True),
    ]


def make_page(parent: ConsultationIndexPage | None = None, **fields: Any) -> ConsultationPage:
    """An Arabic page, live and open unless `fields` say otherwise."""
    now = timezone.now()
    parent = parent or ConsultationIndexPage.objects.get(locale__language_code="ar")
    fields = {
        "title": "مشاورة",
        "slug": f"consultation-{uuid4().hex[:8]}",
        "summary": "ملخص",
        "opens_at": now - timedelta(days=1),
        "closes_at": now + timedelta(days=10),
        "results_visibility": ResultsVisibility.LIVE,
        "questionnaire": questionnaire(),
        "locale": parent.locale,
    } | fields
    parent.refresh_from_db()
    return parent.add_child(instance=ConsultationPage(**fields))


def make_consultation(**fields: Any) -> Consultation:
    """The record behind a live page made by `make_page`."""
    return record_of(make_page(**fields))


def record_of(page: ConsultationPage) -> Consultation:
    return Consultation.objects.get(translation_key=page.translation_key)


def translate(page: ConsultationPage, language: str, *, publish: bool = True) -> ConsultationPage:
    """Its translation by wagtail-localize, still in the source's words."""
    locale = Locale.objects.get(language_code=language)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    translated = ConsultationPage.objects.get(translation_key=page.translation_key, locale=locale)
    if publish:
        translated.get_latest_revision().publish()
        translated.refresh_from_db()
    return translated


ANSWERS: dict[str, Any] = {
    key("measure"): {"choices": [key("parks")]},
    key("needs"): {"choices": [key("benches"), key("shade")]},
    key("minutes"): 12,
    key("district"): "حي السلام",
    key("opinion"): "أريد مزيدا من الظل.",
}


def respond(
    consultation: Consultation, *, idempotency_key: str = "", language: str = "ar", **fields: Any
) -> Submission:
    """One response through the service; `fields` are those of `Participation`."""
    return submit(
        consultation,
        Participation(**({"answers": ANSWERS, "language": language} | fields)),
        version=consultation.latest_version,
        idempotency_key=idempotency_key or uuid4().hex,
        issued_at=timezone.now(),
        notice=None,
    )
