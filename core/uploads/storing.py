"""Documents that programs store, through the same checks as those that staff upload."""

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents.models import Document

from core.uploads.documents import clean_document


def store_document(content: bytes, *, name: str, title: str) -> Document:
    """Raises ValidationError, as the form of the admin would."""
    upload = SimpleUploadedFile(name, content)
    clean_document(upload)
    document = Document(title=title, file=upload)
    document._set_document_file_metadata()
    document.save()
    return document
