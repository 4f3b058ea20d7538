"""Private files, for those who may have them: saved by the browser, never run or kept by it."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from core.models.private_files import PrivateFile
from core.private_files_registry import may_fetch


@require_safe
def serve_private_file(request: HttpRequest, file_id: UUID) -> HttpResponseBase:
    """
    Raises Http404 for what does not exist and for what this reader may not have, alike in every
    header. No condition and no range is looked at, so neither tells anything.
    """
    file = PrivateFile.objects.filter(pk=file_id).first()
    # Looked at whether there is a file or not, or the `Vary` header would tell.
    request.session.accessed = True
    if file is None or not may_fetch(file, request):
        raise Http404
    return private_response(file)


def private_response(file: PrivateFile) -> HttpResponseBase:
    """
    The file, for a reader of whom the caller knows that he may have it. Raises Http404 where it is
    missing on the disk, as in a restored copy.
    """
    try:
        content = file.open()
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        content, as_attachment=True, filename=file.name, content_type=file.content_type
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Accept-Ranges"] = "none"
    patch_vary_headers(response, ["Cookie"])
    return response
