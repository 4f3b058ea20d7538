"""Short forms in which the questionnaires of the demonstration are written."""

from typing import Any

type_texts = dict[str, str]
type_condition = tuple[str, str, str]


def said(ar: str, fr: str, en: str) -> type_texts:
    return {"ar": ar, "fr": fr, "en": en}


def asked(
    kind: str,
    key: str,
    code: str,
    label: type_texts,
    *,
    help_text: type_texts | None = None,
    required: bool = False,
    conditions: tuple[type_condition, ...] = (),
    **settings: Any,
) -> dict[str, Any]:
    """
    A question. `conditions` are (code of a question, operator, code of an answer); `settings` what
    only its type has, texts in every language among them.
    """
    return {
        "type": kind,
        "key": key,
        "code": code,
        "label": label,
        "help": help_text,
        "required": required,
        "conditions": conditions,
        "settings": settings,
    }


def section(
    key: str,
    title: type_texts,
    description: type_texts,
    *,
    conditions: tuple[type_condition, ...] = (),
) -> dict[str, Any]:
    return asked("section", key, "", title, help_text=description, conditions=conditions)


def reading(kind: str, key: str, **value: Any) -> dict[str, Any]:
    """What stands between questions; `value` as a text's block of that kind has it."""
    return {"type": kind, "key": key, "value": value}


def choice(key: str, code: str, label: type_texts, **marks: bool) -> dict[str, Any]:
    """An answer to choose from, or a row of a table; `marks` are `is_other`, `is_exclusive`."""
    return {"key": key, "code": code, "label": label, "marks": marks}
