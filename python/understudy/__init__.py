"""Understudy stands in for Maya where Maya is not there: `maya.cmds`, plug-ins and scenes, without the application.

Importing this package loads nothing: the `maya` package is put on the path by `understudy python`, `understudy pytest`
and `understudy run` only.
"""

import os

__version__ = "0.1.0"
__all__ = ["Unsupported", "site_dir"]


class Unsupported(Exception):
    """Raised by what Maya has and Understudy does not have yet.

    It is neither a RuntimeError nor a TypeError, so that no script swallows it by habit.
    """


def site_dir() -> str:
    """The folder that holds the `maya` package; put it on sys.path to import `maya` without the launcher."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "site")
