"""House rules that no linter knows."""

import ast
import importlib.util
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import ForeignKey
from wagtail.models import Page

ROOT = Path(__file__).resolve().parents[1]

# As in pyproject.toml: each may know those after it.
LAYERS = [
    "home",
    "news",
    "consultations",
    "programmes",
    "recommendations",
    "moderation",
    "translations",
    "accounts",
    "core",
]


def python_files() -> list[Path]:
    return [path for app in LAYERS for path in (ROOT / app).rglob("*.py")]


def test_site_and_locale_come_from_the_standard_library() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()
    for name in ("site", "locale"):
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin == "frozen" or str(ROOT) not in str(spec.origin)


def test_the_project_package_is_found_by_manage_py_alone() -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "check", "--settings", "config.settings.test"],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "VAR_DIR": "/tmp"},  # noqa: S108
        check=False,
    )

    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if m.__module__.split(".")[0] in LAYERS]
)
def test_foreign_keys_point_downwards(model: type) -> None:
    layer = LAYERS.index(model._meta.app_label)
    for field in model._meta.get_fields():
        if isinstance(field, ForeignKey) and field.related_model._meta.app_label in LAYERS:
            assert LAYERS.index(field.related_model._meta.app_label) >= layer, field


@pytest.mark.parametrize("model", [m for m in apps.get_models() if issubclass(m, Page)])
def test_page_types_name_no_parent_from_above(model: type[Page]) -> None:
    if model._meta.app_label not in LAYERS:
        return
    layer = LAYERS.index(model._meta.app_label)
    for parent in model.__dict__.get("parent_page_types", []):
        app = parent.split(".")[0] if isinstance(parent, str) else parent._meta.app_label
        assert app not in LAYERS or LAYERS.index(app) >= layer


def test_no_module_is_called_utils_or_helpers() -> None:
    assert [p for p in python_files() if p.stem in {"utils", "helpers", "common"}] == []


def test_no_module_is_longer_than_400_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in [*python_files(), *(ROOT / "tests").rglob("*.py")]
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > 400
    }

    assert long == {}


def test_translated_strings_are_never_formatted_before_translation() -> None:
    names = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext", "pgettext_lazy"}
    wrong = []
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
                wrong += [
                    f"{path}:{node.lineno}" for a in node.args if isinstance(a, ast.JoinedStr)
                ]

    assert wrong == []


def test_css_uses_logical_properties_only() -> None:
    physical = [
        f"{path.name}:{number}: {line.strip()}"
        for path in (ROOT / "static" / "css").rglob("*.css")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if any(
            line.strip().startswith(name)
            for name in (
                "margin-left",
                "margin-right",
                "padding-left",
                "padding-right",
                "left:",
                "right:",
                "text-align: left",
                "text-align: right",
                "float: left",
                "float: right",
                "border-left",
                "border-right",
            )
        )
    ]

    assert physical == []


def test_templates_carry_no_inline_style_or_script() -> None:
    wrong = []
    for path in ROOT.rglob("templates/**/*.html"):
        if ".venv" in path.parts or "admin" in path.parts or "moderation" in path.parts:
            continue
        text = path.read_text()
        if " style=" in text or "<style" in text or "<script>" in text or " onclick=" in text:
            wrong.append(str(path.relative_to(ROOT)))

    assert wrong == []


def test_no_template_of_public_pages_asks_who_is_reading() -> None:
    """`request.user`, messages and a CSRF token would add `Vary: Cookie` and defeat caches."""
    forms = {
        *("take_part.html", "form_entry.html", "step.html", "review.html"),
        *("receipt.html", "withdraw.html", "link.html"),
    }
    wrong = []
    for path in ROOT.rglob("templates/**/*.html"):
        if ".venv" in path.parts or "admin" in path.parts or "moderation" in path.parts:
            continue
        text = path.read_text()
        asks = "request.user" in text or "in messages" in text or "wagtailuserbar" in text
        if asks or ("csrf_token" in text and path.name not in forms):
            wrong.append(str(path.relative_to(ROOT)))

    assert wrong == []


class _Words(HTMLParser):
    """Collects what a reader would see or hear of a template without its tags."""

    SPOKEN = {"aria-label", "alt", "title", "placeholder", "content", "label"}

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in {"script", "style"}
        if tag != "meta":
            self.found += [value or "" for name, value in attrs if name in self.SPOKEN]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


_TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.S)
_COMMENT = re.compile(r"{#.*?#}|{%\s*comment.*?{%\s*endcomment\s*%}", re.S)
_TAG = re.compile(r"{%.*?%}|{{.*?}}", re.S)
# In a block that a template fills in for an attribute of its parent.
_CLASS = re.compile(r"\b[a-z-]+__[a-z-]+\b")
_SAID_IN_ALL_LANGUAGES = {"Atom", "CSV", "ICS", "JSON", "PDF"}
# They work without the application, and say everything in three languages.
_WITHOUT_CATALOGUES = {"400.html", "413.html", "500.html"}
_ATTRIBUTES_ALONE = {"form_field_attributes.html"}


def test_templates_say_nothing_that_is_not_marked_for_translation() -> None:
    """The check of catalogues sees only what is marked."""
    wrong = []
    for path in [*ROOT.glob("site/templates/**/*.html"), *ROOT.glob("*/templates/**/*.html")]:
        if path.name in _WITHOUT_CATALOGUES | _ATTRIBUTES_ALONE:
            continue
        text = _TAG.sub(" ", _TRANSLATED.sub(" ", _COMMENT.sub("", path.read_text())))
        words = _Words()
        words.feed(text)
        wrong += [
            f"{path.relative_to(ROOT)}: {' '.join(said.split())}"
            for said in words.found
            if set(re.findall(r"[^\W\d_]{2,}", _CLASS.sub("", said))) - _SAID_IN_ALL_LANGUAGES
        ]

    assert wrong == []
