"""What publishing a changed consultation does to those who take part, told to its editor."""

from django.utils import timezone
from django.utils.translation import gettext as _

from consultations.enums import ModerationPolicy, Stage
from consultations.models import Consultation, ConsultationPage
from consultations.schema import Schema
from consultations.services.extending import is_later
from consultations.services.retiring import retired_by
from core.dates import with_weekday


def changes_to_tell(page: ConsultationPage) -> list[str]:
    """
    In whole sentences, of what differs between the page to publish and what holds until then.
    Empty for a page that no consultation follows.
    """
    # Not `page.record`, which may remember that there is none.
    record = Consultation.objects.filter(source_page_id=page.pk).first()
    if record is None or not record.is_published:
        return []
    texts = []
    now = timezone.now()
    if page.moderation_policy != record.moderation_policy:
        texts.append(
            _(
                "From now on contributions are published at once and read afterwards. Those that "
                "were sent before still wait for a moderator."
            )
            if page.moderation_policy == ModerationPolicy.AFTER
            else _(
                "From now on contributions are read before they are published. Those that were "
                "sent before stay as they are."
            )
        )
    moved = {
        "old": with_weekday(record.closes_at),
        "new": with_weekday(page.closes_at),
    }
    if record.stage(now) == Stage.OPEN and is_later(record.closes_at, page.closes_at):
        texts.append(
            _(
                "The consultation is open, and now closes earlier: %(new)s instead of %(old)s. "
                "People may have counted on the later day: say why on the page."
            )
            % moved
        )
    elif now >= record.opens_at and is_later(page.closes_at, record.closes_at):
        texts.append(_("The extension shows on the page: from %(old)s to %(new)s.") % moved)
    return [*texts, *retired_texts(record, page.schema)]


def retired_texts(record: Consultation, schema: Schema) -> list[str]:
    """What the questionnaire no longer asks or offers, and what becomes of its answers."""
    return [
        (
            _("“%(question)s”: no longer offered, and kept in the results: %(answers)s")
            % {"question": retired.question, "answers": " · ".join(retired.answers)}
            if retired.answers
            else _(
                "“%(question)s” is no longer asked. Its answers are kept, and the results show "
                "it as retired."
            )
            % {"question": retired.question}
        )
        for retired in retired_by(record, schema)
    ]
