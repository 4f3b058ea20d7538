"""The page of answers put aside: their address, and the mail with it for whoever wants one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from consultations.address_form import AddressForm
from consultations.presenting.autosaving import FORGET
from consultations.presenting.stepping import saved_context
from consultations.services.saving_by_mail import mail_link
from consultations.views.stepping import Answering, by_link


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def saved(request: HttpRequest, answering: Answering) -> HttpResponse:
    if answering.draft.on_shared_device:
        # Its address would stay on the device.
        return redirect("consultations:draft", **answering.url_arguments)
    form = AddressForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        mail_link(
            answering.draft,
            address=form.cleaned_data["email"],
            token=answering.token,
            language=answering.words.language,
        )
        # The address stands in no address of a page.
        return redirect(f"{request.path}?mailed")
    context = saved_context(
        answering.consultation,
        answering.draft,
        language=answering.words.language,
        **answering.url_arguments,
    )
    context["link"] = request.build_absolute_uri(context["continue_url"])
    context |= {"form": form, "was_asked": "mailed" in request.GET and not form.is_bound}
    context["assets"] = {"scripts": [FORGET]}
    status = 422 if form.is_bound else 200
    return render(request, "consultations/saved.html", context, status=status)
