"""What a PDF file says and how it is made, for tests."""

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

_CODES = re.compile(r"<([0-9a-f]+)> <([0-9a-f]+)>", re.IGNORECASE)


def reader_of(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def pages_of(content: bytes) -> list[str]:
    """
    The text of each page on one line. Words are whole, and in their order within one script.

    Not pypdf's own: it takes the gaps of Arabic letters for spaces.
    """
    return [" ".join(" ".join(_drawn(page)).split()) for page in reader_of(content).pages]


def text_of(content: bytes) -> str:
    return " ".join(pages_of(content))


def fonts_of(content: bytes) -> dict[str, bool]:
    """{family and weight: whether it is embedded}"""
    fonts = {}
    for page in reader_of(content).pages:
        for font in _fonts(page).values():
            (inner,) = font["/DescendantFonts"]
            name = str(inner.get_object()["/BaseFont"]).partition("+")[2]
            fonts[name] = "/FontFile2" in inner.get_object()["/FontDescriptor"]
    return fonts


def _fonts(page: PageObject) -> dict[str, Any]:
    return {name: font.get_object() for name, font in page["/Resources"].get("/Font", {}).items()}


def _drawn(page: PageObject) -> Iterator[str]:
    """Each piece drawn in one font; glyphs of right-to-left letters are drawn the other way."""
    letters = {name: _letters(font) for name, font in _fonts(page).items()}
    current: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"Tf":
            current = letters[operands[0]]
        elif operator == b"TJ":
            glyphs = [glyph for part in operands[0] for glyph in _glyphs(part)]
            said = [current.get(glyph, "") for glyph in glyphs]
            yield "".join(reversed(said) if _is_arabic(said) else said)


def _letters(font: Any) -> dict[int, str]:
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    return {
        int(code, 16): bytes.fromhex(letters).decode("utf-16-be")
        for code, letters in _CODES.findall(table)
    }


def _glyphs(part: Any) -> Iterator[int]:
    """Of two bytes each; what stands between them are gaps."""
    raw = getattr(part, "original_bytes", b"")
    for at in range(0, len(raw), 2):
        yield int.from_bytes(raw[at : at + 2], "big")


def _is_arabic(said: list[str]) -> bool:
    return any(unicodedata.bidirectional(letter) == "AL" for letter in "".join(said))
