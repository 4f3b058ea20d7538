"""Documents, at the addresses of Wagtail's own view, for those who may have them."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from wagtail.documents.models import Document
from wagtail.documents.views.serve import serve

from core.offered_documents import is_offered, may_fetch


@require_safe
def serve_document(
    request: HttpRequest, document_id: str, document_filename: str
) -> HttpResponseBase:
    """
    As Wagtail serves it: never run by a browser, saved rather than shown but for PDF.

    Raises Http404 for what does not exist and for what this reader may not have, alike in every
    header, before any condition or range in the request is looked at.
    """
    document = Document.objects.filter(pk=document_id).first()
    if document is not None and document.filename != document_filename:
        document = None
    is_public = document is not None and is_offered(document)
    # Both kinds of absence look at who asks, or the `Vary` header would tell them apart.
    if not is_public and not may_fetch(document, request):
        raise Http404
    response: HttpResponseBase = serve(request, document_id, document_filename)
    if response.get("Content-Encoding") == "None":
        # Wagtail writes what it does not know.
        del response["Content-Encoding"]
    # To be asked for again each time: it may have been taken offline since.
    response["Cache-Control"] = "no-cache" if is_public else "private, no-store"
    return response


@require_safe
def refuse_stored_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """The development server would hand out the folder of documents as it does the pictures."""
    raise Http404
