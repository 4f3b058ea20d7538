"""A query in the words under which texts are indexed."""

from typing import Any

from modelsearch.query import And, Boost, Fuzzy, Not, Or, Phrase, PlainText

from core.arabic import fold, fold_prefix, stem
from core.search.synonyms import same_words

LONGEST_QUERY = 200
MOST_WORDS = 12
# Shorter ones begin too many words.
_SHORTEST_WORD_TYPED = 4
_SHORTEST_BEGINNING = 3

# A letter that folding replaces: no indexed text has it.
_NOTHING = "ٱ"


def stems_of(text: str) -> list[str]:
    """The distinct stems of the beginning of a query: longer ones are cut, not refused."""
    return list(dict.fromkeys(fold(text[:LONGEST_QUERY]).split()))[:MOST_WORDS]


def rewrite(query: Any) -> Any:
    """The same question over folded texts, each word also by what means the same."""
    if isinstance(query, PlainText):
        return _plain(query)
    if isinstance(query, Phrase):
        return Phrase(" ".join(fold(query.query_string[:LONGEST_QUERY]).split()) or _NOTHING)
    if isinstance(query, Fuzzy):
        return Fuzzy(fold(query.query_string[:LONGEST_QUERY]) or _NOTHING, operator=query.operator)
    return _with_parts(query, rewrite)


def rewrite_prefix(query: Any) -> Any:
    """
    The same for what is still being typed: each word as the beginning of one.

    Wagtail's admin searches pages and snippets so, thus a whole word also finds its other forms.
    """
    if isinstance(query, PlainText):
        typed = fold_prefix(query.query_string[:LONGEST_QUERY]).split()[:MOST_WORDS]
        groups = [
            _joined(Or, [PlainText(form, boost=query.boost) for form in _beginnings(word)])
            for word in dict.fromkeys(typed or [_NOTHING])
        ]
        return _joined(Or if query.operator == "or" else And, groups)
    return _with_parts(query, rewrite_prefix)


def _beginnings(word: str) -> list[str]:
    """The word as typed; from some length on, what it and its like may begin with as well."""
    if len(word) < _SHORTEST_WORD_TYPED:
        return [word]
    forms = [form for form in same_words(stem(word)) if len(form) >= _SHORTEST_BEGINNING]
    return list(dict.fromkeys([word, *forms]))


def _plain(query: PlainText) -> Any:
    """
    Words combined one by one, not as the text of one `PlainText`: on SQLite that loses its
    brackets inside a larger question.
    """
    groups = [
        _joined(Or, [PlainText(form, boost=query.boost) for form in same_words(word)])
        for word in stems_of(query.query_string) or [_NOTHING]
    ]
    return _joined(Or if query.operator == "or" else And, groups)


def _joined(combinator: type[And] | type[Or], parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else combinator(parts)


def _with_parts(query: Any, change: Any) -> Any:
    if isinstance(query, And | Or):
        return type(query)([change(part) for part in query.subqueries])
    if isinstance(query, Not):
        return Not(change(query.subquery))
    if isinstance(query, Boost):
        return Boost(change(query.subquery), query.boost)
    return query
