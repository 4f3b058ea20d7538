"""Answering: the form on its record's plain address, and the receipt (D6)."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Locale

from consultations.enums import Stage
from consultations.models import Consultation, ConsultationPage, QuestionnaireVersion, Response
from consultations.presenting.taking_part import (
    form_context,
    not_open_context,
    receipt_context,
)
from consultations.questionnaire_form import TakePartForm
from consultations.schema import Schema, words_of_blocks
from consultations.services.issuing import FormToken, UnreadableToken, issue_token, read_token
from consultations.services.labelling import words_for
from consultations.services.submitting import (
    AlreadySent,
    NotOpen,
    Participation,
    Submission,
    hash_of_token,
    submit,
)
from core.models import PrivacyNoticeVersion
from moderation.enums import Flag


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_part(request: HttpRequest, reference: str) -> HttpResponse:
    language = _site_language()
    consultation = (
        Consultation.objects.select_related("source_page").filter(reference=reference).first()
    )
    if consultation is None or _is_private(consultation):
        return render(request, "consultations/not_open.html", not_open_context(None), status=404)
    if request.method == "POST":
        return _receive(request, consultation, language)
    if not consultation.is_published:
        return render(request, "consultations/not_open.html", not_open_context(None), status=404)
    version = consultation.latest_version
    if consultation.stage() != Stage.OPEN or not version.schema.questions:
        return render(request, "consultations/not_open.html", not_open_context(consultation))
    form = TakePartForm(version.schema, words_for(consultation, language), language)
    return _show_form(request, consultation, form, version, language)


def _is_private(consultation: Consultation) -> bool:
    """Whether its source page is shown to some people only; a reference is easily guessed."""
    source = ConsultationPage.objects.filter(pk=consultation.source_page_id)
    return not source.public().exists()


def _receive(request: HttpRequest, consultation: Consultation, language: str) -> HttpResponse:
    try:
        token = read_token(
            request.POST.get("token", ""), consultation, browser_secret=_browser_secret(request)
        )
        version = consultation.versions.get(pk=token.version)
    except (UnreadableToken, QuestionnaireVersion.DoesNotExist):
        token, version = None, consultation.latest_version
    words = words_for(consultation, language, versions=[version])
    form = TakePartForm(version.schema, words, language, request.POST)
    is_valid = form.is_valid()
    show_form = partial(_show_form, request, consultation, form, version, language, token=token)
    if token is None:
        # Nothing is lost: the answers stay in the form, which gets a token it can be sent with.
        if consultation.stage() != Stage.OPEN:
            return _show_closed(request, consultation, form)
        return show_form(reissued=True, status=400)
    if not is_valid:
        if not consultation.accepts(issued_at=token.issued_at):
            return _show_closed(request, consultation, form)
        return show_form(status=422)
    try:
        submission = submit(
            consultation,
            Participation(
                answers=form.answers(),
                language=language,
                flags=_flags(form, token),
                **form.publishing(),
            ),
            version=version,
            idempotency_key=token.idempotency_key,
            issued_at=token.issued_at,
            notice=_notice_shown(token),
        )
    except NotOpen:
        return _show_closed(request, consultation, form)
    except AlreadySent as sent:
        return show_form(earlier=sent.submission, status=409)
    return redirect("consultations:receipt", token=submission.receipt_token)


@never_cache
@require_safe
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    language = _site_language()
    response = (
        Response.objects.select_related("contribution", "version", "consultation__source_page")
        .filter(receipt_hash=hash_of_token(token))
        .first()
    )
    if response is None:
        raise Http404
    words = words_for(response.consultation, language, versions=[response.version])
    context = receipt_context(response, words)
    context["receipt_url"] = request.build_absolute_uri(request.path)
    page = render(request, "consultations/receipt.html", context)
    # The address is the key to the receipt: it goes nowhere.
    page["Referrer-Policy"] = "no-referrer"
    return page


def preview_questionnaire(request: HttpRequest, page: ConsultationPage) -> HttpResponse:
    """The form as a draft would make it; it cannot be sent."""
    raw = page.raw_questionnaire()
    language = page.locale.language_code
    form = TakePartForm(Schema.from_blocks(raw), words_of_blocks(raw, language), language)
    context = form_context(page.preview_record(), form, language=language, page=page)
    return render(request, "consultations/take_part.html", context | {"is_preview": True})


def _site_language() -> str:
    """The language of the address; 404 for one that this site does not speak."""
    language = get_language() or settings.LANGUAGE_CODE
    if not Locale.objects.filter(language_code=language).exists():
        raise Http404
    return language


def _browser_secret(request: HttpRequest) -> str:
    """The CSRF secret of this browser; makes one, and its cookie, when there is none."""
    get_token(request)
    return str(request.META["CSRF_COOKIE"])


def _notice_shown(token: FormToken) -> PrivacyNoticeVersion | None:
    if token.notice is None:
        return None
    return PrivacyNoticeVersion.objects.filter(pk=token.notice).first()


def _flags(form: TakePartForm, token: FormToken) -> tuple[str, ...]:
    flags = []
    if form.cleaned_data["website"]:
        flags.append(Flag.HIDDEN_FIELD.value)
    if token.age_in_seconds < settings.TAKE_PART_MINIMUM_SECONDS:
        flags.append(Flag.TOO_FAST.value)
    return tuple(flags)


def _show_closed(
    request: HttpRequest, consultation: Consultation, form: TakePartForm
) -> HttpResponse:
    context = not_open_context(consultation) | {"typed": form.typed()}
    return render(request, "consultations/not_open.html", context, status=403)


def _show_form(
    request: HttpRequest,
    consultation: Consultation,
    form: TakePartForm,
    version: QuestionnaireVersion,
    language: str,
    *,
    token: FormToken | None = None,
    earlier: Submission | None = None,
    reissued: bool = False,
    status: int = 200,
) -> HttpResponse:
    """`token` is the one that was posted: it, and the notice it was issued with, stay."""
    if token is None:
        notice = PrivacyNoticeVersion.for_reader(language)
        form.carry_token(
            issue_token(
                consultation,
                version,
                notice=notice.pk if notice else None,
                browser_secret=_browser_secret(request),
            )
        )
    else:
        notice = _notice_shown(token)
    context: dict[str, Any] = form_context(
        consultation, form, language=language, notice=notice, earlier=earlier, reissued=reissued
    )
    return render(request, "consultations/take_part.html", context, status=status)
