"""Programmes and workshops as editors make them, in Arabic first."""

from itertools import count
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from home.models import HomePage
from programmes.models import (
    ProgrammeIndexPage,
    ProgrammePage,
    WorkshopPage,
    WorkshopRecommendation,
)
from recommendations.models import Recommendation

_numbers = count(1)

PHASES = [
    {"type": "phase", "id": "11111111-1111-4111-8111-111111111111", "value": {
        "title": "التكوين", "aim": "تعزيز القدرات", "starts_on": "2016-01-10",
        "ends_on": "2016-06-30", "outputs": ["دليل"]}},
    {"type": "phase", "id": "22222222-2222-4222-8222-222222222222", "value": {
        "title": "التتبع", "aim": "", "starts_on": None, "ends_on": None, "outputs": []}},
]  # fmt: skip


def make_index(slug: str = "programmes") -> ProgrammeIndexPage:
    home = HomePage.objects.get(locale__language_code="ar")
    return _add(home, ProgrammeIndexPage(title="البرامج", slug=slug))


def make_programme(index: ProgrammeIndexPage | None = None, **fields: Any) -> ProgrammePage:
    index = index or ProgrammeIndexPage.objects.filter(locale__language_code="ar").first()
    number = next(_numbers)
    data = {
        "title": f"برنامج {number}",
        "slug": f"programme-{number}",
        "summary": "ملخص البرنامج",
        "phases": PHASES,
    }
    return _add(index or make_index(), ProgrammePage(**(data | fields)))


def make_workshop(
    programme: ProgrammePage | None = None, *, recommends: tuple[str, ...] = (), **fields: Any
) -> WorkshopPage:
    number = next(_numbers)
    data = {"title": f"ورشة {number}", "slug": f"workshop-{number}", "summary": "ملخص الورشة"}
    page = WorkshopPage(**(data | fields))
    page.recommendations = [WorkshopRecommendation(text=text) for text in recommends]
    return _add(programme or make_programme(), page)


def translate(page: Page, language: str = "fr") -> Page:
    """The page in another language, live, with the words of its source."""
    locale = Locale.objects.get(language_code=language)
    for ancestor in page.get_ancestors().filter(depth__gt=1).specific():
        if not ancestor.has_translation(locale):
            translate(ancestor, language)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    source.get_translated_instance(locale).get_latest_revision().publish()
    return source.get_translated_instance(locale)


def fresh(page: Page) -> Any:
    return type(page).objects.get(pk=page.pk)


def records_of(page: WorkshopPage) -> list[Recommendation]:
    """In the order of the page."""
    children = WorkshopRecommendation.objects.filter(page=page)
    records = Recommendation.objects.in_bulk(
        [child.translation_key for child in children], field_name="translation_key"
    )
    return [records[child.translation_key] for child in children]


def _add(parent: Page, page: Any) -> Any:
    page.locale = Locale.objects.get(language_code="ar")
    fresh(parent).add_child(instance=page)
    return page
