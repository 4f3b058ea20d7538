"""Translations of the demonstration that still need somebody: missing, handed in, out of date."""

from django.utils.dateparse import parse_date
from wagtail.models import Locale, Page

from accounts.models import User
from home.demo.translations import ADDED_SENTENCE, CHANGED_PAGE, WAITING_NEWS
from home.models import StandardPage
from home.services.planting import Planter
from news.models import NewsIndexPage, NewsPage
from translations.models import LanguageVersion
from translations.services.handing_in import hand_in


def leave_translations_to_do(planter: Planter, news: NewsIndexPage, *, translator: User) -> None:
    _hand_in_french(planter, news, translator=translator)
    _change_source()


def _hand_in_french(planter: Planter, news: NewsIndexPage, *, translator: User) -> None:
    data = WAITING_NEWS
    page = NewsPage(
        title=planter.text(data["title"]),
        slug=data["slug"],
        date=parse_date(data["date"]),
        place=planter.text(data["place"]),
        summary=planter.text(data["summary"]),
        body=planter.body(data["body"], seed=data["slug"]),
        locale=Locale.objects.get(language_code=planter.first),
    )
    Page.objects.get(pk=news.pk).add_child(instance=page)
    page.save_revision().publish()
    french = planter.draft_translation(page, "fr")
    version = LanguageVersion.objects.get(page=french)
    hand_in(version, french, user=translator)


def _change_source() -> None:
    page = StandardPage.objects.get(slug=CHANGED_PAGE, locale__language_code="ar")
    page.introduction = f"{page.introduction} {ADDED_SENTENCE}"
    page.save_revision().publish()
