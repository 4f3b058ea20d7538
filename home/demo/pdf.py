"""A one-page PDF made of nothing but text and our own drawing, for the demonstration."""

from math import cos, pi, sin

_WIDTH, _HEIGHT = 595, 842  # A4, in points


def demonstration_pdf(lines: list[str]) -> bytes:
    """The first line is the heading. Latin letters only: no font is embedded."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Contents 6 0 R "
            "/Resources << /Font << /Text 4 0 R /Heading 5 0 R >> >> >>"
        ).encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        _stream(_star() + _text(lines)),
    ]
    return _file(objects)


def _font(name: str) -> bytes:
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
    return font.encode()


def _star() -> str:
    """The khatam: two squares, one turned by an eighth."""
    points = [
        (
            _WIDTH / 2 + 40 * (1 if number % 2 else 0.765) * cos(number * pi / 8 + pi / 8),
            720 + 40 * (1 if number % 2 else 0.765) * sin(number * pi / 8 + pi / 8),
        )
        for number in range(16)
    ]
    (first, *others) = [f"{x:.1f} {y:.1f}" for x, y in points]
    lines = " ".join(f"{point} l" for point in others)
    return f"0.043 0.353 0.333 rg {first} m {lines} h f\n"


def _text(lines: list[str]) -> str:
    shown = ["0.09 0.157 0.169 rg BT 72 630 Td 24 TL /Heading 16 Tf"]
    for number, line in enumerate(lines):
        if number == 1:
            shown.append("/Text 12 Tf T*")
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        shown.append(f"({escaped}) Tj T*")
    return "\n".join([*shown, "ET"])


def _stream(content: str) -> bytes:
    data = content.encode("cp1252")
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: list[bytes]) -> bytes:
    # The second line, of bytes above 127, says that the file is not text.
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(out))
    )
