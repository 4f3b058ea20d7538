"""Making pages in several languages at once, as translations that wagtail-localize keeps."""

from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import models
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.strings import StringValue, extract_strings

type_texts = dict[str, str]
type_block = tuple[str, type_texts]


@dataclass
class Planter:
    """
    Makes objects in the first of `languages` and translates them into the others.

    Texts are given as {language: text}; what was said in the first language is looked up when
    the same words are met as a string to translate.
    """

    languages: list[str]
    _said: dict[str, type_texts] = field(default_factory=dict)

    @property
    def first(self) -> str:
        return self.languages[0]

    def text(self, texts: type_texts) -> str:
        """The text in the first language; remembers the others."""
        strings = {code: StringValue.from_plaintext(text).data for code, text in texts.items()}
        self._said[strings[self.first]] = strings
        return texts[self.first]

    def rich_text(self, texts: type_texts) -> str:
        """The same for HTML. Raises ValueError when the languages differ in structure."""
        split = {
            code: [string.data for string, _attrs in extract_strings(html)[1]]
            for code, html in texts.items()
        }
        for parallel in zip(*split.values(), strict=True):
            strings = dict(zip(split, parallel, strict=True))
            self._said[strings[self.first]] = strings
        return texts[self.first]

    def body(self, blocks: list[type_block], *, seed: str) -> list[dict[str, Any]]:
        """A stored StreamField of headings, paragraphs and quotations, with lasting ids."""
        return [
            {"type": kind, "value": self._block_value(kind, texts), "id": block_id(seed, number)}
            for number, (kind, texts) in enumerate(blocks)
        ]

    def _block_value(self, kind: str, texts: type_texts) -> Any:
        if kind == "paragraph":
            return self.rich_text(texts)
        if kind == "quote":
            return {"text": self.text(texts), "source": ""}
        return self.text(texts)

    def plant(self, page: Page, parent: Page) -> Page:
        """Add `page` under `parent`, publish it, and publish its translations."""
        page.locale = Locale.objects.get(language_code=self.first)
        parent.add_child(instance=page)
        page.save_revision().publish()
        self.translate(page)
        return page

    def translate(self, instance: models.Model) -> None:
        for language in self.languages[1:]:
            locale = Locale.objects.get(language_code=language)
            source, _created = TranslationSource.update_or_create_from_instance(instance)
            translation, _created = Translation.objects.get_or_create(
                source=source, target_locale=locale
            )
            self._translate_strings(source, locale)
            # Not `publish=True`: that publishes at the end of the transaction, from an object
            # that by then knows nothing of the children added to its page.
            translation.save_target(publish=False)
            source.get_translated_instance(locale).get_latest_revision().publish()

    def _translate_strings(self, source: TranslationSource, locale: Locale) -> None:
        for segment in StringSegment.objects.filter(source=source).select_related("string"):
            said = self._said.get(segment.string.data, {})
            if text := said.get(locale.language_code):
                StringTranslation.objects.get_or_create(
                    translation_of=segment.string,
                    locale=locale,
                    context=segment.context,
                    defaults={"data": text},
                )


def block_id(seed: str, key: object) -> str:
    """The same id for the same block every time: a question's key must outlive a reload."""
    return str(uuid5(NAMESPACE_URL, f"agraw:{seed}/{key}"))
