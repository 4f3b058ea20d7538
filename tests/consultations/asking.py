"""A question of each type with an answer to it: as a form posts it, and as it is stored."""

from dataclasses import dataclass
from typing import Any

from consultations.question_types.consents import digest
from tests.consultations.factories import key, option, question

CONSENT = "أوافق على استعمال صورتي."


@dataclass(frozen=True)
class Asked:
    """`block` is stored by the page; `posted` is by the names' ends; `other` answers otherwise."""

    block: dict[str, Any]
    posted: dict[str, Any]
    stored: Any
    # Condition (operator, value) that `posted` meets and `other` does not.
    meets: tuple[str, str]
    other: dict[str, Any]


def row(name: str, label: str) -> dict[str, Any]:
    return {"type": "item", "id": key(name), "value": {"label": label, "code": name}}


def condition(code: str, operator: str, value: str = "") -> dict[str, Any]:
    return {
        "type": "item",
        "id": key(f"{code}-{operator}-{value}"),
        "value": {"question": code, "operator": operator, "value": value},
    }


_ABC = [option("a", "ألف"), option("b", "باء"), option("c", "غير ذلك", is_other=True)]
_SEVERAL = [
    option("a", "ألف", is_exclusive=False),
    option("b", "باء", is_exclusive=False),
    option("c", "غير ذلك", is_other=True, is_exclusive=False),
    option("none", "لا شيء", is_exclusive=True),
]
_PLAIN = [row("a", "ألف"), row("b", "باء"), row("c", "جيم")]

PARENTS: dict[str, Asked] = {
    "short_text": Asked(
        question("short_text", "parent", "س"), {"": "نعم"}, "نعم", ("equal", "نعم"), {"": "لا"}
    ),
    "long_text": Asked(
        question("long_text", "parent", "س"), {"": "كلام"}, "كلام", ("answered", ""), {"": ""}
    ),
    "number": Asked(
        question("number", "parent", "س"), {"": "٣٫٥"}, 3.5, ("equal", "3.50"), {"": "4"}
    ),
    "date": Asked(
        question("date", "parent", "س"),
        {"-day": "٣", "-month": "12", "-year": "2026"},
        "2026-12-03",
        ("equal", "2026-12-03"),
        {"-day": "4", "-month": "12", "-year": "2026"},
    ),
    "single_choice": Asked(
        question("single_choice", "parent", "س", options=_ABC),
        {"": key("b")},
        {"choices": [key("b")]},
        ("equal", "b"),
        {"": key("a")},
    ),
    "multiple_choice": Asked(
        question("multiple_choice", "parent", "س", options=_SEVERAL),
        {"": [key("b"), key("a")]},
        {"choices": [key("a"), key("b")]},
        ("includes", "b"),
        {"": [key("a")]},
    ),
    "yes_no": Asked(
        question("yes_no", "parent", "س"),
        {"": "yes"},
        {"choices": ["yes"]},
        ("equal", "yes"),
        {"": "no"},
    ),
    "scale": Asked(
        question("scale", "parent", "س"),
        {"": "agreement-4"},
        {"choices": ["agreement-4"]},
        ("equal", "4"),
        {"": "agreement-1"},
    ),
    "matrix": Asked(
        question("matrix", "parent", "س", rows=[row("r1", "١"), row("r2", "٢")]),
        {f"-{key('r1')}": "agreement-5"},
        {"rows": {key("r1"): ["agreement-5"]}},
        ("includes", "5"),
        {f"-{key('r1')}": "agreement-1"},
    ),
    "ranking": Asked(
        question("ranking", "parent", "س", options=_PLAIN),
        {f"-{key('a')}": "2", f"-{key('b')}": "1"},
        {"order": [key("b"), key("a")]},
        ("includes", "a"),
        {f"-{key('c')}": "1"},
    ),
    "place": Asked(
        question("place", "parent", "س"),
        {"-other": "دوار السلام"},
        {"text": "دوار السلام"},
        ("equal", "دوار السلام"),
        {"-other": "حي الزيتون"},
    ),
    "consent": Asked(
        question("consent", "parent", "س", consent_text=CONSENT),
        {"": "1"},
        {"agreed": True, "text": digest(CONSENT), "language": "ar"},
        ("answered", ""),
        {},
    ),
}


def posted(name: str, answer: dict[str, Any]) -> dict[str, Any]:
    """What a form sends for the question with the short name `name`."""
    return {f"q-{key(name)}{end}": value for end, value in answer.items()}
