"""Names under which uploads are stored, whatever they were called where they came from."""

import re
import secrets
import unicodedata
from pathlib import PurePosixPath

from core.text import clean_text

# Windows opens a device instead of a file called so, with any ending.
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
# What an address, a header or a shell would read as more than a name.
_UNSAFE = re.compile(r"[^\w.-]+")
# The column holds 100 characters with the folder's name; a disk 255 octets, two an Arabic letter.
_LONGEST_STEM = 60
# Endings that a server or a reader's machine would run, wherever in the name they stand.
_ACTIVE = re.compile(
    r"(?i)\.(?:[sx]?html?|xht|mhtml|xml|xsl|svgz?|php|phtml|phar|aspx?|jsp|cgi|p[ly]|sh|bash|exe|"
    r"com|bat|cmd|msi|scr|vbs|m?js|jar|hta|lnk|ps1|swf)(?=\.)"
)


def ending(name: str) -> str:
    """«pdf» of «Report.PDF», and nothing where there is no ending."""
    return PurePosixPath(name).suffix[1:].lower()


def hides_an_active_ending(name: str) -> bool:
    """«page.html.pdf», «page.htm%00.pdf»: what some server may take for a page or a program."""
    return bool(_ACTIVE.search(name.replace("%00", ".").replace(" ", "")))


def readable_name(name: str) -> str:
    """A name that people recognise and that is nothing else than a name: «تقرير_2017.pdf»."""
    extension = ending(name)
    stem = name[: -len(extension) - 1] if extension else name
    stem = stem.replace("\\", "/").rsplit("/", 1)[-1]
    stem = unicodedata.normalize("NFC", clean_text(stem))
    # Format characters are invisible and may turn the direction of what follows.
    stem = "".join(char for char in stem if unicodedata.category(char) != "Cf")
    stem = _UNSAFE.sub("_", stem).strip("._- ")[:_LONGEST_STEM].strip("._-")
    if not stem or _DEVICES.fullmatch(stem.split(".")[0]):
        stem = f"document_{stem}".strip("_")
    return f"{stem}.{extension}" if extension else stem


def unguessable_name(extension: str) -> str:
    """For files that anyone may fetch who knows the address."""
    return f"{secrets.token_hex(16)}.{extension}"
