"""The database itself refuses to change or delete a line of the decision log."""

from django.db import migrations

from core.append_only import seal, unseal

TABLE = "moderation_decision"


def seal_log(apps, schema_editor):
    seal(schema_editor.connection, TABLE)


def unseal_log(apps, schema_editor):
    unseal(schema_editor.connection, TABLE)


class Migration(migrations.Migration):
    dependencies = [("moderation", "0002_groups")]

    operations = [migrations.RunPython(seal_log, unseal_log)]
