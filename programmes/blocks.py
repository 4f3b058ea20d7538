"""What programmes and workshop reports are made of."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from core.attachments import LANGUAGES
from core.blocks import TextAreaBlock, TextLineBlock
from programmes.enums import AgeBand, AttendanceCategory


class PartnerBlock(blocks.StructBlock):
    name = TextLineBlock(label=_("Name"))
    role = TextLineBlock(label=_("Part in the programme"), required=False)

    class Meta:
        icon = "group"
        label = _("Partner")


class OutputBlock(blocks.StructBlock):
    title = TextLineBlock(label=_("Title"), help_text=_("Such as: participation plan."))
    description = TextAreaBlock(label=_("Description"), required=False)
    document = DocumentChooserBlock(label=_("File"), required=False)
    language = blocks.ChoiceBlock(
        label=_("Language of the document"), choices=LANGUAGES, required=False
    )

    class Meta:
        icon = "doc-full"
        label = _("Output")


class PhaseBlock(blocks.StructBlock):
    title = TextLineBlock(label=_("Title"))
    aim = TextAreaBlock(label=_("Aim"), required=False)
    starts_on = blocks.DateBlock(label=_("Begins"), required=False)
    ends_on = blocks.DateBlock(label=_("Ends"), required=False)
    outputs = blocks.ListBlock(TextLineBlock(label=_("Output")), label=_("Expected outputs"))

    class Meta:
        icon = "list-ol"
        label = _("Phase")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            error = ValidationError(_("A phase ends after it begins."))
            raise StructBlockValidationError(block_errors={"ends_on": error})
        return cleaned


class AgendaItemBlock(blocks.StructBlock):
    time = blocks.TimeBlock(label=_("Time"), required=False)
    title = TextLineBlock(label=_("What"))
    person = TextLineBlock(label=_("Who"), required=False)

    class Meta:
        icon = "time"
        label = _("Item of the agenda")


class SpeakerBlock(blocks.StructBlock):
    name = TextLineBlock(label=_("Name"), required=False)
    quality = TextLineBlock(label=_("Quality"), help_text=_("Such as: vice-president."))
    organisation = TextLineBlock(label=_("Organisation"), required=False)
    summary = TextAreaBlock(label=_("What was said"), required=False)

    class Meta:
        icon = "user"
        label = _("Speaker")


class GroupBlock(blocks.StructBlock):
    theme = TextLineBlock(label=_("Theme"))
    facilitator = TextLineBlock(label=_("Facilitator"), required=False)
    rapporteur = TextLineBlock(label=_("Rapporteur"), required=False)
    findings = TextAreaBlock(label=_("Findings"), required=False)
    proposals = TextAreaBlock(label=_("Proposals"), required=False)

    class Meta:
        icon = "group"
        label = _("Working group")


def _count_block(label: Any) -> blocks.IntegerBlock:
    return blocks.IntegerBlock(label=label, min_value=0, max_value=100_000, default=0)


class AttendanceBlock(blocks.StructBlock):
    """How many came; never who: a list of names and signatures is personal data (law 09-08)."""

    category = blocks.ChoiceBlock(label=_("Category"), choices=AttendanceCategory.choices)
    women = _count_block(_("Women"))
    men = _count_block(_("Men"))
    not_stated = _count_block(_("Not stated"))

    class Meta:
        icon = "group"
        label = _("Attendance")


class AgeBandBlock(blocks.StructBlock):
    band = blocks.ChoiceBlock(label=_("Age"), choices=AgeBand.choices)
    count = _count_block(_("Participants"))

    class Meta:
        icon = "group"
        label = _("Age band")


class NextStepBlock(blocks.StructBlock):
    text = TextAreaBlock(label=_("Decision or next step"))
    who = TextLineBlock(label=_("Who"), required=False)
    by_when = blocks.DateBlock(label=_("By when"), required=False)

    class Meta:
        icon = "arrow-right"
        label = _("Next step")
