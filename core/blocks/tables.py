"""Tables with headers, which wagtail-localize can translate (Wagtail's own it cannot, its 302)."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail_localize.segments import StringSegmentValue

from core.blocks.text import KeyBlock, TextLineBlock

# Digits and what is written around them in any of our languages: +12, −3,5 %, 1 234.50, 7–9.
_NUMBER = r"^[+\-−±≈<>≤≥]?[\d\s.,–/%‰()]*$"


class NumberCellBlock(KeyBlock):
    """A number as it is to be read, the same in every language; empty where there is none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            max_length=24,
            validators=[RegexValidator(_NUMBER, _("Enter a number, or leave the cell empty."))],
            **kwargs,
        )

    def get_searchable_content(self, value: Any) -> list[str]:
        return [value] if value else []

    class Meta:
        label = _("Number")


class HeadedTableBlock(TypedTableBlock):
    """
    Caption, headed columns of words or numbers, rows.

    A piece to translate is named by its own words, not by its place: a row put in or moved loses no
    translation, and what stands in several cells is translated once.
    """

    text = TextLineBlock(label=_("Text"), required=False)
    number = NumberCellBlock()

    class Meta:
        icon = "table"
        label = _("Table")

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> TypedTable:
        try:
            return super().value_from_datadict(data, files, prefix)
        except (KeyError, ValueError):
            # No editor of ours sends counts that are none or columns of unknown types.
            return self.normalize(None)

    def clean(self, value: TypedTable) -> TypedTable:
        table = super().clean(value)
        wrong = []
        if not table.columns or not table.row_data:
            wrong.append(ValidationError(_("A table has at least one column and one row.")))
        elif not all(column["heading"].strip() for column in table.columns):
            wrong.append(ValidationError(_("Give each column a heading.")))
        if not table.caption.strip():
            wrong.append(ValidationError(_("Give the table a caption: what it shows.")))
        if wrong:
            raise TypedTableBlockValidationError(non_block_errors=wrong)
        return table

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        pieces = {_name(text): text for text in _texts(value)}
        return [StringSegmentValue(name, text) for name, text in pieces.items()]

    def restore_translated_segments(
        self, value: TypedTable, segments: list[StringSegmentValue]
    ) -> TypedTable:
        translations = {segment.path: segment.render_text() for segment in segments}

        def translated(text: str) -> str:
            return translations.get(_name(text), text) if text else text

        return _mapped(value, translated)


class TableBlock(blocks.StructBlock):
    table = HeadedTableBlock()
    row_headers = blocks.BooleanBlock(
        label=_("The first column says what each row is about"), required=False, default=True
    )
    note = TextLineBlock(label=_("Source or note"), required=False)

    class Meta:
        icon = "table"
        label = _("Table")
        template = "blocks/table.html"
        stylesheets = ["css/components/table.css"]

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        table = value["table"]
        numeric = [_is_number(column["block"]) for column in table.columns]
        return context | {
            "caption": table.caption,
            "columns": [
                {"heading": column["heading"], "is_number": is_number}
                for column, is_number in zip(table.columns, numeric, strict=True)
            ],
            "rows": [
                [
                    {
                        "text": text,
                        "is_number": is_number,
                        "is_header": not number and value["row_headers"],
                    }
                    for number, (text, is_number) in enumerate(
                        zip(row["values"], numeric, strict=True)
                    )
                ]
                for row in table.row_data
            ],
        }


def _is_number(block: blocks.Block) -> bool:
    return isinstance(block, NumberCellBlock)


def _name(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _texts(table: TypedTable) -> Iterator[str]:
    """What there is to translate, from the caption to the last cell."""
    found = [table.caption, *(column["heading"] for column in table.columns)]
    for row in table.row_data:
        found += [
            value
            for column, value in zip(table.columns, row["values"], strict=True)
            if not _is_number(column["block"])
        ]
    return (text for text in found if text)


def _mapped(table: TypedTable, change: Callable[[str], str]) -> TypedTable:
    return TypedTable(
        columns=[column | {"heading": change(column["heading"])} for column in table.columns],
        row_data=[
            {
                "values": [
                    value if _is_number(column["block"]) else change(value)
                    for column, value in zip(table.columns, row["values"], strict=True)
                ]
            }
            for row in table.row_data
        ],
        caption=change(table.caption),
    )
