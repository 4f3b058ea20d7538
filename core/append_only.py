"""
Logs whose lines are never changed or removed: refused by the model, and by the database itself.

SQLite drops a table's triggers when a migration rebuilds the table: a later migration that alters
a log must seal it again (the tests notice when it does not). PostgreSQL's TRUNCATE is not
refused: it needs the rights of the table's owner, who could drop the trigger as well.
"""

from typing import Any, NoReturn

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.translation import gettext


class AppendOnlyError(Exception):
    """Somebody tried to change or delete a line of a log."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError

    def delete(self) -> NoReturn:
        raise AppendOnlyError


class AppendOnlyModel(models.Model):
    """A line of a log. Its table wants `seal` in a migration."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError

    def name_of(self, field: str) -> str:
        """Who the foreign key `field` names: a line outlives the account it points to."""
        try:
            return str(getattr(self, field))
        except ObjectDoesNotExist:
            return gettext("somebody who has left")


def seal(connection: BaseDatabaseWrapper, table: str) -> None:
    """Let the database refuse to change or delete rows of `table`."""
    if connection.vendor == "sqlite":
        statements = [
            f"CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for action in ("update", "delete")
        ]
    else:
        statements = [
            f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN RAISE EXCEPTION '{table} is append-only' "
            "USING ERRCODE = 'integrity_constraint_violation'; END $$",
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
        ]
    _run(connection, statements)


def unseal(connection: BaseDatabaseWrapper, table: str) -> None:
    if connection.vendor == "sqlite":
        statements = [
            f"DROP TRIGGER IF EXISTS {table}_no_{action}" for action in ("update", "delete")
        ]
    else:
        statements = [
            f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}",
            f"DROP FUNCTION IF EXISTS {table}_refuse()",
        ]
    _run(connection, statements)


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
