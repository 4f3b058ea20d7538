"""
The database itself refuses to change or delete a line of the log of recommendations.

SQLite drops a table's triggers when a migration rebuilds the table: a later migration that alters
the log must run `seal` again (the tests notice when it does not). PostgreSQL's TRUNCATE is not
refused: it needs the rights of the table's owner, who could drop the trigger as well.
"""

from django.db import migrations

SEAL = {
    "sqlite": [
        """
        CREATE TRIGGER recommendations_logentry_no_update BEFORE UPDATE ON recommendations_logentry
        BEGIN SELECT RAISE(ABORT, 'recommendations_logentry is append-only'); END
        """,
        """
        CREATE TRIGGER recommendations_logentry_no_delete BEFORE DELETE ON recommendations_logentry
        BEGIN SELECT RAISE(ABORT, 'recommendations_logentry is append-only'); END
        """,
    ],
    "postgresql": [
        """
        CREATE FUNCTION recommendations_logentry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'recommendations_logentry is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        """
        CREATE TRIGGER recommendations_logentry_append_only
        BEFORE UPDATE OR DELETE ON recommendations_logentry
        FOR EACH ROW EXECUTE FUNCTION recommendations_logentry_refuse()
        """,
    ],
}

UNSEAL = {
    "sqlite": [
        "DROP TRIGGER IF EXISTS recommendations_logentry_no_update",
        "DROP TRIGGER IF EXISTS recommendations_logentry_no_delete",
    ],
    "postgresql": [
        "DROP TRIGGER IF EXISTS recommendations_logentry_append_only ON recommendations_logentry",
        "DROP FUNCTION IF EXISTS recommendations_logentry_refuse()",
    ],
}


def run(connection, statements):
    with connection.cursor() as cursor:
        for statement in statements.get(connection.vendor, []):
            cursor.execute(statement)


def seal(apps, schema_editor):
    run(schema_editor.connection, SEAL)


def unseal(apps, schema_editor):
    run(schema_editor.connection, UNSEAL)


class Migration(migrations.Migration):
    dependencies = [("recommendations", "0001_initial")]

    operations = [migrations.RunPython(seal, unseal)]
