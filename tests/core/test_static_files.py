from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from core.static_files import LightStaticFilesStorage

SHEET = (
    "/* Why. */\n.one {\n    color: red;\n}\n\n.two > .three {\n    inset: calc(1px + 2px);\n}\n"
)
LIGHT = ".one{color:red}.two>.three{inset:calc(1px + 2px)}"


def test_our_style_sheets_lose_their_indents_also_under_their_lasting_names(
    tmp_path: Path, settings: Any
) -> None:
    settings.DEBUG = False
    storage = LightStaticFilesStorage(location=tmp_path, base_url="/static/")
    storage.save("css/one.css", ContentFile(SHEET.encode()))

    list(storage.post_process({"css/one.css": (storage, "css/one.css")}))

    lasting = tmp_path / storage.stored_name("css/one.css")
    assert lasting.name != "one.css"
    assert (tmp_path / "css" / "one.css").read_text() == LIGHT
    assert lasting.read_text() == LIGHT


def test_what_is_not_ours_is_left_as_it_is(tmp_path: Path) -> None:
    storage = LightStaticFilesStorage(location=tmp_path, base_url="/static/")

    storage.save("wagtailadmin/css/core.css", ContentFile(SHEET.encode()))

    assert (tmp_path / "wagtailadmin" / "css" / "core.css").read_text() == SHEET
