from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from core import brand

_YEAR = 31_536_000


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 when the database answers, 503 when it does not; for timers and front servers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("database unavailable\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say in plain words what to do; `reason` is for developers and stays out of the page."""
    return render(request, "403_csrf.html", status=403)


@require_safe
@cache_control(max_age=_YEAR, public=True, immutable=True)
def brand_file(request: HttpRequest, digits: str, name: str) -> HttpResponse:
    """
    The institution's colour as a stylesheet, or one of our drawings in it.

    Made of its own address alone, so it can be kept for ever. The content security policy allows
    no inline style.
    """
    colour = f"#{digits}"
    if brand.least_contrast(colour) < brand.LEAST_CONTRAST:
        raise Http404
    if name != "colour.css":
        return HttpResponse(brand.drawing(name, colour), content_type="image/svg+xml")
    context = {
        "colour": colour,
        "pressed": brand.pressed(colour),
        "tint": brand.tint(colour),
        "band": reverse("brand", args=[digits, "khatam-band.svg"]),
        "empty": reverse("brand", args=[digits, "khatam-empty.svg"]),
    }
    return render(request, "brand.css", context, content_type="text/css; charset=utf-8")
