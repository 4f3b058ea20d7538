"""How the sections of a front page stand before its editors arrange them."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

# A block of the front page and its value; the key makes its lasting id.
_SECTIONS: list[tuple[str, str, dict[str, Any]]] = [
    ("open", "latest", {"kind": "consultations-open", "heading": "", "number": 3}),
    ("ways", "ways", {"heading": ""}),
    ("coming", "latest", {"kind": "consultations-coming", "heading": "", "number": 3}),
    ("outcomes", "outcomes", {"heading": "", "number": 2}),
    ("figures", "figures", {"heading": ""}),
    ("workshops", "latest", {"kind": "workshops-coming", "heading": "", "number": 3}),
    ("news", "latest", {"kind": "news", "heading": "", "number": 2}),
]


def default_arrangement() -> list[dict[str, Any]]:
    """As a StreamField stores it; each section has the same id on every site."""
    return [
        {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"agraw:front/{key}"))}
        for key, kind, value in _SECTIONS
    ]
