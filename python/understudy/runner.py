"""`understudy run`: opens a scene, runs scripts on it, saves it. Runs in an interpreter of its own, as mayapy would.

What it says goes to standard error, so that standard output is the scripts'.
"""

import argparse
import os
import runpy
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from understudy import Unsupported, host


def main() -> int:
    """Do what the command line asks for; the first thing that fails ends the run with exit code 1."""
    options = parse(sys.argv[1:])
    try:
        cmds = host.start()
        timed(f"opened {options.scene}", lambda: read(cmds, options.scene))
        for script in options.script:
            if not run_script(script):
                return 1
        if options.save:
            timed(f"saved {options.save}", lambda: save(cmds, options.save))
    except (Unsupported, RuntimeError, OSError) as error:
        print(f"understudy run: {error}", file=sys.stderr)
        return 1
    return 0


def read(cmds: Any, scene: Path) -> None:
    """Open a scene; plug-ins that it requires and that are not here are no reason to stop."""
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options, which `understudy run` has checked and explained already."""
    parser = argparse.ArgumentParser(prog="understudy run")
    parser.add_argument("scene", type=Path)
    parser.add_argument("--script", type=Path, action="append", default=[])
    parser.add_argument("--save", type=Path)
    return parser.parse_args(arguments)


def timed(text: str, action) -> None:
    """Do something and say how long it took."""
    start = time.perf_counter()
    action()
    print(f"{text} ({time.perf_counter() - start:.2f} s)", file=sys.stderr)


def run_script(script: Path) -> bool:
    """Run one script as the main program. Its traceback starts at the script; sys.exit() with 0 or None is success."""
    folder, arguments = str(script.resolve().parent), sys.argv
    sys.argv = [str(script)]
    sys.path.insert(0, folder)
    try:
        runpy.run_path(str(script), run_name="__main__")
    except SystemExit as ended:
        if ended.code not in (None, 0):
            print(f"understudy run: {script} ended with {ended.code}", file=sys.stderr)
            return False
    except BaseException as error:
        print_script_traceback(error, script)
        return False
    finally:
        sys.argv = arguments
        sys.path.remove(folder)
    return True


def print_script_traceback(error: BaseException, script: Path) -> None:
    """Print a traceback without the frames of this module and of runpy."""
    frames = error.__traceback__
    while frames and os.path.realpath(frames.tb_frame.f_code.co_filename) != str(script.resolve()):
        frames = frames.tb_next
    traceback.print_exception(type(error), error, frames or error.__traceback__)


def save(cmds, path: Path) -> None:
    """Save the scene under a name, as Maya does it."""
    cmds.file(rename=str(path))
    cmds.file(save=True, type="mayaAscii", force=True)


if __name__ == "__main__":
    sys.exit(main())
