"""What is worth a second look in a questionnaire that may go live all the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _
from wagtail.models import Locale

from consultations.enums import FormLayout
from consultations.scales import scale_options, yes_no_options
from consultations.schema import Item, Option, Schema, Words
from consultations.services.exploring import unreachable_items
from consultations.structuring import words_of_blocks
from core.models import PrivacyNoticeVersion

if TYPE_CHECKING:
    from consultations.models.pages import ConsultationPage

QUESTIONS_ON_A_PAGE = 10


@dataclass(frozen=True)
class Remark:
    """A sentence, and the block of the editor that it is about; "" for the whole."""

    text: str
    block: str = ""


class Checked:
    """A page as it is in the editor, read once."""

    def __init__(self, page: "ConsultationPage") -> None:
        self.page = page
        self.language = page.locale.language_code
        self.schema: Schema = page.schema
        self.words = words_of_blocks(page.raw_questionnaire(), self.language)

    def name(self, item: Item) -> str:
        """What the editor calls it: its code and its words."""
        said = self.words[item.id].label if item.id in self.words else ""
        return " ".join(part for part in (item.code, said) if part) or item.id


def warnings_on(page: "ConsultationPage") -> list[Remark]:
    checked = Checked(page)
    return [
        *_on_size(checked),
        *_on_unreachable(checked),
        *_on_codes(checked),
        *_on_answers(checked),
        *_on_translations(checked),
        *_on_notice(),
    ]


def notes_on(page: "ConsultationPage") -> list[Remark]:
    """What is in order and easily overlooked."""
    checked = Checked(page)
    return [
        Remark(
            _("“%(question)s” is required of those alone who are asked it.")
            % {"question": checked.name(item)},
            item.id,
        )
        for item in checked.schema.questions
        if item.required and (item.conditions or _is_under_condition(item, checked.schema))
    ]


def _is_under_condition(item: Item, schema: Schema) -> bool:
    section = schema.section_of.get(item.id)
    return section is not None and bool(section.conditions)


def _on_size(checked: Checked) -> Iterator[Remark]:
    schema = checked.schema
    if not schema.questions:
        yield Remark(_("There is no question yet: nobody can take part."))
        return
    by_section = checked.page.form_layout == FormLayout.BY_SECTION
    if not by_section and len(schema.questions) > QUESTIONS_ON_A_PAGE:
        yield Remark(
            ngettext(
                "%(count)d question stands on one page. Choose a page for each section: answers "
                "can then be put aside.",
                "%(count)d questions stand on one page. Choose a page for each section: answers "
                "can then be put aside.",
                len(schema.questions),
            )
            % {"count": len(schema.questions)}
        )
    if by_section and len(schema.sections) < 2:
        yield Remark(_("The form has a page for each section, but there is only one section."))
    for section in schema.sections:
        if by_section and len(section.questions) > QUESTIONS_ON_A_PAGE:
            yield Remark(
                ngettext(
                    "The page “%(section)s” has %(count)d question. Divide it into two sections.",
                    "The page “%(section)s” has %(count)d questions. Divide it into two sections.",
                    len(section.questions),
                )
                % {
                    "section": checked.name(section.item) if section.item else _("Questions"),
                    "count": len(section.questions),
                },
                section.item.id if section.item else "",
            )
    filled = {section.item.id for section in schema.sections if section.item and section.questions}
    for item in schema.items:
        if item.is_section and item.id not in filled:
            yield Remark(
                _("The section “%(section)s” asks nothing. Move questions under it, or remove it.")
                % {"section": checked.name(item)},
                item.id,
            )


def _on_unreachable(checked: Checked) -> Iterator[Remark]:
    lost = unreachable_items(checked.schema)
    known = {item.id for item in lost}
    for item in lost:
        named = {"question": checked.name(item)}
        section = checked.schema.section_of.get(item.id)
        if section is not None and section.id in known:
            # Said of the section already.
            continue
        if any(condition.question in known for condition in item.conditions):
            text = _(
                "“%(question)s” is never shown: it depends on a question that is never shown "
                "itself. Change its conditions."
            )
        else:
            text = _(
                "“%(question)s” is never shown: no answers meet its conditions, or those of its "
                "section, all together. Change them, or let one condition be enough."
            )
        yield Remark(text % named, item.id)


def _on_codes(checked: Checked) -> Iterator[Remark]:
    for item in checked.schema.questions:
        if not item.code:
            yield Remark(
                _("“%(question)s” has no code. Save the page: one is given.")
                % {"question": checked.name(item)},
                item.id,
            )
        codes = [option.code.casefold() for option in item.options if option.code]
        if len(set(codes)) < len(codes):
            yield Remark(
                _(
                    "Two answers of “%(question)s” have the same code. Conditions and exports "
                    "could not tell them apart: change one."
                )
                % {"question": checked.name(item)},
                item.id,
            )


def _on_answers(checked: Checked) -> Iterator[Remark]:
    for item in checked.schema.questions:
        for listed in (item.rows, _own(item)):
            said = [
                checked.words[each.id].label.strip() for each in listed if each.id in checked.words
            ]
            named = {"question": checked.name(item)}
            if len(said) < len(listed):
                yield Remark(
                    _("An answer or line of “%(question)s” has no words. Write them, or remove it.")
                    % named,
                    item.id,
                )
            if len({text.casefold() for text in said}) < len(said):
                yield Remark(
                    _("Two answers or lines of “%(question)s” say the same. Change or remove one.")
                    % named,
                    item.id,
                )


def _own(item: Item) -> tuple[Option, ...]:
    """The answers that an editor wrote; a type's or a scale's own say theirs by themselves."""
    brought = {option.id for option in yes_no_options(no_opinion=True)}
    brought |= (
        {o.id for o in scale_options(item.preset, no_opinion=False)} if item.preset else set()
    )
    return tuple(option for option in item.options if option.id not in brought)


def _on_translations(checked: Checked) -> Iterator[Remark]:
    """Which questions another language lacks: readers get these in the source's words."""
    record = checked.page.record
    if record is not None and record.source_page_id != checked.page.pk:
        return
    others = {
        page.locale_id: page
        for page in checked.page.get_translations().select_related("locale").specific()
        if checked.page.pk
    }
    for locale in Locale.objects.exclude(pk=checked.page.locale_id).order_by("pk"):
        language = get_language_info(locale.language_code)["name_translated"]
        translated = others.get(locale.pk)
        if translated is None:
            yield Remark(
                _("There is no translation into this language: %(language)s.")
                % {"language": language}
            )
            continue
        raw = translated.get_latest_revision_as_object().raw_questionnaire()
        said = words_of_blocks(raw, locale.language_code)
        lacking = [
            item
            for item in checked.schema.items
            if any(_lacks(checked.words, said, key) for key in _keys(item))
        ]
        if lacking:
            yield Remark(
                _("Not translated yet (%(language)s): %(questions)s")
                % {
                    "language": language,
                    "questions": " · ".join(item.code or checked.name(item) for item in lacking),
                },
                lacking[0].id,
            )


def _keys(item: Item) -> list[str]:
    return [item.id, *(row.id for row in item.rows), *(option.id for option in _own(item))]


def _lacks(words: dict[str, Words], said: dict[str, Words], key: str) -> bool:
    """wagtail-localize fills in the source's words; a number or a name may well be the same."""
    if key not in words:
        return False
    if key not in said:
        return True
    own, other = words[key], said[key]
    return any(
        text == theirs and any(letter.isalpha() for letter in text)
        for text, theirs in (
            (own.label, other.label),
            (own.help, other.help),
            (own.more, other.more),
        )
    )


def _on_notice() -> Iterator[Remark]:
    if PrivacyNoticeVersion.for_reader(settings.LANGUAGE_CODE) is None:
        yield Remark(
            _(
                "No data-protection notice is published: people are not told what becomes of "
                "their answers."
            )
        )
