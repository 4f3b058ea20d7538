"""
What a PDF knows beside what it shows, taken out: who made it, when and with what, earlier versions,
files inside it, scripts and other things that happen by themselves.

Run as a program of its own by `core/uploads/pdfs.py`, which bounds what a hostile file may cost;
hence no import of ours and none of Django's.
"""

import io
import sys
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError, FileNotDecryptedError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

ENCRYPTED, DAMAGED = 3, 4

# Entries that say something about the making, hold other files, or make a reader do something.
_DROPPED = {
    "/AA",
    "/AF",
    "/AlternatePresentations",
    "/Collection",
    "/EF",
    "/EmbeddedFiles",
    "/JavaScript",
    "/JS",
    "/LastModified",
    "/Legal",
    "/Metadata",
    "/OpenAction",
    "/Perms",
    "/PieceInfo",
    "/Renditions",
    "/SigFlags",
    "/SpiderInfo",
    "/Thumb",
    "/XFA",
}
# Below these a key is a name that somebody chose, of a font for example, and says nothing.
_CHOSEN_NAMES = {
    "/CharProcs",
    "/ClassMap",
    "/Colorants",
    "/ColorSpace",
    "/Dests",
    "/ExtGState",
    "/Font",
    "/Pattern",
    "/Properties",
    "/RoleMap",
    "/Shading",
    "/XObject",
}
_ACTIONS = {
    "/GoTo3DView",
    "/GoToE",
    "/GoToR",
    "/ImportData",
    "/JavaScript",
    "/Launch",
    "/Movie",
    "/Rendition",
    "/ResetForm",
    "/RichMediaExecute",
    "/Sound",
    "/SubmitForm",
}
_ANNOTATIONS = {"/3D", "/FileAttachment", "/Movie", "/RichMedia", "/Screen", "/Sound"}
# Who wrote a comment, and when; on a form's field /T is its name.
_OF_COMMENTS = {"/CreationDate", "/M", "/NM", "/T"}
_JPEG_KEPT = {0xE0, 0xE2, 0xEE}  # JFIF, colour profile, Adobe's colour transform
_MOST_SECONDS, _MOST_MEMORY = 10, 512 * 1024**2


class EncryptedPdf(Exception):
    """It asks for a password, or forbids to be changed."""


class DamagedPdf(Exception):
    """It cannot be read, or holds no page."""


def clean_pdf(content: bytes) -> bytes:
    """
    The same pages in a new file. What nothing refers to any more, such as earlier versions, is not
    written. Signatures go too: they would no longer hold. Raises EncryptedPdf or DamagedPdf.
    """
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise EncryptedPdf
        for key in ("/Info", "/ID"):
            reader.trailer.pop(key, None)
        # The reader keeps the objects that it has read, so that the copy is made of clean ones.
        _clean_all(reader.trailer["/Root"])
        writer = PdfWriter(clone_from=reader)
        writer.pdf_header = reader.pdf_header
        writer.metadata = None
        if not writer.pages:
            raise DamagedPdf
        out = io.BytesIO()
        writer.write(out)
    except (EncryptedPdf, DamagedPdf):
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        # AES, for which pypdf would need a library of cryptography.
        raise EncryptedPdf from error
    # pypdf raises whatever a broken file runs into, recursion and memory among it.
    except Exception as error:
        raise DamagedPdf from error
    return out.getvalue()


def _clean_all(root: Any) -> None:
    seen: set[int] = set()
    waiting = [(root, False)]
    while waiting:
        holder, has_chosen_names = waiting.pop()
        if id(holder) in seen:
            continue
        seen.add(id(holder))
        if isinstance(holder, DictionaryObject) and not has_chosen_names:
            _clean_dictionary(holder)
        for key, held in _held_by(holder):
            is_named = key in _CHOSEN_NAMES and not isinstance(held, StreamObject)
            waiting.append((held, is_named and "/Type" not in held))


def _held_by(holder: Any) -> Iterator[tuple[Any, Any]]:
    """The dictionaries and lists in it, those that must not stay already taken out."""
    entries = list(holder.items() if isinstance(holder, DictionaryObject) else enumerate(holder))
    unwanted = []
    for key, entry in entries:
        held = entry.get_object() if isinstance(entry, IndirectObject) else entry
        if isinstance(held, DictionaryObject) and _is_unwanted(held):
            unwanted.append(key)
        elif isinstance(held, DictionaryObject | ArrayObject):
            yield key, held
    for key in reversed(unwanted):
        del holder[key]


def _is_unwanted(held: DictionaryObject) -> bool:
    return (
        _name(held, "/S") in _ACTIONS
        or _name(held, "/Subtype") in _ANNOTATIONS
        or _name(held, "/Type") in {"/EmbeddedFile", "/Sig", "/DocTimeStamp"}
        or "/ByteRange" in held
    )


def _name(held: DictionaryObject, key: str) -> str:
    value = held.get(key)
    value = value.get_object() if isinstance(value, IndirectObject) else value
    return value if isinstance(value, str) else ""


def _clean_dictionary(held: DictionaryObject) -> None:
    dropped = set(_DROPPED)
    if "/Rect" in held and _name(held, "/Subtype") != "/Widget":
        dropped |= _OF_COMMENTS
    if isinstance(held, StreamObject):
        # Content that lies in another file.
        dropped |= {"/F", "/FFilter"}
        if held.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            # The octets as they stand; pypdf's public setter would encode them anew.
            held._data = _plain_jpeg(held._data)
    for key in list(held):
        if key in dropped or key.startswith("/PTEX."):
            del held[key]


def _plain_jpeg(content: bytes) -> bytes:
    """Without what a camera or a program noted; as it is where it is no plain JPEG."""
    kept, position = [content[:2]], 2
    if content[:2] != b"\xff\xd8":
        return content
    while position + 4 <= len(content):
        if content[position] != 0xFF:
            return content
        marker = content[position + 1]
        if marker == 0xDA:  # the picture itself begins
            return b"".join([*kept, content[position:]])
        end = position + 2 + int.from_bytes(content[position + 2 : position + 4])
        is_note = marker == 0xFE or (0xE0 <= marker <= 0xEF and marker not in _JPEG_KEPT)
        if not is_note:
            kept.append(content[position:end])
        position = end
    return content


def _bound_costs() -> None:
    try:
        import resource  # only on Unix
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> int:
    """The file on stdin, the clean one on stdout; otherwise a number that says why not."""
    _bound_costs()
    try:
        cleaned = clean_pdf(sys.stdin.buffer.read())
    except EncryptedPdf:
        return ENCRYPTED
    except DamagedPdf:
        return DAMAGED
    sys.stdout.buffer.write(cleaned)
    return 0


if __name__ == "__main__":
    sys.exit(main())
