"""
The database itself refuses to change or delete a line of the decision log.

SQLite drops a table's triggers when a migration rebuilds the table: a later migration that alters
the log must run `seal` again (the tests notice when it does not). PostgreSQL's TRUNCATE is not
refused: it needs the rights of the table's owner, who could drop the trigger as well.
"""

from django.db import migrations

SEAL = {
    "sqlite": [
        """
        CREATE TRIGGER moderation_decision_no_update BEFORE UPDATE ON moderation_decision
        BEGIN SELECT RAISE(ABORT, 'moderation_decision is append-only'); END
        """,
        """
        CREATE TRIGGER moderation_decision_no_delete BEFORE DELETE ON moderation_decision
        BEGIN SELECT RAISE(ABORT, 'moderation_decision is append-only'); END
        """,
    ],
    "postgresql": [
        """
        CREATE FUNCTION moderation_decision_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'moderation_decision is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        """
        CREATE TRIGGER moderation_decision_append_only
        BEFORE UPDATE OR DELETE ON moderation_decision
        FOR EACH ROW EXECUTE FUNCTION moderation_decision_refuse()
        """,
    ],
}

UNSEAL = {
    "sqlite": [
        "DROP TRIGGER IF EXISTS moderation_decision_no_update",
        "DROP TRIGGER IF EXISTS moderation_decision_no_delete",
    ],
    "postgresql": [
        "DROP TRIGGER IF EXISTS moderation_decision_append_only ON moderation_decision",
        "DROP FUNCTION IF EXISTS moderation_decision_refuse()",
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
    dependencies = [("moderation", "0002_groups")]

    operations = [migrations.RunPython(seal, unseal)]
