"""
What a document may read: our own files, no network. Import it where WeasyPrint is wanted only.
"""

from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.files.storage import default_storage
from weasyprint.urls import URLFetcher, URLFetcherResponse

from core.pdf.loading import load_weasyprint

# It was imported above, whoever asked.
load_weasyprint()

# Before the addresses in documents and style sheets; no folder of the machine.
ROOT = "file:///"
_PICTURE_IN_PLACE = "data:image/"
_STATIC, _MEDIA = "/static/", "/media/"
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
_KINDS = {_STATIC: (".css", ".woff2", ".svg", *_PICTURES), _MEDIA: _PICTURES}


class OurFiles(URLFetcher):
    """`/static/…` from the project's folder, `/media/…` from the storage, pictures in place."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",))

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url.startswith(_PICTURE_IN_PLACE):
            return super().fetch(url, headers)
        address = urlsplit(url)
        path = unquote(address.path)
        folder = next((prefix for prefix in _KINDS if path.startswith(prefix)), "")
        is_ours = address.scheme == "file" and not address.netloc and folder
        if not is_ours or not path.lower().endswith(_KINDS[folder]):
            raise ValueError("not a file for documents")
        name = path.removeprefix(folder)
        content = _static_file(name) if folder == _STATIC else _stored_file(name)
        kind = guess_type(path)[0] or "application/octet-stream"
        return URLFetcherResponse(url, content, {"Content-Type": kind})


def _static_file(name: str) -> bytes:
    # Not from what was collected: names have hashes there.
    folder = (Path(settings.BASE_DIR) / "static").resolve()
    file = (folder / name).resolve()
    if not file.is_relative_to(folder):
        raise ValueError("outside the folder")
    return file.read_bytes()


def _stored_file(name: str) -> bytes:
    with default_storage.open(name) as file:
        content: bytes = file.read()
    return content
