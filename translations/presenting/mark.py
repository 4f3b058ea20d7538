"""The public mark of a translation that is older than its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from wagtail.models import Page

from translations.models import LanguageVersion


@dataclass(frozen=True)
class OlderThanSource:
    changed_at: datetime | None
    # Empty while the source is not public.
    source_url: str


def older_than_source(
    page: Page, translations: Iterable[Page], request: HttpRequest
) -> OlderThanSource | None:
    """
    The mark for `page`; None where it is a source or as new as its own. `translations` are the
    public pages of all its languages, with `locale` and `language_version__source` at hand.
    """
    pages = {other.pk: other for other in translations}
    own = pages.get(page.pk)
    version: LanguageVersion | None = getattr(own, "language_version", None)
    if version is None or not version.is_behind or version.source is None:
        return None
    source = pages.get(version.source.page_id or 0)
    return OlderThanSource(
        changed_at=version.source.changed_at,
        source_url=(source.get_url(request) or "") if source else "",
    )
