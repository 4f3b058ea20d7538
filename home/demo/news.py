"""The two news items of the demonstration, oldest first."""

from typing import Any

from home.demo.news_ketama_issaguen import KETAMA_ISSAGUEN
from home.demo.news_tetouan_workshop import TETOUAN_WORKSHOP

NEWS: list[dict[str, Any]] = [KETAMA_ISSAGUEN, TETOUAN_WORKSHOP]
