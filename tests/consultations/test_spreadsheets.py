"""A workshop's answers as a spreadsheet: the template, and what is taken of one that comes back."""

import pytest

from consultations.models import Collection, Response, SheetImport
from consultations.question_types.consents import digest
from home.services.granting import EDITORS
from home.services.installing import Installation
from moderation.models import Contribution
from tests.consultations.editing import messages_of
from tests.consultations.factories import key
from tests.consultations.paper import (
    ANSWERS,
    CONSENT,
    count_sheet,
    editor_browser,
    errors_of,
    make_collection,
    sheet_numbers,
)
from tests.consultations.spreadsheet_files import (
    FULL,
    address,
    csv_of,
    errors_in,
    take,
    upload,
    xlsx_of,
)
from tests.home.staff import browser_of, make_staff


@pytest.fixture
def collection(site: Installation) -> Collection:
    return make_collection(channel="workshop")


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-8"), (";", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-8-sig")],
)
def test_csv_is_taken_as_spreadsheet_programs_write_it(
    collection: Collection, delimiter: str, encoding: str
) -> None:
    response = take(collection, csv_of(FULL, delimiter=delimiter, encoding=encoding))

    assert messages_of(response) == ["1 sheet was counted."]
    stored = Response.objects.select_related("contribution").get()
    assert stored.answers == ANSWERS
    assert (stored.channel, stored.sheet_number, stored.may_publish) == ("workshop", 1, False)
    assert stored.contribution.language == "ar"
    assert list(collection.log.values_list("sheet_number", "action")) == [(1, "imported")]


def test_nothing_is_counted_before_somebody_has_seen_how_much(collection: Collection) -> None:
    count_sheet(collection, 2)
    browser = editor_browser()

    uploaded = upload(
        collection, csv_of(*(FULL | {"sheet": str(number)} for number in (1, 2, 3))), browser
    )
    page = browser.get(uploaded["Location"])

    assert (page.context["count"], page.context["skipped"]) == (2, [2])
    assert (page.context["first"], page.context["last"]) == (1, 3)
    assert sheet_numbers(collection) == [2]
    assert browser.post(uploaded["Location"]).status_code == 302
    assert sheet_numbers(collection) == [1, 2, 3]
    # Once.
    assert browser.post(uploaded["Location"]).status_code == 404
    assert not SheetImport.objects.exists()


def test_a_file_taken_twice_counts_once(collection: Collection) -> None:
    take(collection, csv_of(FULL))

    response = upload(collection, csv_of(FULL))

    assert errors_of(response) == {"file": ["Every sheet in the file was keyed already."]}
    assert Response.objects.count() == 1


def test_taking_none_forgets_what_was_read(collection: Collection) -> None:
    browser = editor_browser()
    uploaded = upload(collection, csv_of(FULL), browser)

    browser.post(uploaded["Location"], {"cancel": "1"})

    assert not SheetImport.objects.exists()
    assert not Response.objects.exists()


def test_what_somebody_else_uploaded_is_not_confirmed(collection: Collection) -> None:
    uploaded = upload(collection, csv_of(FULL))

    assert editor_browser().post(uploaded["Location"]).status_code == 404
    assert not Response.objects.exists()


def test_sheets_keyed_between_check_and_confirmation_stop_everything(
    collection: Collection,
) -> None:
    browser = editor_browser()
    uploaded = upload(collection, csv_of(FULL, FULL | {"sheet": "2"}), browser)
    count_sheet(collection, 2)

    response = browser.post(uploaded["Location"])

    assert messages_of(response) == [
        "Some of these sheets were keyed meanwhile. Nothing was taken: upload it again."
    ]
    assert sheet_numbers(collection) == [2]


def test_a_row_may_be_in_another_language(collection: Collection) -> None:
    take(collection, csv_of(FULL | {"language": "fr", "publish": "1"}))

    stored = Response.objects.select_related("contribution").get()
    assert (stored.contribution.language, stored.may_publish) == ("fr", True)
    # In French the text to agree to is shown as the source has it.
    assert stored.answers[key("keep")] == {
        "agreed": True,
        "text": digest(CONSENT),
        "language": "ar",
    }


def test_what_is_not_asked_is_not_stored(collection: Collection) -> None:
    take(collection, csv_of(FULL | {"way": "A2"}))

    assert key("walk") not in Response.objects.get().answers


def test_an_other_answer_and_a_place_in_words(collection: Collection) -> None:
    take(
        collection,
        csv_of(
            FULL
            | {"way": "A3", "way.other": "دراجة", "walk": "", "home": "", "home.other": "الدوار"}
        ),
    )

    answers = Response.objects.get().answers
    assert answers[key("way")] == {"choices": [key("else")], "other": "دراجة"}
    assert answers[key("home")] == {"text": "الدوار"}


