"""Random edits, then undo of every step and redo of every step: each gives back the scene as it was.

Source: the promise of undo; Maya's own list of what is not undoable (currentTime) [doc].
"""

from __future__ import annotations

from typing import NamedTuple

from hypothesis.stateful import precondition, rule
from maya import cmds

from .machine import AllEdits
from .profiles import machine_test
from .scene_dump import Dump, difference, dump


class Step(NamedTuple):
    """One undo step: the scene before and after it."""

    before: Dump
    after: Dump


class UndoStates(AllEdits):
    """Keeps the scene before and after each undo step."""

    def __init__(self) -> None:
        super().__init__()
        cmds.undoInfo(state=True, infinity=True)
        cmds.flushUndo()
        self.undoable: list[Step] = []
        self.redoable: list[Step] = []
        self.chunk: Dump | None = None
        self.chunk_depth = 0

    def watch(self, refused: Exception | None, after: Dump) -> None:
        super().watch(refused, after)
        if self.chunk is None:
            self.record(self.before, after)

    def record(self, before: Dump, after: Dump) -> None:
        """Follow what the host made of an edit: a new step, or nothing because nothing changed."""
        count = cmds.undoInfo(query=True)
        if count == len(self.undoable):
            assert not difference(before, after), f"changed without an undo step:\n{difference(before, after)}"
            return
        assert count == len(self.undoable) + 1
        self.undoable.append(Step(before, after))
        self.redoable.clear()

    def is_at(self, expected: Dump, what: str) -> None:
        """Check that the scene is the expected one."""
        now = dump()
        assert not difference(expected, now), f"after {what}:\n{difference(expected, now)}"
        self.before = now

    @rule()
    def open_chunk(self) -> None:
        self.log("undoInfo", flags={"openChunk": True})
        cmds.undoInfo(openChunk=True, chunkName="chunk")
        if self.chunk is None:
            self.chunk = self.before
        self.chunk_depth += 1

    @precondition(lambda self: self.chunk is not None)
    @rule()
    def close_chunk(self) -> None:
        self.log("undoInfo", flags={"closeChunk": True})
        cmds.undoInfo(closeChunk=True)
        self.chunk_depth -= 1
        if self.chunk_depth == 0:
            before, self.chunk = self.chunk, None
            self.record(before, self.before)

    @precondition(lambda self: self.undoable and self.chunk is None)
    @rule()
    def undo(self) -> None:
        self.log("undo")
        step = self.undoable.pop()
        cmds.undo()
        self.redoable.append(step)
        self.is_at(step.before, "undo")

    @precondition(lambda self: self.redoable and self.chunk is None)
    @rule()
    def redo(self) -> None:
        self.log("redo")
        step = self.redoable.pop()
        cmds.redo()
        self.undoable.append(step)
        self.is_at(step.after, "redo")

    def teardown(self) -> None:
        if self.has_failed:
            for _ in range(self.chunk_depth):
                cmds.undoInfo(closeChunk=True)  # not to be open in the next example
            return
        while self.chunk is not None:
            self.close_chunk()
        while self.undoable:
            self.undo()
        while self.redoable:
            self.redo()
        first = self.undoable[0].before if self.undoable else self.before
        for _ in self.undoable:
            cmds.undo()
        self.is_at(first, "undo of everything that was undone and redone")


test_undo = machine_test(UndoStates)
