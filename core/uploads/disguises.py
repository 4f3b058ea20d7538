"""Files that are two things at once: one to whoever checks them, another to whoever opens them."""

import zipfile
from typing import IO

_BEGINNING = 1024
# What makes a browser take a file for a page, or a server for a program.
_MARKUP = (b"<html", b"<script", b"<!doctype", b"<svg", b"<body", b"<iframe", b"<?php")


def is_markup(file: IO[bytes]) -> bool:
    """Whether the beginning could be read as a page. Browsers look as far as this."""
    file.seek(0)
    beginning = file.read(_BEGINNING).lower()
    return any(mark in beginning for mark in _MARKUP)


def is_archive(file: IO[bytes]) -> bool:
    """Whether a zip or a Java archive stands at the end, as in a GIFAR."""
    return zipfile.is_zipfile(file)


def is_pdf_inside(file: IO[bytes]) -> bool:
    """Whether PDF readers, which search the beginning, would open it."""
    file.seek(0)
    return b"%PDF-" in file.read(_BEGINNING)
