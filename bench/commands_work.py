"""One process of bench/commands.py: prints nanoseconds per call as JSON.   commands_work.py COUNT REPEATS"""

import gc
import json
import random
import statistics
import sys
import time

import maya.standalone

maya.standalone.initialize()
from maya import cmds  # noqa: E402


def timed(work, count: int) -> float:
    """Nanoseconds for each of `count` operations."""
    gc.collect()
    gc.disable()
    start = time.perf_counter_ns()
    work()
    taken = (time.perf_counter_ns() - start) / count
    gc.enable()
    return taken


def host(count: int, order: list[int]) -> dict[str, float]:
    """The commands, in a fresh scene; a chain of ten below each root."""
    cmds.file(new=True, force=True)
    names: list[str] = []

    def create() -> None:
        for i in range(count):
            parent = names[-1] if i % 10 else None
            names.append(
                cmds.createNode("transform", name=f"n{i}", parent=parent, skipSelect=True)
                if parent
                else cmds.createNode("transform", name=f"n{i}", skipSelect=True)
            )

    figures = {"createNode": timed(create, count)}
    plugs = [names[i] + ".translate" for i in order]

    def set_all() -> None:
        for plug in plugs:
            cmds.setAttr(plug, 1.0, 2.0, 3.0)

    def get_all() -> None:
        for plug in plugs:
            cmds.getAttr(plug)

    def connect_all() -> None:
        for i in order:
            cmds.connectAttr(f"n{i}.rotateX", f"n{(i + 1) % count}.rotateY")

    def relatives() -> None:
        for i in order:
            cmds.listRelatives(f"n{i}")

    figures["setAttr"] = timed(set_all, count)
    figures["getAttr"] = timed(get_all, count)
    figures["connectAttr"] = timed(connect_all, count)
    figures["ls(type)"] = timed(lambda: cmds.ls(type="transform"), count)
    figures["listRelatives"] = timed(relatives, count)
    return figures


class Record:
    """What a plain program would keep for a node."""

    __slots__ = ("children", "inputs", "name", "parent", "values")

    def __init__(self, name: str, parent: "Record | None") -> None:
        """A record below another."""
        self.name, self.parent = name, parent
        self.children: list[Record] = []
        self.values: dict[str, tuple[float, ...]] = {}
        self.inputs: dict[str, str] = {}


def plain(count: int, order: list[int]) -> dict[str, float]:
    """The same pattern on records in a dict."""
    records: dict[str, Record] = {}

    def create() -> None:
        last = None
        for i in range(count):
            last = Record(f"n{i}", last if i % 10 else None)
            records[last.name] = last
            if last.parent:
                last.parent.children.append(last)

    figures = {"createNode": timed(create, count)}
    plugs = [f"n{i}.translate" for i in order]

    def set_all() -> None:
        for plug in plugs:
            name, attribute = plug.split(".")
            records[name].values[attribute] = (1.0, 2.0, 3.0)

    def get_all() -> None:
        for plug in plugs:
            name, attribute = plug.split(".")
            _ = [records[name].values[attribute]]

    def connect_all() -> None:
        for i in order:
            records[f"n{(i + 1) % count}"].inputs["rotateY"] = f"n{i}.rotateX"

    def relatives() -> None:
        for i in order:
            _ = [child.name for child in records[f"n{i}"].children] or None

    figures["setAttr"] = timed(set_all, count)
    figures["getAttr"] = timed(get_all, count)
    figures["connectAttr"] = timed(connect_all, count)
    figures["ls(type)"] = timed(lambda: sorted(records), count)
    figures["listRelatives"] = timed(relatives, count)
    return figures


def main() -> int:
    """Medians of the repeats, alternating."""
    count, repeats = int(sys.argv[1]), int(sys.argv[2])
    order = random.Random(1).sample(range(count), count)
    runs = {"cmds": [], "plain": []}
    for _ in range(repeats):
        runs["cmds"].append(host(count, order))
        runs["plain"].append(plain(count, order))
    print(
        json.dumps(
            {side: {row: statistics.median(r[row] for r in taken) for row in taken[0]} for side, taken in runs.items()}
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
