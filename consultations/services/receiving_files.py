"""The files of a form: kept as soon as they come, attached when it is sent off, else removed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from consultations.enums import QuestionType
from consultations.question_types.files import Held, HeldFiles, most_files, too_many
from consultations.schema import Item, Schema
from core.models import PrivateFile
from core.services.keeping_files import (
    attach_files,
    copy_to_slot,
    keep_longer,
    remove_waiting,
    slot_of,
)
from core.text import clean_text
from core.uploads.private import store_private


@dataclass(frozen=True)
class Handed:
    """What came for one question: files, and the ids of those to remove."""

    uploads: list[Any] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def file_questions(schema: Schema) -> list[Item]:
    return [item for item in schema.questions if item.type == QuestionType.FILE]


def held_files(schema: Schema, form_key: str) -> HeldFiles:
    """
    What the server holds for this form; `form_key` is its idempotency key.

    One query, none where nothing asks for files.
    """
    by_slot = _by_slot(_slots(schema, form_key))
    return HeldFiles(
        {key: Held(_current(files, came=[])) for key, files in by_slot.items() if files}
    )


def receive_files(
    schema: Schema,
    form_key: str,
    handed: Mapping[str, Handed],
    *,
    kept_until: datetime | None = None,
) -> HeldFiles:
    """
    Keep what was handed in, {question id: Handed}, and give all that is held then.

    What is wrong with a file is among the errors of its question; the others are kept.
    """
    slots = _slots(schema, form_key)
    if not slots:
        return HeldFiles()
    remove_waiting(
        slots.values(), [file_id for came in handed.values() for file_id in came.removed]
    )
    by_slot = _by_slot(slots)
    held = {}
    for item in file_questions(schema):
        uploads = handed[item.id].uploads if item.id in handed else []
        held[item.id] = _receive(item, slots[item.id], by_slot[item.id], uploads, kept_until)
    return HeldFiles(held)


def attach_answered_files(
    schema: Schema, answers: Mapping[str, Any], form_key: str, *, owner_kind: str, owner_key: object
) -> None:
    """
    Give the files in `answers` to the response, and remove the others of its form: those of
    questions that were not asked in the end. In the caller's transaction; raises FilesGone.
    """
    slots = _slots(schema, form_key)
    if not slots:
        return
    answered = {slot: answers[key]["files"] for key, slot in slots.items() if key in answers}
    attach_files(answered, owner_kind=owner_kind, owner_key=owner_key)
    remove_waiting(slots.values())


def copy_answered_files(
    schema: Schema, answers: Mapping[str, Any], form_key: str, *, kept_until: datetime
) -> None:
    """Let the files in `answers` wait in another form as well: the one that changes them."""
    for key, slot in _slots(schema, form_key).items():
        ids = answers.get(key, {}).get("files", ())
        for file in PrivateFile.objects.filter(pk__in=ids):
            copy_to_slot(file, slot, kept_until=kept_until)


def keep_files_longer(schema: Schema, form_key: str, until: datetime) -> None:
    """As long as what they came with is kept."""
    if slots := _slots(schema, form_key):
        keep_longer(slots.values(), until)


def _slots(schema: Schema, form_key: str) -> dict[str, str]:
    return {
        item.id: slot_of("consultations.response", form_key, item.id)
        for item in file_questions(schema)
    }


def _by_slot(slots: Mapping[str, str]) -> dict[str, list[PrivateFile]]:
    """{question id: files}."""
    found: dict[str, list[PrivateFile]] = {slot: [] for slot in slots.values()}
    if slots:
        for file in PrivateFile.objects.held_in(slots.values()):
            found[file.slot].append(file)
    return {key: found[slot] for key, slot in slots.items()}


def _receive(
    item: Item,
    slot: str,
    there: list[PrivateFile],
    uploads: list[Any],
    kept_until: datetime | None,
) -> Held:
    most = most_files(item)
    waiting = [file for file in there if not file.is_attached]
    if len(uploads) > most or (most > 1 and len({*waiting}) + len(uploads) > 2 * most):
        return Held(_current(there, came=[]), [too_many(most)])
    came, errors = [], []
    for upload in uploads:
        name = upload.name
        try:
            came.append(store_private(upload, slot=slot, kept_until=kept_until))
        except ValidationError as error:
            errors.append(_naming(name, error) if len(uploads) > 1 else error)
    if most == 1 and came:
        # A new one takes the place of the one before.
        replaced = [str(file.pk) for file in waiting if file not in came]
        remove_waiting([slot], replaced)
        there = [file for file in there if str(file.pk) not in replaced]
    return Held(_current(there, came=came), errors)


def _current(there: list[PrivateFile], *, came: list[PrivateFile]) -> list[PrivateFile]:
    """
    Without those that were sent off already, unless they are what this form holds: the same form
    sent a second time, with the same file or, by now, without.
    """
    waiting = [file for file in there if not file.is_attached]
    held = _once([*waiting, *came])
    return held or [file for file in there if file.is_attached]


def _once(files: Iterable[PrivateFile]) -> list[PrivateFile]:
    return list(dict.fromkeys(files))


def _naming(name: str, error: ValidationError) -> ValidationError:
    """Among several files, which one it is about."""
    return ValidationError(
        _("%(name)s: %(message)s")
        # Isolated, or a name in the other script would turn the sentence around.
        % {"name": f"\u2068{clean_text(name)}\u2069", "message": " ".join(error.messages)},
        code=error.code,
    )
