from datetime import datetime
from typing import Any

from django.db import models
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consultations.models.consultations import Consultation, QuestionnaireVersion
from core.models import PrivacyNoticeVersion


class ResponseDraftQuerySet(models.QuerySet["ResponseDraft"]):
    def kept(self, now: datetime | None = None) -> "ResponseDraftQuerySet":
        return self.filter(expires_at__gt=now or timezone.now())

    def expired(self, now: datetime | None = None) -> "ResponseDraftQuerySet":
        return self.filter(expires_at__lte=now or timezone.now())


class ResponseDraft(models.Model):
    """
    Answers that were begun and not sent, as they were typed: nobody reads or counts them.

    Opened by an unguessable link, of which only a hash is kept. Removed when sent or expired.
    """

    wagtail_reference_index_ignore = True

    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.CASCADE,
        related_name="drafts",
        verbose_name=_("consultation"),
    )
    version = models.ForeignKey(
        QuestionnaireVersion,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("version of the questionnaire"),
    )
    notice = models.ForeignKey(
        PrivacyNoticeVersion,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("data-protection notice shown"),
    )
    # What it would change; None for answers that were not sent before.
    response = models.ForeignKey(
        "consultations.Response",
        on_delete=models.CASCADE,
        null=True,
        related_name="drafts",
        verbose_name=_("response that it changes"),
    )
    # {name of a control: values}, as the form posted them.
    data = models.JSONField(_("what was typed"), default=dict)
    created_at = models.DateTimeField(_("begun"), default=timezone.now)
    # When a page of it was last shown: a form issued before closing may be sent a little later.
    shown_at = models.DateTimeField(_("last shown"), default=timezone.now)
    expires_at = models.DateTimeField(_("expires"), db_index=True)

    objects = ResponseDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("answers put aside")
        verbose_name_plural = _("answers put aside")

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def typed(self) -> QueryDict:
        """What was typed, as a form takes it."""
        data = QueryDict(mutable=True)
        for name, values in self.data.items():
            data.setlist(name, values)
        return data

    def put(self, posted: dict[str, list[Any]], *, names: "NamePrefixes") -> None:
        """Replace everything typed under `names` by what was posted under them."""
        kept = {name: values for name, values in self.data.items() if name not in names}
        new = {name: values for name, values in posted.items() if name in names}
        self.data = kept | new


class NamePrefixes:
    """The controls of some fields: each field's own name, and those that begin with it and «-»."""

    def __init__(self, names: set[str]) -> None:
        self.names = names

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (
            name in self.names or any(name.startswith(f"{field}-") for field in self.names)
        )
