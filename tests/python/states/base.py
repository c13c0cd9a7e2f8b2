"""What the state machines share: running commands, the objects that rules pick, and the hook that a machine watches by.

A rule calls commands through `edit`. Most objects are picked among those of a kind that the scene has, so that most
edits are possible; others come from the bundle of all that was ever made (by UUID, which outlives a rename but not a
deletion) and from a small pool of names, so that names clash and are missing. What the host refuses with one of
`REFUSALS` must have changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from hypothesis import currently_in_test_context, note
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, multiple
from maya import cmds

from understudy import Unsupported

from .scene_dump import Dump, difference, dump

REFUSALS = (RuntimeError, ValueError, TypeError, Unsupported)

# All nodes that rules made, by UUID; some are gone.
made = Bundle("made")

# New names: few, so that they clash, in namespaces and with what every scene has; some need mending.
new_names = st.sampled_from(
    ["a", "b", "c", "a1", "b7", "aShape", "x:a", "x:b", ":y:a", "x:y:c", "persp", "lambert1", "a#", "1bad", "w ü-w"]
)
# Objects that no rule made, or that are not there.
KNOWN = [
    "a",
    "|a",
    "x:a",
    "a1",
    "persp",
    "lambert1",
    "defaultObjectSet",
    "initialShadingGroup",
    "renderPartition",
    "time1",
    "nope",
    "a|b",
]
objects = st.one_of(made, made, made, st.sampled_from(KNOWN))
booleans = st.booleans()
# One in so many objects is of any kind, or a name of the pool.
ODD = 12

DAG_START = ["transform", "transform", "joint", "locator"]
OTHER_START = ["plusMinusAverage", "multiplyDivide", "network"]


def optional(**flags: st.SearchStrategy | None) -> st.SearchStrategy[dict[str, Any]]:
    """Any choice of these flags; None stands for a switch."""
    switch = st.just(True)
    return st.fixed_dictionaries(
        {}, optional={name: switch if values is None else values for name, values in flags.items()}
    )


def one_switch(*names: str) -> st.SearchStrategy[dict[str, bool]]:
    """One of these switches, or none."""
    return st.sampled_from([{}, *({name: True} for name in names)])


def uuids(names: str | Iterable[str] | None) -> list[str]:
    """The UUIDs of what a command answered with."""
    names = [names] if isinstance(names, str) else list(names or [])
    return cmds.ls(names, uuid=True)


def is_one(name: str) -> bool:
    """Whether a name stands for one object or plug: names of the pool are missing, or several nodes have them."""
    return len(cmds.ls(name)) == 1


def is_uuid(reference: str) -> bool:
    """Whether a reference to an object is a UUID rather than a name."""
    return len(reference) == 36 and reference.count("-") == 4


class SceneStates(RuleBasedStateMachine):
    """A scene that is edited; `watch` is told of every command that was run."""

    def __init__(self) -> None:
        super().__init__()
        cmds.file(new=True, force=True)
        self.startup = set(cmds.ls(long=True))
        self.before = dump()
        self.script: list[tuple] = []
        self.refusals: list[tuple[str, Exception]] = []
        self.has_failed = False

    def watch(self, refused: Exception | None, after: Dump) -> None:
        """After a command, with the dump after it; the one before is `self.before`."""
        if refused:
            changed = difference(self.before, after)
            assert not changed, f"refused with {refused!r}, but:\n{changed}"

    def edit(self, command: str, *arguments: Any, **flags: Any) -> Any:
        """Run a command. Returns its answer; None also where it was refused."""
        self.has_failed = True  # until this is done
        answer = refused = None
        self.log(command, arguments, flags)
        try:
            answer = getattr(cmds, command)(*arguments, **flags)
        except REFUSALS as error:
            refused = error
            self.refusals.append((command, error))
        after = dump()
        self.watch(refused, after)
        self.before = after
        self.has_failed = False
        return answer

    def log(self, command: str, arguments: tuple = (), flags: dict[str, Any] | None = None) -> None:
        """Tell of a command that is about to run: the notes of a failing example are a script that repeats it."""
        self.script.append((command, arguments, flags or {}))
        if currently_in_test_context():
            note(f"cmds.{command}{spelled(arguments, flags or {})}")

    def make(self, command: str, *arguments: Any, **flags: Any) -> Any:
        """Run a command that makes nodes, and put these into the bundle."""
        return multiple(*uuids(self.edit(command, *arguments, **flags)))

    @initialize(target=made)
    def start(self) -> Any:
        """Something to work on, with attributes that a user added, a child and a set."""
        names = [self.edit("createNode", kind) for kind in [*DAG_START, *OTHER_START]]
        self.edit("parent", "joint1", "transform2")
        self.edit("addAttr", "transform1", longName="u", attributeType="double", keyable=True)
        self.edit("addAttr", "transform2", longName="ua", attributeType="double", multi=True, indexMatters=False)
        names.append(self.edit("sets", "transform1"))
        return multiple(*uuids(names))

    # ---- picking
    def name(self, reference: str) -> str:
        """The name of an object, a full path where it is a DAG node; of one that is gone the reference itself."""
        paths = cmds.ls(reference, long=True) if is_uuid(reference) else []
        return paths[0] if paths else reference

    def names(self, references: Iterable[str]) -> list[str]:
        """The same of several."""
        return [self.name(reference) for reference in references]

    def pick(
        self, data: st.DataObject, kind: str | Sequence[str], fits: Callable[[str], Any] | None = None, what: str = ""
    ) -> str:
        """A node of this type that was made, by one of its paths; now and then something else."""
        if data.draw(st.integers(1, ODD), label="odd") == ODD:
            return self.name(data.draw(st.sampled_from(KNOWN), label=what or "known"))
        found = [path for path in cmds.ls(type=kind, long=True, allPaths=True) if path not in self.startup]
        if fits:
            found = [path for path in found if fits(path)]
        return data.draw(st.sampled_from(found or KNOWN), label=what or "object")

    def pick_several(self, data: st.DataObject, kind: str | Sequence[str], least: int = 1) -> list[str]:
        """One node of this type, sometimes up to three, or none where none are needed."""
        count = data.draw(st.sampled_from([least, 1, 1, 2, 3]), label="how many")
        return [self.pick(data, kind) for _ in range(count)]


def spelled(arguments: tuple, flags: dict[str, Any]) -> str:
    """A call's arguments as they are written."""
    return f"({', '.join([*map(repr, arguments), *(f'{name}={value!r}' for name, value in flags.items())])})"
