"""`make fuzz`: builds the libFuzzer targets with clang and runs each for a time; a finding fails."""

from __future__ import annotations

import argparse

import build
import system
from common import BUILD, ROOT, SetupError, call, say

FOLDER = BUILD / "fuzz"


def main(options: argparse.Namespace) -> int:
    """Run every target; findings and the corpus stay in build/fuzz."""
    if not (ROOT / "tests" / "fuzz" / "CMakeLists.txt").is_file():
        raise SetupError("there is no tests/fuzz/CMakeLists.txt to build targets from")
    build.ensure_tools()
    system.install("fuzz")
    build.configure(
        FOLDER,
        "-DCMAKE_CXX_COMPILER=clang++",
        "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
        "-DUNDERSTUDY_BUILD_PYTHON=OFF",
        # The targets themselves add fuzzer; the library only what it needs to be watched.
        "-DUNDERSTUDY_SANITIZE=address,undefined,fuzzer-no-link",
        "-DUNDERSTUDY_BUILD_FUZZ=ON",
    )
    build.compile_all(FOLDER)
    targets = sorted(path for path in FOLDER.glob("tests/fuzz/fuzz_*") if path.is_file())
    if not targets:
        raise SetupError("tests/fuzz builds no target named fuzz_…")
    failed = [target.name for target in targets if not run_target(target, options.seconds)]
    say(f"fuzz: {len(targets) - len(failed)} passed, {len(failed)} failed {' '.join(failed)}".rstrip())
    return 1 if failed else 0


def run_target(target, seconds: int) -> bool:
    """Run one target on the corpus that it gathered so far."""
    say(f"{target.name}, {seconds} s")
    corpus = FOLDER / "corpus" / target.name
    corpus.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        "-timeout=20",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        "-verbosity=0",
    ]
    return call([target, *options, f"-artifact_prefix={FOLDER}/{target.name}-", corpus]) == 0
