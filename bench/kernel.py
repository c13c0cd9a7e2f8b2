"""The kernel's operations at growing scene sizes, beside the same access pattern on containers."""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

OPERATIONS = ["create", "set", "get", "look-up", "connect", "rename", "delete", "undo"]
ORDERS = ["sequential", "random"]
GOAL_GROWTH = 1.5
GOAL_BYTES = 300
GOAL_SCHEMA_MS = 5


def program(options: argparse.Namespace) -> Path:
    """The built benchmark."""
    if not options.build:
        raise RuntimeError("name the build folder with --build")
    found = sorted(Path(options.build).rglob("bench_kernel"))
    if not found:
        raise RuntimeError(f"no bench_kernel below {options.build}")
    return found[0]


def sizes(options: argparse.Namespace) -> list[int]:
    """Scene sizes, in nodes."""
    return [1000, 10000] if options.quick else [1000, 10000, 100000, 1000000]


def table(title: str, unit: str, figures: dict[str, float], counts: list[int]) -> dict[str, float]:
    """Print one line an operation and order; give the growth of the kernel over that of the containers."""
    growth: dict[str, float] = {}
    print(f"{title}, {unit} for each operation at {', '.join(f'{n:,}' for n in counts)} nodes")
    print(f"{'':22}{'kernel':>36}   {'containers':>36}   growth (goal at most {GOAL_GROWTH})")
    for order in ORDERS:
        for operation in OPERATIONS:
            row = {side: [figures[f"{side}/{operation}/{order}/{n}"] for n in counts] for side in ("kernel", "plain")}
            grown = {side: values[-1] / values[0] for side, values in row.items()}
            ratio = grown["kernel"] / grown["plain"]
            growth[f"{operation}/{order}"] = ratio
            cells = "   ".join(
                "".join(f"{value:9.1f}" for value in row[side]).rjust(36) for side in ("kernel", "plain")
            )
            mark = "" if ratio <= GOAL_GROWTH else "  over"
            label = f"{operation} {order}"
            print(f"{label:22}{cells}   {grown['kernel']:.2f} / {grown['plain']:.2f} = {ratio:.2f}{mark}")
    return growth


def run(options: argparse.Namespace) -> dict[str, object]:
    """Time: the median of the batches of each size."""
    counts = sizes(options)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        pattern = "memory|schema|/(" + "|".join(map(str, counts)) + ")(/|$)"
        command = [
            program(options),
            f"--benchmark_filter={pattern}",
            f"--benchmark_out={out}",
            "--benchmark_out_format=json",
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        results = json.loads(out.read_text(encoding="utf-8"))["benchmarks"]
    times: dict[str, list[float]] = defaultdict(list)
    bytes_each = None
    for result in results:
        if result.get("run_type") == "iteration":
            times[re.sub(r"/iterations.*", "", result["name"])].append(result["real_time"])
        bytes_each = result.get("bytes", bytes_each)
    figures = {name: statistics.median(values) for name, values in times.items()}
    growth = table("time", "ns", figures, counts)
    print(f"memory: {bytes_each:.0f} bytes for each untouched transform at 1,000,000 nodes (goal {GOAL_BYTES})")
    schema = figures["schema/start"] / 1e6
    print(f"schema: {schema:.2f} ms for the registry and all types of a new scene (goal {GOAL_SCHEMA_MS})")
    return {"growth": growth, "bytes": bytes_each, "schema ms": schema, "ns": figures}


def run_instructions(options: argparse.Namespace) -> dict[str, object]:
    """Instructions, counted by valgrind, which blurs nothing (caches cost no instructions); up to 100,000 nodes."""
    counts = [1000] if options.quick else [1000, 10000, 100000]
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        pattern = "/(" + "|".join(map(str, counts)) + ")(/|$)"
        command = [
            "valgrind", "--tool=callgrind", "--callgrind-out-file=callgrind.out", program(options),
            f"--benchmark_filter={pattern}",
        ]  # fmt: skip
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for dump in Path(folder).glob("callgrind.out.*"):
            text = dump.read_text(encoding="utf-8", errors="replace")
            trigger = re.search(r"^desc: Trigger: Client Request: (\S+)", text, re.MULTILINE)
            total = re.search(r"^(?:summary|totals): (\d+)", text, re.MULTILINE)
            if trigger and total:
                name = trigger.group(1)
                figures[name] = int(total.group(1)) / int(name.rsplit("/", 1)[1])
    growth = table("instructions", "instructions", figures, counts)
    return {"growth": growth, "instructions": figures}
