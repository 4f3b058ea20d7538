"""Two entries of a sheet side by side."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from consultations.models import SheetEntry
from consultations.question_types import kind_of
from consultations.schema import Schema
from consultations.services.keying import Sheet
from consultations.wording import Wording

# Beside the ids of questions.
PUBLISH, LANGUAGE = "publish", "language"


@dataclass(frozen=True)
class Difference:
    """What the two entries say to one question; "" where one left it unanswered."""

    key: str
    label: str
    texts: tuple[str, str]
    language: str = ""


def differences_of(
    schema: Schema, entries: tuple[SheetEntry, SheetEntry], words: Wording
) -> list[Difference]:
    found = []
    for item in schema.questions:
        answers = tuple(entry.answers.get(item.id) for entry in entries)
        if answers[0] != answers[1]:
            texts = [
                ""
                if answer is None
                else kind_of(item).read(item, answer, words, language=words.language).text
                for answer in answers
            ]
            label = words.label(item.id, item.code)
            found.append(
                Difference(item.id, label, (texts[0], texts[1]), words.language_of(item.id))
            )
    first, second = entries
    if first.may_publish != second.may_publish:
        said = [_("Ticked") if entry.may_publish else _("Not ticked") for entry in entries]
        found.append(Difference(PUBLISH, _("Box to agree to publication"), (said[0], said[1])))
    if first.language != second.language:
        said = [get_language_info(entry.language)["name_translated"] for entry in entries]
        found.append(Difference(LANGUAGE, _("Language of the sheet"), (said[0], said[1])))
    return found


def chosen_sheet(entries: tuple[SheetEntry, SheetEntry], chosen: dict[str, int]) -> Sheet:
    """The sheet in which each difference, by its key, is as entry 0 or 1 has it."""
    first = entries[0]
    answers: dict[str, Any] = dict(first.answers)
    may_publish, language = first.may_publish, first.language
    for key, place in chosen.items():
        entry = entries[place]
        if key == PUBLISH:
            may_publish = entry.may_publish
        elif key == LANGUAGE:
            language = entry.language
        elif key in entry.answers:
            answers[key] = entry.answers[key]
        else:
            answers.pop(key, None)
    return Sheet(first.sheet_number, answers, language, may_publish)
