"""Differences between the facts of two texts, or of a text and the host, and the report that a failing test prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from judge.facts import KINDS, Fact, SceneFacts
from judge.values import equal

if TYPE_CHECKING:
    from judge.permitted import Permission

MISSING, EXTRA, CHANGED = "missing", "extra", "changed"
PRINTED_LINES = 20
PRINTED_WIDTH = 60


@dataclass(frozen=True)
class Difference:
    """One fact that differs; `key` starts with the node, `line` is that of the original text (0: has none)."""

    kind: str
    form: str
    key: tuple
    expected: Fact | None
    got: Fact | None

    @property
    def fact(self) -> Fact:
        """The expected row, or the other where nothing was expected."""
        found = self.expected or self.got
        assert found is not None
        return found

    @property
    def line(self) -> int:
        """Line of the original text."""
        return self.expected.line if self.expected else 0

    def text(self, scene: str) -> str:
        """Scene, line, kind, node and attribute, expected, got."""
        name = ".".join(str(part) for part in self.key[:2])
        rest = " -> ".join(str(part) for part in self.key[2:])
        wanted = _short(self.expected.value) if self.expected else "nothing"
        found = _short(self.got.value) if self.got else "nothing"
        return f"{scene}:{self.line}: {self.kind} {name}{' ' + rest if rest else ''}: expected {wanted}, got {found}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= PRINTED_WIDTH else f"{text[: PRINTED_WIDTH - 12]}…({len(text)} long)"


@dataclass
class Report:
    """What was compared, what differs, and what was let pass, each by kind or by the permission's name."""

    scene: str
    compared: Counter = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)
    permitted: Counter = field(default_factory=Counter)

    def judge(self, found: Iterable[Difference], permissions: Sequence[Permission], context: object) -> None:
        """Sort differences into those that a permission covers and the rest."""
        for difference in found:
            name = next((row.name for row in permissions if row.covers(difference, context)), None)
            if name is None:
                self.differences.append(difference)
            else:
                self.permitted[name] += 1

    def __bool__(self) -> bool:
        return not self.differences

    def text(self, limit: int = PRINTED_LINES) -> str:
        """At most `limit` lines of differences, then the counts by kind."""
        lines = [difference.text(self.scene) for difference in self.differences[:limit]]
        by_kind = Counter(f"{difference.kind} {difference.form}" for difference in self.differences)
        if len(self.differences) > limit:
            lines.append(f"... and {len(self.differences) - limit} more")
        lines.append(f"{self.scene}: {self.numbers()}")
        lines.append(f"differences: {_listed(by_kind)}; permitted: {_listed(self.permitted)}")
        return "\n".join(lines)

    def numbers(self) -> str:
        """The numbers of facts compared, by kind."""
        return f"compared {sum(self.compared.values())} facts ({_listed(self.compared)})"


def _listed(counts: Counter) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "none"


def compare_tables(kind: str, expected: dict[tuple, Fact], got: dict[tuple, Fact]) -> Iterator[Difference]:
    """Differences of one table, in the order of the original's lines, then what is extra."""
    for key, fact in expected.items():
        other = got.get(key)
        if other is None:
            yield Difference(kind, MISSING, key, fact, None)
        elif not equal(fact.type, fact.value, other.value):
            yield Difference(kind, CHANGED, key, fact, other)
    for key, fact in got.items():
        if key not in expected:
            yield Difference(kind, EXTRA, key, None, fact)


def compare_facts(expected: SceneFacts, got: SceneFacts, permissions: Sequence[Permission] = ()) -> Report:
    """Compare all kinds of facts of two texts of one scene."""
    report = Report(expected.name)
    ordered = expected.next_available() | got.next_available()
    for kind in KINDS:
        if kind == "connection":
            left, right = expected.connection_table(ordered), got.connection_table(ordered)
        else:
            left, right = expected.tables[kind], got.tables[kind]
        report.compared[kind] += len(left)
        report.judge(compare_tables(kind, left, right), permissions, (expected, got))
    report.compared = +report.compared
    return report
