"""The figures of one question, as the results show them."""

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.enums import QuestionType
from consultations.question_types.places import OTHER
from consultations.question_types.rankings import places_of
from consultations.scales import point_of
from consultations.schema import Item, Option
from consultations.wording import Wording


def figure_context(
    item: Item, figures: dict[str, Any] | None, words: Wording, *, retired: bool
) -> dict[str, Any]:
    """`kind` says how it shows: bars of "choices", "facts", a "table", or nothing but its base."""
    figures = figures or {"asked": 0, "answered": 0}
    figure: dict[str, Any] = {
        "label": words.label(item.id, item.code),
        "label_lang": words.language_of(item.id),
        "kind": "text",
        "retired": retired,
        "rows": [],
        "facts": [],
        "columns": [],
        "is_stacked": False,
        "base_text": _base(figures),
        "text_note": "",
        "has_texts": item.is_text,
    }
    if item.is_choice:
        figure |= _choices(item, figures, words)
    elif item.type == QuestionType.NUMBER:
        figure |= {"kind": "number", "facts": _numbers(item, figures, words)}
    elif item.type == QuestionType.RANKING:
        figure |= _ranks(item, figures, words)
    elif item.type == QuestionType.MATRIX:
        figure |= _matrix(item, figures, words)
    elif item.type == QuestionType.PLACE:
        figure |= _places(figures, words)
    elif item.type == QuestionType.CONSENT:
        figure |= {"kind": "choices", "rows": [_agreed(figures)]}
    return figure


def percent(count: int, total: int) -> int:
    """The whole percentage, halves up; 0 of nothing."""
    return (200 * count + total) // (2 * total) if total else 0


def _choices(item: Item, figures: dict[str, Any], words: Wording) -> dict[str, Any]:
    counts = figures.get("choices", {})
    note = ""
    if item.type == QuestionType.MULTIPLE_CHOICE:
        note = _("Several answers were possible: shares add up to over 100%.")
    elif item.type == QuestionType.SCALE and (mean := _mean_point(counts)) is not None:
        note = _("Mean %(mean)s on a scale from 1 to 5.") % {"mean": mean}
    return {
        "kind": "choices",
        "rows": [
            _bar(option, counts.get(option.id, 0), figures["answered"], words)
            for option in item.options
        ],
        "text_note": note,
    }


def _bar(option: Option, count: int, total: int, words: Wording) -> dict[str, Any]:
    return {
        "label": words.label(option.id, option.code),
        "lang": words.language_of(option.id),
        "count": count,
        "percent": percent(count, total),
    }


def _mean_point(counts: dict[str, int]) -> str | None:
    """Of the five points of a scale; whoever has no opinion is not among them."""
    points = [(point, count) for key, count in counts.items() if (point := point_of(key))]
    total = sum(count for _point, count in points)
    if not total:
        return None
    return number_format(_tidy(sum(point * count for point, count in points) / total))


def _numbers(item: Item, figures: dict[str, Any], words: Wording) -> list[dict[str, str]]:
    said = words.get(item.id)
    unit = f"\N{NO-BREAK SPACE}{said.more}" if said and said.more else ""
    return [
        {"label": label, "value": number_format(_tidy(figures[key])) + unit}
        for key, label in (
            ("mean", _("Mean")),
            ("median", _("Median")),
            ("minimum", _("Lowest")),
            ("maximum", _("Highest")),
        )
        if key in figures
    ]


def _ranks(item: Item, figures: dict[str, Any], words: Wording) -> dict[str, Any]:
    """By points (Borda's count): a mean place alone would favour what few people ranked."""
    ranks = figures.get("ranks", {})
    most = places_of(item)
    points = {key: round(rank["count"] * (most + 1 - rank["mean"])) for key, rank in ranks.items()}
    ordered = sorted(item.options, key=lambda option: -points.get(option.id, 0))
    return {
        "kind": "table",
        "columns": [
            {"label": label, "lang": ""}
            for label in (_("Answer"), _("Points"), _("Mean place"), _("Ranked by"))
        ],
        "rows": [
            {
                "label": words.label(option.id, option.code),
                "lang": words.language_of(option.id),
                "cells": [
                    {"text": number_format(points.get(option.id, 0))},
                    {"text": number_format(_tidy(ranks[option.id]["mean"]))}
                    if option.id in ranks
                    else {"text": "–"},
                    {"text": number_format(ranks.get(option.id, {}).get("count", 0))},
                ],
            }
            for option in ordered
        ],
        "text_note": ngettext(
            "In the order of points: place 1 gives %(count)d point.",
            "In the order of points: place 1 gives %(count)d points, each further place one less.",
            most,
        )
        % {"count": most},
    }


def _matrix(item: Item, figures: dict[str, Any], words: Wording) -> dict[str, Any]:
    rows = figures.get("rows", {})
    return {
        "kind": "table",
        "columns": [
            {"label": _("Statement"), "lang": ""},
            *(
                {
                    "label": words.label(option.id, option.code),
                    "lang": words.language_of(option.id),
                }
                for option in item.options
            ),
        ],
        "rows": [
            {
                "label": words.label(row.id, row.code),
                "lang": words.language_of(row.id),
                "cells": [_share(rows.get(row.id, {}), option.id) for option in item.options],
            }
            for row in item.rows
        ],
        # One answer a line: its shares make a whole.
        "is_stacked": not item.several,
        "text_note": (
            _("Several answers were possible: shares add up to over 100%.") if item.several else ""
        ),
    }


def _share(row: dict[str, Any], option_id: str) -> dict[str, Any]:
    count = row.get("choices", {}).get(option_id, 0)
    share = percent(count, row.get("answered", 0))
    return {
        "text": _("%(percent)d%% (%(count)d)") % {"percent": share, "count": count},
        "percent": share,
    }


def _places(figures: dict[str, Any], words: Wording) -> dict[str, Any]:
    counts = dict(figures.get("places", {}))
    elsewhere = counts.pop(OTHER, 0)
    named = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    rows = [(words.places.by_code.get(code, code), count) for code, count in named]
    if elsewhere:
        rows.append((_("In other words"), elsewhere))
    return {
        "kind": "choices",
        "rows": [
            {
                "label": label,
                "lang": "",
                "count": count,
                "percent": percent(count, figures["answered"]),
            }
            for label, count in rows
        ],
    }


def _agreed(figures: dict[str, Any]) -> dict[str, Any]:
    """Of those who were asked: who does not agree leaves the question unanswered."""
    return {
        "label": _("I agree"),
        "lang": "",
        "count": figures["answered"],
        "percent": percent(figures["answered"], figures["asked"]),
    }


def _tidy(number: float) -> float:
    """One decimal at most, and none that is a zero."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def _base(figures: dict[str, Any]) -> str:
    if not figures["asked"]:
        return _("Nobody has been asked yet: the question was added later.")
    skipped = figures["asked"] - figures["answered"]
    answered = ngettext("%(count)d answered", "%(count)d answered", figures["answered"]) % {
        "count": figures["answered"]
    }
    without = ngettext("%(count)d did not", "%(count)d did not", skipped) % {"count": skipped}
    return f"{answered} · {without}"
