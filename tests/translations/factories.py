"""A news item and its translation, through what editors and translators use."""

from typing import Any
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from home.services.installing import Installation
from news.models import NewsPage
from translations.models import LanguageVersion

WORDS = {"خبر": "Nouvelle", "ملخص": "Résumé", "الحسيمة": "Al Hoceima"}


def locale(code: str) -> Locale:
    return Locale.objects.get(language_code=code)


def make_news(site: Installation, *, live: bool = True, **fields: Any) -> NewsPage:
    fields = {"title": "خبر", "summary": "ملخص", "place": "الحسيمة"} | fields
    site.news.refresh_from_db()
    page = site.news.add_child(
        instance=NewsPage(slug=f"news-{uuid4().hex[:8]}", live=False, **fields)
    )
    revision = page.save_revision()
    if live:
        revision.publish()
    return fresh(page)


def fresh(page: Page) -> Any:
    return type(page).objects.get(pk=page.pk)


def change(page: Page, **changes: Any) -> Any:
    """What an editor of the source publishes."""
    latest = fresh(page).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(latest, name, value)
    latest.save_revision().publish()
    return fresh(page)


def draft_translation(page: Page, code: str = "fr", *, words: dict[str, str] | None = None) -> Any:
    source, _created = TranslationSource.update_or_create_from_instance(fresh(page))
    translation, _created = Translation.objects.get_or_create(
        source=source, target_locale=locale(code)
    )
    say(page, words or {}, code)
    translation.save_target(publish=False)
    return source.get_translated_instance(locale(code))


def say(page: Page, words: dict[str, str], code: str = "fr") -> None:
    for segment in StringSegment.objects.filter(source__object_id=page.translation_key):
        if segment.string.data in words:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale(code),
                context=segment.context,
                defaults={"data": words[segment.string.data]},
            )


def publish(page: Page) -> Any:
    page.get_latest_revision().publish()
    return fresh(page)


def translate(page: Page, code: str = "fr") -> Any:
    """Complete and public."""
    return publish(draft_translation(page, code, words=WORDS))


def version_of(page: Any) -> LanguageVersion:
    return LanguageVersion.objects.get(
        translation_key=page.translation_key, locale_id=page.locale_id
    )


def state_of(page: Any) -> str:
    return LanguageVersion.objects.with_state().get(pk=version_of(page).pk).state


def sync(page: Page) -> None:
    TranslationSource.objects.get(object_id=page.translation_key).update_from_db()


def translation_of(page: Page) -> Translation:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale_id=page.locale_id
    )


def browser(user: Any) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user, backend="accounts.backends.StaffBackend")
    return client


def make_user(*actions: str, under: Page | None = None, models: tuple[str, ...] = ()) -> Any:
    """May do `actions` with pages below `under`, or with all, and has `models`' permissions."""
    user = get_user_model().objects.create_user(username=f"user-{uuid4().hex[:8]}")
    group = Group.objects.create(name=f"group-{user.username}")
    user.groups.add(group)
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        *Permission.objects.filter(codename__in=models),
    )
    for action in actions:
        GroupPagePermission.objects.create(
            group=group,
            page=under or Page.get_first_root_node(),
            permission=Permission.objects.get(
                content_type__app_label="wagtailcore", codename=f"{action}_page"
            ),
        )
    return user


def post(client: Client, url: str, data: dict[str, Any] | None = None) -> Any:
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(url, data or {})


def publish_in_editor(client: Client, page: Page, **data: Any) -> Any:
    return post(
        client, reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"} | data
    )
