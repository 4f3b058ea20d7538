"""
Wagtail's own database backend, its index and its queries folded by `core.arabic`.

Everything that goes by Wagtail's search gains: the public page, the admin, choosers. What is
indexed is wrapped here, not field by field, so that Wagtail's own models are folded as well.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db.models import Model
from django.utils.encoding import force_str
from modelsearch import index
from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchBackend
from modelsearch.query import And, Not, Or, PlainText

from core.arabic import fold_index, fold_prefix_index
from core.search.rewriting import rewrite, rewrite_prefix


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802  # Wagtail's name
    backend = database.SearchBackend(params)
    # Without full-text search Wagtail compares columns as they are written.
    if hasattr(backend, "config"):
        backend.index_class = _folded_index(backend.index_class)
        backend.query_compiler_class = _folded_compiler(backend.query_compiler_class)
        backend.autocomplete_query_compiler_class = _folded_compiler(
            backend.autocomplete_query_compiler_class
        )
    return backend


@cache
def _folded_index(index_class: Any) -> type:
    class FoldedIndex(index_class):
        def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
            super().add_items(model, [_Folded(item) for item in items])

    return FoldedIndex


@cache
def _folded_compiler(compiler_class: Any) -> type:
    is_prefix = compiler_class.LAST_TERM_IS_PREFIX
    is_sqlite = hasattr(compiler_class, "build_search_query")

    class FoldedCompiler(compiler_class):
        query: Any

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            # On PostgreSQL a search in named fields reads the columns, which are not folded.
            if self.fields is None or is_sqlite:
                self.query = (rewrite_prefix if is_prefix else rewrite)(self.query)

        def build_tsrank(self, vector: Any, query: Any, *args: Any, **kwargs: Any) -> Any:
            # The rank of the row for the whole question. Wagtail multiplies the ranks of its
            # words: slow for many, and the wrong way round on SQLite, where better is lower.
            if isinstance(query, And | Or):
                # Twice not: a question like any other, but of one piece.
                query = PlainText("") if is_sqlite else Not(Not(query))
            return super().build_tsrank(vector, query, *args, **kwargs)

    return FoldedCompiler


class _Folded:
    """Stands for `item` while it is indexed: says the same, folded."""

    def __init__(self, item: Any) -> None:
        self.item = item
        self.pk = item.pk

    def get_search_fields(self) -> list[Any]:
        return [_folded_field(field) for field in self.item.get_search_fields()]


def _folded_field(field: Any) -> Any:
    if isinstance(field, index.SearchField):
        return _FoldedSearchField(field)
    if isinstance(field, index.AutocompleteField):
        return _FoldedAutocompleteField(field)
    if isinstance(field, index.RelatedFields):
        return _FoldedRelatedFields(field)
    return field


class _FoldedSearchField(index.SearchField):
    def __init__(self, field: Any) -> None:
        super().__init__(field.field_name, boost=field.boost, **field.kwargs)
        self.field = field

    def get_value(self, obj: Any) -> str:
        return fold_index(_as_text(self.field.get_value(_item(obj))))


class _FoldedAutocompleteField(index.AutocompleteField):
    def __init__(self, field: Any) -> None:
        super().__init__(field.field_name, **field.kwargs)
        self.field = field

    def get_value(self, obj: Any) -> str:
        return fold_prefix_index(_as_text(self.field.get_value(_item(obj))))


class _FoldedRelatedFields(index.RelatedFields):
    def __init__(self, field: Any) -> None:
        super().__init__(field.field_name, [_folded_field(part) for part in field.fields])
        self.field = field

    def get_value(self, obj: Any) -> Any:
        return self.field.get_value(_item(obj))


def _item(obj: Any) -> Any:
    """Related objects come as they are."""
    return obj.item if isinstance(obj, _Folded) else obj


def _as_text(value: Any) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return ", ".join(map(_as_text, value))
    return "" if value is None else force_str(value)
