"""How news and press pages describe themselves to search engines."""

from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString

from core.structured_data import json_ld, picture_url, publisher


def article_data(page: Any, request: HttpRequest) -> SafeString:
    """schema.org's NewsArticle, for a page with a date, a place and a summary."""
    address = request.build_absolute_uri(page.get_url(request) or request.path)
    institution = publisher(request)
    data = {
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.summary,
        "inLanguage": page.locale.language_code,
        "datePublished": page.date,
        "dateModified": page.last_published_at or page.latest_revision_created_at,
        "url": address,
        "mainEntityOfPage": address,
        "image": picture_url(page, request),
        "author": institution,
        "publisher": institution,
        "contentLocation": {"@type": "Place", "name": page.place} if page.place else None,
    }
    return json_ld({name: value for name, value in data.items() if value})
