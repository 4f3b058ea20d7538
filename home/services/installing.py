"""Preparing a site: its languages, its first pages, its notice, its names."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Locale, Page, Site

from consultations.models import ConsultationIndexPage
from core.models import InstitutionSettings, PrivacyNotice
from home.models import HomePage
from home.services.granting import make_groups, share_out_sections
from home.services.planting import Planter, type_texts
from moderation.models import ModeratorScope
from news.models import NewsIndexPage

WELCOME_PAGE = "Welcome to your new Wagtail site!"


class AlreadyInstalled(Exception):
    """The site has a home page of ours."""


@dataclass(frozen=True)
class Words:
    """What the first pages say, each {"title": {language: text}, "introduction": {…}}."""

    home: dict[str, type_texts]
    consultations: dict[str, type_texts]
    news: dict[str, type_texts]
    notice: dict[str, type_texts]
    cndp_receipt: str = ""


@dataclass(frozen=True)
class Installation:
    site: Site
    home: HomePage
    consultations: ConsultationIndexPage
    news: NewsIndexPage


@transaction.atomic
def install(
    planter: Planter, *, names: type_texts, words: Words, **institution: Any
) -> Installation:
    """
    Make the first pages in all languages of `planter`, the first being the source of the others.

    `names` are the institution's, by language; further columns of `InstitutionSettings` may
    follow. Raises AlreadyInstalled, and then changes nothing.
    """
    if HomePage.objects.exists():
        raise AlreadyInstalled
    _speak(planter.languages)
    for page in Page.objects.filter(depth=2, title=WELCOME_PAGE):
        page.delete()
    root = Page.objects.get(depth=1)
    home = HomePage(
        title=planter.text(words.home["title"]),
        slug="home",
        introduction=planter.text(words.home["introduction"]),
    )
    planter.plant(home, root)
    site, _created = Site.objects.update_or_create(
        is_default_site=True,
        defaults={**_address(), "root_page": home, "site_name": names[planter.first]},
    )
    consultations = _index(ConsultationIndexPage, "consultations", words.consultations, planter)
    news = _index(NewsIndexPage, "news", words.news, planter)
    for index in (consultations, news):
        planter.plant(index, Page.objects.get(pk=home.pk))
    InstitutionSettings.objects.update_or_create(
        site=site,
        defaults=institution | {f"name_{code}": name for code, name in names.items()},
    )
    _write_notice(planter, words)
    make_groups(apps)
    share_out_sections(apps)
    _let_moderators_moderate(consultations)
    return Installation(site, home, consultations, news)


def _address() -> dict[str, Any]:
    """Host and port of BASE_URL: Wagtail builds complete addresses from them."""
    parts = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return {"hostname": parts.hostname or "localhost", "port": port}


def _speak(languages: list[str]) -> None:
    for code in languages:
        Locale.objects.get_or_create(language_code=code)
    Locale.objects.exclude(language_code__in=languages).exclude(
        pk__in=Page.objects.filter(depth=1).values("locale")
    ).delete()


def _index(model: type[Page], slug: str, words: dict[str, type_texts], planter: Planter) -> Any:
    return model(
        title=planter.text(words["title"]),
        slug=slug,
        introduction=planter.text(words["introduction"]),
        show_in_menus=True,
    )


def _write_notice(planter: Planter, words: Words) -> None:
    notice = PrivacyNotice.objects.create(
        locale=Locale.objects.get(language_code=planter.first),
        cndp_receipt=words.cndp_receipt,
        **{name: planter.text(texts) for name, texts in words.notice.items()},
    )
    planter.translate(notice)


def _let_moderators_moderate(consultations: ConsultationIndexPage) -> None:
    """The group that migrations make starts with all consultations in its care."""
    if group := Group.objects.filter(name="Moderators").first():
        ModeratorScope.objects.get_or_create(group=group, page=consultations)
