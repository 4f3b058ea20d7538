"""The log of keying is append-only, and the groups that edit consultations may key for them."""

from django.db import migrations

from core.append_only import seal, unseal

TABLE = "consultations_sheetlogentry"
GROUPS = ("Editors", "Approvers", "Communications leads")


def seal_log(apps, schema_editor):
    seal(schema_editor.connection, TABLE)


def unseal_log(apps, schema_editor):
    unseal(schema_editor.connection, TABLE)


def let_editors_key(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")

    kind, _created = ContentType.objects.get_or_create(
        app_label="consultations", model="response"
    )
    permission, _created = Permission.objects.get_or_create(
        content_type=kind,
        codename="key_response",
        defaults={"name": "Can key answers given on paper"},
    )
    for group in Group.objects.filter(name__in=GROUPS):
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("consultations", "0005_answers_on_paper"),
        ("moderation", "0002_groups"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(seal_log, unseal_log),
        migrations.RunPython(let_editors_key, migrations.RunPython.noop),
    ]
