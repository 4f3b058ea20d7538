"""
The cells of a file that somebody uploads, as text: XLSX or CSV, and nothing that is hostile.

An XLSX file is a ZIP archive of XML. Its size unpacked is known before anything is unpacked, and
no part of it may declare a document type, which is where entities come from.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml import sax
from defusedxml.common import DefusedXmlException
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

LARGEST_FILE = 5 * 1024 * 1024
LARGEST_UNPACKED = 20 * 1024 * 1024
MOST_PARTS = 200
MOST_ELEMENTS = 600_000
# Of Excel itself.
LAST_ROW = 1_048_576
MOST_ROWS = 2_000
MOST_COLUMNS = 1_000
LONGEST_CELL = 20_000


class Unreadable(Exception):
    """The file as a whole cannot be taken; the message says why."""


@dataclass(frozen=True)
class Row:
    """`number` as the spreadsheet counts it; cells without blanks at their edges."""

    number: int
    cells: tuple[str, ...]
    # Columns, from 0, that hold a formula or an error instead of a value.
    computed: frozenset[int] = frozenset()

    @property
    def is_blank(self) -> bool:
        return not any(self.cells) and not self.computed


def column_letter(index: int) -> str:
    """What a spreadsheet calls the column; `index` from 0."""
    return str(get_column_letter(index + 1))


def read_rows(content: bytes) -> list[Row]:
    """The rows that hold something. Raises Unreadable."""
    if len(content) > LARGEST_FILE:
        raise Unreadable(too_large())
    if not content.strip():
        raise Unreadable(_("The file is empty."))
    rows = _xlsx_rows(content) if content.startswith(b"PK") else _csv_rows(content)
    return list(_bounded(row for row in rows if not row.is_blank))


def too_large() -> str:
    return _("The file is larger than %(limit)d MB.") % {"limit": LARGEST_FILE // 1024 // 1024}


def _bounded(rows: Iterable[Row]) -> Iterator[Row]:
    # Two rows of titles beside those of sheets.
    for row in rows:
        if row.number > MOST_ROWS + 2:
            raise Unreadable(
                ngettext(
                    "The file has more than %(limit)d row of answers: split it.",
                    "The file has more than %(limit)d rows of answers: split it.",
                    MOST_ROWS,
                )
                % {"limit": MOST_ROWS}
            )
        if len(row.cells) > MOST_COLUMNS:
            raise Unreadable(_too_wide(row.number))
        if any(len(cell) > LONGEST_CELL for cell in row.cells):
            raise Unreadable(_("Row %(row)d: a cell is too long.") % {"row": row.number})
        yield row


def _too_wide(row: int) -> str:
    return _("Row %(row)d has more than %(limit)d columns.") % {"row": row, "limit": MOST_COLUMNS}


def _csv_rows(content: bytes) -> Iterator[Row]:
    text = _decoded(content)
    first_line = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            yield Row(number, tuple(cell.strip() for cell in cells))
    except csv.Error as error:
        # Quotes that nobody closed, most often; `csv` itself speaks English.
        raise Unreadable(
            _("Row %(row)d cannot be read: check its quotation marks.") % {"row": number + 1}
        ) from error


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:4]:
        raise Unreadable(
            _("The file is in UTF-16. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx).")
        )
    if b"\x00" in content:
        line = content[: content.index(b"\x00")].count(b"\n") + 1
        raise Unreadable(_("Line %(row)d holds a character that is no text.") % {"row": line})
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unreadable(
            _(
                "Line %(row)d is not in UTF-8. Save the file as “CSV UTF-8” or as an Excel "
                "workbook (.xlsx)."
            )
            % {"row": line}
        ) from error


def _xlsx_rows(content: bytes) -> Iterator[Row]:
    _check_archive(content)
    try:
        # `data_only` would take a formula's last result for a value.
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        sheet = book.worksheets[0]
        # What a file says of its own size is not believed; missing rows count.
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(), 1):
            if len(cells) > MOST_COLUMNS:
                raise Unreadable(_too_wide(number))
            if number > LAST_ROW:
                raise Unreadable(_not_a_workbook())
            yield Row(
                number,
                tuple(_text(cell.value) for cell in cells),
                frozenset(place for place, cell in enumerate(cells) if _is_computed(cell)),
            )
    except Unreadable:
        raise
    # Whatever a file that only looks like a workbook makes openpyxl stumble over.
    except Exception as error:
        raise Unreadable(_not_a_workbook()) from error


def _not_a_workbook() -> str:
    return _("The file is no Excel workbook (.xlsx) that can be read.")


def _check_archive(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise Unreadable(_("The file is too large once it is unpacked."))
            if "xl/workbook.xml" not in names or any("vbaProject" in name for name in names):
                raise Unreadable(_not_a_workbook())
            for part in parts:
                if part.filename.endswith((".xml", ".rels", ".vml")):
                    _check_xml(archive, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise Unreadable(_not_a_workbook()) from error


class _Counter(ContentHandler):
    """Keeps nothing: a small file may hold millions of elements."""

    def __init__(self) -> None:
        super().__init__()
        self.elements = 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802  # SAX names it
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise Unreadable(_("The file is too large once it is unpacked."))


def _check_xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    try:
        with archive.open(part) as stream:
            sax.parse(stream, _Counter(), forbid_dtd=True)
    except (DefusedXmlException, SAXException, ValueError, LookupError) as error:
        raise Unreadable(_not_a_workbook()) from error


def _is_computed(cell: Any) -> bool:
    return cell.value is not None and cell.data_type in ("f", "e")


def _text(value: Any) -> str:
    """As somebody would have written it into a form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()
