"""One response put into words."""

from collections.abc import Callable
from typing import Any

from consultations.enums import QuestionType
from consultations.models import Response
from consultations.models.responses import Content
from consultations.question_types import Reading, kind_of
from consultations.schema import Item
from consultations.services.receiving_files import file_questions
from consultations.wording import Wording
from moderation.registry import Passage, PassageFile


def passages(
    response: Response,
    words: Wording,
    *,
    texts_only: bool = False,
    content: Content | None = None,
    file_url: Callable[[str, int], str] | None = None,
) -> list[Passage]:
    """
    The answered questions in their order; a text's language is the response's own. `content` is
    an earlier version of it; by default the response as it is now. `file_url` gives this reader's
    address of a file, by its id and its number among those of the response.
    """
    content = content or response
    addresses = {
        file_id: file_url(file_id, number) if file_url else ""
        for number, file_id in enumerate(file_ids(response), 1)
    }
    said = []
    language = response.contribution.language
    for item in content.version.schema.questions:
        answer = content.answer_to(item.id)
        if answer is None:
            continue
        kind = kind_of(item)
        if not texts_only:
            reading = kind.read(item, answer, words, language=language)
        elif written := kind.written(item, answer):
            # Without the choices that they stand beside: those are ours to say.
            reading = Reading("\n".join(written), language)
        else:
            continue
        said.append(
            Passage(
                label=words.label(item.id, item.code),
                label_language=words.language_of(item.id),
                text=reading.text,
                language=reading.language,
                files=_files(item, answer, addresses) if file_url else (),
            )
        )
    return said


def file_ids(response: Response) -> list[str]:
    """The ids of all files of a response, in the order of its questions."""
    answers = [response.answer_to(item.id) for item in file_questions(response.version.schema)]
    return [file_id for answer in answers if answer for file_id in answer["files"]]


def _files(item: Item, answer: Any, addresses: dict[str, str]) -> tuple[PassageFile, ...]:
    if item.type != QuestionType.FILE:
        return ()
    named = zip(answer["files"], answer["names"], strict=True)
    return tuple(PassageFile(name, addresses[file_id]) for file_id, name in named)