def test_many_sheets_are_taken_in_one_go(collection: Collection) -> None:
    rows = [FULL | {"sheet": str(number)} for number in range(1, 301)]

    response = take(collection, csv_of(*rows))

    assert messages_of(response) == ["300 sheets were counted."]
    assert Contribution.objects.count() == 300


# What is wrong


def test_every_error_is_told_by_row_and_column_and_nothing_is_taken(
    collection: Collection,
) -> None:
    response = upload(
        collection,
        csv_of(
            FULL,
            FULL | {"sheet": "2", "way": "بالطائرة", "walk": "NaN", "needs.B1": "peut-être"},
            FULL | {"sheet": "3", "last": "31/02/2026", "order.health": "1", "home": "باريس"},
            FULL | {"sheet": "1", "language": "xx", "way": ""},
            FULL | {"sheet": "", "needs.B3": "1"},
        ),
    )

    assert errors_in(response) == [
        (3, "B", "way", "“\u2068بالطائرة\u2069” is none of the answers offered: A1, A2, A3."),
        (3, "E", "needs.B1", "Write 1 where the box is ticked, and nothing where it is not."),
        (4, "I", "last", "There is no such day. Please check it."),
        (
            4,
            "L",
            "order.health",
            "Place 1 is given twice. Give each place to one answer.",
        ),
        (
            4,
            "N",
            "home",
            "“\u2068باريس\u2069” is no commune of the list. "
            "Write other places in column home.other.",
        ),
        (5, "A", "sheet", "Sheet 1 is in row 2, too."),
        (5, "B", "way", "An answer to this question is required."),
        (5, "S", "language", "Write one of these: ar, fr, en."),
        (6, "A", "sheet", "Write the number of the sheet."),
        (
            6,
            "E",
            "needs.B1",
            "“لا شيء” cannot be chosen together with another answer.",
        ),
    ]
    assert not Response.objects.exists()
    assert not SheetImport.objects.exists()
    html = response.content.decode()
    assert "Nothing was taken: 10 errors in the file" in html


def refused(collection: Collection, content: bytes) -> list[str]:
    response = upload(collection, content)
    assert response.status_code == 422
    assert not SheetImport.objects.exists()
    return errors_of(response)["file"]


def test_the_column_of_sheet_numbers_is_obligatory(collection: Collection) -> None:
    assert refused(collection, b"way,walk\nA1,2\n") == [
        "The first row names no column “sheet”, for the numbers of the sheets."
    ]


def test_unknown_and_repeated_columns_are_refused(collection: Collection) -> None:
    assert refused(collection, b"sheet,way,Q99\n1,A1,2\n") == [
        "Row 1, column C: “\u2068Q99\u2069” is no column of this questionnaire. "
        "Start from the template."
    ]
    assert refused(collection, b"sheet,way,WAY\n1,A1,A1\n") == [
        "Column C: “\u2068WAY\u2069” stands there twice."
    ]


def test_answers_in_a_column_without_a_code_are_not_lost_in_silence(
    collection: Collection,
) -> None:
    response = upload(collection, b"sheet,way,\n1,A2,what is this\n")

    assert errors_in(response) == [(2, "C", "", "This column has no code in row 1.")]


def test_a_file_without_answers_says_so(collection: Collection) -> None:
    assert refused(collection, b"sheet,way\n") == ["The file has no row of answers."]
    assert refused(collection, b"") == ["The file is empty."]


def test_an_upload_names_a_file(collection: Collection) -> None:
    response = editor_browser().post(address(collection, "upload"), {})

    assert errors_of(response) == {"file": ["Choose a file."]}


def test_a_collection_keyed_twice_takes_no_spreadsheet(site: Installation) -> None:
    collection = make_collection(double_entry=True)

    assert refused(collection, csv_of(FULL)) == [
        "Sheets of this collection are keyed twice: a spreadsheet is not taken."
    ]


def test_formulas_are_not_taken(collection: Collection) -> None:
    content = xlsx_of(["sheet", "way", "why"], [1, "A2", "=1+1"], ["=A2+1", "A2", "نص"])

    assert errors_in(upload(collection, content)) == [
        (2, "C", "why", "A formula is not taken: paste its value instead."),
        (3, "A", "sheet", "A formula is not taken: paste its value instead."),
    ]
    assert browser_of(make_staff(EDITORS)).get(address(collection, "upload")).status_code == 200


def test_text_that_looks_like_a_formula_is_text(collection: Collection) -> None:
    take(collection, b'sheet,way,why\n1,A2,"=HYPERLINK(""x"")"\n')

    assert Response.objects.get().answers[key("why")] == '=HYPERLINK("x")'
