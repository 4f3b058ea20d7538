"""Making another language's page the one that a consultation mirrors."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail_localize.models import Translation

from consultations.models import Consultation, ConsultationPage
from translations.services.recording import make_source as follow

LOG_ACTION = "consultations.make_source"


@transaction.atomic
def make_source(page: ConsultationPage, *, user: AbstractBaseUser | AnonymousUser) -> Consultation:
    """
    Let the consultation mirror `page` from now on; its calendar, rules and questionnaire become
    those of the page's live row. Its synced translation stops, so that the former source no
    longer overwrites it. Logged. Raises ValidationError for a page that is not live.
    """
    record = Consultation.objects.select_for_update().get(translation_key=page.translation_key)
    # The live row, not a draft that somebody has open.
    live = ConsultationPage.objects.get(pk=page.pk)
    if not live.live:
        raise ValidationError(
            _("Publish this page first: only a published page can be the source.")
        )
    former = record.source_page
    record.source_page = live
    record.save(update_fields=["source_page"])
    Translation.objects.filter(
        source__object_id=live.translation_key, target_locale=live.locale_id
    ).update(enabled=False)
    live.save(clean=False)
    follow(live)
    log(
        instance=live,
        action=LOG_ACTION,
        user=user,
        data={"former_source": former.pk, "consultation": record.reference},
    )
    record.refresh_from_db()
    return record
