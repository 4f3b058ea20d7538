"""What stands below wagtail-localize's editor: how far the translation is, and what to do next."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import quote
from django.urls import NoReverseMatch, reverse
from wagtail.models import DraftStateMixin, Page
from wagtail_localize.models import Translation

from translations.models import HandIn, LanguageVersion
from translations.permissions import may_delete, may_publish, may_unpublish


@dataclass(frozen=True)
class Desk:
    translation: Translation
    version: LanguageVersion | None
    hand_in: HandIn | None
    language: str
    source_language: str
    translated: int
    total: int
    is_live: bool
    is_locked: bool
    can_publish: bool
    can_delete: bool
    can_unpublish: bool
    # The source's words changed since they were last taken into this editor.
    source_changed: bool
    source_is_live: bool
    source_url: str
    sync_url: str
    edit_url: str
    delete_url: str
    unpublish_url: str
    previews: list[dict[str, str]]

    @property
    def missing(self) -> int:
        return self.total - self.translated

    @property
    def share(self) -> int:
        return round(100 * self.translated / self.total) if self.total else 100

    @property
    def is_waiting(self) -> bool:
        return self.hand_in is not None and self.hand_in.is_waiting

    @property
    def is_sent_back(self) -> bool:
        return self.hand_in is not None and not self.hand_in.is_waiting


def desk_for(translation: Translation, instance: Any, user: Any) -> Desk:
    translated, total = progress_of(translation)
    version = (
        LanguageVersion.objects.filter(
            translation_key=instance.translation_key, locale_id=instance.locale_id
        )
        .select_related("source", "hand_in__handed_in_by", "hand_in__sent_back_by")
        .first()
    )
    source = version.source if version else None
    is_page = isinstance(instance, Page)
    is_draftable = isinstance(instance, DraftStateMixin)
    can_publish = may_publish(user, instance) if is_draftable else True
    return Desk(
        translation=translation,
        version=version,
        hand_in=getattr(version, "hand_in", None) if version else None,
        language=str(translation.target_locale.get_display_name()),
        source_language=str(translation.source.locale.get_display_name()),
        translated=translated,
        total=total,
        is_live=instance.live if is_draftable else True,
        is_locked=is_page and bool(instance.locked),
        can_publish=can_publish,
        # Wagtail lets whoever may edit delete drafts, too: nothing for translators.
        can_delete=can_publish and may_delete(user, instance),
        can_unpublish=may_unpublish(user, instance),
        source_changed=bool(
            source and source.changed_at and source.changed_at > translation.source.last_updated_at
        ),
        source_is_live=bool(source and source.is_public),
        source_url=edit_url(source) if source else "",
        sync_url=reverse("wagtail_localize:update_translations", args=[translation.source_id])
        if user.has_perm("wagtail_localize.submit_translation")
        else "",
        edit_url=edit_url(version) if version else "",
        delete_url=_url(version, "delete") if version else "",
        unpublish_url=reverse("wagtailadmin_pages:unpublish", args=[instance.pk])
        if is_page
        else "",
        previews=_previews(translation, instance),
    )


def progress_of(translation: Translation) -> tuple[int, int]:
    """(translated, all) pieces."""
    total, translated = translation.get_progress()
    return translated, total


def edit_url(version: LanguageVersion) -> str:
    return _url(version, "edit")


def _url(version: LanguageVersion, action: str) -> str:
    if version.page_id is not None:
        return reverse(f"wagtailadmin_pages:{action}", args=[version.page_id])
    model = version.content_type.model_class()
    viewset = getattr(model, "snippet_viewset", None)
    try:
        name = viewset.get_url_name(action) if viewset else None
        return reverse(name, args=[quote(version.object_id)]) if name else ""
    except NoReverseMatch:
        return ""


def _previews(translation: Translation, instance: Any) -> list[dict[str, str]]:
    if not isinstance(instance, Page):
        return []
    return [
        {
            "label": str(label),
            "url": reverse(
                "wagtail_localize:preview_translation",
                args=[translation.pk]
                if mode == instance.default_preview_mode
                else [translation.pk, mode],
            ),
        }
        for mode, label in instance.preview_modes
    ]
