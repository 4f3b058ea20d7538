"""The template of a spreadsheet for a workshop's answers."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from consultations.models import Collection, Response
from consultations.scales import words_of_scales
from home.services.installing import Installation
from tests.consultations.factories import option, question
from tests.consultations.paper import (
    ANSWERS,
    editor_browser,
    make_asked,
    make_collection,
)
from tests.consultations.spreadsheet_files import (
    CODES,
    FULL,
    address,
    take,
)


@pytest.fixture
def collection(site: Installation) -> Collection:
    return make_collection(channel="workshop")


def template(collection: Collection, language: str) -> Any:
    response = editor_browser().get(address(collection, "template", language))
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment; filename=")
    return load_workbook(io.BytesIO(response.content))


def test_the_template_has_codes_and_what_they_mean(collection: Collection) -> None:
    sheet = template(collection, "ar").worksheets[0]

    assert [cell.value for cell in sheet[1]] == CODES
    assert sheet["D2"].value == "كم دقيقة؟"
    assert sheet["E2"].value == "ما الذي ينقص؟ – مقاعد"
    assert sheet["L2"].value == "رتبوا – الصحة"
    assert sheet.sheet_view.rightToLeft is True


def test_the_french_template_runs_from_left_to_right(collection: Collection) -> None:
    book = template(collection, "fr")

    sheet, lists = book.worksheets
    assert not sheet.sheet_view.rightToLeft
    assert lists.sheet_state == "hidden"
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["H3:H2002"].formula1 == "'lists'!$B$1:$B$3"
    french = words_of_scales("fr")
    assert [lists[f"B{row}"].value for row in (1, 2, 3)] == [
        french[answer].label for answer in ("yes", "no", "no_opinion")
    ]
    assert (rules["L3:L2002"].type, rules["L3:L2002"].formula2) == ("whole", "2")
    assert rules["E3:E2002"].formula1 == '"1"'


def test_no_label_becomes_a_formula(site: Installation) -> None:
    hostile = '=HYPERLINK("http://evil.example","x")'
    blocks = [
        question(
            "single_choice", "way", hostile, options=[option("a", hostile), option("b", "@SUM(1)")]
        )
    ]
    book = template(make_collection(make_asked(questionnaire=blocks)), "ar")

    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert book.worksheets[0]["B2"].value == hostile


def test_there_is_no_template_in_an_unknown_language(collection: Collection) -> None:
    assert editor_browser().get(address(collection, "template", "xx")).status_code == 404


def test_a_filled_template_comes_back(collection: Collection) -> None:
    book = template(collection, "ar")
    sheet = book.worksheets[0]
    values = FULL | {"sheet": 1, "walk": 12.0, "order.health": 2, "order.school": 1}
    for place, code in enumerate(CODES, 1):
        if code in values:
            sheet.cell(3, place).value = values[code]
    out = io.BytesIO()
    book.save(out)

    take(collection, out.getvalue())

    assert Response.objects.get().answers == ANSWERS
