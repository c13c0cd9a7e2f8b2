"""Time per call of maya.cmds at growing scene sizes, beside the same pattern on a Python dict of the same names."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

GOAL_GROWTH = 1.5
SIZES = [1000, 10000, 100000]
ROWS = ["createNode", "setAttr", "getAttr", "connectAttr", "ls(type)", "listRelatives"]


def run(options: argparse.Namespace) -> dict[str, object]:
    """A fresh process for each size, so that none profits from another."""
    counts = SIZES[:1] if options.quick else SIZES
    repeats = 1 if options.quick else 3
    results: dict[int, dict[str, dict[str, float]]] = {}
    for count in counts:
        script = Path(__file__).with_name("commands_work.py")
        done = subprocess.run(
            [sys.executable, script, str(count), str(repeats)], check=True, capture_output=True, text=True
        )
        results[count] = json.loads(done.stdout.splitlines()[-1])
    at = ", ".join(f"{n:,}" for n in counts)
    print(f"ns for each call (ls: for each name answered) at {at} nodes")
    print(f"{'':16}{'maya.cmds':>30}   {'dict and list':>30}   growth (goal at most {GOAL_GROWTH})")
    growth: dict[str, float] = {}
    for row in ROWS:
        sides = {side: [results[n][side][row] for n in counts] for side in ("cmds", "plain")}
        grown = {side: values[-1] / values[0] for side, values in sides.items()}
        growth[row] = grown["cmds"] / grown["plain"]
        cells = "   ".join("".join(f"{v:10.0f}" for v in sides[side]).rjust(30) for side in ("cmds", "plain"))
        mark = "" if growth[row] <= GOAL_GROWTH else "  over"
        print(f"{row:16}{cells}   {grown['cmds']:.2f} / {grown['plain']:.2f} = {growth[row]:.2f}{mark}")
    return {"growth": growth, "ns": results}
