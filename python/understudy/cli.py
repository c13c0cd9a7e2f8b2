"""The command `understudy`.

`understudy python` and `understudy pytest` become another program at once, before anything of the command line is
imported: their start costs no more than the interpreter's. The other commands are in `understudy.commandline`.
"""

import os
import sys

from understudy import site_dir


def main() -> int:
    """Entry point of the command `understudy`."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["python"]:
        replace_process(arguments[1:])
    if arguments[:1] == ["pytest"]:
        replace_process(["-m", "understudy.pytest_launcher", *arguments[1:]])
    from understudy.commandline import app

    return app()


def replace_process(arguments: list[str]) -> None:
    """Become the Python interpreter, with the `maya` package on its path and on that of every Python it starts."""
    sys.stdout.flush()
    os.execve(sys.executable, [sys.executable, *arguments], interpreter_environment())


def interpreter_environment() -> dict[str, str]:
    """The environment of this process with `maya` first on PYTHONPATH."""
    path = os.environ.get("PYTHONPATH", "")
    entries = [entry for entry in path.split(os.pathsep) if entry and entry != site_dir()]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([site_dir(), *entries])}
