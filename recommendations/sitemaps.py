from collections.abc import Iterator
from datetime import datetime, time

from django.utils import timezone

from core.sitemaps import ViewSitemap
from recommendations.models import Recommendation


class RecommendationSitemap(ViewSitemap):
    """The list, and each recommendation on a page that the public may read."""

    def addresses(self) -> Iterator[tuple[str, tuple[str, ...], datetime | None]]:
        records = list(Recommendation.objects.public().order_by("pk"))
        if records:
            yield "recommendations:index", (), None
        for record in records:
            day = record.replied_on or record.received_on
            changed = timezone.make_aware(datetime.combine(day, time()))
            yield "recommendations:recommendation", (record.reference,), changed
