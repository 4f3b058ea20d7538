"""
Answering page by page: each page is put aside on the server, and the way back loses nothing.

The link is the key to what was typed. It is in the address, as a receipt's is: nothing of these
pages is cached, and logs mask it.
"""

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consultations.models import Consultation, Response, ResponseDraft
from consultations.presenting.stepping import (
    already_sent_context,
    no_draft_context,
    review_context,
    saved_context,
    step_context,
)
from consultations.question_types.files import HeldFiles
from consultations.questionnaire_form import QuestionsForm, field_name, handed_files
from consultations.receipt_links import receipt_token
from consultations.services.drafting import (
    idempotency_key_of,
    note_shown,
    open_draft,
    put_aside,
    sent_from,
)
from consultations.services.labelling import words_for
from consultations.services.receiving_files import (
    held_files,
    keep_files_longer,
    receive_files,
)
from consultations.services.revising import NotRevisable, change_response
from consultations.services.submitting import AlreadySent, NotOpen, Participation, submit
from consultations.stepping import Steps
from consultations.take_part_form import OWN_NAMES, TakePartForm
from consultations.views.reaching import (
    public_consultation,
    show_closed,
    show_unknown,
    site_language,
    tell_nobody,
)
from consultations.views.taking_part import flags_of
from core.services.keeping_files import FilesGone

_P = ParamSpec("_P")
type_page = Callable[Concatenate[HttpRequest, "Answering", _P], HttpResponse]
type_view = Callable[Concatenate[HttpRequest, str, str, _P], HttpResponse]


class Answering:
    """One visit to what somebody has begun to answer."""

    def __init__(
        self, consultation: Consultation, draft: ResponseDraft, token: str, language: str
    ) -> None:
        self.consultation = consultation
        self.draft = draft
        self.token = token
        self.words = words_for(consultation, language, versions=[draft.version])

    @cached_property
    def held(self) -> HeldFiles:
        return held_files(self.draft.version.schema, idempotency_key_of(self.token))

    def receive(self, request: HttpRequest) -> None:
        """Keep the files that came, as long as the rest of what was put aside."""
        schema, key = self.draft.version.schema, idempotency_key_of(self.token)
        keep_files_longer(schema, key, self.draft.expires_at)
        handed = handed_files(schema, request.POST, request.FILES)
        self.held = receive_files(schema, key, handed, kept_until=self.draft.expires_at)

    @property
    def url_arguments(self) -> dict[str, Any]:
        return {"reference": self.consultation.reference, "token": self.token}

    def form(self, *, checked: frozenset[str] = frozenset()) -> QuestionsForm:
        """Everything typed until now, cleaned; errors are told of the `checked` questions."""
        form = QuestionsForm(
            self.draft.version.schema, self.words, self.draft.typed, self.held, checked=checked
        )
        form.full_clean()
        return form

    def steps(self) -> Steps:
        return Steps(self.draft.version.schema, self.form().answers)

    def to_step(self, number: int | None) -> HttpResponseRedirect:
        """To the page of a section, or to the one that shows all answers."""
        if number is None:
            return redirect("consultations:review", **self.url_arguments)
        return redirect("consultations:step", number=number, **self.url_arguments)


def _answering(view: type_page[_P]) -> type_view[_P]:
    """Finds what the link opens; says so, in words, where there is nothing any more."""

    @never_cache
    @wraps(view)
    def found(
        request: HttpRequest, reference: str, token: str, *args: _P.args, **kwargs: _P.kwargs
    ) -> HttpResponse:
        language = site_language()
        consultation = public_consultation(reference)
        if consultation is None:
            return show_unknown(request)
        draft = open_draft(consultation, token)
        if draft is None:
            return _show_gone(request, consultation, token, language)
        answering = Answering(consultation, draft, token, language)
        if not consultation.accepts(issued_at=draft.shown_at):
            return show_closed(request, consultation, answering.form())
        try:
            return tell_nobody(view(request, answering, *args, **kwargs))
        except ResponseDraft.DoesNotExist:
            # Sent from another window, a moment ago.
            return _show_gone(request, consultation, token, language)

    return found


def _show_gone(
    request: HttpRequest, consultation: Consultation, token: str, language: str
) -> HttpResponse:
    sent = sent_from(consultation, token)
    if sent is None:
        context = no_draft_context(consultation)
        return render(request, "consultations/not_open.html", context, status=404)
    if request.method != "POST":
        return redirect("consultations:receipt", token=sent.receipt_token)
    version = sent.response.version
    words = words_for(consultation, language, versions=[version])
    typed = QuestionsForm(version.schema, words, request.POST).typed()
    context = already_sent_context(sent) | {"typed": typed}
    return render(request, "consultations/not_open.html", context, status=409)


