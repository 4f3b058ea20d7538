"""What surrounds every public page: names, colour, navigation, notices, languages."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import get_language, get_language_info, override
from wagtail.models import Locale, Page, Site

from core.models import BasePage, InstitutionSettings
from core.phones import dialled
from home.models import NavigationSettings
from home.presenting.looks import Looks, looks_of
from home.presenting.navigation import Links, footer, menu, notices, wanted
from translations.presenting.mark import OlderThanSource, older_than_source

# As each language is written over a link; Django has «العربيّة» and "français".
_OWN_NAMES = {"ar": "العربية", "fr": "Français"}


# Wagtail's invisible root is at depth 1; a path grows by so many characters a level.
_HOME_DEPTH = 2
_HOME_PATH_LENGTH = _HOME_DEPTH * Page.steplen


@dataclass(frozen=True)
class Chrome:
    institution: InstitutionSettings
    looks: Looks = field(default_factory=Looks)
    home_url: str = ""
    navigation: list[dict[str, Any]] = field(default_factory=list)
    footer_columns: list[dict[str, Any]] = field(default_factory=list)
    social: list[dict[str, str]] = field(default_factory=list)
    notices: list[dict[str, Any]] = field(default_factory=list)
    picture: str = ""
    phone_link: str = ""
    languages: list[dict[str, Any]] = field(default_factory=list)
    alternates: list[dict[str, str]] = field(default_factory=list)
    canonical: str = ""
    older_than_source: OlderThanSource | None = None


def build_chrome(request: HttpRequest, page: Page | None) -> Chrome:
    """`page` is the Wagtail page shown, None for the form, the receipt and error pages."""
    site = Site.find_for_request(request)
    if site is None:
        return Chrome(institution=InstitutionSettings())
    institution = InstitutionSettings.for_request(request)
    navigation = NavigationSettings.for_request(request)
    home_path = (
        page.path[:_HOME_PATH_LENGTH] if page and page.path else site.root_page.localized.path
    )
    found = _pages_around(home_path, page, navigation)
    readable = [other for other in found if other.is_readable]
    homes = [other for other in readable if other.path == home_path]
    below = [
        other
        for other in readable
        if other.depth == _HOME_DEPTH + 1 and other.path.startswith(home_path)
    ]
    translations = [
        other for other in readable if page and other.translation_key == page.translation_key
    ]
    looks = looks_of(institution)
    here = get_language() or settings.LANGUAGE_CODE
    links = Links(found, request, language=here, current=page)
    notice_links = notices(navigation, links)
    marked_for_menus = [links.to_page(child) for child in below if child.show_in_menus]
    others = [links.to_page(child) for child in below if not child.show_in_menus]
    spoken = set(Locale.objects.values_list("language_code", flat=True))
    urls = _view_urls(request, spoken) if page is None else _page_urls(request, page, translations)
    return Chrome(
        institution=institution,
        looks=looks,
        picture=_picture(request, page, looks),
        home_url=(homes[0].get_url(request) or "") if homes else "",
        navigation=menu(navigation, links) or marked_for_menus,
        footer_columns=footer(navigation, links, here) or _one_column(others, notice_links),
        social=navigation.social_links(),
        notices=notice_links,
        phone_link=dialled(institution.phone) if institution.phone else "",
        languages=_languages(spoken, urls, _kept_query(request, page)),
        alternates=[
            {"hreflang": code, "url": request.build_absolute_uri(url)} for code, url in urls.items()
        ]
        if page is not None
        else [],
        canonical=request.build_absolute_uri(request.path) if page is not None else "",
        older_than_source=older_than_source(page, translations, request) if page else None,
    )


def _pages_around(home_path: str, page: Page | None, navigation: NavigationSettings) -> list[Page]:
    """
    In one query: the home page, the pages right below it, the translations of `page`, what the
    settings link to; of the last also what nobody may read, to know its translations.
    """
    needed = Q(path=home_path) | Q(path__startswith=home_path, depth=_HOME_DEPTH + 1)
    if page is not None:
        needed |= Q(translation_key=page.translation_key)
    needed |= wanted(navigation)
    readable = Q(live=True) & ~Page.objects.get_queryset().private_q()
    found = (
        Page.objects.annotate(is_readable=ExpressionWrapper(readable, output_field=BooleanField()))
        .filter(needed)
        .filter(Q(is_readable=True) | Q(pk__in=navigation.chosen_pages()))
    )
    return list(found.select_related("locale", "language_version__source").order_by("path"))


def _picture(request: HttpRequest, page: Page | None, looks: Looks) -> str:
    """Complete address of the page's own picture or else the institution's; "" without either."""
    own = page.share_image_url if isinstance(page, BasePage) else ""
    url = own or (looks.shared if page else "")
    return request.build_absolute_uri(url) if url else ""


def _one_column(
    links: list[dict[str, Any]], notice_links: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The footer that nobody arranged; notices stand below it."""
    linked = {link["url"] for link in notice_links}
    shown = [link for link in links if link["url"] not in linked]
    return [{"title": "", "links": shown}] if shown else []


def _languages(spoken: set[str], urls: dict[str, str], query: str) -> list[dict[str, Any]]:
    here = get_language() or settings.LANGUAGE_CODE
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
                "url": f"{urls[code]}{query}" if code in urls else "",
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
    match = _plain_view(request)
    if match is None:
        return {code: f"/{code}/" for code in spoken}
    urls = {}
    for code in spoken:
        with override(code):
            urls[code] = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    return urls


def _plain_view(request: HttpRequest) -> ResolverMatch | None:
    try:
        match = resolve(request.path)
    except Resolver404:
        return None
    # What has no name, such as a document, has no other language either.
    return None if match.url_name in (None, "wagtail_serve") else match


def _kept_query(request: HttpRequest, page: Page | None) -> str:
    """What was searched or filtered for; another language has other numbers of pages."""
    if page is None and _plain_view(request) is None:
        return ""
    kept = request.GET.copy()
    kept.pop("page", None)
    return f"?{kept.urlencode()}" if kept else ""
