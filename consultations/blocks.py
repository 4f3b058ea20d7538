"""The questionnaire as editors build it. A block's id is the question's key, for good (D4)."""

from typing import Any

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from consultations.enums import InformationType, Match, Operator, QuestionType, ScalePreset
from consultations.question_types.files import MOST_FILES
from core.attachments import rows
from core.blocks import KeyBlock, TextAreaBlock, TextLineBlock
from core.blocks.attachments import AttachmentBlock
from core.blocks.pictures import FigureBlock

_code_validator = RegexValidator(
    r"^[A-Za-z][A-Za-z0-9_]*$",
    _("A code starts with a Latin letter and goes on with letters, digits or _."),
)
# Seldom needed, so out of the way: behind the cog of a block.
_SETTINGS = ("code", "conditions", "match", "in_print")
_TEXTS = _("Texts, numbers, dates, places")
_CHOICES = _("Choices and opinions")
_READING = _("To read")
_EXTRACT_FEATURES = ["bold", "ol", "ul", "link", "document-link"]


def _code_block() -> KeyBlock:
    return KeyBlock(
        required=False,
        max_length=30,
        validators=[_code_validator],
        label=_("Code"),
        help_text=_(
            "A short name for exports and conditions, the same in all languages, such as Q1. "
            "Left empty, one is given when you save."
        ),
    )


class ConditionBlock(blocks.StructBlock):
    question = KeyBlock(
        label=_("Code of the earlier question"),
        max_length=36,
        help_text=_("Such as Q1. It must come before this one."),
    )
    operator = blocks.ChoiceBlock(
        label=_("Its answer"), choices=Operator.choices, default=Operator.EQUAL
    )
    value = KeyBlock(
        label=_("This answer"),
        required=False,
        max_length=300,
        help_text=_(
            "The code of the answer, such as A1; “yes”, “no” or “no_opinion”; 1 to 5 on a scale; "
            "otherwise the number or the words. Nothing for “is answered”."
        ),
    )

    class Meta:
        icon = "collapse-down"
        label = _("Condition")
        label_format = "{question} {operator} {value}"


class ConditionalBlock(blocks.StructBlock):
    """Shown only when its conditions hold, and always when it has none."""

    conditions = blocks.ListBlock(ConditionBlock(), label=_("Show only if"), default=[])
    match = blocks.ChoiceBlock(
        label=_("With several conditions"), choices=Match.choices, default=Match.ALL
    )

    def get_form_layout(self) -> BlockGroup:
        names = list(self.child_blocks)
        return BlockGroup(
            children=[name for name in names if name not in _SETTINGS],
            settings=[name for name in _SETTINGS if name in names],
        )


class SectionBlock(ConditionalBlock):
    title = TextLineBlock(label=_("Title of the section"), max_length=200)
    description = TextAreaBlock(label=_("Introduction"), required=False, max_length=2000)

    class Meta:
        icon = "title"
        label = _("Section")
        label_format = "{title}"


class QuestionBlock(ConditionalBlock):
    question = TextLineBlock(label=_("Question"), max_length=500)
    help_text = TextAreaBlock(label=_("Help"), required=False, max_length=1000)
    required = blocks.BooleanBlock(label=_("An answer is required"), required=False)
    code = _code_block()
    in_print = blocks.BooleanBlock(
        label=_("On the printed questionnaire, too"), required=False, default=True
    )

    class Meta:
        icon = "help"
        label_format = "{question}"


class NumberQuestionBlock(QuestionBlock):
    unit = TextLineBlock(
        label=_("Unit"), required=False, max_length=40, help_text=_("Such as: minutes, dirhams.")
    )
    minimum = blocks.DecimalBlock(
        label=_("At least"), required=False, max_digits=12, decimal_places=4
    )
    maximum = blocks.DecimalBlock(
        label=_("At most"), required=False, max_digits=12, decimal_places=4
    )


class OptionBlock(blocks.StructBlock):
    label = TextLineBlock(label=_("Answer"), max_length=300)
    code = KeyBlock(required=False, max_length=30, validators=[_code_validator], label=_("Code"))
    is_other = blocks.BooleanBlock(label=_("“Other”: with a line to write on"), required=False)

    class Meta:
        icon = "list-ul"
        label_format = "{label}"


class SeveralOptionBlock(OptionBlock):
    is_exclusive = blocks.BooleanBlock(label=_("“None of these”: chosen alone"), required=False)


class PlainOptionBlock(blocks.StructBlock):
    label = TextLineBlock(label=_("Answer"), max_length=300)
    code = KeyBlock(required=False, max_length=30, validators=[_code_validator], label=_("Code"))

    class Meta:
        icon = "list-ul"
        label_format = "{label}"


class StatementBlock(PlainOptionBlock):
    label = TextLineBlock(label=_("Statement"), max_length=300)


def _options(block: blocks.StructBlock, *, at_least: int = 2) -> blocks.ListBlock:
    empty = {"label": "", "code": ""}
    return blocks.ListBlock(
        block,
        label=_("Answers to choose from"),
        min_num=at_least,
        default=[empty] * at_least,
    )


