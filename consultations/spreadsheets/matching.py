"""From the rows of a spreadsheet to sheets, or to what is wrong with them, by row and column."""

import re
from collections.abc import Callable
from collections.abc import Collection as Several
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

from consultations.keying_form import LANGUAGE, NUMBER, KeyingForm, words_of
from consultations.models import Collection
from consultations.questionnaire_form import field_name
from consultations.schema import Option
from consultations.services.keying import Sheet
from consultations.spreadsheets.columns import Cell, Column, columns_of
from consultations.spreadsheets.reading import Row, Unreadable, column_letter
from core.text import clean_text

_YES = frozenset({"1", "x", "✓", "✔", "☒", "☑", "true", "yes", "oui", "نعم", "١"})
_NO = frozenset({"", "0", "false", "no", "non", "لا", "٠"})
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")


@dataclass(frozen=True)
class CellError:
    row: int
    # What the spreadsheet calls the column, and its code; "" where an error is of the whole row.
    letter: str
    code: str
    message: str


@dataclass
class Reading:
    """What a spreadsheet says; with errors, nothing of it may be taken."""

    sheets: list[Sheet] = field(default_factory=list)
    # Known before: importing a file twice counts its sheets once.
    skipped: list[int] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)


class _Refused(Exception):
    """The cell says nothing that its column takes; the message says what it takes."""


def read_sheets(rows: list[Row], collection: Collection, *, known: Several[int]) -> Reading:
    """`known` are the numbers of sheets to leave out. Raises Unreadable without usable titles."""
    reader = _Reader(collection, rows)
    reading = Reading()
    seen: dict[int, int] = {}
    for row in reader.rows:
        form, errors = reader.read(row)
        number: int | None = form.cleaned_data.get(NUMBER)
        if number in seen:
            message = _("Sheet %(number)d is in row %(row)d, too.") % {
                "number": number,
                "row": seen[number],
            }
            errors.append(reader.error(row, NUMBER, message))
        if number is not None:
            seen.setdefault(number, row.number)
        if number is not None and number in known:
            reading.skipped.append(number)
        elif errors:
            reading.errors += errors
        else:
            reading.sheets.append(form.to_sheet())
    if not reader.rows:
        raise Unreadable(_("The file has no row of answers."))
    return reading


