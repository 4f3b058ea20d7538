"""What the page of a programme shows."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.attachments import rows
from core.models import Place
from core.tags import list_separator, names_of_places, subjects_of
from programmes.models import ProgrammePage
from programmes.presenting.calendar import calendar_links
from programmes.presenting.dates import period_text, span_text
from programmes.presenting.series import card, count_texts, workshops_of


def programme_context(page: ProgrammePage, request: HttpRequest) -> dict[str, Any]:
    entries = workshops_of(page)
    language = page.locale.language_code
    places = names_of_places([entry.page for entry in entries], language)
    cards = [(entry.page.phase, card(entry, request, places)) for entry in entries]
    subjects = subjects_of(page, request)
    known = {block.id for block in page.phases}
    return {
        "subjects": subjects,
        "facts": _facts(page, subjects["places"]),
        "calendar": calendar_links(page, request) if entries else {},
        "outputs": [_output(block) for block in page.outputs],
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


def _facts(page: ProgrammePage, places: list[Place]) -> list[dict[str, str]]:
    facts = [
        {"label": _("Led by"), "value": page.led_by},
        {"label": _("Sponsor"), "value": page.sponsor},
        {
            "label": _("Where"),
            "value": list_separator(page).join(place.name for place in places) or page.communes,
        },
        {"label": _("When"), "value": period_text(page)},
        {"label": _("Beneficiaries"), "value": _beneficiaries(page)},
    ]
    return [fact for fact in facts if fact["value"]]


def _beneficiaries(page: ProgrammePage) -> str:
    women, men = page.beneficiaries_women or 0, page.beneficiaries_men or 0
    counts = [
        ngettext("%(count)d woman", "%(count)d women", women) % {"count": women} if women else "",
        ngettext("%(count)d man", "%(count)d men", men) % {"count": men} if men else "",
    ]
    if other := page.beneficiaries_not_stated or 0:
        counts.append(
            ngettext("%(count)d person", "%(count)d persons", other) % {"count": other}
            if not (women or men)
            else ngettext(
                "%(count)d whose gender is not stated",
                "%(count)d whose gender is not stated",
                other,
            )
            % {"count": other}
        )
    return list_separator(page).join(count for count in counts if count)


def _output(block: Any) -> dict[str, Any]:
    return {
        "title": block.value["title"],
        "description": block.value["description"],
        "files": rows([block]),
    }
