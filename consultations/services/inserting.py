"""Putting a ready-made section at the end of a questionnaire."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from consultations.models import ConsultationPage
from consultations.ready_made import ReadyMade, blocks_of
from consultations.structuring import with_codes


def takes_sections(page: ConsultationPage) -> bool:
    """Not a translation: its questionnaire follows the source's."""
    record = page.record
    if record is not None and record.source_page_id != page.pk:
        return False
    return not Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).exists()


@transaction.atomic
def insert_section(
    page: ConsultationPage, section: ReadyMade, *, user: AbstractBaseUser | AnonymousUser
) -> ConsultationPage:
    """
    Add it, in the page's language, to the latest draft, as a new draft; nothing goes live.

    Its questions and answers get new ids, and codes that are free. Raises ValidationError for a
    translation.
    """
    current = ConsultationPage.objects.select_for_update().get(pk=page.pk)
    if not takes_sections(current):
        raise ValidationError(_("Insert the section on the source page, then translate it."))
    draft: ConsultationPage = current.get_latest_revision_as_object()
    block = ConsultationPage._meta.get_field("questionnaire").stream_block
    raw = [*draft.raw_questionnaire(), *blocks_of(section, page.locale.language_code)]
    draft.questionnaire = block.to_python(with_codes(block.get_prep_value(block.to_python(raw))))
    draft.save_revision(user=user, log_action=True)
    return draft
