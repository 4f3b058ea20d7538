"""CSV that spreadsheets open as text and nothing else."""

import csv
import io
from collections.abc import Iterable, Sequence

# What makes Excel, LibreOffice or Numbers compute a cell, in half and full width.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The header and the rows, in UTF-8. BOM: Excel reads UTF-8 only with it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """Behind an apostrophe what would be a formula, blanks before it or not."""
    is_formula = cell.startswith(_FORMULA_STARTS) or cell.lstrip().startswith(_FORMULA_STARTS)
    return f"'{cell}" if is_formula else cell
