"""Responses as moderation sees them."""

from collections.abc import Collection, Iterable
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from consultations.models import Consultation, ConsultationPage, Response
from consultations.presenting.answers import passages
from consultations.presenting.receipts import participant_text
from consultations.presenting.taking_part import page_in_language
from consultations.services.labelling import words_for
from consultations.services.submitting import RESPONSE_KIND
from consultations.services.summarising import refresh_results
from core.models import PrivateFile
from moderation.models import Contribution
from moderation.registry import ContributionKind, Description


def describe(contribution: Contribution) -> Description:
    response = Response.objects.select_related(
        "consultation__source_page", "version", "contribution", "collection"
    ).get(pk=contribution.pk)
    language = get_language() or settings.LANGUAGE_CODE
    words = words_for(response.consultation, language, versions=[response.version])
    page = page_in_language(response.consultation, language)
    if response.may_publish and response.signature:
        publishing = _("Its author agrees to publication, signed “%(name)s”.") % {
            "name": response.signature
        }
    elif response.may_publish:
        publishing = _("Its author agrees to publication, without a name.")
    else:
        publishing = _("Its author did not agree to publication: it is counted, never shown.")
    answers_for = participant_text(response)
    return Description(
        passages=passages(response, words, file_url=_file_url),
        author=response.signature or _("Anonymous"),
        publishing=publishing,
        subject_title=page.title,
        subject_url=page.get_url() or "",
        facts=[
            (_("Reference of the consultation"), response.consultation.reference),
            *([(_("Who answers"), answers_for)] if answers_for else []),
            *_keying_facts(response),
        ],
    )


def _file_url(file_id: str, number: int) -> str:
    return reverse("private_file", args=[file_id])


def may_fetch_file(file: PrivateFile, request: HttpRequest) -> bool:
    """Moderators of the response that it came with, whatever became of that."""
    user = request.user
    return (
        user.is_authenticated
        and Contribution.objects.for_moderator(user).filter(pk=int(file.owner_key)).exists()
    )


def _keying_facts(response: Response) -> list[tuple[str, str]]:
    """How staff keyed it; nothing for answers given on the web."""
    if response.collection is None:
        return []
    facts = [
        (_("Channel"), str(response.get_channel_display())),
        (_("Collection of sheets"), response.collection.name),
    ]
    if response.sheet_number is not None:
        facts.append((_("Sheet number"), str(response.sheet_number)))
    return facts


def subjects(language: str) -> Iterable[tuple[UUID, str]]:
    titles: dict[UUID, str] = {}
    rows = ConsultationPage.objects.filter(
        translation_key__in=Consultation.objects.values("translation_key")
    ).values_list("translation_key", "locale__language_code", "title")
    for key, page_language, title in rows:
        if key not in titles or page_language == language:
            titles[key] = title
    return titles.items()


def after_decisions(subject_keys: Collection[UUID]) -> None:
    for consultation in Consultation.objects.filter(translation_key__in=subject_keys):
        transaction.on_commit(partial(refresh_results, consultation), robust=True)


RESPONSES = ContributionKind(
    name=RESPONSE_KIND,
    label=gettext_lazy("Answer to a consultation"),
    describe=describe,
    subjects=subjects,
    after_decisions=after_decisions,
)
