"""Runs every benchmark and prints ratios: the kernel beside plain containers, commands by scene size, start-up, scene
files beside reading lines and a short Python tokenizer, and the same scene work in other hosts.

understudy python bench/run.py --build FOLDER --peers PYTHON [--only PART ...] [--quick] [--json FILE]
(`make bench` sets all of it up.)  PART: kernel, instructions, commands, start, files, guard, hosts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import commands  # noqa: E402
import files  # noqa: E402
import guard  # noqa: E402
import hosts  # noqa: E402
import kernel  # noqa: E402
import start  # noqa: E402

PARTS = {
    "start": start.run,
    "kernel": kernel.run,
    "instructions": kernel.run_instructions,
    "commands": commands.run,
    "files": files.run,
    "guard": guard.run,
    "hosts": hosts.run,
}


def main() -> int:
    """Run the parts that are asked for; a part that cannot run says why, and the others go on."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, help="build folder with the C++ benchmarks")
    parser.add_argument("--peers", help="a Python that has bpy and usd-core")
    parser.add_argument("--only", nargs="+", choices=sorted(PARTS), help="parts to run (default: all)")
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that everything runs")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    figures: dict[str, object] = {}
    failed = []
    for name, part in PARTS.items():
        if options.only and name not in options.only:
            continue
        print(f"\n=== {name} " + "=" * (100 - len(name)), flush=True)
        try:
            figures[name] = part(options)
        except (OSError, RuntimeError, subprocess.CalledProcessError) as problem:
            failed.append(name)
            print(f"{name} did not run: {problem}", flush=True)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, default=str) + os.linesep, encoding="utf-8")
    if failed:
        print(f"\nnot run: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
