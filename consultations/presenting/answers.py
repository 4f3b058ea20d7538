"""One response put into words."""

from consultations.models import Response
from consultations.question_types import kind_of
from consultations.wording import Wording
from moderation.registry import Passage


def passages(response: Response, words: Wording, *, texts_only: bool = False) -> list[Passage]:
    """The answered questions in their order; a text's language is the response's own."""
    said = []
    language = response.contribution.language
    for item in response.version.schema.questions:
        answer = response.answer_to(item.id)
        if answer is None:
            continue
        kind = kind_of(item)
        if texts_only and not kind.written(item, answer):
            continue
        reading = kind.read(item, answer, words, language=language)
        said.append(
            Passage(
                label=words.label(item.id, item.code),
                label_language=words.language_of(item.id),
                text=reading.text,
                language=reading.language,
            )
        )
    return said
