from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.views import serve


@require_safe
def calendar(request: HttpRequest, path: str, name: str) -> HttpResponse:
    """The page at `path` answers itself, so that drafts and private pages stay what they are."""
    response: HttpResponse = serve(request, f"{path}{name}.ics/")
    return response
