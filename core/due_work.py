"""
What apps have to do from time to time, registered in `AppConfig.ready()`.

`run_due_work` calls each, on its own transaction, after what was scheduled is published.
"""

from collections.abc import Callable, Mapping

type_task = Callable[[], int]
_tasks: dict[str, type_task] = {}


def register(name: str, task: type_task) -> None:
    """`task` gives how much it did; it must be safe to run twice at once."""
    _tasks[name] = task


def tasks() -> Mapping[str, type_task]:
    return _tasks
