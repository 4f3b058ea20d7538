"""Headless Chromium against a server of its own, filled with the demonstration content."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
DATABASE = "test_agraw_browser"

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1400, "height": 900}

type_open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            # One server and one browser: all on one worker.
            item.add_marker(pytest.mark.xdist_group("browser"))
            item.add_marker(pytest.mark.browser)


def _chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    if os.environ.get("CI"):
        pytest.fail("Chromium is missing, and browser tests must not be skipped here.")
    pytest.skip("Chromium is not installed: browser tests are left out.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Of a server with an empty database: SQLite, or PostgreSQL where the suite runs on it."""
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        # Our own error pages, not Django's technical ones.
        "DEBUG": "0",
        "VAR_DIR": str(tmp_path_factory.mktemp("var")),
    }
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield env
        return
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {DATABASE}")
        yield env | {"DATABASE_URL": urlunsplit(urlsplit(url)._replace(path=f"/{DATABASE}"))}
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")


@pytest.fixture(scope="session")
def server(environment: dict[str, str], browser: Browser) -> Iterator[str]:
    """The address of a running site with the demonstration content."""
    manage = [sys.executable, str(ROOT / "manage.py")]
    for command in (["migrate", "--verbosity", "0"], ["create_demo_content"]):
        subprocess.run([*manage, *command], env=environment, check=True, capture_output=True)
    address = f"127.0.0.1:{_free_port()}"
    process = subprocess.Popen(
        [*manage, "runserver", "--noreload", "--skip-checks", "--insecure", address],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://{address}/healthz")
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(url: str) -> None:
    for _attempt in range(100):
        try:
            urllib.request.urlopen(url, timeout=2)  # noqa: S310  # our own address
        except URLError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"Nothing answers at {url}.")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = _chromium()
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code in
    # whatever test comes next on this worker.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def open_browser(browser: Browser, server: str) -> Iterator[type_open]:
    """Opens a fresh browser: its language, its screen, with or without JavaScript."""
    contexts: list[BrowserContext] = []

    def open_page(language: str, *, phone: bool = False, javascript: bool = True) -> Page:
        context = browser.new_context(
            base_url=server,
            locale={"ar": "ar-MA", "fr": "fr-FR", "en": "en-GB"}[language],
            viewport=PHONE if phone else DESKTOP,
            java_script_enabled=javascript,
        )
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
