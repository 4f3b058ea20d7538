"""Wagtail's search, in words as Moroccans type them. A search backend by its settings name."""

from core.search.backend import SearchBackend

__all__ = ["SearchBackend"]
