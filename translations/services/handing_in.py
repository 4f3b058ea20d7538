"""A translator says that a translation is ready; who may publish takes it, or sends it back."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from translations.enums import HandInState
from translations.models import HandIn, LanguageVersion

HANDED_IN = "translations.hand_in"
TAKEN_BACK = "translations.take_back"
SENT_BACK = "translations.send_back"
REMARK_LENGTH = 1000


@transaction.atomic
def hand_in(version: LanguageVersion, target: Any, *, user: Any) -> HandIn:
    """Again after it was sent back, too. Whoever did so first is kept while it waits."""
    locked = HandIn.objects.select_for_update().filter(version=version).first()
    if locked is not None and locked.is_waiting:
        return locked
    handed, _created = HandIn.objects.update_or_create(
        version=version,
        defaults={
            "state": HandInState.WAITING,
            "handed_in_by": user,
            "handed_in_at": timezone.now(),
            "sent_back_by": None,
            "remark": "",
        },
    )
    log(instance=target, action=HANDED_IN, user=user)
    return handed


@transaction.atomic
def take_back(version: LanguageVersion, target: Any, *, user: Any) -> bool:
    """Whether there was something to take back."""
    deleted, _by_model = HandIn.objects.filter(version=version, state=HandInState.WAITING).delete()
    if deleted:
        log(instance=target, action=TAKEN_BACK, user=user)
    return bool(deleted)


@transaction.atomic
def send_back(version: LanguageVersion, target: Any, *, user: Any, remark: str) -> HandIn:
    """Raises ValidationError when it does not wait any more: published or taken back meanwhile."""
    handed = HandIn.objects.select_for_update().filter(version=version).first()
    if handed is None or not handed.is_waiting:
        raise ValidationError(_("This translation no longer waits to be published."))
    handed.state = HandInState.SENT_BACK
    handed.sent_back_by = user
    handed.remark = remark
    handed.save(update_fields=["state", "sent_back_by", "remark"])
    log(instance=target, action=SENT_BACK, user=user, data={"remark": remark})
    return handed
