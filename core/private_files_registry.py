"""Who may fetch a private file is for the app of its owner to say: each kind has its rule."""

from collections.abc import Callable

from django.http import HttpRequest

from core.models.private_files import PrivateFile

type_may_fetch = Callable[[PrivateFile, HttpRequest], bool]

_rules: dict[str, type_may_fetch] = {}


def register_owner(kind: str, may_fetch: type_may_fetch) -> None:
    """`kind` as files are attached with it; `may_fetch` says whether this reader may have one."""
    _rules[kind] = may_fetch


def may_fetch(file: PrivateFile, request: HttpRequest) -> bool:
    """Nobody may what is attached to nothing, or to what no app answers for."""
    rule = _rules.get(file.owner_kind)
    return file.is_attached and rule is not None and rule(file, request)
