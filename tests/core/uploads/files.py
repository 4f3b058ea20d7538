"""Files as staff, and others, try to upload them."""

import io
import struct
import zipfile
import zlib
from typing import Any

from PIL import Image

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'


def named(value: object) -> str:
    """For the names of tests: contents are not the same on every worker."""
    return f"{len(value)} octets" if isinstance(value, bytes) else str(value)


def picture(kind: str = "JPEG", *, size: tuple[int, int] = (40, 30), **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (11, 90, 85)).save(out, kind, **options)
    return out.getvalue()


def located_exif(*, orientation: int = 1) -> Image.Exif:
    """Says where it was taken, with what, and which way up."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x0110] = "Secret Camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (35.0, 14.0, 9.0), 3: "W", 4: (3.0, 55.0, 0.0)})
    return exif


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of some bytes whose header promises a picture of that size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def archive(*names: str, **contents: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in names:
            file.writestr(name, contents.get(name.split("/")[-1].split(".")[0], b""))
    return out.getvalue()


DOCX = archive("[Content_Types].xml", "word/document.xml")
XLSX = archive("[Content_Types].xml", "xl/workbook.xml")
DOCX_WITH_MACROS = archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
ODT = archive("mimetype", "content.xml", mimetype=b"application/vnd.oasis.opendocument.text")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
DOC = OLE + "WordDocument\0".encode("utf-16-le") + bytes(100)
