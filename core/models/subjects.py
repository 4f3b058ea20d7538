"""What content is about: topics, and places with their official codes."""

from collections.abc import Collection
from typing import Any, TypeVar

from django.conf import settings
from django.db import models
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin
from wagtail.search import index
from wagtail.snippets.models import register_snippet
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.search.synonyms import forget_synonyms, split_words
from core.stale_saves import GuardedSnippetViewSet


class Subject(DraftStateMixin, RevisionMixin, TranslatableMixin, index.Indexed, models.Model):
    """
    Something that has a public page listing what is about it.

    It has drafts, because submitting a snippet without them for translation puts the source's
    words live.
    """

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(
        _("address"),
        max_length=80,
        allow_unicode=True,
        help_text=_("The end of the page's address, the same in every language."),
    )

    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.FilterField("live"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Topic(Subject):
    introduction = models.TextField(_("introduction"), blank=True)

    translatable_fields = [
        TranslatableField("name"),
        TranslatableField("introduction"),
        SynchronizedField("slug", overridable=False),
    ]
    search_fields = [*Subject.search_fields, index.SearchField("introduction")]
    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("introduction")]

    class Meta(Subject.Meta):
        abstract = False
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="topic_address_unique")
        ]


register_snippet(Topic, viewset=GuardedSnippetViewSet)


class PlaceKind(models.TextChoices):
    REGION = "region", _("region")
    PROVINCE = "province", _("province")
    PREFECTURE = "prefecture", _("prefecture")
    COMMUNE = "commune", _("commune")


class Place(Subject):
    """A region, province, prefecture or commune, by the official geographic code."""

    code = models.CharField(
        _("official code"),
        max_length=20,
        help_text=_("Of the High Commission for Planning, such as 01.051.09.13."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=PlaceKind.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("lies in"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="children",
    )
    search_aliases = models.TextField(
        _("other spellings"),
        blank=True,
        help_text=_("Names by which people look for it, separated by commas: اساكن، اساݣن."),
    )

    translatable_fields = [
        TranslatableField("name"),
        TranslatableField("search_aliases"),
        TranslatableField("parent"),
        SynchronizedField("slug", overridable=False),
        SynchronizedField("code", overridable=False),
        SynchronizedField("kind", overridable=False),
    ]
    search_fields = [
        *Subject.search_fields,
        index.SearchField("search_aliases"),
        index.AutocompleteField("search_aliases"),
    ]
    panels = [
        FieldPanel(name) for name in ("name", "slug", "kind", "parent", "code", "search_aliases")
    ]

    class Meta(Subject.Meta):
        abstract = False
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="place_address_unique"),
            models.UniqueConstraint(fields=["locale", "code"], name="place_code_unique"),
        ]

    @property
    def aliases(self) -> list[str]:
        return split_words(self.search_aliases)


register_snippet(Place, viewset=GuardedSnippetViewSet)

# Signals, because the admin deletes several at once without calling `delete`.
post_save.connect(forget_synonyms, sender=Place)
post_delete.connect(forget_synonyms, sender=Place)


type_subject = TypeVar("type_subject", bound=Subject)


def in_language(
    model: type[type_subject], keys: Collection[Any], language: str
) -> dict[Any, type_subject]:
    """
    {translation key: subject} of those that the public may read, each in `language` or, better
    than nothing, in the first of the site's languages that has it.
    """
    order = [language, *(code for code, _name in settings.LANGUAGES)]
    found: dict[Any, type_subject] = {}
    subjects = model._default_manager.filter(translation_key__in=keys, live=True)
    related = ("locale", "parent") if model is Place else ("locale",)
    for subject in subjects.select_related(*related).order_by("pk"):
        known = found.get(subject.translation_key)
        if known is None or _rank(subject, order) < _rank(known, order):
            found[subject.translation_key] = subject
    return found


def _rank(subject: Subject, order: list[str]) -> int:
    code = subject.locale.language_code
    return order.index(code) if code in order else len(order)
