#!/usr/bin/env python
"""Runs Django's commands with `site/` (which holds the package `config`) on the import path."""

import os
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

    # After the path and the settings are in place.
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
