"""Making pages in several languages at once, as translations that wagtail-localize keeps."""

from collections.abc import Iterable, Mapping
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

from core.models import Place, Topic
from core.models.subjects import Subject

type_texts = dict[str, str]
# Its type, and its value with texts in every language in place of each text.
type_block = tuple[str, Any]


@dataclass
class Planter:
    """
    Makes objects in the first of `languages` and translates them into the others.

    Texts are given as {language: text}; what was said in the first language is looked up when
    the same words are met as a string to translate.
    """

    languages: list[str]
    # What demonstration texts name, such as "picture:square": the primary key of each.
    references: dict[str, int] = field(default_factory=dict)
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
        """A stored StreamField, with lasting ids."""
        return [
            {
                "type": kind,
                "value": self._block_value(kind, raw, seed=f"{seed}/{number}"),
                "id": block_id(seed, number),
            }
            for number, (kind, raw) in enumerate(blocks)
        ]

    def _block_value(self, kind: str, raw: Any, *, seed: str) -> Any:
        if kind == "quote":
            return {"text": self.text(raw), "source": ""}
        if kind == "table":
            return {"table": self._table(raw), "row_headers": True, "note": self.text(raw["note"])}
        return self.value(raw, seed=seed)

    def value(self, raw: Any, *, seed: str) -> Any:
        """A block's value: texts in the first language, names of files as their keys."""
        if isinstance(raw, str):
            return self.references.get(raw, raw)
        if isinstance(raw, list):
            return [
                {
                    "type": "item",
                    "value": self.value(item, seed=f"{seed}/{number}"),
                    "id": block_id(seed, number),
                }
                for number, item in enumerate(raw)
            ]
        if not isinstance(raw, dict):
            return raw
        if self.first in raw:
            is_html = raw[self.first].startswith("<")
            return self.rich_text(raw) if is_html else self.text(raw)
        return {name: self.value(part, seed=f"{seed}/{name}") for name, part in raw.items()}

    def _table(self, raw: dict[str, Any]) -> dict[str, Any]:
        return {
            "caption": self.text(raw["caption"]),
            "columns": [
                {"type": kind, "heading": self.text(heading)} for kind, heading in raw["columns"]
            ],
            "rows": [
                {"values": [cell if isinstance(cell, str) else self.text(cell) for cell in row]}
                for row in raw["rows"]
            ],
        }

    def subjects(self, model: type[Subject], slugs: Iterable[str]) -> list[str]:
        """The keys of the topics or places at these addresses. Raises KeyError for one unknown."""
        keys = dict(model._default_manager.values_list("slug", "translation_key"))
        return [str(keys[slug]) for slug in slugs]

    def tags(self, data: Mapping[str, Any]) -> dict[str, list[str]]:
        """The columns of a tagged page for {"topics": […], "places": […]} of slugs."""
        return {
            "topics": self.subjects(Topic, data.get("topics", ())),
            "places": self.subjects(Place, data.get("places", ())),
        }

    def plant(self, page: Page, parent: Page) -> Page:
        """Add `page` under `parent`, publish it, and publish its translations."""
        page.locale = Locale.objects.get(language_code=self.first)
        parent.add_child(instance=page)
        page.save_revision().publish()
        self.translate(page)
        return page

    def translate(self, instance: models.Model) -> None:
        for language in self.languages[1:]:
            self.draft_translation(instance, language).get_latest_revision().publish()

    def draft_translation(self, instance: models.Model, language: str) -> Any:
        """The translation into one language as an unpublished draft, with all that was said."""
        locale = Locale.objects.get(language_code=language)
        source, _created = TranslationSource.update_or_create_from_instance(instance)
        translation, _created = Translation.objects.get_or_create(
            source=source, target_locale=locale
        )
        self._translate_strings(source, locale)
        # Not `publish=True`: that publishes at the end of the transaction, from an object
        # that by then knows nothing of the children added to its page.
        translation.save_target(publish=False)
        return source.get_translated_instance(locale)

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
