"""One response put into words."""

from typing import Any

from django.utils.formats import number_format

from consultations.enums import QuestionType
from consultations.models import Response
from consultations.schema import Item, Words
from moderation.registry import Passage


def passages(
    response: Response, words: dict[str, Words], *, texts_only: bool = False
) -> list[Passage]:
    """The answered questions in their order; a text's language is the response's own."""
    said = []
    for item in response.version.schema.questions:
        answer = response.answer_to(item.id)
        if answer is None or (texts_only and not item.is_text):
            continue
        label = words.get(item.id)
        text, language = _in_words(item, answer, words, response.contribution.language)
        said.append(
            Passage(
                label=label.label if label else item.code or item.id,
                label_language=label.language if label else "",
                text=text,
                language=language,
            )
        )
    return said


def _in_words(item: Item, answer: Any, words: dict[str, Words], language: str) -> tuple[str, str]:
    if item.is_choice and isinstance(answer, dict):
        chosen = [words[key] for key in answer["choices"] if key in words]
        languages = {option.language for option in chosen}
        text = " · ".join(option.label for option in chosen)
        return text, languages.pop() if len(languages) == 1 else ""
    if item.type == QuestionType.NUMBER:
        return number_format(answer), ""
    return str(answer), language
