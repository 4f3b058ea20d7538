"""Words to invite people with, in each language of a consultation, to be pasted elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language_info, override
from django.utils.translation import gettext as _

from consultations.models import Consultation, ConsultationPage
from consultations.presenting.addresses import paper_url, public_address
from core.dates import day, with_weekday

# GSM 03.38, the letters of a short message that count as one; with any other it is sent as UCS-2.
_GSM = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# The room in a message alone, and in each of several that are put together.
_GSM_ROOM, _UCS2_ROOM = (160, 153), (70, 67)
_LONGEST_TITLE = 60


@dataclass(frozen=True)
class Invitation:
    """`short` is for a short message, which is sent as `parts` of them; `body` for a mail."""

    language: str
    language_name: str
    direction: str
    address: str
    poster_url: str
    # "" while no answers are taken.
    paper_url: str
    short: str
    parts: int
    subject: str
    body: str


def invitations(consultation: Consultation) -> list[Invitation]:
    """One for each language in which the consultation has a live page, its source first."""
    pages = ConsultationPage.objects.filter(
        translation_key=consultation.translation_key, live=True
    ).select_related("locale")
    source = consultation.source_page_id
    return [
        _invitation(consultation, page)
        for page in sorted(pages, key=lambda page: (page.pk != source, page.locale.language_code))
    ]


def _invitation(consultation: Consultation, page: ConsultationPage) -> Invitation:
    language = page.locale.language_code
    info = get_language_info(language)
    address = public_address(consultation, "take_part", language)
    # For whoever copies the texts, and so in the language of the admin.
    name = str(info["name_translated"])
    with override(language):
        short = _short(consultation, page, address)
        return Invitation(
            language=language,
            language_name=name,
            direction="rtl" if info["bidi"] else "ltr",
            address=address,
            poster_url=reverse("consultations:poster", args=[consultation.reference]),
            paper_url=paper_url(consultation),
            short=short,
            parts=parts_of(short),
            subject=_("Take part: %(title)s") % {"title": page.title},
            body="\n\n".join(_paragraphs(consultation, page, address)),
        )


def _short(consultation: Consultation, page: ConsultationPage, address: str) -> str:
    title = page.title
    if len(title) > _LONGEST_TITLE:
        title = f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
    words = _("%(title)s Give your opinion until %(date)s:") % {
        "title": _closed(title),
        "date": day(consultation.closes_at),
    }
    # On a line of its own, it stays whole among words of the other direction.
    return f"{words}\n{address}"


def _closed(title: str) -> str:
    """`title` as a sentence of its own."""
    return title if title[-1:] in ".?!؟…" else f"{title}."


def _paragraphs(consultation: Consultation, page: ConsultationPage, address: str) -> Iterator[str]:
    yield _("Hello,")
    if page.asked_by:
        yield _("%(who)s asks for your opinion: %(title)s") % {
            "who": page.asked_by,
            "title": page.title,
        }
    else:
        yield _("We ask for your opinion: %(title)s") % {"title": page.title}
    if page.summary:
        yield page.summary
    closes = with_weekday(consultation.closes_at)
    how = _("You can take part until %(date)s, without an account, at this address:")
    yield f"{how % {'date': closes}}\n{address}"
    yield _("Please pass this invitation on to others who are concerned.")


def parts_of(text: str) -> int:
    """How many short messages a telephone sends for `text`: 3GPP TS 23.040."""
    alone, together = _GSM_ROOM if set(text) <= _GSM else _UCS2_ROOM
    length = len(text.encode("utf-16-be")) // 2
    return 1 if length <= alone else -(-length // together)
