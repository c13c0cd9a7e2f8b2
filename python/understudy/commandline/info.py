"""What a scene holds."""

import json as json_format
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from understudy import Unsupported, host

UNKNOWN_TYPES = ("unknown", "unknownDag", "unknownTransform")


def show(scene: Path, json: bool) -> None:
    """Open a scene and print what it holds."""
    cmds = host.start()
    startup = set(cmds.ls(long=True))
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)
    facts = gather(cmds, startup)
    if json:
        print(json_format.dumps({"scene": str(scene), **facts}, indent=1))
    else:
        print_tables(scene, facts)


def ask(question: Callable[[], Any]) -> Any:
    """The answer, or the words with which it is refused."""
    try:
        return question()
    except Unsupported as error:
        return f"not known: {error}"


def gather(cmds: Any, startup: set[str]) -> dict[str, Any]:
    """All facts on the open scene; startup names the nodes that every scene has."""
    return {
        "requires": requirements(cmds),
        "units": {
            "length": ask(lambda: cmds.currentUnit(query=True, linear=True)),
            "angle": ask(lambda: cmds.currentUnit(query=True, angle=True)),
            "time": ask(lambda: cmds.currentUnit(query=True, time=True)),
            "up axis": ask(lambda: cmds.upAxis(query=True, axis=True)),
        },
        "range": ask(lambda: time_range(cmds)),
        "nodes": node_counts(cmds, startup),
        "references": ask(lambda: cmds.file(query=True, reference=True) or []),
        "unknown types": ask(lambda: unknown_types(cmds)),
    }


def requirements(cmds: Any) -> list[dict[str, Any]]:
    """What the scene's `requires` lines ask for, and whether it is unknown here."""
    unknown = cmds.unknownPlugin(query=True, list=True) or []
    return [{**row, "unknown": row["name"] in unknown} for row in host.function("scene_requirements")()]


def time_range(cmds: Any) -> list[float]:
    """First and last frame of the animation."""
    return [
        cmds.playbackOptions(query=True, animationStartTime=True),
        cmds.playbackOptions(query=True, animationEndTime=True),
    ]


def node_counts(cmds: Any, startup: set[str]) -> dict[str, int]:
    """How many nodes the scene has of each type, most frequent first, without those that every scene has."""
    listed = cmds.ls(long=True, showType=True) or []
    counts = Counter(kind for name, kind in zip(listed[0::2], listed[1::2], strict=True) if name not in startup)
    return dict(counts.most_common())


def unknown_types(cmds: Any) -> dict[str, int]:
    """How many nodes there are of each type that no loaded plug-in explains."""
    nodes = [node for kind in UNKNOWN_TYPES for node in cmds.ls(type=kind, long=True) or []]
    names = Counter(cmds.unknownNode(node, query=True, realClassName=True) for node in nodes)
    return dict(names.most_common())


def print_tables(scene: Path, facts: dict[str, Any]) -> None:
    """Print facts for a person."""
    console = Console(highlight=False)
    console.print(f"[bold]{scene}[/bold]")
    overview = Table(show_header=False, box=None)
    overview.add_row("requires", "\n".join(required_line(row) for row in facts["requires"]) or "nothing")
    overview.add_row("units", ", ".join(f"{name} {value}" for name, value in facts["units"].items()))
    overview.add_row(
        "frames", facts["range"] if isinstance(facts["range"], str) else "{} to {}".format(*facts["range"])
    )
    overview.add_row("references", listing(facts["references"]))
    overview.add_row("unknown types", listing(facts["unknown types"]))
    overview.add_row("nodes", str(sum(facts["nodes"].values())))
    console.print(overview)
    counts = Table("node type", "count", box=None)
    for kind, count in facts["nodes"].items():
        counts.add_row(kind, str(count))
    console.print(counts)


def required_line(row: dict[str, Any]) -> str:
    """One `requires` line in words."""
    types = row["node_types"] + row["data_types"]
    return " ".join(
        [
            f"{row['name']} {row['version']}",
            *([f"({', '.join(types)})"] if types else []),
            *(["- unknown here"] if row["unknown"] else []),
        ]
    )


def listing(value: Any) -> str:
    """A list, a table of counts, or a refusal in one line."""
    if isinstance(value, dict):
        return ", ".join(f"{name} ({count})" for name, count in value.items()) or "none"
    return value if isinstance(value, str) else ", ".join(value) or "none"
