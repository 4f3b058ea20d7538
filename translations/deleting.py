"""What is said before a page is deleted: which languages of it remain, and what becomes of them."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from wagtail.models import Page

from translations.models import LanguageVersion


def remaining_languages(page: Page) -> list[LanguageVersion]:
    """The versions of `page` in other languages, public ones first."""
    return list(
        LanguageVersion.objects.filter(translation_key=page.translation_key, page__isnull=False)
        .exclude(page_id=page.pk)
        .select_related("locale", "page")
        .order_by("-is_public", "pk")
    )


def warn_of_remaining(page: Page) -> SafeString | None:
    """In words, for the page that asks whether to delete; None where nothing remains."""
    remaining = remaining_languages(page)
    lines = list(_lines(page, remaining))
    if not lines:
        return None
    return format_html_join(mark_safe("<br>"), "{}", ([line] for line in lines))


def _lines(page: Page, remaining: list[LanguageVersion]) -> Iterable[str]:
    if remaining:
        languages = pgettext("between items of a list", ", ").join(
            str(version.locale.get_display_name()) for version in remaining
        )
        yield _("The page remains in: %(languages)s. Delete it there, too, if it should go.") % {
            "languages": languages
        }
        own = LanguageVersion.objects.filter(page_id=page.pk).first()
        if own is not None and own.source_id is None:
            yield _(
                "It is their source: they stop being synced translations and are edited on their "
                "own from then on."
            )
    below = LanguageVersion.objects.filter(_translations_below(page)).count()
    if below:
        yield (
            ngettext(
                "%(count)d translation of the pages below it remains in another language.",
                "%(count)d translations of the pages below it remain in other languages.",
                below,
            )
            % {"count": below}
        )


def _translations_below(page: Page) -> Q:
    inside = Page.objects.descendant_of(page).order_by()
    return Q(translation_key__in=inside.values("translation_key"), page__isnull=False) & ~Q(
        page__in=inside.values("pk")
    )
