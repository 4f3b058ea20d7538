"""PDFs as people send them, made here so that each says one thing too much."""

import io
import zlib
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

SECRET = "Fatima Zahra Rue des Consuls"
TEXT = b"BT /AA 24 Tf 20 50 Td (Notre place) Tj ET"


def named(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def name(value: str) -> NameObject:
    return NameObject(f"/{value}")


def stream(content: bytes, **entries: Any) -> StreamObject:
    made = StreamObject()
    made.update(named(**entries))
    made.set_data(content)
    return made


def text(value: str = SECRET) -> TextStringObject:
    return TextStringObject(value)


def a_page() -> PdfWriter:
    """One page of text, whose font has a name that elsewhere means "additional actions"."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 100)
    font = named(Type=name("Font"), Subtype=name("Type1"), BaseFont=name("Helvetica"))
    page[NameObject("/Resources")] = named(Font=named(AA=writer._add_object(font)))
    page[NameObject("/Contents")] = writer._add_object(stream(TEXT))
    return writer


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def telling_pdf(jpeg: bytes = b"") -> bytes:
    """Everything at once that must not stay."""
    writer = a_page()
    writer.add_metadata({"/Author": SECRET, "/Creator": SECRET})
    writer.add_attachment("secret.txt", SECRET.encode())
    root, page = writer.root_object, writer.pages[0]
    script = named(S=name("JavaScript"), JS=text(f"app.alert('{SECRET}')"))
    root[NameObject("/Metadata")] = writer._add_object(
        stream(f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode(), Type=name("Metadata"))
    )
    root[NameObject("/OpenAction")] = writer._add_object(script)
    root[NameObject("/AA")] = named(WC=script)
    root[NameObject("/AcroForm")] = named(
        Fields=ArrayObject(),
        XFA=writer._add_object(stream(SECRET.encode())),
        SigFlags=NumberObject(3),
    )
    page[NameObject("/PieceInfo")] = named(Word=named(Private=text()))
    page[NameObject("/AA")] = named(O=script)
    box = ArrayObject(NumberObject(n) for n in (0, 0, 10, 10))
    launch = named(S=name("Launch"), F=text("calc.exe"), Next=script)
    link = named(Type=name("Annot"), Subtype=name("Link"), Rect=box)
    shown = named(S=name("URI"), URI=text("https://example.org/place"))
    signature = named(Type=name("Sig"), Name=text(), ByteRange=ArrayObject())
    attached = named(Type=name("Annot"), Subtype=name("FileAttachment"), Rect=box, Contents=text())
    page[NameObject("/Annots")] = ArrayObject(
        writer._add_object(annotation)
        for annotation in (
            DictionaryObject(link | named(A=launch)),
            DictionaryObject(link | named(A=shown)),
            DictionaryObject(link | named(Subtype=name("Text"), T=text(), Contents=text("Bien"))),
            DictionaryObject(link | named(Subtype=name("Widget"), T=text("field"), V=signature)),
            attached,
        )
    )
    if jpeg:
        image = stream(b"", Subtype=name("Image"), Filter=name("DCTDecode"))
        image._data = jpeg
        page["/Resources"][NameObject("/XObject")] = named(Metadata=writer._add_object(image))
    return written(writer)


def encrypted_pdf(password: str) -> bytes:
    writer = a_page()
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    return written(writer)


def earlier_version_inside() -> bytes:
    """As programs save that only append: what was replaced is still in the file."""
    first = io.BytesIO(telling_pdf())
    writer = PdfWriter(first, incremental=True)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream(b"BT ET"))
    return written(writer)


def object_stream_bomb() -> bytes:
    """Some hundred kilobytes that unpack to several gigabytes as soon as anything is looked up."""
    pieces = zlib.compressobj(9)
    packed = b"".join(pieces.compress(bytes(1024 * 1024)) for _ in range(200)) + pieces.flush()
    head = b"%PDF-1.5\n"
    body = (
        head
        + b"1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n"
        % len(packed)
        + packed
        + b"\nendstream\nendobj\n"
    )
    rows = b"".join(
        bytes([kind]) + first.to_bytes(4, "big") + bytes([second])
        for kind, first, second in ((0, 0, 0), (1, len(head), 0), (2, 1, 0), (1, len(body), 0))
    )
    return (
        body
        + b"3 0 obj\n<< /Type /XRef /Size 4 /W [1 4 1] /Root 2 0 R /Length %d >>\nstream\n"
        % len(rows)
        + rows
        + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)
    )


def deep_pdf(depth: int) -> bytes:
    nested = b"[" * depth + b"]" * depth
    return (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Deep " + nested + b" >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\n"
        b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"
    )


def reader(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def aes_encrypted_pdf() -> bytes:
    """As programs protect a file today; pypdf would need another library to read it."""
    strings = {"O": 48, "U": 48, "OE": 32, "UE": 32, "Perms": 16}
    secrets = " ".join(f"/{key} <{'41' * size}>" for key, size in strings.items())
    encrypt = (
        "<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /StmF /StdCF /StrF /StdCF "
        f"/CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> {secrets} >>"
    )
    plain = written(a_page())
    return plain.replace(b"trailer\n<<", f"trailer\n<< /Encrypt {encrypt}".encode())
