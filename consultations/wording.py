"""The words of a questionnaire as one reader meets them."""

from collections.abc import Mapping
from functools import cached_property

from consultations.scales import words_of_scales
from consultations.schema import Words
from core.place_names import PlaceNames


class Wording(dict[str, Words]):
    """
    {id: words} for a reader of `language`: each in that language where it is said there.

    The answers that come with a question's type say theirs by themselves.
    """

    def __init__(self, words: Mapping[str, Words], language: str) -> None:
        super().__init__(words_of_scales(language) | dict(words))
        self.language = language

    @cached_property
    def places(self) -> PlaceNames:
        return PlaceNames(self.language)

    def label(self, key: str, code: str = "") -> str:
        """What to call `key`; where nothing says it, its code."""
        return self[key].label if key in self else code or key

    def other_language_of(self, key: str) -> str:
        """Of what is not said in the reader's language, to mark it; "" for all the rest."""
        language = self.language_of(key)
        return "" if language == self.language else language

    def language_of(self, key: str) -> str:
        return self[key].language if key in self else ""
