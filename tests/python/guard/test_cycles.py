"""Thousands of unload/reload cycles with references that live through all of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CYCLES = Path(__file__).parent / "cycles.py"
IS_SANITIZED = "ASAN_OPTIONS" in os.environ
# A sanitizer keeps what is freed, and takes its time: fewer cycles then, unless UNDERSTUDY_CYCLES says how many.
GIVEN = int(os.environ.get("UNDERSTUDY_CYCLES", "0"))
COUNTS = {
    "functions": GIVEN or (300 if IS_SANITIZED else 10_000),
    "types": GIVEN or (100 if IS_SANITIZED else 1_000),
}


@pytest.mark.parametrize("kind", COUNTS)
def test_cycles(plugin, kind: str):
    made = plugin(kind)
    command = [sys.executable, "-m", "understudy", "python", CYCLES, made.path, made.module, str(COUNTS[kind])]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=550 if not GIVEN else None)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    cost = float(done.stdout.splitlines()[-1])
    if not IS_SANITIZED:
        assert cost < 1024, f"a cycle costs {cost:.0f} bytes"
