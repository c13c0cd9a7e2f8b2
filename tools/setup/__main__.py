"""The work behind the Makefile: `python3 tools/setup TARGET`, with the options that the Makefile passes on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bench
import build
import fuzz
import lint
import run
import sanitize
import test
import tsan
from common import SetupError


def setup(options: argparse.Namespace) -> int:
    """Install what is missing, and no more."""
    build.ensure_tools()
    return 0


def make(options: argparse.Namespace) -> int:
    """Build and install into .venv."""
    build.everything()
    return 0


TARGETS = {
    "setup": setup,
    "build": make,
    "run": run.main,
    "test": test.main,
    "lint": lint.main,
    "sanitize": sanitize.main,
    "tsan": tsan.main,
    "bench": bench.main,
    "fuzz": fuzz.main,
}


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options of one target; what stands after `--` goes to the program that it runs."""
    parser = argparse.ArgumentParser(prog="make", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--tour", default="", help="script that shows what Understudy does")
    parser.add_argument("--scene", default="", help="scene to run --script on, instead of the tour")
    parser.add_argument("--script", default="", help="script to run on --scene")
    parser.add_argument("--save", default="", help="file to save the scene to")
    parser.add_argument("--fix", action="store_true", help="repair formatting instead of only showing it")
    parser.add_argument("--seconds", type=int, default=60, help="time for each fuzz target")
    parser.add_argument("rest", nargs="*", help="options for the tests or benchmarks, after --")
    return parser.parse_args(arguments)


def main() -> int:
    """Run one target; a failure is told in words, without a traceback."""
    options = parse(sys.argv[1:])
    try:
        return TARGETS[options.target](options)
    except SetupError as error:
        print(f"make {options.target}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"make {options.target}: interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
