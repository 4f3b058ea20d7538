"""Keeping `LanguageVersion` true to the rows of pages and snippets, whoever saves them."""

import contextlib
import hashlib
import json
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from modelcluster.fields import ParentalKey
from modelcluster.models import get_serializable_data_for_fields
from wagtail.models import DraftStateMixin, Page, get_translatable_models
from wagtail_localize.models import Translation

from translations.models import HandIn, LanguageVersion

# What readers see of the fields that Wagtail gives to every page.
_PAGE_TEXTS = {"title", "seo_title", "search_description"}
_BOOKKEEPING = {
    "live",
    "has_unpublished_changes",
    "first_published_at",
    "last_published_at",
    "go_live_at",
    "expire_at",
    "expired",
    "latest_revision",
    "live_revision",
    "locale",
    "translation_key",
}


def translatable_models() -> list[type[models.Model]]:
    """The page types and snippets that have versions: no parts of pages, no bare `Page`."""
    return [
        model
        for model in get_translatable_models(include_subclasses=True)
        if model is not Page
        and not any(isinstance(field, ParentalKey) for field in model._meta.get_fields())
    ]


def listen() -> None:
    """
    Signals, since snippets and pages of any type count, and Wagtail, wagtail-localize and
    commands save each in their own way.
    """
    for model in translatable_models():
        post_save.connect(_on_save, sender=model, dispatch_uid=f"record {model._meta.label}")
        post_delete.connect(_on_delete, sender=model, dispatch_uid=f"forget {model._meta.label}")
    post_save.connect(_on_plain_page, sender=Page, dispatch_uid="record plain page")


def _on_save(instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any) -> None:
    # A save of some fields comes from saving a draft, locking and the like.
    if not raw and update_fields is None:
        record(instance)


def _on_plain_page(instance: Page, update_fields: Any = None, **kwargs: Any) -> None:
    """Wagtail takes pages offline as plain `Page` objects, in bulk and when they expire."""
    if update_fields is None or "live" in update_fields:
        LanguageVersion.objects.filter(page_id=instance.pk).update(is_public=instance.live)


def _on_delete(instance: Any, **kwargs: Any) -> None:
    forget(instance)


@transaction.atomic
def record(instance: Any) -> LanguageVersion:
    """Bring the version of a page or snippet up to date with its row, just saved."""
    is_public = instance.live if isinstance(instance, DraftStateMixin) else True
    known = LanguageVersion.objects.filter(
        translation_key=instance.translation_key, locale_id=instance.locale_id
    ).first()
    version = known or LanguageVersion(
        translation_key=instance.translation_key, locale_id=instance.locale_id
    )
    version.content_type = ContentType.objects.get_for_model(type(instance))
    version.object_id = instance.pk
    version.page_id = instance.pk if isinstance(instance, Page) else None
    version.title = str(instance)[:255]
    version.is_public = is_public
    translation = (
        Translation.objects.filter(
            source__object_id=instance.translation_key,
            target_locale_id=instance.locale_id,
            enabled=True,
        )
        .select_related("source")
        .first()
    )
    version.source = _source_of(version, translation)
    if _take_over(version, instance, translation) and is_public and known:
        # Published, whoever did it and by whatever way: nothing waits any more.
        HandIn.objects.filter(version=known).delete()
    version.save()
    return version


def _source_of(version: LanguageVersion, translation: Translation | None) -> LanguageVersion | None:
    """
    What this version is translated from: for a synced translation, what it is synced with; else
    what it was before; else the first version there was. None: it is the source itself.
    """
    others = LanguageVersion.objects.filter(translation_key=version.translation_key).exclude(
        pk=version.pk
    )
    if translation is not None:
        return others.filter(locale_id=translation.source.locale_id).first()
    if version.pk is not None:
        return version.source
    return others.filter(source__isnull=True).order_by("pk").first()


def _take_over(version: LanguageVersion, instance: Any, translation: Translation | None) -> bool:
    """
    Whether the save brought other words, or published. A row that is not public counts as well: a
    translation may be made from it before it is.
    """
    digest = digest_of(instance)
    published_at = getattr(instance, "last_published_at", None)
    if digest == version.digest and published_at == version.published_at:
        return False  # saved for something else, such as its place in the tree
    now = timezone.now()
    if digest != version.digest or version.changed_at is None:
        version.digest = digest
        version.changed_at = now
    version.published_at = published_at
    version.taken_over_at = _seen_until(translation, now)
    return True


def _seen_until(translation: Translation | None, now: datetime) -> datetime:
    """
    wagtail-localize publishes what it last extracted from the source. Whoever publishes a page
    that is not synced says by this that it is right as it stands.
    """
    return translation.source.last_updated_at if translation else now


def digest_of(instance: Any) -> str:
    """
    Of what readers see in the row, whatever their language: Wagtail's bookkeeping, primary keys
    and the fields that `shared_by_languages` names on a model make no difference.
    """
    if isinstance(instance, Page):
        data = instance.serializable_data()
        ignored = {field.name for field in Page._meta.get_fields()} - _PAGE_TEXTS
    else:
        data = get_serializable_data_for_fields(instance)
        ignored = set(_BOOKKEEPING)
    ignored |= {"slug", "page_ptr", *getattr(instance, "shared_by_languages", ())}
    text = json.dumps(
        _canonical({name: value for name, value in data.items() if name not in ignored}),
        cls=DjangoJSONEncoder,
        sort_keys=True,
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _canonical(value: Any) -> Any:
    """The same for the same words, whichever way they were saved and by which database."""
    if isinstance(value, dict):
        # Children of a page are made anew by some ways of publishing.
        return {name: _canonical(part) for name, part in value.items() if name != "pk"}
    if isinstance(value, list):
        return [_canonical(part) for part in value]
    if isinstance(value, str) and value.startswith(("[", "{")):
        # A stream: PostgreSQL gives its keys back in another order.
        with contextlib.suppress(ValueError):
            return _canonical(json.loads(value))
    return value


@transaction.atomic
def forget(instance: Any) -> None:
    """The page or snippet is gone; where it was the source, its oldest translation follows it."""
    gone = LanguageVersion.objects.filter(
        translation_key=instance.translation_key, locale_id=instance.locale_id
    )
    gone.delete()
    orphans = LanguageVersion.objects.filter(
        translation_key=instance.translation_key, source__isnull=True
    )
    heir = orphans.order_by("-is_public", "pk").first()
    if heir is not None:
        # As they were when their source went: nobody can compare any more.
        orphans.exclude(pk=heir.pk).update(source=heir, taken_over_at=timezone.now())


@transaction.atomic
def make_source(page: Page) -> None:
    """From now on `page` is what its other languages are translated from."""
    versions = LanguageVersion.objects.filter(translation_key=page.translation_key)
    source = versions.get(locale_id=page.locale_id)
    versions.filter(source__isnull=True).update(taken_over_at=timezone.now())
    versions.exclude(pk=source.pk).update(source=source)
    versions.filter(pk=source.pk).update(source=None)
    HandIn.objects.filter(version=source).delete()
