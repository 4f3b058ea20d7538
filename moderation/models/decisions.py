"""The log of decisions: codes and user ids only, never changed or removed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.append_only import AppendOnlyModel, AppendOnlyQuerySet
from moderation.enums import Action, Reason, Status
from moderation.models.contributions import Contribution


class DecisionQuerySet(AppendOnlyQuerySet):
    def for_reading(self) -> "DecisionQuerySet":
        """With the note and the moderator of each, in two queries."""
        # Prefetched, not joined: a join would drop the lines of those who left.
        return self.select_related("note").prefetch_related("moderator")


class Decision(AppendOnlyModel):
    wagtail_reference_index_ignore = True

    contribution = models.ForeignKey(
        Contribution,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name=_("contribution"),
    )
    # A line outlives the account of who wrote it: no constraint, nothing is updated on deletion.
    moderator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        verbose_name=_("moderator"),
    )
    action = models.CharField(_("decision"), max_length=12, choices=Action.choices)
    from_status = models.CharField(_("from"), max_length=12, choices=Status.choices)
    to_status = models.CharField(_("to"), max_length=12, choices=Status.choices)
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices, blank=True)
    revision = models.PositiveIntegerField(_("revision decided on"))
    decided_at = models.DateTimeField(_("when"), default=timezone.now)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["decided_at", "pk"]

    def __str__(self) -> str:
        return f"{self.contribution_id}: {self.from_status} → {self.to_status}"

    @property
    def moderator_name(self) -> str:
        return self.name_of("moderator")


class DecisionNote(models.Model):
    """A free remark beside a decision; apart from the log, so that erasure can reach it."""

    wagtail_reference_index_ignore = True

    decision = models.OneToOneField(
        Decision, on_delete=models.PROTECT, related_name="note", verbose_name=_("decision")
    )
    text = models.TextField(_("note"))

    class Meta:
        verbose_name = _("note on a decision")
        verbose_name_plural = _("notes on decisions")

    def __str__(self) -> str:
        return self.text[:50]
