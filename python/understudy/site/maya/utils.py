"""Ways to run code in Maya's main thread and at idle time."""

import threading
from collections.abc import Callable
from typing import Any

from maya import cmds
from understudy import Unsupported


def executeInMainThreadWithResult(function: str | Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Run a function, or Python code as text, in the main thread, and return its result; None for statements."""
    if threading.current_thread() is not threading.main_thread():
        raise Unsupported("executeInMainThreadWithResult from another thread is not supported by Understudy yet")
    return _call(function, *args, **kwargs)


def executeDeferred(function: str | Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Run a function, or Python code as text, at the next idle time, as cmds.evalDeferred does."""
    cmds.evalDeferred(lambda: _call(function, *args, **kwargs))


def _call(function: str | Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Call a function, or evaluate text in the main module."""
    if callable(function):
        return function(*args, **kwargs)
    import __main__

    try:
        code = compile(function, "<maya.utils>", "eval")
    except SyntaxError:
        code = compile(function, "<maya.utils>", "exec")
    return eval(code, __main__.__dict__)
