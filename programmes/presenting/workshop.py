"""What the page of a workshop shows: the announcement, and the report once there is one."""

from typing import Any

from django.http import HttpRequest
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from core.attachments import rows
from core.blocks.pictures import shown
from core.models import InstitutionSettings
from core.tags import list_separator, subjects_of
from programmes.enums import WorkshopState
from programmes.models import ProgrammePage, WorkshopPage
from programmes.presenting.attendance import age_rows, attendance_table
from programmes.presenting.dates import date_text
from programmes.presenting.series import Entry, card, workshops_of
from programmes.presenting.structured_data import event_data
from recommendations.presenting.cards import cards


def workshop_context(page: WorkshopPage, request: HttpRequest) -> dict[str, Any]:
    parent = page.get_parent()
    programme = parent.specific if parent else None
    entries = workshops_of(programme) if isinstance(programme, ProgrammePage) else []
    place = _place(page, entries, request)
    subjects = subjects_of(page, request)
    communes = list_separator(page).join(place.name for place in subjects["places"])
    recommendations = [(child.translation_key, child.text) for child in page.recommendations.all()]
    return place | {
        "kind_label": page.get_kind_display(),
        "status": _status(page),
        "state_text": _state_text(page),
        "status_label": _status_label(page),
        "date_text": date_text(page),
        "is_coming": page.is_coming,
        "calendar_url": _calendar_url(page, request),
        "subjects": subjects,
        "facts": _facts(page, programme, communes),
        "partners": [block.value for block in page.partners],
        "legal_basis": [block.value for block in page.legal_basis],
        "has_report": page.has_report,
        "objectives": [block.value for block in page.objectives],
        "agenda": [_agenda_item(block.value) for block in page.agenda],
        "attendance": attendance_table(page),
        "age_rows": age_rows(page),
        "associations_text": _associations_text(page),
        "speakers": [block.value for block in page.speakers],
        "groups": [block.value for block in page.groups],
        "recommendations": cards(recommendations, page.locale.language_code),
        "next_steps": [_next_step(block.value) for block in page.next_steps],
        "photos": shown(block.value for block in page.photos),
        "documents": rows(page.documents),
        "structured_data": event_data(page, request, communes=communes),
        "signed_by": InstitutionSettings.for_request(request).name,
    }


def _status(page: WorkshopPage) -> str:
    if page.state != WorkshopState.PLANNED:
        return str(page.state)
    return "coming" if page.is_coming else "held"


def _state_text(page: WorkshopPage) -> str:
    """What people who meant to come must know first."""
    if page.state == WorkshopState.CANCELLED:
        return _("This workshop was cancelled.")
    if page.state == WorkshopState.POSTPONED:
        return _("This workshop was postponed. A new date will be announced here.")
    return ""


def _associations_text(page: WorkshopPage) -> str:
    count = page.associations_present
    if not count:
        return ""
    return ngettext(
        "%(count)d association was present.", "%(count)d associations were present.", count
    ) % {"count": count}


def _status_label(page: WorkshopPage) -> str:
    if page.state != WorkshopState.PLANNED:
        return str(page.get_state_display())
    if page.is_coming:
        return _("Coming")
    return _("Report") if page.has_report else _("Announcement")


def _place(page: WorkshopPage, entries: list[Entry], request: HttpRequest) -> dict[str, Any]:
    """Its place in the series, with those before and after it."""
    here = [entry.number for entry in entries if entry.page.translation_key == page.translation_key]
    if not here:
        return {"number_text": "", "previous": None, "next": None}
    number, total = here[0], len(entries)
    shown = {
        entry.number: card(entry, request) for entry in entries if abs(entry.number - number) == 1
    }
    return {
        "number_text": _("Workshop %(number)d of %(total)d in the programme")
        % {"number": number, "total": total}
        if total > 1
        else "",
        "previous": shown.get(number - 1),
        "next": shown.get(number + 1),
    }


def _calendar_url(page: WorkshopPage, request: HttpRequest) -> str:
    if not page.is_coming or not page.live:
        return ""
    return f"{page.get_url(request)}event.ics"


def _facts(page: WorkshopPage, programme: Page | None, communes: str) -> list[dict[str, str]]:
    phases = dict(programme.phase_choices()) if isinstance(programme, ProgrammePage) else {}
    field = page._meta.get_field("spoken_languages")
    languages = field.labels(page.spoken_languages or [])
    facts = [
        {"label": _("Date"), "value": date_text(page)},
        {"label": _("Venue"), "value": page.venue},
        {"label": _("Commune"), "value": communes or page.commune},
        {"label": _("Organised by"), "value": page.organisers},
        {"label": _("Funded by"), "value": page.funder},
        {"label": _("Axis or theme"), "value": page.theme},
        {"label": _("Phase"), "value": phases.get(page.phase, "")},
        {"label": _("Chaired by"), "value": page.chair},
        {
            "label": _("Facilitated by"),
            "value": " – ".join(block.value for block in page.facilitators),
        },
        {"label": _("Rapporteur"), "value": page.rapporteur},
        {"label": _("Languages spoken"), "value": list_separator(page).join(languages)},
    ]
    return [fact for fact in facts if fact["value"]]


def _agenda_item(value: Any) -> dict[str, str]:
    return {
        "time": str(time_format(value["time"], "TIME_FORMAT")) if value["time"] else "",
        "title": value["title"],
        "person": value["person"],
    }


def _next_step(value: Any) -> dict[str, str]:
    by_when = date_format(value["by_when"], "DATE_FORMAT") if value["by_when"] else ""
    return {"text": value["text"], "who": value["who"], "by_when": by_when}
