"""One's own copy of a receipt."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from consultations.models import Response
from consultations.presenting.receipts import receipt_context
from consultations.receipt_links import receipt_token
from consultations.services.labelling import words_for
from core.pdf import render_pdf


def receipt_pdf(response: Response, language: str) -> bytes:
    """
    Reference, what happens next and the answers. Kept in no cache: it is its author's alone.

    Raises what `core.pdf.render_pdf` raises.
    """
    with override(language):
        words = words_for(response.consultation, language, versions=[response.version])
        token = receipt_token(response.consultation, response.idempotency_key)
        context = receipt_context(response, words, token=token)
        title = _("Receipt %(reference)s") % {"reference": context["reference"]}
    return render_pdf("consultations/print/receipt.html", context, language=language, title=title)
