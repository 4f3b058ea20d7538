"""What keeps a consultation from vanishing with a page (D3)."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from consultations.models import Consultation, ConsultationPage


class DeletionRefused(Exception):
    """These pages have to stay; the message tells an editor why, and what to do."""


def consultations_under(pages: Iterable[Page]) -> list[Consultation]:
    """The consultations whose source is one of `pages` or lies under one."""
    under = Q(pk__in=[])
    for page in pages:
        under |= Q(source_page__path__startswith=page.path)
    return list(Consultation.objects.filter(under).select_related("source_page"))


def has_consultations_under(page: Page) -> bool:
    """Whether `page` is, or holds, the page of a consultation in any language."""
    return ConsultationPage.objects.filter(path__startswith=page.path).exists()


@transaction.atomic
def release_unanswered(pages: Iterable[Page]) -> None:
    """
    Make way for deleting `pages` by removing the records behind them.

    Raises DeletionRefused, and then removes nothing, when one was answered or would leave a live
    translation without its consultation.
    """
    pages = list(pages)
    if reason := reason_not_to_delete(pages):
        raise DeletionRefused(reason)
    records = consultations_under(pages)
    Consultation.objects.filter(pk__in=[record.pk for record in records]).delete()


def reason_not_to_delete(pages: Iterable[Page]) -> str:
    """Why these pages have to stay, in words; empty when they may go."""
    pages = list(pages)
    for record in consultations_under(pages):
        title = {"title": record.source_page.title}
        if record.responses.exists():
            return (
                _(
                    "“%(title)s” has been answered and cannot be deleted. Unpublish it instead: "
                    "that closes it in every language and keeps the answers."
                )
                % title
            )
        if record.collections.exists():
            return (
                _(
                    "Sheets of paper are keyed for “%(title)s”, which cannot be deleted. Unpublish "
                    "it instead."
                )
                % title
            )
        if _live_translations_outside(pages, record):
            return (
                _(
                    "“%(title)s” is the source of published translations. Delete or unpublish "
                    "those first, or make one of them the source."
                )
                % title
            )
    return ""


def _live_translations_outside(pages: list[Page], record: Consultation) -> bool:
    translations = ConsultationPage.objects.filter(
        translation_key=record.translation_key, live=True
    ).exclude(pk=record.source_page_id)
    return any(
        not any(translation.path.startswith(page.path) for page in pages)
        for translation in translations
    )
