"""How many came: totals are computed, never typed."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programmes.enums import AgeBand, AttendanceCategory
from programmes.models import WorkshopPage

_COLUMNS = ("women", "men", "not_stated")


def attendance_table(page: WorkshopPage) -> dict[str, Any] | None:
    """What `components/attendance_table.html` takes; None when nobody counted."""
    rows: dict[str, dict[str, int]] = {}
    for block in page.attendance:
        # A category that was entered twice is one row.
        row = rows.setdefault(block.value["category"], dict.fromkeys(_COLUMNS, 0))
        for column in _COLUMNS:
            row[column] += block.value[column] or 0
    totals = {column: sum(row[column] for row in rows.values()) for column in _COLUMNS}
    everybody = sum(totals.values())
    if not everybody:
        return None
    labels = dict(AttendanceCategory.choices)
    return {
        "rows": [
            {
                "label": labels.get(category, category),
                "total": sum(row.values()),
                "percent": round(100 * sum(row.values()) / everybody),
                **row,
            }
            for category, row in rows.items()
        ],
        "totals": totals | {"total": everybody},
        "has_not_stated": totals["not_stated"] > 0,
        "summary": _summary(totals, everybody),
    }


def _summary(totals: dict[str, int], everybody: int) -> str:
    people = ngettext("%(count)d participant", "%(count)d participants", everybody) % {
        "count": everybody
    }
    stated = totals["women"] + totals["men"]
    if not stated:
        return people
    share = round(100 * totals["women"] / stated)
    # A no-break space would be wrong in English; the sign is the translator's.
    women = _("%(percent)d%% women") % {"percent": share}
    return f"{people} · {women}"


def age_rows(page: WorkshopPage) -> list[dict[str, Any]]:
    """What `components/bar_table.html` takes: ages in their order, each band once."""
    counts: Counter[str] = Counter()
    for block in page.age_bands:
        counts[block.value["band"]] += block.value["count"] or 0
    total = counts.total()
    return [
        {
            "label": AgeBand(band).label,
            "count": counts[band],
            "percent": round(100 * counts[band] / total),
        }
        for band in AgeBand.values
        if counts[band]
    ]
