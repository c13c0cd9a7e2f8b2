"""Random edits, then save, open and compare: the scene is the same, UUIDs included, and its next file has equal bytes.

Source: the promise of a scene file; what Maya does not keep in one is listed in saved_dump.py.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis.stateful import rule
from maya import cmds

from .machine import AllEdits
from .profiles import machine_test
from .saved_dump import saved
from .scene_dump import difference, dump

# Angles, and lengths in other units than centimetres, are not always a number of the file times the unit.
TOLERANCE = 1e-9
# A new scene has them; where they were renamed they are there twice after opening.
STARTUP_NODES = {"persp", "|persp"}


class SaveStates(AllEdits):
    """Saves and opens the scene at the end, and between edits."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="states-")

    def edit(self, command: str, *arguments: Any, **flags: Any) -> Any:
        """Run a command, but those whose effect Maya's files cannot say."""
        if command == "addAttr":
            flags.pop("storable", None)
        if command == "rename" and arguments[0] in STARTUP_NODES:
            return None
        return super().edit(command, *arguments, **flags)

    def save(self, name: str) -> list[str]:
        """Save as a new file. Returns its lines without the time."""
        path = Path(self.folder.name, "scene.ma")
        cmds.file(rename=str(path))
        cmds.file(save=True, type="mayaAscii", force=True)
        self.text = path.read_text()
        return [line for line in self.text.splitlines() if not line.startswith("//Last modified:")]

    @rule()
    def reopen(self) -> None:
        self.log("reopen")
        expected = saved(dump())
        first = self.save("first")
        cmds.file(new=True, force=True)
        cmds.file(str(Path(self.folder.name, "scene.ma")), open=True, force=True)
        self.before = dump()
        changed = difference(expected, saved(self.before), TOLERANCE)
        assert not changed, f"after opening:\n{changed}\n{self.text}"
        second = self.save("second")
        assert first == second

    def teardown(self) -> None:
        try:
            if not self.has_failed:
                self.reopen()
        finally:
            self.folder.cleanup()


test_save = machine_test(SaveStates)
