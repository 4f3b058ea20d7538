"""The questionnaire as editors build it. A block's id is the question's key, for good (D4)."""

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from consultations.enums import QuestionType
from core.blocks import KeyBlock, TextAreaBlock, TextLineBlock

_code_validator = RegexValidator(
    r"^[A-Za-z][A-Za-z0-9_]*$",
    _("A code starts with a Latin letter and goes on with letters, digits or _."),
)


def _code_block() -> KeyBlock:
    return KeyBlock(
        required=False,
        max_length=30,
        validators=[_code_validator],
        label=_("Code"),
        help_text=_("A short name for exports, the same in all languages, such as Q1."),
    )


class SectionBlock(blocks.StructBlock):
    title = TextLineBlock(label=_("Title of the section"), max_length=200)
    description = TextAreaBlock(label=_("Introduction"), required=False, max_length=2000)

    class Meta:
        icon = "title"
        label = _("Section")
        label_format = "{title}"


class QuestionBlock(blocks.StructBlock):
    question = TextLineBlock(label=_("Question"), max_length=500)
    help_text = TextAreaBlock(label=_("Help"), required=False, max_length=1000)
    required = blocks.BooleanBlock(label=_("An answer is required"), required=False)
    code = _code_block()

    class Meta:
        icon = "help"
        label_format = "{question}"


class OptionBlock(blocks.StructBlock):
    label = TextLineBlock(label=_("Answer"), max_length=300)
    code = KeyBlock(required=False, max_length=30, validators=[_code_validator], label=_("Code"))

    class Meta:
        icon = "list-ul"
        label_format = "{label}"


class ChoiceQuestionBlock(QuestionBlock):
    options = blocks.ListBlock(
        OptionBlock(),
        label=_("Answers to choose from"),
        min_num=2,
        default=[{"label": "", "code": ""}, {"label": "", "code": ""}],
    )


class QuestionnaireBlock(blocks.StreamBlock):
    section = SectionBlock()
    short_text = QuestionBlock(label=QuestionType.SHORT_TEXT.label, icon="pilcrow")
    long_text = QuestionBlock(label=QuestionType.LONG_TEXT.label, icon="doc-full")
    single_choice = ChoiceQuestionBlock(label=QuestionType.SINGLE_CHOICE.label, icon="radio-full")
    multiple_choice = ChoiceQuestionBlock(label=QuestionType.MULTIPLE_CHOICE.label, icon="list-ul")
    number = QuestionBlock(label=QuestionType.NUMBER.label, icon="plus")
