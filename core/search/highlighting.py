"""Showing readers where their words are: كتامه marks كتامة."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from core.arabic import index_forms, words
from core.search.rewriting import stems_of
from core.search.synonyms import same_words

type_forms = frozenset[str]

# A word as it is written: with its marks, its tatweel and what has no width.
_WRITTEN = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069])*"
)
# Further matches of a long text are not looked for.
_LONGEST_SEARCHED = 20_000
_LEAD = 60


def forms_of(query: str) -> type_forms:
    """The stems that a query finds, what means the same included."""
    return frozenset(form for stem in stems_of(query) for form in same_words(stem))


def first_match(text: str, forms: type_forms) -> int | None:
    """Where the first word of `text` that `forms` finds begins."""
    return next((start for start, _end in _matches(text[:_LONGEST_SEARCHED], forms)), None)


def highlight(text: str, forms: type_forms) -> SafeString:
    """`text` as HTML, the words found in `<mark>`."""
    parts: list[tuple[str, str]] = []
    done = 0
    for start, end in _matches(text, forms):
        parts.append((text[done:start], text[start:end]))
        done = end
    return format_html_join("", "{}<mark>{}</mark>", parts) + format_html_join(
        "", "{}", [(text[done:],)]
    )


def excerpt(texts: list[str], forms: type_forms, *, length: int) -> str:
    """About `length` characters of the first text with a match, or of the first text."""
    for text in texts:
        start = first_match(text, forms)
        if start is not None:
            return _cut(text, start, length)
    return _cut(texts[0], 0, length) if texts else ""


def _matches(text: str, forms: type_forms) -> Iterator[tuple[int, int]]:
    for match in _WRITTEN.finditer(text):
        if _stems_of_written(match[0]) & forms:
            yield match.span()


# Most words of ten long results are the same few thousand.
@lru_cache(maxsize=8192)
def _stems_of_written(written: str) -> type_forms:
    return frozenset(form for word in words(written) for form in index_forms(word))


def _cut(text: str, start: int, length: int) -> str:
    """The part around `start`, at the blanks between words."""
    begin = 0
    if start > length - _LEAD:
        begin = text.rfind(" ", 0, start - _LEAD) + 1
    part = text[begin : begin + length]
    if begin + length < len(text):
        part = part[: part.rfind(" ")] if " " in part else part
        part += "…"
    return ("… " if begin else "") + " ".join(part.split())
