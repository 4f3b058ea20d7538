"""The institution's own colour: checked for contrast, with the shades made from it."""

import re
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# The least ratio of text to its ground, WCAG 2.2, 1.4.3.
LEAST_CONTRAST = 4.5
DEFAULT_COLOUR = "#0b5a55"
# Grounds of static/css/base.css that the colour is text on; white is also text on it.
_GROUNDS = ("#ffffff", "#fffdf8", "#f3ede1")
_PRESSED_SHARE = 0.7
_TINT_SHARE = 0.11
_STEP = 0.99


type_rgb = tuple[int, int, int]


def normalised(text: str) -> str:
    """«#0b5a55», whatever way it was typed. Raises ValidationError."""
    digits = text.strip().lstrip("#").lower()
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        digits = "".join(digit * 2 for digit in digits)
    if not re.fullmatch(r"[0-9a-f]{6}", digits):
        raise ValidationError(_("Write a colour as # and six digits or letters, such as #0B5A55."))
    return f"#{digits}"


def contrast(one: str, other: str) -> float:
    """The ratio as WCAG 2.2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: str) -> float:
    """Of the colour on the grounds where it is used."""
    return min(contrast(colour, ground) for ground in (*_GROUNDS, tint(colour)))


def readable(colour: str) -> str:
    """The colour itself or, of its darker shades, the nearest that can be read."""
    share = 1.0
    while least_contrast(shade := _darker(colour, share)) < LEAST_CONTRAST:
        share *= _STEP
    return shade


def check(colour: str) -> None:
    """Raises ValidationError with the ratio and the nearest darker colour that can be read."""
    ratio = least_contrast(colour)
    if ratio < LEAST_CONTRAST:
        # Rounded down: 4.49 must not read 4.5.
        raise ValidationError(
            _(
                "This colour is too light to be read: its contrast is %(ratio)s to 1, and "
                "%(least)s is needed. The nearest darker colour is %(suggestion)s."
            )
            % {
                "ratio": f"{int(ratio * 10) / 10:.1f}",
                "least": f"{LEAST_CONTRAST:.1f}",
                "suggestion": readable(colour).upper(),
            }
        )


def pressed(colour: str) -> str:
    """The darker shade of a pressed button and of the footer."""
    return _darker(colour, _PRESSED_SHARE)


def tint(colour: str) -> str:
    """The quiet ground."""
    return _hex(part * _TINT_SHARE + 255 * (1 - _TINT_SHARE) for part in _rgb(colour))


def drawing(name: str, colour: str) -> str:
    """One of our drawings, in static/img, with this colour instead of the default one."""
    text = (Path(settings.BASE_DIR) / "static" / "img" / name).read_text()
    return re.sub(re.escape(DEFAULT_COLOUR), colour, text, flags=re.IGNORECASE)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _darker(colour: str, share: float) -> str:
    return _hex(part * share for part in _rgb(colour))


def _rgb(colour: str) -> type_rgb:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in parts)
