"""A questionnaire that asks for files, and a browser that sends them."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from consultations.models import Consultation
from core.models import PrivateFile
from core.private_storage import private_storage
from tests.consultations.factories import key, make_consultation, question
from tests.core.uploads import files, pdfs

PLAN, OPINION = f"q-{key('plan')}", f"q-{key('opinion')}"


def pdf(name: str = "مخطط.pdf", *, text: bytes = b"") -> SimpleUploadedFile:
    """Each `text` makes another file."""
    writer = pdfs.a_page()
    if text:
        page = writer.pages[0]
        page[pdfs.NameObject("/Contents")] = writer._add_object(pdfs.stream(text))
    return SimpleUploadedFile(name, pdfs.written(writer))


def photo(name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, files.picture(exif=files.located_exif()))


def file_question(name: str = "plan", **value: Any) -> dict[str, Any]:
    return question("file", name, "أرفقوا مخططا", **({"maximum": 1} | value))


def opinion(**value: Any) -> dict[str, Any]:
    """A second question, whose absence sends the form back."""
    return question("short_text", "opinion", "ما رأيكم؟", **({"required": True} | value))


def make_filing(**value: Any) -> Consultation:
    return make_consultation(questionnaire=[file_question(**value), opinion()])


def kept() -> list[str]:
    return [file.name for file in PrivateFile.objects.order_by("created_at")]


def is_on_disk(file: PrivateFile) -> bool:
    return private_storage().exists(file.path)


def held_names(response: Any, name: str = PLAN) -> list[str]:
    """What the form shows as kept."""
    return [file["name"] for file in response.context["form"][name].parts["files"]]
