from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.references import random_reference
from moderation.enums import UNCOUNTED, Status
from moderation.models.scopes import pages_in_scope


class ContributionQuerySet(models.QuerySet["Contribution"]):
    def for_moderator(self, user: AbstractBaseUser | AnonymousUser) -> "ContributionQuerySet":
        """What `user` may see and decide: the one way into the queue, its actions and exports."""
        if getattr(user, "is_superuser", False) and user.is_active:
            return self.all()
        return self.filter(subject_key__in=pages_in_scope(user).values("translation_key"))

    def awaiting_decision(self) -> "ContributionQuerySet":
        return self.filter(status=Status.PENDING)

    def counted(self) -> "ContributionQuerySet":
        return self.exclude(status__in=UNCOUNTED)


def public_through(relation: str) -> Q:
    """What moderation lets the public read, for a model with a `relation` to its contribution."""
    return Q(**{f"{relation}__status": Status.APPROVED}) | Q(
        **{f"{relation}__status": Status.PENDING, f"{relation}__visible_while_pending": True}
    )


class Contribution(models.Model):
    """
    One thing that the public sent in, as moderation sees it: lean, with an explicit status and a
    revision number. The content itself lives in the model of its kind, which points here.
    """

    # Wagtail would otherwise search each one for references: five more queries a submission.
    wagtail_reference_index_ignore = True

    reference = models.CharField(
        _("reference"), max_length=16, unique=True, default=random_reference, editable=False
    )
    kind = models.CharField(_("kind"), max_length=30)
    subject_key = models.UUIDField(
        _("subject"), help_text=_("The translation key of the page it was sent to.")
    )
    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("text"), blank=True, help_text=_("Its words, to read and search."))
    status = models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.PENDING
    )
    revision = models.PositiveIntegerField(_("revision"), default=1)
    visible_while_pending = models.BooleanField(
        _("shown before a decision"),
        default=False,
        help_text=_("Moderation after publication was in force when it was sent."),
    )
    flags = models.JSONField(_("held because"), default=list, blank=True)
    submitted_at = models.DateTimeField(_("received"), default=timezone.now)
    revised_at = models.DateTimeField(_("last changed by its author"), default=timezone.now)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = ContributionQuerySet.as_manager()

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["submitted_at", "pk"]
        indexes = [
            models.Index(fields=["status", "submitted_at", "id"], name="contribution_queue"),
            models.Index(
                fields=["subject_key", "status", "submitted_at"], name="contribution_subject"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="contribution_status_known"
            )
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_public(self) -> bool:
        return self.status == Status.APPROVED or (
            self.status == Status.PENDING and self.visible_while_pending
        )
