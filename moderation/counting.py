"""Counts that stop at a limit: nobody waits for a million rows to be counted to the last."""

from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Model, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import ngettext
from wagtail.admin.paginator import WagtailPaginator

LIMIT = 10_000


def count_up_to_limit(queryset: QuerySet[Any]) -> int:
    """The number of rows; LIMIT + 1 stands for any number beyond it."""
    return queryset.order_by()[: LIMIT + 1].count()


def in_digits(count: int) -> str:
    return f"{intcomma(LIMIT)}+" if count > LIMIT else str(intcomma(count))


class CappedPaginator(WagtailPaginator):
    """Shows at most the first LIMIT rows; filters reach the others."""

    object_list: QuerySet[Model]

    @cached_property
    def counted(self) -> int:
        return count_up_to_limit(self.object_list)

    @cached_property
    def count(self) -> int:
        return min(self.counted, LIMIT)

    @property
    def items_count_label(self) -> str:
        return ngettext("%(count)s contribution", "%(count)s contributions", self.counted) % {
            "count": in_digits(self.counted)
        }
