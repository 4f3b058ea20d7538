"""
E-mails to staff about approval and comments.

Wagtail's own, with four differences: each is in its reader's language or the site's, never in the
sender's; they leave by the outbox after the save that causes them, so that neither a mail server
that is down nor a save that is taken back does harm; only people who may act on the page are told;
and nobody is told of the same thing twice.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override
from wagtail.admin.mail import (
    BaseWorkflowStateEmailNotifier,
    EmailNotificationMixin,
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
)
from wagtail.models import (
    AbstractGroupApprovalTask,
    Page,
    PageSubscription,
    TaskState,
    WorkflowState,
)
from wagtail.permissions import page_permission_policy
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)
from wagtail.users.models import UserProfile

from core.mails import STAFF
from core.models import OutboxMail, PublisherApprovalTask
from core.services.delivering import deliver_due
from core.services.mailing import enqueue, language_of_user

logger = logging.getLogger(__name__)

_TEMPLATES = "wagtailadmin/notifications/"


def send_after_commit(template: str, recipients: Iterable[Any], context: dict[str, Any]) -> None:
    """Send `template` (without its ending) to each of `recipients`, once what was saved is safe."""
    recipients = list(recipients)
    if recipients:
        transaction.on_commit(partial(_send, template, recipients, context))


def _send(template: str, recipients: list[Any], context: dict[str, Any]) -> None:
    keys = ", ".join(str(recipient.pk) for recipient in recipients)
    try:
        mails = [_put_into_outbox(template, recipient, context) for recipient in recipients]
        # At once; what the mail server does not take now stays in the outbox.
        done = deliver_due(only=[mail.pk for mail in mails if mail])
    # Whatever happens: the page is saved, and its editor goes on working.
    except Exception:
        # By number: an address does not belong in a log.
        logger.exception("E-mail %s failed, of users %s.", template, keys)
        return
    if len(done.sent) < len(mails):
        logger.error("E-mail %s failed, of users %s; it is tried again.", template, keys)


def _put_into_outbox(template: str, recipient: Any, context: dict[str, Any]) -> OutboxMail | None:
    """In words already: the page and its approval do not fit into JSON."""
    language = language_of_user(recipient)
    with override(language):
        said = context | {"user": recipient, "settings": settings}
        words = {
            "subject": render_to_string(f"{template}_subject.txt", said),
            "text": render_to_string(f"{template}.txt", said),
        }
    # Each call is an event of its own.
    return enqueue(STAFF, to=recipient, key=uuid4().hex, language=language, context=words)


def _wants(user: Any, notification: str) -> bool:
    if not (user.is_active and user.email):
        return False
    return bool(getattr(UserProfile.get_for_user(user), f"{notification}_notifications"))


class _AfterCommit(EmailNotificationMixin):
    def send_emails(
        self, template_set: dict[str, str], context: dict[str, Any], recipients: Any, **kwargs: Any
    ) -> bool:
        ordered = sorted(recipients, key=lambda user: user.pk)
        send_after_commit(template_set["text"].removesuffix(".txt"), ordered, context)
        return True


class _ToEditor:
    """To whoever submitted the page, as long as they may still edit it."""

    def get_recipient_users(self, workflow_state: WorkflowState, **kwargs: Any) -> set[Any]:
        author = workflow_state.requested_by
        if author is None or author == kwargs.get("user"):
            return set()
        page = workflow_state.content_object
        return {author} if page.permissions_for_user(author).can_edit() else set()


class ApprovalNotifier(_AfterCommit, _ToEditor, WorkflowStateApprovalEmailNotifier):
    def get_context(self, workflow_state: WorkflowState, **kwargs: Any) -> dict[str, Any]:
        page = workflow_state.content_object
        schedule = page.revisions.filter(approved_go_live_at__gt=timezone.now()).first()
        return super().get_context(workflow_state, **kwargs) | {
            "comment": workflow_state.current_task_state.comment,
            "publishes_at": schedule and timezone.localtime(schedule.approved_go_live_at),
        }


class ChangesRequestedNotifier(_AfterCommit, _ToEditor, WorkflowStateRejectionEmailNotifier):
    pass


class StepNotifier(_AfterCommit, GroupApprovalTaskStateSubmissionEmailNotifier):
    """To those who may approve a page that was submitted."""

    def can_handle(self, instance: Any, **kwargs: Any) -> bool:
        # A step may be of Wagtail's own kind, too.
        return isinstance(instance, TaskState) and isinstance(
            instance.task.specific, PublisherApprovalTask | AbstractGroupApprovalTask
        )

    def get_recipient_users(self, task_state: TaskState, **kwargs: Any) -> set[Any]:
        page = task_state.workflow_state.content_object
        if isinstance(task_state.task.specific, PublisherApprovalTask):
            policy = page_permission_policy
            users = set(policy.users_with_permission_for_instance("publish", page))
        else:
            users = set(super().get_recipient_users(task_state, **kwargs))
        return users - {kwargs.get("user")}

    def get_context(self, task_state: TaskState, **kwargs: Any) -> dict[str, Any]:
        requested_by = task_state.workflow_state.requested_by
        return super().get_context(task_state, **kwargs) | {"requested_by": requested_by}


class SilentNotifier(BaseWorkflowStateEmailNotifier):
    """Of a new workflow Wagtail tells superusers alone, who hear of its first step already."""

    notification = "submitted"


_connected = [
    (task_submitted, TaskState, "group_approval_task_submitted", StepNotifier()),
    (workflow_submitted, WorkflowState, "workflow_state_submitted", SilentNotifier()),
    (workflow_approved, WorkflowState, "workflow_state_approved", ApprovalNotifier()),
    (workflow_rejected, WorkflowState, "workflow_state_rejected", ChangesRequestedNotifier()),
]


def connect_notifiers() -> None:
    """
    Take the places of Wagtail's own.

    Call it before Wagtail's admin is ready: a signal keeps the first receiver under a name.
    """
    for signal, sender, name, notifier in _connected:
        signal.connect(notifier, sender=sender, dispatch_uid=f"{name}_email_notification")


@dataclass
class CommentChanges:
    """What one save did to the comments on a page, as Wagtail's editor gathers it."""

    new_comments: list[Any] = field(default_factory=list)
    resolved_comments: list[Any] = field(default_factory=list)
    deleted_comments: list[Any] = field(default_factory=list)
    new_replies: list[tuple[Any, list[Any]]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(vars(self).values())

    def concerning(self, user: Any) -> "CommentChanges":
        """Those in threads that `user` takes part in."""
        return CommentChanges(
            resolved_comments=[c for c in self.resolved_comments if _takes_part(user, c)],
            new_replies=[(c, said) for c, said in self.new_replies if _takes_part(user, c)],
        )


def _takes_part(user: Any, comment: Any) -> bool:
    return user.pk == comment.user_id or any(
        reply.user_id == user.pk for reply in comment.replies.all()
    )


def mail_comments(page: Page, changes: CommentChanges, *, editor: Any) -> None:
    """To those who follow the comments on `page`, and those who take part in what changed."""
    if not changes:
        return
    subscriptions = PageSubscription.objects.filter(page=page, comment_notifications=True)
    told = {row.user: changes for row in subscriptions.select_related("user")}
    threads = [*changes.resolved_comments, *(comment for comment, _said in changes.new_replies)]
    for comment in threads:
        for user in (comment.user, *(reply.user for reply in comment.replies.all())):
            told.setdefault(user, changes.concerning(user))
    told.pop(editor, None)
    for user, concerning in told.items():
        if _wants(user, "updated_comments") and page.permissions_for_user(user).can_edit():
            send_after_commit(
                f"{_TEMPLATES}updated_comments",
                [user],
                {
                    "page": page,
                    "editor": editor,
                    "new_comments": concerning.new_comments,
                    "resolved_comments": concerning.resolved_comments,
                    "deleted_comments": concerning.deleted_comments,
                    "replied_comments": [
                        {"comment": comment, "replies": replies}
                        for comment, replies in concerning.new_replies
                    ],
                },
            )
