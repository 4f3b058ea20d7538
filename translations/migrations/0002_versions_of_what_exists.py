"""A version for every page and snippet that a site has already."""

from django.db import migrations

_SNIPPETS = (("core", "PrivacyNotice"), ("core", "Topic"), ("core", "Place"))


def record_what_exists(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    pages = apps.get_model("wagtailcore", "Page").objects.exclude(
        # The root, and the page that a new Wagtail greets with.
        content_type__app_label="wagtailcore"
    )
    for page in pages.order_by("pk"):
        _record(
            apps,
            page,
            page_id=page.pk,
            content_type_id=page.content_type_id,
            title=page.title,
            moment=page.last_published_at or page.latest_revision_created_at,
        )
    for app, name in _SNIPPETS:
        model = apps.get_model(app, name)
        kind, _created = ContentType.objects.get_or_create(app_label=app, model=name.lower())
        for item in model.objects.order_by("pk"):
            _record(
                apps,
                item,
                content_type_id=kind.pk,
                title=getattr(item, "title", None) or item.name,
                moment=item.last_published_at,
            )


def _record(apps, item, *, title, moment, **fields):
    LanguageVersion = apps.get_model("translations", "LanguageVersion")
    synced = (
        apps.get_model("wagtail_localize", "Translation")
        .objects.filter(
            source__object_id=item.translation_key,
            target_locale_id=item.locale_id,
            enabled=True,
        )
        .select_related("source")
        .first()
    )
    others = LanguageVersion.objects.filter(translation_key=item.translation_key)
    source = (
        others.filter(locale_id=synced.source.locale_id) if synced else others.filter(source=None)
    ).first()
    LanguageVersion.objects.create(
        translation_key=item.translation_key,
        locale_id=item.locale_id,
        object_id=item.pk,
        title=title[:255],
        source=source,
        is_public=item.live,
        changed_at=moment,
        published_at=item.last_published_at,
        taken_over_at=synced.source.last_updated_at if synced else moment,
        **fields,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0001_initial"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("core", "0003_ship_synonyms"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(record_what_exists, migrations.RunPython.noop)]
