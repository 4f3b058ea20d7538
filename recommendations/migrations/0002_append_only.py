"""The database itself refuses to change or delete a line of the log of recommendations."""

from django.db import migrations

from core.append_only import seal, unseal

TABLE = "recommendations_logentry"


def seal_log(apps, schema_editor):
    seal(schema_editor.connection, TABLE)


def unseal_log(apps, schema_editor):
    unseal(schema_editor.connection, TABLE)


class Migration(migrations.Migration):
    dependencies = [("recommendations", "0001_initial")]

    operations = [migrations.RunPython(seal_log, unseal_log)]
