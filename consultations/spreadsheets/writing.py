"""The template that a workshop's answers are written into."""

import io
from typing import Any

from django.conf import settings
from django.utils.translation import get_language_info, override
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from consultations.keying_form import NUMBER, PUBLISH, words_of
from consultations.models import Collection
from consultations.printed import printed
from consultations.services.keying import LARGEST_SHEET_NUMBER
from consultations.spreadsheets.columns import Cell, Column, columns_of
from consultations.spreadsheets.reading import MOST_ROWS
from consultations.wording import Wording

_CODES = PatternFill("solid", fgColor="E3F0EC")
_LISTS = "lists"
_FIRST_ROW, _LAST_ROW = 3, MOST_ROWS + 2


def template_for(collection: Collection, language: str) -> bytes:
    """An XLSX file: codes in row 1, what they mean in `language` in row 2, one sheet a row."""
    words = words_of(collection, language)
    columns = columns_of(printed(collection.version.schema))
    book = Workbook()
    sheet, lists = book.active, book.create_sheet(_LISTS)
    sheet.title = "answers"
    lists.sheet_state = "hidden"
    with override(language):
        sheet.sheet_view.rightToLeft = bool(get_language_info(language)["bidi"])
        for place, column in enumerate(columns, 1):
            _put(sheet, 1, place, column.code).fill = _CODES
            title = _put(sheet, 2, place, title_of(column, words))
            title.font = Font(bold=True)
            title.alignment = Alignment(wrap_text=True, vertical="top")
            letter = get_column_letter(place)
            sheet.column_dimensions[letter].width = 12 if column.cell == Cell.NUMBER else 22
            if column.cell == Cell.DAY:
                for row in range(_FIRST_ROW, 103):
                    sheet.cell(row, place).number_format = "yyyy-mm-dd"
            if rule := _rule(column, words, lists):
                rule.add(f"{letter}{_FIRST_ROW}:{letter}{_LAST_ROW}")
                sheet.add_data_validation(rule)
    sheet.freeze_panes = "B3"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def title_of(column: Column, words: Wording) -> str:
    """In the language that is active, as `words` are."""
    if column.code == NUMBER:
        return _("Sheet number")
    if column.code == PUBLISH:
        return _("1 where the sheet agrees to publication")
    if column.item is None:
        return _("Language of the sheet, if another")
    said = [words.label(column.item.id, column.item.code)]
    said += [
        words.label(option.id, option.code) for option in (column.part, column.answer) if option
    ]
    if column.is_other:
        said.append(_("In other words"))
    return " – ".join(said)


def _rule(column: Column, words: Wording, lists: Worksheet) -> DataValidation | None:
    """What a spreadsheet program lets somebody write or choose there."""
    if column.cell == Cell.NUMBER:
        return _whole(LARGEST_SHEET_NUMBER)
    if column.places:
        return _whole(column.places)
    if column.cell == Cell.TICK:
        return DataValidation(type="list", formula1='"1"', allow_blank=True)
    if column.cell == Cell.LANGUAGE:
        codes = ",".join(code for code, _name in settings.LANGUAGES)
        return DataValidation(type="list", formula1=f'"{codes}"', allow_blank=True)
    if column.cell == Cell.CHOICE:
        return _listed([words.label(option.id, option.code) for option in column.options], lists)
    if column.cell == Cell.PLACE:
        names = [name for _holder, communes in words.places.communes for _code, name in communes]
        return _listed(names, lists) if names else None
    return None


def _whole(largest: int) -> DataValidation:
    return DataValidation(
        type="whole", operator="between", formula1="1", formula2=str(largest), allow_blank=True
    )


def _listed(texts: list[str], lists: Worksheet) -> DataValidation:
    """By a range of the hidden sheet: a list within the rule holds 255 characters at most."""
    place = lists.max_column + 1 if lists["A1"].value is not None else 1
    for row, text in enumerate(texts, 1):
        _put(lists, row, place, text)
    letter = get_column_letter(place)
    area = f"{quote_sheetname(_LISTS)}!${letter}$1:${letter}${len(texts)}"
    return DataValidation(type="list", formula1=area, allow_blank=True)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> Any:
    """As text, whatever it begins with: openpyxl would take “=…” for a formula."""
    cell = sheet.cell(row, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"
    return cell
