"""What an author does with a contribution afterwards: change it, withdraw it, take consent back."""

from django.db import transaction
from django.utils import timezone

from consultations.enums import DisplayName, ModerationPolicy
from consultations.models import (
    Consultation,
    QuestionnaireVersion,
    Response,
    ResponseDraft,
    ResponseVersion,
)
from consultations.models.responses import RESPONSE_KIND
from consultations.question_types import kind_of
from consultations.services.drafting import draft_to_change, expiry_of, idempotency_key_of
from consultations.services.receiving_files import attach_answered_files, copy_answered_files
from consultations.services.submitting import NotOpen, Participation, written_words
from consultations.services.summarising import refresh_results
from moderation.enums import Status
from moderation.services import revising as contributions
from moderation.services.revising import NotRevisable

_CHANGEABLE = (Status.PENDING, Status.APPROVED, Status.REFUSED, Status.UNCONFIRMED)


def may_change(response: Response) -> bool:
    """Whether its author may still change it: until the consultation closes."""
    return response.contribution.status in _CHANGEABLE and response.consultation.accepts(
        issued_at=timezone.now()
    )


def may_withdraw(response: Response) -> bool:
    return response.consultation.accepts(issued_at=timezone.now()) and (
        response.contribution.status in (*_CHANGEABLE, Status.DUPLICATE)
    )


def begin_to_change(response: Response) -> str:
    """
    Put the answers where their author can change them page by page; gives the token of the link.

    Raises NotOpen after closing, NotRevisable for spam and what was withdrawn.
    """
    if not response.consultation.accepts(issued_at=timezone.now()):
        raise NotOpen
    if not may_change(response):
        raise NotRevisable
    token = draft_to_change(response, data=as_typed(response))
    copy_answered_files(
        response.consultation.latest_version.schema,
        response.answers,
        idempotency_key_of(token),
        kept_until=expiry_of(response.consultation),
    )
    return token


def as_typed(response: Response) -> dict[str, list[str]]:
    """What a form would have posted to give this response, by today's questionnaire."""
    data: dict[str, list[str]] = {}
    for item in response.consultation.latest_version.schema.questions:
        former = response.version.schema.by_id.get(item.id)
        answer = response.answer_to(item.id)
        # Of a question that changed its type meanwhile nothing can be taken over.
        if answer is not None and former is not None and former.type == item.type:
            data |= kind_of(item).to_data(item, f"q-{item.id}", answer)
    participant = dict(response.participant)
    own = {
        "for_whom": participant.get("kind", ""),
        "organisation": participant.get("organisation", ""),
        "role": participant.get("role", ""),
        **response.profile,
        "email": response.contact.address if response.contact else "",
        "publish": "on" if response.may_publish else "",
        "display": response.display,
        "name": response.display_name if response.display != DisplayName.ORGANISATION else "",
    }
    return data | {name: [value] for name, value in own.items() if value}


@transaction.atomic
def change_response(
    response: Response,
    participation: Participation,
    *,
    version: QuestionnaireVersion,
    draft: ResponseDraft,
    form_key: str,
) -> Response:
    """
    Store the new answers; the former ones are kept, and those approved stay public until a
    moderator has read the new ones.

    Raises NotOpen after closing, NotRevisable for what cannot be changed any more. The address
    that was given stays: it belongs to whoever confirmed it. `form_key` is that of the draft, by
    which its files are found; raises FilesGone when they are not there any more.
    """
    current = (
        Response.objects.select_for_update(of=("self",))
        .select_related("contribution", "consultation")
        .get(pk=response.pk)
    )
    consultation = current.consultation
    if not consultation.accepts(issued_at=draft.shown_at):
        raise NotOpen
    contribution = current.contribution
    former = ResponseVersion.objects.create(
        response=current,
        revision=contribution.revision,
        version=current.version,
        answers=current.answers,
        may_publish=current.may_publish,
        display=current.display,
        display_name=current.display_name,
        participant=current.participant,
        profile=current.profile,
    )
    if contribution.is_public and current.may_publish:
        current.public_version = former
    elif contribution.status != Status.PENDING:
        current.public_version = None
    contributions.revise(
        contribution,
        text=written_words(version.schema, participation.answers),
        visible_while_pending=(
            consultation.moderation_policy == ModerationPolicy.AFTER and not contribution.flags
        ),
    )
    # Those of the former version stay with it.
    attach_answered_files(
        version.schema,
        participation.answers,
        form_key,
        owner_kind=RESPONSE_KIND,
        owner_key=current.pk,
    )
    current.version = version
    current.answers = participation.answers
    current.may_publish = participation.may_publish
    current.display = participation.display
    current.display_name = participation.display_name
    current.participant = participation.participant
    current.profile = participation.profile
    current.save()
    ResponseDraft.objects.filter(pk=draft.pk).delete()
    transaction.on_commit(lambda: refresh_results(consultation), robust=True)
    return current


@transaction.atomic
def withdraw_response(response: Response) -> None:
    """
    It is neither counted nor shown from now on. Raises NotOpen after closing: figures that were
    published must not change; NotRevisable for what was withdrawn before.
    """
    consultation = Consultation.objects.get(pk=response.consultation_id)
    if not consultation.accepts(issued_at=timezone.now()):
        raise NotOpen
    contributions.withdraw(response.contribution)
    ResponseDraft.objects.filter(response=response).delete()
    transaction.on_commit(lambda: refresh_results(consultation), robust=True)


def take_back_consent(response: Response) -> None:
    """At any time: nothing of it is shown any more, and its name is forgotten (law 09-08)."""
    Response.objects.filter(pk=response.pk).update(
        may_publish=False,
        public_version=None,
        display=DisplayName.ANONYMOUS,
        display_name="",
    )
    ResponseVersion.objects.filter(response=response).update(
        display=DisplayName.ANONYMOUS, display_name=""
    )
    response.refresh_from_db()
