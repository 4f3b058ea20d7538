"""Answers that come with their words in every language: scales of opinion, yes and no."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext, pgettext_lazy

from consultations.enums import ScalePreset
from consultations.schema import Option, Words

YES, NO, NO_OPINION = "yes", "no", "no_opinion"

_POINTS = {
    ScalePreset.AGREEMENT: (
        _("Strongly disagree"),
        _("Disagree"),
        _("Neither agree nor disagree"),
        _("Agree"),
        _("Strongly agree"),
    ),
    ScalePreset.SATISFACTION: (
        _("Very dissatisfied"),
        _("Dissatisfied"),
        _("Neither satisfied nor dissatisfied"),
        _("Satisfied"),
        _("Very satisfied"),
    ),
    ScalePreset.IMPORTANCE: (
        _("Not important at all"),
        _("Slightly important"),
        _("Moderately important"),
        _("Important"),
        _("Very important"),
    ),
    ScalePreset.FREQUENCY: (
        pgettext_lazy("how often", "Never"),
        pgettext_lazy("how often", "Rarely"),
        pgettext_lazy("how often", "Sometimes"),
        pgettext_lazy("how often", "Often"),
        pgettext_lazy("how often", "Always"),
    ),
    ScalePreset.QUALITY: (
        pgettext_lazy("quality", "Very poor"),
        pgettext_lazy("quality", "Poor"),
        pgettext_lazy("quality", "Fair"),
        pgettext_lazy("quality", "Good"),
        pgettext_lazy("quality", "Very good"),
    ),
}


def yes_no_options(*, no_opinion: bool) -> tuple[Option, ...]:
    options = (Option(YES, "yes"), Option(NO, "no"), Option(NO_OPINION, "no_opinion"))
    return options if no_opinion else options[:2]


def scale_options(preset: str, *, no_opinion: bool) -> tuple[Option, ...]:
    """Five points from the low end to the high one; last, where wanted, no opinion."""
    points = tuple(Option(f"{preset}-{number}", str(number)) for number in range(1, 6))
    return (*points, Option(NO_OPINION, "no_opinion")) if no_opinion else points


def point_of(option_id: str) -> int | None:
    """The number of a scale's point; None for no opinion."""
    _preset, _dash, number = option_id.partition("-")
    return int(number) if number.isdecimal() else None


def words_of_scales(language: str) -> dict[str, Words]:
    """What every such answer says in `language`, by its id."""
    with override(language):
        said = {YES: pgettext("answer", "Yes"), NO: pgettext("answer", "No")}
        said[NO_OPINION] = pgettext("answer", "No opinion")
        for preset, points in _POINTS.items():
            said |= {f"{preset}-{number}": str(text) for number, text in enumerate(points, 1)}
    return {key: Words(text, "", language) for key, text in said.items()}
