"""What starting costs above a bare Python."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

GOAL_MS = 60
WORK = {
    "bare python": "pass",
    "standalone.initialize() + import maya.cmds": (
        "import maya.standalone; maya.standalone.initialize(); import maya.cmds"
    ),
}


def measure(code: str, repeats: int) -> float:
    """Median milliseconds of a fresh interpreter."""
    taken = []
    for _ in range(repeats):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code + "\nimport os; os._exit(0)"], check=True)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def run(options: argparse.Namespace) -> dict[str, float]:
    """Both, in turns of fresh processes."""
    repeats = 3 if options.quick else 21
    figures = {name: measure(code, repeats) for name, code in WORK.items()}
    for name, taken in figures.items():
        print(f"{name:45} {taken:7.1f} ms")
    bare, ready = figures.values()
    print(f"above bare python: {ready - bare:.1f} ms (goal at most {GOAL_MS}), {ready / bare:.2f} times")
    return {"above bare ms": ready - bare, **figures}
