"""What the comparison tests share: the judge on the path, maya.cmds, and the numbers compared in the summary."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

COMPARED = "compared"


@pytest.fixture
def cmds() -> ModuleType:
    """`maya.cmds` of an initialized session."""
    standalone = pytest.importorskip("maya.standalone", reason="needs maya.cmds: run with `understudy pytest`")
    standalone.initialize()
    import maya.cmds

    return maya.cmds


@pytest.fixture
def compared(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> Callable:
    """Takes the numbers that a test compared, by kind; their sums per test function stand in the summary."""

    def record(numbers: dict[str, int]) -> None:
        name = getattr(request.node, "originalname", None) or request.node.name
        record_property(COMPARED, {"test": name, **numbers})

    return record


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much was compared, whatever became of the tests."""
    sums: dict[str, Counter] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            for key, numbers in getattr(report, "user_properties", ()):
                if key == COMPARED and getattr(report, "when", "") == "call":
                    counts = {kind: count for kind, count in numbers.items() if kind != "test"}
                    sums.setdefault(numbers["test"], Counter()).update(counts)
    if sums:
        terminalreporter.section("values compared with Maya's scenes")
    for name, counter in sorted(sums.items()):
        listed = ", ".join(f"{kind} {count}" for kind, count in sorted(counter.items()))
        terminalreporter.write_line(f"{name}: {listed}")
