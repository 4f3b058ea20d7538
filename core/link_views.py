"""Following a signed link: GET changes nothing, POST does what it is for."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core import link_purposes
from core.link_cookies import give_cookie, link_of, page_of
from core.services.linking import LinkGone, find_link, use_link


@never_cache
@require_safe
def follow_link(request: HttpRequest, token: str) -> HttpResponse:
    """Exchange the token for a cookie: the address that is then seen and kept holds no secret."""
    try:
        link = find_link(token)
    except LinkGone:
        return _gone(request)
    response = redirect(page_of(link))
    give_cookie(response, link)
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link_page(request: HttpRequest, purpose: str) -> HttpResponse:
    """
    One button. Its Referrer-Policy must stay `same-origin`: with `no-referrer` browsers send no
    origin along with the form, and Django refuses it.
    """
    if purpose not in link_purposes.names() or link_purposes.get(purpose).opens:
        raise Http404
    link = link_of(request, purpose)
    if link is None:
        return _gone(request)
    if request.method == "POST":
        try:
            use_link(link, choice=request.POST.get("choice", ""))
        except LinkGone:
            return _gone(request)
        return redirect("core:link", purpose=purpose)
    return render(request, "core/link.html", {"link": link_purposes.get(purpose).page(link)})


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "core/link_gone.html", status=404)