class FileQuestionBlock(QuestionBlock):
    maximum = blocks.IntegerBlock(
        label=_("How many files at most"),
        min_value=1,
        max_value=MOST_FILES,
        default=1,
        help_text=_("PDF files and pictures. Only moderators and their author can open them."),
    )


class ChoiceQuestionBlock(QuestionBlock):
    options = _options(OptionBlock())


class MultipleChoiceQuestionBlock(QuestionBlock):
    options = _options(SeveralOptionBlock())
    minimum = blocks.IntegerBlock(label=_("Choose at least"), required=False, min_value=1)
    maximum = blocks.IntegerBlock(label=_("Choose at most"), required=False, min_value=1)


class YesNoQuestionBlock(QuestionBlock):
    no_opinion = blocks.BooleanBlock(
        label=_("Offer “No opinion”, too"), required=False, default=True
    )


class ScaleQuestionBlock(QuestionBlock):
    preset = blocks.ChoiceBlock(
        label=_("Scale"), choices=ScalePreset.choices, default=ScalePreset.AGREEMENT
    )
    no_opinion = blocks.BooleanBlock(label=_("Offer “No opinion”, too"), required=False)


class MatrixQuestionBlock(QuestionBlock):
    rows = blocks.ListBlock(
        StatementBlock(),
        label=_("Statements, a line each"),
        min_num=1,
        default=[{"label": "", "code": ""}],
    )
    preset = blocks.ChoiceBlock(
        label=_("Scale"),
        choices=ScalePreset.choices,
        required=False,
        help_text=_("Empty: the answers below, the same for each statement."),
    )
    no_opinion = blocks.BooleanBlock(label=_("Offer “No opinion”, too"), required=False)
    options = _options(PlainOptionBlock(), at_least=0)
    several = blocks.BooleanBlock(label=_("Several answers on a line"), required=False)


class RankingQuestionBlock(QuestionBlock):
    options = _options(PlainOptionBlock())
    maximum = blocks.IntegerBlock(
        label=_("How many to rank"), required=False, min_value=1, help_text=_("Empty: all.")
    )


class ConsentQuestionBlock(QuestionBlock):
    consent_text = TextAreaBlock(label=_("Text to agree to, in full"), max_length=5000)


class InformationTextBlock(blocks.StructBlock):
    title = TextLineBlock(label=_("Title"), required=False, max_length=200)
    text = blocks.RichTextBlock(label=_("Text"), features=_EXTRACT_FEATURES)

    class Meta:
        icon = "pilcrow"
        label_format = "{title}"
        template = "consultations/blocks/information_text.html"


class ExtractBlock(blocks.StructBlock):
    title = TextLineBlock(
        label=_("Where it stands"), max_length=200, help_text=_("Such as: Article 4, axis 2.")
    )
    text = blocks.RichTextBlock(label=_("Words of the draft"), features=_EXTRACT_FEATURES)

    class Meta:
        icon = "openquote"
        label_format = "{title}"
        template = "consultations/blocks/extract.html"
        stylesheets = ["css/components/questions.css"]


class InformationDocumentBlock(AttachmentBlock):
    class Meta:
        icon = "doc-full"
        template = "consultations/blocks/information_document.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        return context | {"rows": rows([self.bind(value)])}


class QuestionnaireBlock(blocks.StreamBlock):
    section = SectionBlock()
    short_text = QuestionBlock(label=QuestionType.SHORT_TEXT.label, icon="pilcrow", group=_TEXTS)
    long_text = QuestionBlock(label=QuestionType.LONG_TEXT.label, icon="doc-full", group=_TEXTS)
    number = NumberQuestionBlock(label=QuestionType.NUMBER.label, icon="plus", group=_TEXTS)
    date = QuestionBlock(label=QuestionType.DATE.label, icon="date", group=_TEXTS)
    place = QuestionBlock(label=QuestionType.PLACE.label, icon="site", group=_TEXTS)
    file = FileQuestionBlock(label=QuestionType.FILE.label, icon="upload", group=_TEXTS)
    single_choice = ChoiceQuestionBlock(
        label=QuestionType.SINGLE_CHOICE.label, icon="radio-full", group=_CHOICES
    )
    multiple_choice = MultipleChoiceQuestionBlock(
        label=QuestionType.MULTIPLE_CHOICE.label, icon="list-ul", group=_CHOICES
    )
    yes_no = YesNoQuestionBlock(label=QuestionType.YES_NO.label, icon="check", group=_CHOICES)
    scale = ScaleQuestionBlock(label=QuestionType.SCALE.label, icon="order", group=_CHOICES)
    matrix = MatrixQuestionBlock(label=QuestionType.MATRIX.label, icon="table", group=_CHOICES)
    ranking = RankingQuestionBlock(label=QuestionType.RANKING.label, icon="list-ol", group=_CHOICES)
    consent = ConsentQuestionBlock(label=QuestionType.CONSENT.label, icon="success", group=_CHOICES)
    information_text = InformationTextBlock(label=InformationType.TEXT.label, group=_READING)
    information_picture = FigureBlock(label=InformationType.PICTURE.label, group=_READING)
    information_document = InformationDocumentBlock(
        label=InformationType.DOCUMENT.label, group=_READING
    )
    information_extract = ExtractBlock(label=InformationType.EXTRACT.label, group=_READING)
