"""Tables in texts: what is refused, what is shown."""

from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from wagtail.contrib.typed_table_block.blocks import TypedTableBlockValidationError

from core.blocks.tables import HeadedTableBlock
from tests.core.block_pages import make_page, table

pytestmark = pytest.mark.usefixtures("site")
HOSTILE = '"><img src=x onerror=alert(1)>'


def form_data(**changes: str) -> dict[str, str]:
    return {
        "t-caption": "الساحات",
        "t-column-count": "2",
        "t-column-0-type": "text",
        "t-column-0-order": "0",
        "t-column-0-heading": "الساحة",
        "t-column-0-deleted": "",
        "t-column-1-type": "number",
        "t-column-1-order": "1",
        "t-column-1-heading": "المقاعد",
        "t-column-1-deleted": "",
        "t-row-count": "1",
        "t-row-0-order": "0",
        "t-row-0-deleted": "",
        "t-cell-0-0": "ساحة السوق",
        "t-cell-0-1": "1 234",
    } | changes


def cleaned(**changes: str) -> Any:
    block = HeadedTableBlock()
    return block.clean(block.value_from_datadict(form_data(**changes), {}, "t"))


def test_a_table_is_taken_as_it_was_typed() -> None:
    value = HeadedTableBlock().get_prep_value(cleaned())

    assert value == {
        "caption": "الساحات",
        "columns": [
            {"type": "text", "heading": "الساحة"},
            {"type": "number", "heading": "المقاعد"},
        ],
        "rows": [{"values": ["ساحة السوق", "1 234"]}],
    }


@pytest.mark.parametrize(
    ("changes", "messages"),
    [
        ({"t-caption": " "}, ["Give the table a caption: what it shows."]),
        ({"t-column-1-heading": ""}, ["Give each column a heading."]),
        ({"t-row-0-deleted": "1"}, ["A table has at least one column and one row."]),
        (
            {"t-column-0-type": "html"},
            [
                "A table has at least one column and one row.",
                "Give the table a caption: what it shows.",
            ],
        ),
        (
            {"t-row-count": "many"},
            [
                "A table has at least one column and one row.",
                "Give the table a caption: what it shows.",
            ],
        ),
    ],
)
def test_what_is_missing_is_said(changes: dict[str, str], messages: list[str]) -> None:
    with override("en"), pytest.raises(TypedTableBlockValidationError) as caught:
        cleaned(**changes)

    with override("en"):
        assert caught.value.as_json_data() == {"messages": messages}


@pytest.mark.parametrize("number", ["", "0", "-3,5 %", "1 234.50", "٣٦", "≈ 12", "7–9", "(4)"])
def test_numbers_are_taken_as_people_write_them(number: str) -> None:
    assert cleaned(**{"t-cell-0-1": number}).row_data[0]["values"][1] == number


@pytest.mark.parametrize("number", ["كثير", "<b>1</b>", "=1+1", "12 m"])
def test_words_are_no_numbers(number: str) -> None:
    with override("en"), pytest.raises(TypedTableBlockValidationError) as caught:
        cleaned(**{"t-cell-0-1": number})

    with override("en"):
        assert caught.value.as_json_data() == {
            "blockErrors": {0: {1: {"messages": ["Enter a number, or leave the cell empty."]}}}
        }


def test_markup_in_a_table_comes_out_escaped(client: Client) -> None:
    value = table([HOSTILE, HOSTILE], note=HOSTILE)
    value["table"]["caption"] = HOSTILE
    value["table"]["columns"][0]["heading"] = HOSTILE

    html = client.get(make_page(("table", value)).url).content.decode()

    assert "<img src=x" not in html
    assert html.count("&lt;img src=x onerror=alert(1)&gt;") == 6


def test_the_first_column_names_the_rows_only_if_it_does(client: Client) -> None:
    with_headers = client.get(make_page(("table", table(["س", "1"]))).url).content.decode()
    without = client.get(
        make_page(("table", table(["س", "1"], row_headers=False))).url
    ).content.decode()

    assert with_headers.count('scope="row"') == 1
    assert without.count('scope="row"') == 0
    assert without.count('scope="col"') == 2


def test_a_wide_table_scrolls_in_a_region_that_the_keyboard_reaches(client: Client) -> None:
    html = client.get(make_page(("table", table(["س", "1"]))).url).content.decode()

    assert '<div class="data-table" role="region" aria-label="الساحات" tabindex="0">' in html


@pytest.mark.parametrize("empty", [None, {}, {"columns": [], "rows": [], "caption": ""}])
def test_a_table_that_was_never_filled_in_shows_nothing(client: Client, empty: Any) -> None:
    page = make_page(("table", {"table": empty, "row_headers": True, "note": ""}))

    response = client.get(page.url)

    assert response.status_code == 200
    assert "data-table" not in response.content.decode().split("<main")[1]
