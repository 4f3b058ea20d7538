"""A questionnaire as a sheet to print, answer by hand and hand in."""

from typing import Any

from consultations.models import Consultation, ConsultationPage
from consultations.presenting.addresses import to_type
from consultations.presenting.asking import notice_context
from consultations.presenting.information import Information
from consultations.presenting.paper_participant import own_groups
from consultations.presenting.paper_paths import Paths
from consultations.presenting.paper_shapes import shape_of
from consultations.schema import Item, Schema, Section
from consultations.take_part_form import TakePartForm
from consultations.wording import Wording
from core.dates import with_weekday
from core.models import PrivacyNoticeVersion
from core.qr import qr_image


def sheet_context(
    consultation: Consultation,
    schema: Schema,
    words: Wording,
    *,
    page: ConsultationPage,
    address: str,
    version: str,
) -> dict[str, Any]:
    """
    Of the questions marked for print, numbered through, and everything to read.

    `address` is that of the form online; "" for a draft that has none yet. By `version` staff know
    which questions the sheet asked.
    """
    printed = [item for item in schema.questions if item.in_print]
    numbers = {item.id: number for number, item in enumerate(printed, 1)}
    paths = Paths(schema, words, numbers)
    items = [item for section in schema.sections for item in section.items]
    information = Information(consultation, words.language, items, page=page)
    return {
        "title": page.title,
        "intro": page.summary,
        "asked_by": page.asked_by,
        "reference": consultation.reference,
        "version": version,
        "closes": with_weekday(consultation.closes_at),
        "qr_image": qr_image(address) if address else "",
        "address": to_type(address),
        "groups": [
            group
            for section in schema.sections
            if (group := _group(section, words, paths, information))["entries"]
        ],
        "own_groups": own_groups(TakePartForm(schema, words, consultation), page),
        "notice": notice_context(PrivacyNoticeVersion.for_reader(words.language)),
    }


def _group(
    section: Section, words: Wording, paths: Paths, information: Information
) -> dict[str, Any]:
    item = section.item
    said = words.get(item.id) if item else None
    return {
        "title": said.label if said else "",
        "lang": said.language if said else "",
        "description": said.help if said else "",
        "conditions": paths.conditions(item) if item else [],
        "joint": paths.joint(item) if item else "",
        "entries": [
            entry for other in section.items if (entry := _entry(other, words, paths, information))
        ],
    }


def _entry(
    item: Item, words: Wording, paths: Paths, information: Information
) -> dict[str, Any] | None:
    if item.is_information:
        html = information.html(item.id)
        return {"html": html} if html else None
    if item.id not in paths.numbers:
        return None
    said = words.get(item.id)
    shape = shape_of(item, words, paths)
    return {
        "number": paths.numbers[item.id],
        "label": words.label(item.id, item.code),
        "lang": words.language_of(item.id),
        "help": said.help if said else "",
        "is_required": item.required,
        "conditions": paths.conditions(item),
        "joint": paths.joint(item),
        "shape": shape,
        "shape_template": f"consultations/print/shapes/{shape['template']}.html",
    }
