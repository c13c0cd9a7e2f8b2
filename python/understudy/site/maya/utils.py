"""Ways to run code in the main thread and at idle time.

There is no event loop: the idle time comes when the main thread calls processIdleEvents().
"""

import threading
from collections.abc import Callable
from typing import Any

from understudy import _host

__all__ = ["executeDeferred", "executeInMainThreadWithResult", "processIdleEvents"]

Work = str | Callable[..., Any]


def executeDeferred(function: Work, *args: Any, **kwargs: Any) -> None:
    """Run a function, or Python code as text, at the next idle time, as cmds.evalDeferred does."""
    _host.defer(lambda: _run(function, *args, **kwargs))


def executeInMainThreadWithResult(function: Work, *args: Any, **kwargs: Any) -> Any:
    """Run a function, or Python code as text, in the main thread, and return its result; None for statements.

    In the main thread it runs at once. Another thread waits until the main thread is idle; what is raised there is
    raised here.
    """
    if threading.current_thread() is threading.main_thread():
        return _run(function, *args, **kwargs)
    errand = _Errand(lambda: _run(function, *args, **kwargs))
    _host.defer(errand.run)
    return errand.wait()


def processIdleEvents() -> None:
    """Run what waits for the idle time, also what that adds. The first exception ends it."""
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("processIdleEvents can only be called in the main thread\n")
    _host.run_deferred()


class _Errand:
    """Work that one thread asks another to do."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self.work = work
        self.done = threading.Event()
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        """Do it; what it raises is for who waits."""
        try:
            self.result = self.work()
        except BaseException as error:
            self.error = error
        self.done.set()

    def wait(self) -> Any:
        """Its result, or what it raised."""
        self.done.wait()
        if self.error is not None:
            raise self.error
        return self.result


def _run(function: Work, *args: Any, **kwargs: Any) -> Any:
    """Call a function, or run text in the main module."""
    return _host.run_text(function) if isinstance(function, str) else function(*args, **kwargs)
