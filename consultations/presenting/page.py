"""What the page of a consultation shows."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.enums import ModerationPolicy, Stage
from consultations.models.consultations import Consultation
from consultations.models.results import ResultsSnapshot
from consultations.presenting.addresses import paper_url
from consultations.presenting.calendar import date_text, participation_text
from consultations.schema import Schema, Words
from consultations.services.labelling import words_of_version
from consultations.structuring import schema_of_blocks, words_of_blocks
from core.dates import with_weekday

if TYPE_CHECKING:
    from consultations.models.pages import ConsultationPage


def page_context(page: "ConsultationPage", request: HttpRequest) -> dict[str, Any]:
    is_preview = getattr(request, "is_preview", False)
    record = page.preview_record() if is_preview or page.record is None else page.record
    stage = record.stage()
    return {
        "status": stage.value,
        "status_label": stage.label,
        "date_text": date_text(record),
        "facts": _facts(record),
        "take_part_url": (
            reverse("consultations:take_part", args=[record.reference])
            if stage == Stage.OPEN and record.pk and record.latest_version.schema.questions
            else ""
        ),
        "paper_url": paper_url(record) if record.pk else "",
        "results_url": (
            page.get_url(request) + page.reverse_subpage("results")
            if record.pk and record.shows_results()
            else ""
        ),
        "participation_text": participation_text(_counted(record)),
        "outline": _outline(page, record),
        "charter_text": charter_text(record),
    }


def charter_text(record: Consultation) -> str:
    """The moderation policy, as the public reads it."""
    if record.moderation_policy == ModerationPolicy.BEFORE:
        return _(
            "Contributions are read before anything is published. A refusal always has a "
            "reason, and the choices you made are counted all the same."
        )
    return _(
        "Contributions are published at once and read afterwards. What breaks the rules is "
        "removed with a reason; the choices you made are counted all the same."
    )


def _counted(record: Consultation) -> int:
    snapshot = ResultsSnapshot.objects.filter(consultation_id=record.pk).first()
    return snapshot.counted if snapshot else 0


def _facts(record: Consultation) -> list[dict[str, str]]:
    facts = [
        {"label": _("Opens"), "value": with_weekday(record.opens_at)},
        {"label": _("Closes"), "value": with_weekday(record.closes_at)},
        {"label": _("Results"), "value": str(record.get_results_visibility_display())},
        {"label": _("Reference"), "value": record.reference},
    ]
    return [fact for fact in facts if fact["value"]]


def _outline(page: "ConsultationPage", record: Consultation) -> list[dict[str, str]]:
    """The sections of the questionnaire that the form asks, with how much each asks."""
    raw = page.raw_questionnaire()
    words = words_of_blocks(raw, page.locale.language_code)
    if not record.pk:
        return outline_of(schema_of_blocks(raw), words)
    version = record.latest_version
    return outline_of(version.schema, words_of_version(version) | words)


def outline_of(schema: Schema, words: dict[str, Words]) -> list[dict[str, str]]:
    outline = []
    for section in schema.sections:
        count = len(section.questions)
        if not count:
            continue
        said = words.get(section.item.id) if section.item else None
        outline.append(
            {
                "title": said.label if said else _("Questions"),
                "lang": said.language if said else "",
                "count_text": ngettext("%(count)d question", "%(count)d questions", count)
                % {"count": count},
            }
        )
    return outline
