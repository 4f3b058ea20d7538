"""What stands beside a translated piece in wagtail-localize's editor."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation


def say_dates_in_the_readers_language() -> None:
    """wagtail-localize writes the month in English, whoever reads."""
    StringTranslation.get_comment = _comment


def _comment(translation: StringTranslation) -> str:
    date = date_format(localtime(translation.updated_at), "DATE_FORMAT")
    if translation.tool_name:
        return _("Translated with %(tool)s on %(date)s") % {
            "tool": translation.tool_name,
            "date": date,
        }
    return _("Translated on %(date)s") % {"date": date}
