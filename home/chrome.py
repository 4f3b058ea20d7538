"""What surrounds every public page: names, navigation, languages."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import get_language, get_language_info, override
from wagtail.models import Locale, Page, Site

from core.models import InstitutionSettings

# As each language is written over a link; Django has «العربيّة» and "français".
_OWN_NAMES = {"ar": "العربية", "fr": "Français"}


# Wagtail's invisible root is at depth 1; a path grows by so many characters a level.
_HOME_DEPTH = 2
_HOME_PATH_LENGTH = _HOME_DEPTH * Page.steplen


@dataclass(frozen=True)
class Chrome:
    institution: InstitutionSettings
    home_url: str = ""
    navigation: list[dict[str, Any]] = field(default_factory=list)
    footer_links: list[dict[str, str]] = field(default_factory=list)
    languages: list[dict[str, Any]] = field(default_factory=list)
    alternates: list[dict[str, str]] = field(default_factory=list)
    canonical: str = ""


def build_chrome(request: HttpRequest, page: Page | None) -> Chrome:
    """`page` is the Wagtail page shown, None for the form, the receipt and error pages."""
    site = Site.find_for_request(request)
    if site is None:
        return Chrome(institution=InstitutionSettings())
    home_path = (
        page.path[:_HOME_PATH_LENGTH] if page and page.path else site.root_page.localized.path
    )
    homes, children, translations = _pages_around(home_path, page)
    links = [
        {
            "title": child.title,
            "url": child.get_url(request) or "",
            "is_current": page is not None and page.path.startswith(child.path),
            "in_menu": child.show_in_menus,
        }
        for child in children
    ]
    languages = _languages(request, page, translations)
    return Chrome(
        institution=InstitutionSettings.for_request(request),
        home_url=(homes[0].get_url(request) or "") if homes else "",
        navigation=[link for link in links if link["in_menu"]],
        footer_links=[link for link in links if not link["in_menu"]],
        languages=languages,
        alternates=[
            {"hreflang": language["code"], "url": request.build_absolute_uri(language["url"])}
            for language in languages
            if language["is_available"]
        ]
        if page is not None
        else [],
        canonical=request.build_absolute_uri(request.path) if page is not None else "",
    )


def _pages_around(home_path: str, page: Page | None) -> tuple[list[Page], list[Page], list[Page]]:
    """In one query: the home page, the pages right below it, the translations of `page`."""
    wanted = Q(path=home_path) | Q(path__startswith=home_path, depth=_HOME_DEPTH + 1)
    if page is not None:
        wanted |= Q(translation_key=page.translation_key)
    found = Page.objects.live().public().filter(wanted).select_related("locale").order_by("path")
    below_home = [other for other in found if other.path.startswith(home_path)]
    return (
        [other for other in below_home if other.depth == _HOME_DEPTH],
        [other for other in below_home if other.depth == _HOME_DEPTH + 1],
        [other for other in found if page and other.translation_key == page.translation_key],
    )


def _languages(
    request: HttpRequest, page: Page | None, translations: list[Page]
) -> list[dict[str, Any]]:
    here = get_language() or settings.LANGUAGE_CODE
    spoken = set(Locale.objects.values_list("language_code", flat=True))
    urls = _view_urls(request, spoken) if page is None else _page_urls(request, page, translations)
    languages = []
    for code, _name in settings.LANGUAGES:
        if code not in spoken:
            continue
        info = get_language_info(code)
        languages.append(
            {
                "code": code,
                "name_local": _OWN_NAMES.get(code, info["name_local"]),
                "dir": "rtl" if info["bidi"] else "ltr",
                "url": urls.get(code, ""),
                "is_current": code == here,
                "is_available": code in urls,
            }
        )
    return languages


def _page_urls(request: HttpRequest, page: Page, translations: list[Page]) -> dict[str, str]:
    """{language: address} of the live translations, the part after the page's own kept."""
    own = page.get_url(request) or ""
    # A page may serve further addresses below its own, such as a consultation's results.
    rest = request.path[len(own) :] if own and request.path.startswith(own) else ""
    return {
        translation.locale.language_code: f"{translation.get_url(request)}{rest}"
        for translation in translations
    }


def _view_urls(request: HttpRequest, spoken: set[str]) -> dict[str, str]:
    """{language: address} of a plain view; the home pages for an address that leads nowhere."""
    try:
        match = resolve(request.path)
    except Resolver404:
        match = None
    if match is None or match.url_name == "wagtail_serve":
        return {code: f"/{code}/" for code in spoken}
    urls = {}
    for code in spoken:
        with override(code):
            urls[code] = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    return urls
