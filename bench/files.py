"""Opening generated scenes, beside reading the file and counting its lines, and beside a short Python tokenizer."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOALS = {"mesh": 300, "rig": 60}
GENERATOR = Path(__file__).resolve().parent.parent / "tools" / "scenes" / "generate.py"
OPEN = """
import sys, time
import maya.standalone; maya.standalone.initialize()
from maya import cmds
start = time.perf_counter()
cmds.file(sys.argv[1], open=True, force=True)
print(time.perf_counter() - start)
"""
TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[^\s;"]+|;', re.S)


def count_lines(path: Path) -> float:
    """Seconds to read the file and count its lines."""
    start = time.perf_counter()
    with path.open("rb") as file:
        lines = 0
        while piece := file.read(1 << 20):
            lines += piece.count(b"\n")
    return time.perf_counter() - start


def tokenize(path: Path, limit: int) -> float:
    """Seconds for the whole file, from tokenizing its first `limit` bytes."""
    with path.open("rb") as file:
        text = file.read(limit)
    start = time.perf_counter()
    for _ in TOKEN.finditer(text):
        pass
    return (time.perf_counter() - start) * path.stat().st_size / len(text)


def run(options: argparse.Namespace) -> dict[str, object]:
    """Each kind of file once generated, read three times, the best taken."""
    megabytes = 5 if options.quick else 200
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        for kind, goal in GOALS.items():
            path = Path(folder) / f"{kind}.ma"
            subprocess.run([sys.executable, GENERATOR, kind, path, "--megabytes", str(megabytes)], check=True)
            size = path.stat().st_size / 1e6
            opened = min(
                float(
                    subprocess.run(
                        [sys.executable, "-c", OPEN, path], check=True, capture_output=True, text=True
                    ).stdout
                )
                for _ in range(1 if options.quick else 3)
            )
            lines, tokens = count_lines(path), tokenize(path, 10_000_000)
            print(
                f"{kind:12} {size:6.0f} MB: open {opened:.2f} s = {size / opened:.0f} MB/s (goal {goal}); "
                f"reading and counting lines {lines:.2f} s ({opened / lines:.1f} times); "
                f"Python tokenizer {tokens:.1f} s ({tokens / opened:.1f} times slower)"
            )
            figures[kind] = {"MB/s": size / opened, "lines s": lines, "tokenizer s": tokens, "open s": opened}
    return figures
