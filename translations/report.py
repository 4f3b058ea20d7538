"""The report of all translations: what is missing, waits or is older than its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.admin.utils import quote
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from translations.enums import State
from translations.filters import TranslationFilterSet
from translations.models import LanguageVersion
from translations.models.versions import LanguageVersionQuerySet
from translations.permissions import editable_by, visible_to
from translations.presenting.editor import edit_url

_SUBMIT = "wagtail_localize.submit_translation"


@dataclass(frozen=True)
class Cell:
    """One language of a row."""

    language: str
    is_source: bool = False
    state: str = ""
    label: str = ""
    edit_url: str = ""
    translate_url: str = ""
    handed_in_by: str = ""


@dataclass(frozen=True)
class Row:
    """A source and its languages, in the order of the columns."""

    title: str
    kind: str
    source_language: str
    cells: list[Cell]
    edit_url: str
    sync_url: str


class TranslationsReportView(ReportView):
    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    index_url_name = "translations_report"
    index_results_url_name = "translations_report_results"
    results_template_name = "translations/admin/report_results.html"
    filterset_class = TranslationFilterSet
    is_searchable = False

    def get_queryset(self) -> LanguageVersionQuerySet:
        visible = visible_to(self.request.user)
        in_another_language = LanguageVersion.objects.filter(visible, source=OuterRef("pk"))
        return (
            LanguageVersion.objects.sources()
            .filter(Q(page__isnull=True) | Q(page__alias_of__isnull=True))
            .filter(visible | Q(Exists(in_another_language)))
            .select_related("locale", "page", "content_type")
            # Snippets after the pages, on either database.
            .order_by(F("page__path").asc(nulls_last=True), "content_type", "title", "pk")
        )

    @cached_property
    def locales(self) -> list[Locale]:
        return list(Locale.objects.order_by("pk"))

    @cached_property
    def may_submit(self) -> bool:
        return bool(self.request.user.has_perm(_SUBMIT))

    @property
    def list_export(self) -> list[str]:
        return ["title", "kind", "source_language", *self._columns]

    @property
    def export_headings(self) -> dict[str, Any]:
        return {
            "title": _("Title"),
            "kind": _("Type"),
            "source_language": _("Source"),
            **{
                name: locale.get_display_name()
                for name, locale in zip(self._columns, self.locales, strict=True)
            },
        }

    @property
    def _columns(self) -> list[str]:
        return [f"cells.{number}.label" for number in range(len(self.locales))]

    def get_filename(self) -> str:
        return "translations"

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(*args, **kwargs) | {"locales": self.locales}

    def decorate_paginated_queryset(self, object_list: Iterable[Any]) -> list[Row]:
        rows = list(object_list)
        keys = [row.translation_key for row in rows]
        others: dict[tuple[Any, int], LanguageVersion] = {
            (version.translation_key, version.locale_id): version
            for version in LanguageVersion.objects.filter(
                translation_key__in=keys, page__alias_of__isnull=True
            )
            .with_state()
            .select_related("content_type", "hand_in__handed_in_by")
        }
        ids = [version.pk for version in others.values()]
        editable = set(
            LanguageVersion.objects.filter(editable_by(self.request.user), pk__in=ids).values_list(
                "pk", flat=True
            )
        )
        sources = dict(
            TranslationSource.objects.filter(object_id__in=keys, translations__enabled=True)
            .distinct()
            .values_list("object_id", "pk")
        )
        return [self._row(row, others, editable, sources.get(row.translation_key)) for row in rows]

    def _row(
        self,
        source: LanguageVersion,
        others: dict[tuple[Any, int], LanguageVersion],
        editable: set[int],
        sync_id: int | None,
    ) -> Row:
        cells = [self._cell(source, locale, others, editable) for locale in self.locales]
        is_old = any(cell.state == State.OUTDATED for cell in cells)
        model = source.content_type.model_class()
        return Row(
            title=source.title,
            kind=capfirst(str(model._meta.verbose_name)) if model else "",
            source_language=str(source.locale.get_display_name()),
            cells=cells,
            edit_url=edit_url(source) if source.pk in editable else "",
            sync_url=_sync_url(sync_id) if sync_id and is_old and self.may_submit else "",
        )

    def _cell(
        self,
        row: LanguageVersion,
        locale: Locale,
        others: dict[tuple[Any, int], LanguageVersion],
        editable: set[int],
    ) -> Cell:
        language = str(locale.get_display_name())
        if locale.pk == row.locale_id:
            return Cell(language, is_source=True, label=str(_("Source")))
        version = others.get((row.translation_key, locale.pk))
        if version is None:
            return Cell(
                language,
                state=State.MISSING,
                label=str(State.MISSING.label),
                translate_url=self._translate_url(row, locale),
            )
        hand_in = getattr(version, "hand_in", None)
        person = hand_in.handed_in_by if hand_in and hand_in.is_waiting else None
        return Cell(
            language,
            state=version.state,
            label=str(State(version.state).label),
            edit_url=edit_url(version) if version.pk in editable else "",
            handed_in_by=(person.get_full_name() or person.get_username()) if person else "",
        )

    def _translate_url(self, row: LanguageVersion, locale: Locale) -> str:
        if not self.may_submit:
            return ""
        if row.page_id is not None:
            url = reverse("wagtail_localize:submit_page_translation", args=[row.page_id])
        else:
            kind = row.content_type
            url = reverse(
                "wagtail_localize:submit_snippet_translation",
                args=[kind.app_label, kind.model, quote(row.object_id)],
            )
        return f"{url}?{urlencode({'select_locale': locale.language_code})}"


def _sync_url(source_id: int) -> str:
    url = reverse("wagtail_localize:update_translations", args=[source_id])
    return f"{url}?{urlencode({'next': reverse('translations_report')})}"
