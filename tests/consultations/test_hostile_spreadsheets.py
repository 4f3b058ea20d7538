"""Files made to harm whoever reads them: refused in words, at once, with nothing taken."""

import io
import zipfile
from typing import Any

import pytest
from django.utils.translation import override
from openpyxl import Workbook

from consultations.spreadsheets import reading
from consultations.spreadsheets.reading import Row, Unreadable, read_rows

_NOT_A_WORKBOOK = "The file is no Excel workbook (.xlsx) that can be read."
_UNPACKED = "The file is too large once it is unpacked."


@pytest.fixture(autouse=True)
def english() -> Any:
    with override("en"):
        yield


def reason(content: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_rows(content)
    return str(refused.value)


def workbook(**parts: bytes) -> bytes:
    """A real workbook in which `parts` replace or join its own; "__" stands for "/"."""
    book, out = Workbook(), io.BytesIO()
    book.active.append(["sheet", "Q1"])
    book.active.append([1, "A1"])
    book.save(out)
    changed = {name.replace("__", "/") + ".xml": content for name, content in parts.items()}
    archive = io.BytesIO()
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(archive, "w", 8) as target:
        for name in source.namelist():
            target.writestr(name, changed.pop(name, source.read(name)))
        for name, content in changed.items():
            target.writestr(name, content)
    return archive.getvalue()


def sheet_xml(rows: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def test_an_honest_workbook_is_read() -> None:
    assert read_rows(workbook()) == [Row(1, ("sheet", "Q1")), Row(2, ("1", "A1"))]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = workbook(xl__media=b"\x00" * (reading.LARGEST_UNPACKED + 1))

    assert len(bomb) < 200_000
    assert reason(bomb) == _UNPACKED


def test_an_archive_of_many_archives_is_refused() -> None:
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w", 8) as archive:
        for number in range(reading.MOST_PARTS + 1):
            archive.writestr(f"{number}.zip", b"PK")
    assert reason(many.getvalue()) == _UNPACKED


def test_millions_of_elements_are_refused() -> None:
    rows = "<row>" + "<c/>" * reading.MOST_ELEMENTS + "</row>"

    assert reason(workbook(xl__worksheets__sheet1=sheet_xml(rows))) == _UNPACKED


@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        b'<!DOCTYPE x SYSTEM "http://evil.example/x.dtd"><x/>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'.encode(
            "utf-16"
        ),
        b"<x>never closed",
        b"\xff\xfe\x00",
    ],
)
def test_parts_that_declare_a_document_type_are_refused(declared: bytes) -> None:
    for part in ("xl__sharedStrings", "xl__worksheets__sheet1", "docProps__app"):
        assert reason(workbook(**{part: declared})) == _NOT_A_WORKBOOK


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 nothing of the kind",
        b"PK\x05\x06" + b"\x00" * 18,
        workbook()[:-400],
        workbook(xl__workbook=b"<workbook/>"),
        workbook(xl__worksheets__sheet1=b"<other/>")[:300],
    ],
)
def test_what_only_looks_like_a_workbook_is_refused(content: bytes) -> None:
    assert reason(content) == _NOT_A_WORKBOOK


def test_macros_are_refused() -> None:
    out = io.BytesIO(workbook())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")

    assert reason(out.getvalue()) == _NOT_A_WORKBOOK


def test_a_cell_far_away_makes_no_endless_table() -> None:
    far = '<row r="2"><c r="XFD2"><v>1</v></c></row>'
    assert reason(workbook(xl__worksheets__sheet1=sheet_xml(far))) == (
        "Row 2 has more than 1000 columns."
    )
    deep = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    assert reason(workbook(xl__worksheets__sheet1=sheet_xml(deep))) == (
        "The file has more than 2000 rows of answers: split it."
    )
    deeper = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'
    assert reason(workbook(xl__worksheets__sheet1=sheet_xml(deeper))) == _NOT_A_WORKBOOK


def test_too_large_a_file_is_refused() -> None:
    assert reason(b"x" * (reading.LARGEST_FILE + 1)) == "The file is larger than 5 MB."


def test_too_many_rows_and_columns_are_refused() -> None:
    assert reason(b"sheet\n" + b"1\n" * 2_003) == (
        "The file has more than 2000 rows of answers: split it."
    )
    assert reason(b"sheet" + b"," * 1_000_000) == "Row 1 has more than 1000 columns."
    assert reason(b"sheet\n" + b"x" * 20_001) == "Row 2: a cell is too long."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused_in_words(encoding: str) -> None:
    assert reason("sheet,Q1\n1,نعم\n".encode(encoding)) == (
        "The file is in UTF-16. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx)."
    )


def test_other_encodings_are_refused_with_the_line() -> None:
    assert reason("sheet,Q1\n1,été\n".encode("cp1252")) == (
        "Line 2 is not in UTF-8. Save the file as “CSV UTF-8” or as an Excel workbook (.xlsx)."
    )


def test_nul_is_refused_with_the_line() -> None:
    assert reason(b"sheet,Q1\n1,A1\n2,A\x001\n") == "Line 3 holds a character that is no text."


def test_unbalanced_quotation_marks_are_refused_with_the_row() -> None:
    assert reason(b'sheet,Q1\n1,"A1\n2,A2\n') == (
        "Row 2 cannot be read: check its quotation marks."
    )


def test_blank_rows_are_left_out_and_keep_their_numbers() -> None:
    assert read_rows("\ufeffsheet;Q1\r\n;\r\n\r\n7;A1\r\n".encode()) == [
        Row(1, ("sheet", "Q1")),
        Row(4, ("7", "A1")),
    ]
