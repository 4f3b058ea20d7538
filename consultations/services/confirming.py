"""Confirming the address of a contribution, and what its owner is told by mail (D10)."""

from django.db import transaction
from django.utils import timezone

from consultations.models import Consultation, Response
from consultations.services.summarising import refresh_results
from core.models import Contact
from core.services.mailing import enqueue
from moderation.enums import UNCOUNTED, Status
from moderation.services.revising import NotRevisable, admit, set_aside_as_duplicate

CONFIRM, RECEIPT, DUPLICATE = (
    "consultations.confirm",
    "consultations.receipt",
    "consultations.duplicate",
)
# The kind of subject that links to confirm a contribution have: "response:12".
SUBJECT = "response"


def ask_to_confirm(response: Response) -> None:
    """A mail to the address that was given. Nobody on the screen learns whether one went out."""
    assert response.contact is not None, "asked only where an address was given"  # noqa: S101
    enqueue(
        CONFIRM,
        to=response.contact,
        key=f"response:{response.pk}",
        language=response.contribution.language,
        context={"response": response.pk},
    )


def address_confirmed(contact: Contact, response_pk: str) -> None:
    """
    By the owner of the address, on POST, in one transaction: the contribution goes on to the
    moderators, and its receipt to its author. Where one contribution per address counts, a later
    one is set aside; only the mail says so.
    """
    response = (
        Response.objects.select_related("contribution", "consultation", "contact")
        .filter(pk=int(response_pk), contact=contact, address_confirmed_at=None)
        .first()
    )
    if response is None:
        return
    # Locked: of two confirmed at once, one is first.
    consultation = Consultation.objects.select_for_update().get(pk=response.consultation_id)
    first = _first_from(contact, consultation) if consultation.one_per_address else None
    response.address_confirmed_at = timezone.now()
    response.save(update_fields=["address_confirmed_at"])
    if response.contribution.status == Status.WITHDRAWN:
        return
    if first is None:
        admit(response.contribution)
        kind, context = RECEIPT, {"response": response.pk}
    else:
        try:
            set_aside_as_duplicate(response.contribution)
        except NotRevisable:
            return
        kind, context = DUPLICATE, {"response": response.pk, "first": first.pk}
    enqueue(
        kind,
        to=contact,
        key=f"response:{response.pk}",
        language=response.contribution.language,
        context=context,
    )
    transaction.on_commit(lambda: refresh_results(consultation), robust=True)


def _first_from(contact: Contact, consultation: Consultation) -> Response | None:
    return (
        Response.objects.filter(
            contact=contact, consultation=consultation, address_confirmed_at__isnull=False
        )
        .exclude(contribution__status__in=UNCOUNTED)
        .order_by("address_confirmed_at", "pk")
        .first()
    )
