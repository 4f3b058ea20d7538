"""Text as people send it: made safe to store and to show beside other people's."""

import re

# Controls but tab and newline, and the bidi overrides and embeddings that could reorder a page.
_UNWANTED = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff]")

# What undecodable bytes become on the way in; nobody types it.
REPLACEMENT_CHARACTER = "\N{REPLACEMENT CHARACTER}"


def clean_text(text: str) -> str:
    """Drop control characters and direction overrides, unify line ends, trim the edges."""
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def initials(name: str) -> str:
    """
    The first letter of each of the first three words: «فاطمة الزهراء» gives «ف. ا.».

    A name without a letter gives an empty string.
    """
    letters = [word[0].upper() for word in name.split() if word[0].isalpha()]
    return " ".join(f"{letter}." for letter in letters[:3])
