"""
What was scheduled and is now due: publication first, then expiry, object by object.

Wagtail's own `publish_scheduled` stops at the first failure, and takes offline first: that drops a
new version which was to follow at the same moment.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from core import due_work

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Failure:
    task: str
    model: str
    pk: str
    error: Exception

    def __str__(self) -> str:
        reason = (
            " ".join(self.error.messages)
            if isinstance(self.error, ValidationError)
            else str(self.error)
        )
        return f"{self.task}: {self.model} {self.pk}: {type(self.error).__name__}: {reason}"


@dataclass
class DueWork:
    """What one run did. `failed` is due still, and comes again in the next run."""

    published: list[str] = field(default_factory=list)
    taken_offline: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)

    def note(self, successes: list[str], pk: Any, outcome: Failure | bool) -> None:
        if isinstance(outcome, Failure):
            self.failed.append(outcome)
        elif outcome:
            successes.append(str(pk))


def run_due_work() -> DueWork:
    """
    Publish and take offline what is due, each in a transaction of its own.

    Safe to run twice at once: whoever comes second to an object finds it done. One that fails is
    logged and stops no other.
    """
    done = DueWork()
    due = Revision.objects.filter(approved_go_live_at__lte=timezone.now()).defer("content")
    for revision in list(due.order_by("approved_go_live_at", "pk")):
        model = revision.base_content_type.model_class()
        outcome = _attempt("publish", model, revision.object_id, partial(_publish, revision.pk))
        done.note(done.published, revision.object_id, outcome)
    for model in _models_with_drafts():
        expired = model.objects.filter(live=True, expire_at__lte=timezone.now())
        for pk in list(expired.order_by("expire_at", "pk").values_list("pk", flat=True)):
            outcome = _attempt("take offline", model, pk, partial(_take_offline, model, pk))
            done.note(done.taken_offline, pk, outcome)
    for name, task in due_work.tasks().items():
        outcome = _attempt(name, None, "", partial(_runs, task))
        done.note(done.tasks, name, outcome)
    return done


def _runs(task: due_work.type_task) -> bool:
    return task() > 0


def _models_with_drafts() -> list[Any]:
    """`Page` stands for all page types."""
    return [Page] + [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]


def _attempt(task: str, model: Any, pk: Any, act: Callable[[], bool]) -> Failure | bool:
    """Whether `act` found something to do, or how it failed."""
    try:
        with transaction.atomic():
            return act()
    # Whatever it was, the others are due all the same.
    except Exception as error:
        label = model._meta.label_lower if model else "without a model"
        failure = Failure(task, label, str(pk), error)
        # A rule that says no is no fault of the program.
        is_rule = isinstance(error, ValidationError)
        logger.error("Due work failed: %s", failure, exc_info=None if is_rule else error)
        return failure


def _publish(revision_pk: int) -> bool:
    revision = Revision.objects.select_related("base_content_type").get(pk=revision_pk)
    # The object before its revision, as the page editor locks them.
    model = revision.base_content_type.model_class()
    model._base_manager.select_for_update().filter(pk=revision.object_id).first()
    due = (
        Revision.objects.select_for_update()
        .filter(pk=revision_pk, approved_go_live_at__lte=timezone.now())
        .first()
    )
    if due is None:
        return False
    due.publish(log_action="wagtail.publish.scheduled")
    return True


def _take_offline(model: Any, pk: Any) -> bool:
    # A plain page: one that its own type would find invalid by now goes offline all the same.
    expired = (
        model.objects.select_for_update()
        .filter(pk=pk, live=True, expire_at__lte=timezone.now())
        .first()
    )
    if expired is None:
        return False
    expired.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return True
