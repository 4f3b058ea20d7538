"""What to write on: a question on paper, by its type."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.enums import QuestionType
from consultations.presenting.paper_paths import Paths
from consultations.question_types import kind_of
from consultations.question_types.rankings import places_of
from consultations.schema import Item, Option
from consultations.wording import Wording

_LINES: dict[str, int] = {QuestionType.SHORT_TEXT: 1, QuestionType.LONG_TEXT: 8}
_BOXES, _MOST_BOXES = 6, 10
_DAY_PARTS = (2, 2, 4)

type_shape = dict[str, Any]


def shape_of(item: Item, words: Wording, paths: Paths) -> type_shape:
    """`template` below consultations/print/shapes/, and what it takes; `hint` is said before."""
    return _SHAPES.get(item.type, _lines)(item, words, paths)


def _lines(item: Item, words: Wording, paths: Paths) -> type_shape:
    return {"template": "lines", "lines": range(_LINES.get(item.type, 1)), "hint": ""}


def _place(item: Item, words: Wording, paths: Paths) -> type_shape:
    hint = _("Write the commune; where it helps, the douar or the district, too.")
    return _lines(item, words, paths) | {"hint": hint}


def _number(item: Item, words: Wording, paths: Paths) -> type_shape:
    said = words.get(item.id)
    return {
        "template": "number",
        "boxes": range(_digits(item.maximum)),
        "unit": said.more if said else "",
        "hint": _bounds(item),
    }


def _digits(maximum: str) -> int:
    return min(len(str(int(abs(Decimal(maximum))))), _MOST_BOXES) if maximum else _BOXES


def _bounds(item: Item) -> str:
    least, most = (
        number_format(Decimal(bound)) if bound else "" for bound in (item.minimum, item.maximum)
    )
    if least and most:
        return _("From %(least)s to %(most)s.") % {"least": least, "most": most}
    if least:
        return _("At least %(least)s.") % {"least": least}
    return _("At most %(most)s.") % {"most": most} if most else ""


def _date(item: Item, words: Wording, paths: Paths) -> type_shape:
    labels = (_("Day"), _("Month"), _("Year"))
    parts = [
        {"label": label, "boxes": range(count)}
        for label, count in zip(labels, _DAY_PARTS, strict=True)
    ]
    return {"template": "date", "parts": parts, "hint": ""}


def _choices(item: Item, words: Wording, paths: Paths) -> type_shape:
    is_several = item.type == QuestionType.MULTIPLE_CHOICE
    return {
        "template": "choices",
        "box": "square" if is_several else "round",
        "options": [
            _said(option, words)
            | {
                "is_other": option.is_other,
                # With several answers, none of them alone decides where to go on.
                "go_to": "" if is_several else paths.after(item, option),
            }
            for option in item.options
        ],
        "hint": _hint_of_form(item, words) if is_several else _("Tick one answer."),
    }


def _hint_of_form(item: Item, words: Wording) -> str:
    parts = kind_of(item).field(item, words).parts("", None, "")  # type: ignore[attr-defined]  # a CompositeField's
    return str(parts["hint"])


def _scale(item: Item, words: Wording, paths: Paths) -> type_shape:
    choices = _choices(item, words, paths)
    # Beside its points there is no room for words on where to go on.
    is_row = not any(option["go_to"] for option in choices["options"])
    return choices | {"template": "scale" if is_row else "choices"}


def _matrix(item: Item, words: Wording, paths: Paths) -> type_shape:
    several, one = _("You may tick several answers on a line."), _("Tick one answer on each line.")
    return {
        "template": "matrix",
        "box": "square" if item.several else "round",
        "columns": [_said(option, words) for option in item.options],
        "rows": [_said(row, words) for row in item.rows],
        "hint": several if item.several else one,
    }


def _ranking(item: Item, words: Wording, paths: Paths) -> type_shape:
    places = places_of(item)
    return {
        "template": "ranking",
        "options": [_said(option, words) for option in item.options],
        "hint": ngettext(
            "Write 1 beside your choice.",
            "Write 1 beside your first choice, 2 beside the next, and so on up to %(count)d.",
            places,
        )
        % {"count": places},
    }


def _consent(item: Item, words: Wording, paths: Paths) -> type_shape:
    said = words.get(item.id)
    return {
        "template": "consent",
        "text": said.more if said else "",
        "lang": said.language if said else "",
        "hint": "",
    }


def _file(item: Item, words: Wording, paths: Paths) -> type_shape:
    return {
        "template": "file",
        "hint": _("Hand in a copy together with this sheet, and write here how many pages it has."),
    }


def _said(option: Option, words: Wording) -> type_shape:
    return {
        "label": words.label(option.id, option.code),
        "lang": words.language_of(option.id),
    }


_SHAPES: dict[str, Callable[[Item, Wording, Paths], type_shape]] = {
    QuestionType.NUMBER: _number,
    QuestionType.DATE: _date,
    QuestionType.PLACE: _place,
    QuestionType.SINGLE_CHOICE: _choices,
    QuestionType.MULTIPLE_CHOICE: _choices,
    QuestionType.YES_NO: _choices,
    QuestionType.SCALE: _scale,
    QuestionType.MATRIX: _matrix,
    QuestionType.RANKING: _ranking,
    QuestionType.CONSENT: _consent,
    "file": _file,
}