@require_safe
@_answering
def draft_home(request: HttpRequest, answering: Answering) -> HttpResponse:
    """Where the link leads: the first page with something to answer, or all answers."""
    form = answering.form()
    return answering.to_step(answering.steps().first_unanswered(form.answers))


@require_http_methods(["GET", "HEAD", "POST"])
@_answering
def step(request: HttpRequest, answering: Answering, number: int) -> HttpResponse:
    steps = answering.steps()
    if not steps.shows(number):
        # Another answer hid it, or the address was typed.
        return answering.to_step(steps.after(number))
    section = steps.section(number)
    checked: frozenset[str] = frozenset()
    status = 200
    if request.method == "POST":
        names = {field_name(item) for item in section.questions}
        put_aside(answering.draft, _posted(request), names=names)
        answering.receive(request)
        checked = frozenset(item.id for item in section.questions)
        # Whoever leaves the page would not learn that a file could not be taken.
        leaves = not answering.held.has_errors(checked)
        if leaves and "save" in request.POST:
            return redirect("consultations:saved", **answering.url_arguments)
        if leaves and "back" in request.POST:
            return answering.to_step(answering.steps().before(number) or number)
        form = answering.form(checked=checked)
        if not form.errors:
            return answering.to_step(answering.steps().after(number))
        status = 422
    note_shown(answering.draft)
    form = answering.form(checked=checked)
    context = step_context(
        answering.consultation,
        form,
        Steps(answering.draft.version.schema, form.answers),
        number,
        **answering.url_arguments,
    )
    return render(request, "consultations/step.html", context, status=status)


@require_safe
@_answering
def saved(request: HttpRequest, answering: Answering) -> HttpResponse:
    context = saved_context(
        answering.consultation,
        answering.draft,
        language=answering.words.language,
        **answering.url_arguments,
    )
    context["link"] = request.build_absolute_uri(context["continue_url"])
    return render(request, "consultations/saved.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@_answering
def review(request: HttpRequest, answering: Answering) -> HttpResponse:
    draft = answering.draft
    if request.method == "POST":
        put_aside(draft, _posted(request), names=OWN_NAMES)
        if "save" in request.POST:
            return redirect("consultations:saved", **answering.url_arguments)
        if "back" in request.POST:
            return answering.to_step(answering.steps().last())
    form = TakePartForm(
        draft.version.schema,
        answering.words,
        answering.consultation,
        draft.typed,
        answering.held,
        is_change=draft.response is not None,
    )
    form.full_clean()
    if request.method == "POST" and form.is_valid():
        return _send(request, answering, form)
    return _show_review(request, answering, form, status=422 if request.method == "POST" else 200)


def _show_review(
    request: HttpRequest, answering: Answering, form: TakePartForm, *, status: int
) -> HttpResponse:
    note_shown(answering.draft)
    context = review_context(
        answering.consultation, form, notice=answering.draft.notice, **answering.url_arguments
    )
    return render(request, "consultations/review.html", context, status=status)


def _send(request: HttpRequest, answering: Answering, form: TakePartForm) -> HttpResponse:
    draft = answering.draft
    participation = Participation(
        answers=form.answers,
        language=form.words.language,
        flags=flags_of(form, seconds=(timezone.now() - draft.created_at).total_seconds()),
        participant=form.participant(),
        profile=form.profile(),
        address=form.address(),
        **form.publishing(),
    )
    if draft.response is not None:
        return _send_change(request, answering, draft.response, form, participation)
    try:
        submission = submit(
            answering.consultation,
            participation,
            version=draft.version,
            idempotency_key=idempotency_key_of(answering.token),
            issued_at=draft.shown_at,
            notice=draft.notice,
            draft=draft,
        )
    except NotOpen:
        return show_closed(request, answering.consultation, form)
    except FilesGone:
        form.note_gone_files()
        return _show_review(request, answering, form, status=422)
    except AlreadySent as sent:
        context = already_sent_context(sent.submission) | {"typed": form.typed()}
        return render(request, "consultations/not_open.html", context, status=409)
    return redirect("consultations:receipt", token=submission.receipt_token)


def _send_change(
    request: HttpRequest,
    answering: Answering,
    response: Response,
    form: TakePartForm,
    participation: Participation,
) -> HttpResponse:
    draft = answering.draft
    try:
        change_response(
            response,
            participation,
            version=draft.version,
            draft=draft,
            form_key=idempotency_key_of(answering.token),
        )
    except (NotOpen, NotRevisable):
        return show_closed(request, answering.consultation, form)
    except FilesGone:
        form.note_gone_files()
        return _show_review(request, answering, form, status=422)
    token = receipt_token(answering.consultation, response.idempotency_key)
    return redirect("consultations:receipt", token=token)


def _posted(request: HttpRequest) -> dict[str, list[Any]]:
    return {name: [str(value) for value in request.POST.getlist(name)] for name in request.POST}
