"""What the pages show on which staff key sheets of paper."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from consultations.keying_form import LANGUAGE, NUMBER, PUBLISH, KeyingForm
from consultations.models import Collection, Response
from consultations.presenting.asking import group_context
from consultations.presenting.information import Information
from consultations.presenting.taking_part import page_in_language
from consultations.question_types import kind_of
from consultations.questionnaire_form import field_name
from consultations.schema import Schema
from consultations.services.comparing import differing_sheets
from consultations.services.keying import KeyingClosed, Sheet, check_open
from core.place_names import PlaceNames

RECENT = 5


def address(name: str, *arguments: Any, **query: Any) -> str:
    """Of a page below a collection; `query` without what is empty."""
    data = QueryDict(mutable=True)
    data.update({key: str(value) for key, value in query.items() if value})
    encoded = data.urlencode()
    return reverse(f"paper_answers:{name}", args=arguments) + (f"?{encoded}" if encoded else "")


def collection_context(collection: Collection, current: str) -> dict[str, Any]:
    """The head of every page of a collection: what it is, and the way to its other pages."""
    language = get_language() or settings.LANGUAGE_CODE
    places = PlaceNames(language).by_code if collection.place_code else {}
    place = places.get(collection.place_code, collection.place_code)
    tabs = [("key", _("Key sheets")), ("sheets", _("Sheets keyed"))]
    differing = 0
    if collection.double_entry:
        differing = len(differing_sheets(collection))
        tabs.append(("differences", _("Differences (%(count)d)") % {"count": differing}))
    else:
        tabs.append(("upload", _("Spreadsheet")))
    tabs.append(("edit", _("Settings of the collection")))
    try:
        check_open(collection)
    except KeyingClosed as refused:
        closed_text = str(refused)
    else:
        closed_text = ""
    return {
        "collection": collection,
        "consultation_title": page_in_language(collection.consultation, language).title,
        "place_names": [name for name in (collection.place_text, place) if name],
        "tabs": [
            {
                "url": address(name, collection.pk),
                "label": label,
                "is_current": name == current,
            }
            for name, label in tabs
        ],
        "closed_text": closed_text,
    }


def form_context(collection: Collection, form: KeyingForm) -> dict[str, Any]:
    """The questions of a sheet as the form shows them."""
    language = form.words.language
    # What is only read stands on the sheet.
    information = Information(collection.consultation, language, [])
    return {
        "form": form,
        "number_field": form[NUMBER] if NUMBER in form.fields else None,
        "publish_field": form[PUBLISH],
        "groups": [
            group_context(form, section, section.questions, information)
            for section in form.schema.sections
            if section.questions
        ],
        "error_items": form.error_items() if form.is_bound else [],
        "general_errors": form.non_field_errors() if form.is_bound else [],
        "language": language,
        "direction": "rtl" if get_language_info(language)["bidi"] else "ltr",
    }


def languages_context(collection: Collection, language: str, number: int) -> list[dict[str, Any]]:
    return [
        {
            "label": get_language_info(code)["name_local"],
            "code": code,
            "url": address("key", collection.pk, language=code, sheet=number),
            "is_current": code == language,
        }
        for code, _name in settings.LANGUAGES
    ]


def recent_sheets(collection: Collection, user: Any) -> list[dict[str, Any]]:
    """The last few that `user` keyed, the latest first; what others keyed is not shown here."""
    counted = collection.responses.filter(keyed_by=user, sheet_number__isnull=False)
    rows: list[dict[str, Any]] = [
        {
            "number": response.sheet_number,
            "keyed_at": response.contribution.submitted_at,
            "is_waiting": False,
            "correct_url": address("correct", collection.pk, response.sheet_number),
            "remove_url": address("remove", collection.pk, response.sheet_number),
        }
        for response in counted.select_related("contribution").order_by("-pk")[:RECENT]
    ]
    if collection.double_entry:
        rows += [
            {
                "number": entry.sheet_number,
                "keyed_at": entry.keyed_at,
                "is_waiting": True,
                "correct_url": "",
                "remove_url": address("remove_entry", collection.pk, entry.sheet_number),
            }
            for entry in collection.entries.filter(keyed_by=user).order_by("-pk")[:RECENT]
        ]
        rows.sort(key=lambda row: row["keyed_at"], reverse=True)
    return rows[:RECENT]


def next_number(collection: Collection, user: Any) -> int:
    """One more than the highest that `user` keyed, or that was counted."""
    rows = [collection.responses.all(), collection.entries.filter(keyed_by=user)]
    if collection.double_entry:
        # Whoever keys second begins at the first sheet.
        rows[0] = collection.responses.filter(keyed_by=user)
    highest = (queryset.aggregate(highest=Max("sheet_number"))["highest"] for queryset in rows)
    return max(number or 0 for number in highest) + 1


def data_of(schema: Schema, sheet: Sheet) -> QueryDict:
    """What a form would post to say what `sheet` says."""
    data = QueryDict(mutable=True)
    for item in schema.questions:
        if item.id in sheet.answers:
            answer = sheet.answers[item.id]
            for name, values in kind_of(item).to_data(item, field_name(item), answer).items():
                data.setlist(name, values)
    data[LANGUAGE] = sheet.language
    if sheet.may_publish:
        data[PUBLISH] = "on"
    return data


def sheet_rows(collection: Collection, responses: Iterable[Response]) -> list[dict[str, Any]]:
    return [
        {
            "number": response.sheet_number,
            "reference": response.contribution.reference,
            "keyed_at": response.contribution.submitted_at,
            "keyed_by": _name_of(response.keyed_by),
            "correct_url": address("correct", collection.pk, response.sheet_number),
            "remove_url": address("remove", collection.pk, response.sheet_number),
        }
        for response in responses
    ]


def _name_of(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else _("somebody who has left")
