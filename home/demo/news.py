"""The news of the demonstration, oldest first."""

from typing import Any

from home.demo.news_ketama_issaguen import KETAMA_ISSAGUEN
from home.demo.news_open_morning import OPEN_MORNING
from home.demo.news_tetouan_workshop import TETOUAN_WORKSHOP

NEWS: list[dict[str, Any]] = [KETAMA_ISSAGUEN, TETOUAN_WORKSHOP, OPEN_MORNING]