class _Reader:
    def __init__(self, collection: Collection, rows: list[Row]) -> None:
        self.collection = collection
        self.words = {code: words_of(collection, code) for code, _name in settings.LANGUAGES}
        self.forms = {code: KeyingForm(collection, words, {}) for code, words in self.words.items()}
        schema = self.forms[collection.language].schema
        # {its place in the file: the column}
        self.columns = _columns_in(rows, {_key(col.code): col for col in columns_of(schema)})
        self.places = {column.code: place for place, column in self.columns.items()}
        self.rows = rows[1:]
        # The second row says in words what the columns are, unless somebody deleted it.
        if self.rows and not self._cell(self.rows[0], self.places[NUMBER]).isdecimal():
            self.rows = self.rows[1:] if self.rows[0].number == rows[0].number + 1 else self.rows

    def read(self, row: Row) -> tuple[KeyingForm, list[CellError]]:
        errors = [
            CellError(row.number, column_letter(place), "", _("This column has no code in row 1."))
            for place, text in enumerate(row.cells)
            if text and place not in self.columns
        ]
        data = QueryDict(mutable=True)
        wrong: set[str] = set()
        for place, column in self.columns.items():
            try:
                if place in row.computed:
                    raise _Refused(_("A formula is not taken: paste its value instead."))
                self._fill(data, column, clean_text(self._cell(row, place)))
            except _Refused as refused:
                errors.append(self.error(row, column.code, str(refused)))
                wrong.add(column.name if column.item is None else field_name(column.item))
        form = self.forms[data.get(LANGUAGE) or self.collection.language]
        form.refill(data)
        for name, messages in form.errors.items():
            # What was refused is missing now: one remark is enough.
            if name not in wrong:
                code = self._code_of(name)
                errors += [self.error(row, code, str(message)) for message in messages]
        return form, errors

    def error(self, row: Row, code: str, message: str) -> CellError:
        letter = column_letter(self.places[code]) if code in self.places else ""
        return CellError(row.number, letter, code, message)

    def _code_of(self, name: str) -> str:
        """The first column in the file of one field of the form."""
        return next(
            (
                column.code
                for column in self.columns.values()
                if column.name == name or (column.item and field_name(column.item) == name)
            ),
            "",
        )

    def _cell(self, row: Row, place: int) -> str:
        return row.cells[place] if place < len(row.cells) else ""

    def _fill(self, data: QueryDict, column: Column, text: str) -> None:
        """Add to `data` what a form would post. Raises _Refused."""
        if not text:
            return
        convert: dict[Cell, Callable[[Column, str], dict[str, str]]] = {
            Cell.TICK: self._tick,
            Cell.CHOICE: self._choice,
            Cell.DAY: self._day,
            Cell.PLACE: self._place,
            Cell.LANGUAGE: self._language,
        }
        taken = convert.get(column.cell, self._as_it_is)(column, text)
        for name, value in taken.items():
            data.appendlist(name, value)

    def _as_it_is(self, column: Column, text: str) -> dict[str, str]:
        return {column.name: text}

    def _tick(self, column: Column, text: str) -> dict[str, str]:
        if _key(text) in _YES:
            return {column.name: column.value}
        if _key(text) in _NO:
            return {}
        raise _Refused(_("Write 1 where the box is ticked, and nothing where it is not."))

    def _choice(self, column: Column, text: str) -> dict[str, str]:
        key = _key(text)
        by_code = {_key(option.code): option.id for option in column.options}
        by_label = {
            _key(words.label(option.id, option.code)): option.id
            for words in self.words.values()
            for option in column.options
        }
        found = by_code.get(key) or by_label.get(key)
        if found is None:
            raise _Refused(
                _("“%(text)s” is none of the answers offered: %(answers)s.")
                % {"text": _isolated(text), "answers": _codes(column.options)}
            )
        return {column.name: found}

    def _day(self, column: Column, text: str) -> dict[str, str]:
        if iso := _ISO_DAY.fullmatch(text):
            year, month, day = iso.groups()
        elif written := _DAY.fullmatch(text):
            day, month, year = written.groups()
        else:
            raise _Refused(_("Write the day like this: 31/03/2026."))
        return {
            f"{column.name}-day": day,
            f"{column.name}-month": month,
            f"{column.name}-year": year,
        }

    def _place(self, column: Column, text: str) -> dict[str, str]:
        names = self._places_by_name
        codes = {text} if text in names.get("", set()) else names.get(_key(text), set())
        if not codes:
            raise _Refused(
                _("“%(text)s” is no commune of the list. Write other places in column %(column)s.")
                % {"text": _isolated(text), "column": f"{column.code}.other"}
            )
        if len(codes) > 1:
            raise _Refused(_("Several places have this name: write the official code."))
        return {column.name: next(iter(codes))}

    @cached_property
    def _places_by_name(self) -> dict[str, set[str]]:
        """{name in any language: codes}; under "" every code."""
        names: dict[str, set[str]] = {"": set()}
        for words in self.words.values():
            for code, name in words.places.by_code.items():
                names.setdefault(_key(name), set()).add(code)
                names[""].add(code)
        return names

    def _language(self, column: Column, text: str) -> dict[str, str]:
        if text.lower() not in self.forms:
            raise _Refused(
                _("Write one of these: %(languages)s.") % {"languages": ", ".join(self.forms)}
            )
        return {column.name: text.lower()}


def _columns_in(rows: list[Row], by_code: dict[str, Column]) -> dict[int, Column]:
    """What row 1 names. Raises Unreadable, naming the first that it cannot take."""
    found: dict[int, Column] = {}
    for place, text in enumerate(rows[0].cells if rows else ()):
        if not text:
            continue
        column = by_code.get(_key(text))
        where = {"column": column_letter(place), "code": _isolated(text)}
        if column is None:
            raise Unreadable(
                _(
                    "Row %(row)d, column %(column)s: “%(code)s” is no column of this "
                    "questionnaire. Start from the template."
                )
                % (where | {"row": rows[0].number})
            )
        if column in found.values():
            raise Unreadable(_("Column %(column)s: “%(code)s” stands there twice.") % where)
        found[place] = column
    if NUMBER not in {column.code for column in found.values()}:
        raise Unreadable(
            _("The first row names no column “%(code)s”, for the numbers of the sheets.")
            % {"code": NUMBER}
        )
    return found


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _isolated(text: str) -> str:
    """The beginning of what somebody wrote, so that its direction disturbs no sentence."""
    return f"\N{FIRST STRONG ISOLATE}{clean_text(text)[:80]}\N{POP DIRECTIONAL ISOLATE}"


def _codes(options: tuple[Option, ...]) -> str:
    return ", ".join(option.code for option in options)


def cell_texts(errors: list[CellError]) -> list[dict[str, Any]]:
    """As a page lists them, by row and column."""
    ordered = sorted(errors, key=lambda error: (error.row, len(error.letter), error.letter))
    return [
        {"row": error.row, "column": error.letter, "code": error.code, "message": error.message}
        for error in ordered
    ]
