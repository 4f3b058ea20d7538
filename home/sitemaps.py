from collections.abc import Iterator
from datetime import datetime

from django.conf import settings

from core.models import Place, SubjectTag, Topic
from core.models.subjects import in_language
from core.sitemaps import ViewSitemap


class SubjectSitemap(ViewSitemap):
    """The topics and places that some page is about: an empty one is worth nobody's search."""

    def addresses(self) -> Iterator[tuple[str, tuple[str, ...], datetime | None]]:
        keys = set(SubjectTag.objects.values_list("subject_key", flat=True).distinct())
        for model, name in ((Topic, "topic"), (Place, "place")):
            found = in_language(model, keys, settings.LANGUAGE_CODE).values()
            if found:
                yield f"home:{name}s", (), None
            for subject in sorted(found, key=lambda subject: subject.slug):
                yield f"home:{name}", (subject.slug,), None
