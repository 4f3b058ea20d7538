from typing import Any

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy

from translations.enums import State
from translations.models import LanguageVersion
from translations.models.versions import LanguageVersionQuerySet
from translations.services.recording import translatable_models

# Right below the home pages.
_SECTION_DEPTH = 3


def _sections(request: HttpRequest) -> Any:
    pages = page_permission_policy.explorable_instances(request.user)
    shown = pages.filter(depth=_SECTION_DEPTH, language_version__source__isnull=True)
    return shown.order_by("path")


def _kinds(request: HttpRequest) -> Any:
    kinds = ContentType.objects.get_for_models(*translatable_models()).values()
    return ContentType.objects.filter(pk__in=[kind.pk for kind in kinds]).order_by("model")


class _SectionField(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, obj: Page) -> str:
        return obj.get_admin_display_title()


class _SectionFilter(django_filters.ModelChoiceFilter):
    field_class = _SectionField


class _KindField(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, obj: ContentType) -> str:
        return capfirst(str(obj.name))


class _KindFilter(django_filters.ModelChoiceFilter):
    field_class = _KindField


class TranslationFilterSet(WagtailFilterSet):
    language = django_filters.ChoiceFilter(
        label=_("Language"),
        empty_label=_("All"),
        method="filter_language",
        widget=forms.RadioSelect,
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=State.choices,
        empty_label=_("All"),
        method="filter_state",
        widget=forms.RadioSelect,
    )
    section = _SectionFilter(label=_("Section"), queryset=_sections, method="filter_section")
    kind = _KindFilter(label=_("Type"), queryset=_kinds, field_name="content_type")

    class Meta:
        model = LanguageVersion
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["language"].extra["choices"] = list(get_content_languages().items())

    def filter_language(
        self, queryset: LanguageVersionQuerySet, name: str, value: str
    ) -> LanguageVersionQuerySet:
        """What is, or should be, translated into this language."""
        return queryset.exclude(locale__language_code=value)

    def filter_state(
        self, queryset: LanguageVersionQuerySet, name: str, value: str
    ) -> LanguageVersionQuerySet:
        locales = Locale.objects.all()
        if code := self.form.cleaned_data.get("language"):
            locales = locales.filter(language_code=code)
        found = Q(pk__in=[])
        for locale in locales:
            found |= _in_state(locale, value)
        return queryset.filter(found)

    def filter_section(
        self, queryset: LanguageVersionQuerySet, name: str, value: Page
    ) -> LanguageVersionQuerySet:
        inside = Q(pk__in=[])
        same = Page.objects.filter(translation_key=value.translation_key)
        for path in same.values_list("path", flat=True):
            inside |= Q(page__path__startswith=path)
        return queryset.filter(inside)


def _in_state(locale: Locale, state: str) -> Q:
    translations = LanguageVersion.objects.filter(
        translation_key=OuterRef("translation_key"), locale=locale, page__alias_of__isnull=True
    )
    if state == State.MISSING:
        return Q(~Exists(translations)) & ~Q(locale=locale)
    return Q(Exists(translations.filter(source__isnull=False).in_state(state)))
