"""Answering on one page, and beginning to answer page by page (D6)."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.enums import FormLayout, Stage
from consultations.models import Consultation, QuestionnaireVersion
from consultations.presenting.asking import form_context
from consultations.presenting.stepping import entry_context
from consultations.presenting.taking_part import not_open_context
from consultations.question_types.files import HeldFiles
from consultations.questionnaire_form import handed_files
from consultations.services.drafting import start_draft
from consultations.services.issuing import FormToken, UnreadableToken, issue_token, read_token
from consultations.services.labelling import words_for
from consultations.services.receiving_files import receive_files
from consultations.services.submitting import (
    AlreadySent,
    NotOpen,
    Participation,
    Submission,
    submit,
)
from consultations.take_part_form import TakePartForm
from consultations.views.reaching import (
    browser_secret,
    public_consultation,
    show_closed,
    show_unknown,
    site_language,
)
from core.models import PrivacyNoticeVersion
from core.services.keeping_files import FilesGone
from moderation.enums import Flag


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_part(request: HttpRequest, reference: str) -> HttpResponse:
    language = site_language()
    consultation = public_consultation(reference)
    if consultation is None:
        return show_unknown(request)
    by_section = consultation.form_layout == FormLayout.BY_SECTION
    # A form on one page that was opened before the layout changed is still taken.
    if request.method == "POST" and not (by_section and "start" in request.POST):
        return _receive(request, consultation, language)
    if not consultation.is_published:
        return show_unknown(request)
    version = consultation.latest_version
    if consultation.stage() != Stage.OPEN or not version.schema.questions:
        return render(request, "consultations/not_open.html", not_open_context(consultation))
    if not by_section:
        form = TakePartForm(version.schema, words_for(consultation, language), consultation)
        return _show_form(request, consultation, form, version)
    notice = PrivacyNoticeVersion.for_reader(language)
    if request.method == "POST":
        token = start_draft(consultation, version, notice=notice)
        return redirect("consultations:draft", reference=reference, token=token)
    words = words_for(consultation, language)
    context = entry_context(consultation, version.schema, words, notice=notice)
    return render(request, "consultations/form_entry.html", context)


def _receive(request: HttpRequest, consultation: Consultation, language: str) -> HttpResponse:
    try:
        token = read_token(
            request.POST.get("token", ""), consultation, browser_secret=browser_secret(request)
        )
        version = consultation.versions.get(pk=token.version)
    except (UnreadableToken, QuestionnaireVersion.DoesNotExist):
        token, version = None, consultation.latest_version
    words = words_for(consultation, language, versions=[version])
    if token is None:
        # Nothing is lost: the answers stay in the form, which gets a token it can be sent with.
        if consultation.stage() != Stage.OPEN:
            form = TakePartForm(version.schema, words, consultation, request.POST)
            return show_closed(request, consultation, form)
        fresh = _issue(request, consultation, version, language)
        key = read_token(fresh, consultation, browser_secret=browser_secret(request))
        held = _held(request, version, key.idempotency_key)
        form = TakePartForm(version.schema, words, consultation, request.POST, held)
        form.full_clean()
        return _show_form(
            request, consultation, form, version, fresh=fresh, reissued=True, status=400
        )
    accepts = consultation.accepts(issued_at=token.issued_at)
    held = _held(request, version, token.idempotency_key) if accepts else HeldFiles()
    form = TakePartForm(version.schema, words, consultation, request.POST, held)
    show_form = partial(_show_form, request, consultation, form, version, token=token)
    if not form.is_valid():
        if not accepts:
            return show_closed(request, consultation, form)
        return show_form(status=422)
    try:
        submission = submit(
            consultation,
            Participation(
                answers=form.answers,
                language=language,
                flags=flags_of(form, seconds=token.age_in_seconds),
                participant=form.participant(),
                profile=form.profile(),
                address=form.address(),
                **form.publishing(),
            ),
            version=version,
            idempotency_key=token.idempotency_key,
            issued_at=token.issued_at,
            notice=_notice_shown(token),
        )
    except NotOpen:
        return show_closed(request, consultation, form)
    except AlreadySent as sent:
        return show_form(earlier=sent.submission, status=409)
    except FilesGone:
        form.note_gone_files()
        return show_form(status=422)
    return redirect("consultations:receipt", token=submission.receipt_token)


def flags_of(form: TakePartForm, *, seconds: float) -> tuple[str, ...]:
    """Why a contribution is held for a moderator; `seconds` it took to answer."""
    flags = []
    if form.cleaned_data["website"]:
        flags.append(Flag.HIDDEN_FIELD.value)
    if seconds < settings.TAKE_PART_MINIMUM_SECONDS:
        flags.append(Flag.TOO_FAST.value)
    return tuple(flags)


def _held(request: HttpRequest, version: QuestionnaireVersion, form_key: str) -> HeldFiles:
    """What this form holds with what came just now, which is kept whatever else is wrong."""
    handed = handed_files(version.schema, request.POST, request.FILES)
    return receive_files(version.schema, form_key, handed)


def _issue(
    request: HttpRequest, consultation: Consultation, version: QuestionnaireVersion, language: str
) -> str:
    notice = PrivacyNoticeVersion.for_reader(language)
    return issue_token(
        consultation,
        version,
        notice=notice.pk if notice else None,
        browser_secret=browser_secret(request),
    )


def _notice_shown(token: FormToken) -> PrivacyNoticeVersion | None:
    if token.notice is None:
        return None
    return PrivacyNoticeVersion.objects.filter(pk=token.notice).first()


def _show_form(
    request: HttpRequest,
    consultation: Consultation,
    form: TakePartForm,
    version: QuestionnaireVersion,
    *,
    token: FormToken | None = None,
    fresh: str = "",
    earlier: Submission | None = None,
    reissued: bool = False,
    status: int = 200,
) -> HttpResponse:
    """
    `token` is the one that was posted: it, and the notice it was issued with, stay. `fresh` is one
    that was issued just now.
    """
    if token is None:
        notice = PrivacyNoticeVersion.for_reader(form.words.language)
        form.carry_token(fresh or _issue(request, consultation, version, form.words.language))
    else:
        notice = _notice_shown(token)
    context: dict[str, Any] = form_context(
        consultation, form, notice=notice, earlier=earlier, reissued=reissued
    )
    return render(request, "consultations/take_part.html", context, status=status)
