"""What the page of a programme shows."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from programmes.models import ProgrammePage
from programmes.presenting.dates import period_text, span_text
from programmes.presenting.series import card, count_texts, workshops_of


def programme_context(page: ProgrammePage, request: HttpRequest) -> dict[str, Any]:
    entries = workshops_of(page)
    cards = [(entry.page.phase, card(entry, request)) for entry in entries]
    known = {block.id for block in page.phases}
    return {
        "facts": _facts(page),
        "counts": count_texts(entries),
        "partners": [block.value for block in page.partners],
        "objectives": [block.value for block in page.objectives],
        "phases": [
            {
                "title": block.value["title"],
                "aim": block.value["aim"],
                "span_text": span_text(block.value["starts_on"], block.value["ends_on"]),
                "outputs": [output for output in block.value["outputs"] if output],
                "workshops": [shown for phase, shown in cards if phase == block.id],
                "counts": count_texts(entry for entry in entries if entry.page.phase == block.id),
            }
            for block in page.phases
        ],
        "other_workshops": [shown for phase, shown in cards if phase not in known],
    }


def _facts(page: ProgrammePage) -> list[dict[str, str]]:
    facts = [
        {"label": _("Led by"), "value": page.led_by},
        {"label": _("Where"), "value": page.communes},
        {"label": _("When"), "value": period_text(page)},
    ]
    return [fact for fact in facts if fact["value"]]
