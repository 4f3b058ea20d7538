"""`runserver` that does the due work, too: what `make run` starts."""

import logging
from threading import Event, Thread
from typing import Any

from django.contrib.staticfiles.management.commands.runserver import Command as Runserver
from django.db import DatabaseError, connections

from core.services.delivering import deliver_due
from core.services.publishing_due import run_due_work

EVERY_SECONDS = 60
logger = logging.getLogger(__name__)


class Command(Runserver):
    help = "Serves for development and does the due work every minute; a server needs a timer."

    def inner_run(self, *args: Any, **options: Any) -> None:
        # A thread of the serving process, and a daemon: whatever ends the one ends the other.
        Thread(target=_work, name="due-work", daemon=True).start()
        super().inner_run(*args, **options)


def _work() -> None:
    clock = Event()
    while not clock.wait(EVERY_SECONDS):
        for work in (run_due_work, deliver_due):
            try:
                work()
            except DatabaseError:
                logger.exception("Due work could not start; trying again in a minute")
            finally:
                connections.close_all()
