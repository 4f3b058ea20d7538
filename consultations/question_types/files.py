"""
Files handed in with the answers: those that the server holds for this form already.

What a browser sends is kept before the form looks at anything (`services/receiving_files.py`), so
that nobody chooses a file twice because something else was wrong.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.question_types.base import QuestionKind, Reading, common_arguments
from consultations.question_types.composite import CompositeField, CompositeWidget, all_values
from consultations.schema import Item
from consultations.wording import Wording
from core.models import PrivateFile, PrivateFileKind
from core.uploads.private import ENDINGS, accepted_types

MOST_FILES = 3


def most_files(item: Item) -> int:
    return min(int(item.maximum or 1), MOST_FILES)


@dataclass
class Held:
    """What the server holds for one question, and what was wrong with what came just now."""

    files: list[PrivateFile] = field(default_factory=list)
    errors: list[ValidationError] = field(default_factory=list)


class HeldFiles:
    """{question id: what is held}; given to a form in place of the files that were sent."""

    def __init__(self, by_question: dict[str, Held] | None = None) -> None:
        self.by_question = by_question or {}

    def of(self, question_id: str) -> Held:
        return self.by_question.get(question_id) or Held()

    def has_errors(self, question_ids: Collection[str]) -> bool:
        return any(self.of(question_id).errors for question_id in question_ids)


class FilesWidget(CompositeWidget):
    needs_multipart_form = True

    def __init__(self, question_id: str) -> None:
        super().__init__()
        self.question_id = question_id

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, Any]:
        held = files.of(self.question_id) if isinstance(files, HeldFiles) else Held()
        removed = all_values(data, removing_name(name))
        kept = [key for key in all_values(data, f"{name}-kept") if key not in removed]
        return {"held": held, "kept": kept}


def removing_name(name: str) -> str:
    """The control that says which of the files to remove."""
    return f"{name}-remove"


class FilesField(CompositeField):
    """Cleans to a list of private files; None for none."""

    component = "consultations/questions/files.html"

    def __init__(self, item: Item, **arguments: Any) -> None:
        super().__init__(widget=FilesWidget(item.id), **arguments)
        self.most = most_files(item)

    def clean(self, value: Any) -> list[PrivateFile] | None:
        held: Held = value["held"]
        if held.errors:
            raise ValidationError(held.errors)
        missing = set(value["kept"]) - {str(file.pk) for file in held.files}
        # Where one is the most, another one took its place.
        if missing and not (self.most == 1 and held.files):
            # Also what nobody but a forger could have written there.
            raise gone()
        if len(held.files) > self.most:
            raise too_many(self.most)
        if not held.files and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return held.files or None

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        held: Held = value["held"] if value else Held()
        return {
            "id": self.first_id(auto_id),
            "hint_id": f"{auto_id}-hint",
            "name": name,
            "is_several": self.most > 1,
            "accept": ",".join(f".{name}" for kind in PrivateFileKind for name in ENDINGS[kind]),
            "hint": self._hint(),
            "kept_name": f"{name}-kept",
            "removing_name": removing_name(name),
            "files": [
                {
                    "id": f"{auto_id}-remove_{number}",
                    "value": str(file.pk),
                    "name": file.name,
                    "size": filesizeformat(file.size),
                }
                for number, file in enumerate(held.files)
            ],
        }

    def _hint(self) -> str:
        words = {
            "types": accepted_types(),
            "size": filesizeformat(settings.PRIVATE_FILE_MAX_SIZE),
            "count": self.most,
        }
        if self.most == 1:
            return _("Accepted: %(types)s. At most %(size)s.") % words
        return (
            ngettext(
                "Accepted: %(types)s. At most %(count)d file of %(size)s.",
                "Accepted: %(types)s. At most %(count)d files of %(size)s each.",
                self.most,
            )
            % words
        )


def gone() -> ValidationError:
    return ValidationError(
        _(
            "A file that you had chosen is not kept any more. Choose it again, or send your "
            "answers without it."
        ),
        code="gone",
    )


def too_many(most: int) -> ValidationError:
    return ValidationError(
        ngettext("Choose %(count)d file at most.", "Choose %(count)d files at most.", most),
        params={"count": most},
        code="too_many",
    )


class FilesKind(QuestionKind):
    """The figures say how many handed something in; what it was is for moderators alone."""

    on_paper = False

    def field(self, item: Item, words: Wording) -> forms.Field:
        return FilesField(item, **common_arguments(item, words))

    def to_answer(self, item: Item, value: Any) -> Any:
        """With the names, so that an answer can be read without looking up its files."""
        return {"files": [str(file.pk) for file in value], "names": [file.name for file in value]}

    def to_data(self, item: Item, name: str, answer: Any) -> dict[str, list[str]]:
        return {f"{name}-kept": list(answer["files"])}

    def read(self, item: Item, answer: Any, words: Wording, *, language: str) -> Reading:
        return Reading("\n".join(answer["names"]))
