"""Rules that connect and disconnect."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import rule
from maya import cmds

from .attribute_edits import NUMERIC, PlugPicking, kind_of
from .base import booleans, is_one, optional

NUMBERS = {*NUMERIC, "doubleLinear", "floatLinear", "floatAngle"}
ANGLES = ["rotateX", "rotate", "jointOrientY", "inputRotateX"]
LENGTHS = ["input1X", "input1D[2]", "translateX", "blender", "u", "input1", "rotateY"]


def alike(plug: str) -> Callable[[str], bool]:
    """Whether a plug is of the same sort as another, so that they may be connected."""
    kind = kind_of(plug)

    def fits(other: str) -> bool:
        return kind_of(other) == kind or (kind in NUMBERS and kind_of(other) in NUMBERS)

    return fits


class ConnectionEdits(PlugPicking):
    """connectAttr and disconnectAttr."""

    @rule(data=st.data(), flags=optional(force=None, lock=booleans, nextAvailable=None))
    def connect(self, data, flags):
        source = self.any_plug(data)
        destination = self.plug(data, self.pick(data, "dependNode", what="destination"), alike(source))
        if "nextAvailable" in flags and destination.endswith("]"):
            destination = destination.rpartition("[")[0]
        self.edit("connectAttr", source, destination, **flags)

    @rule(data=st.data(), flags=optional(force=None))
    def connect_any(self, data, flags):
        self.edit("connectAttr", self.any_plug(data), self.any_plug(data), **flags)

    @rule(data=st.data())
    def connect_message(self, data):
        source = f"{self.pick(data, 'dependNode')}.message"
        node = self.pick(data, "dependNode", what="destination")
        self.edit("connectAttr", source, self.plug(data, node, alike(source)), force=True)

    @rule(data=st.data(), angle=st.sampled_from(ANGLES), number=st.sampled_from(LENGTHS), swap=booleans)
    def connect_through_conversion(self, data, angle, number, swap):
        def has(name: str) -> Callable[[str], bool]:
            return lambda node: cmds.objExists(f"{node}.{name}")

        ends = [
            f"{self.pick(data, 'dependNode', has(angle))}.{angle}",
            f"{self.pick(data, 'dependNode', has(number))}.{number}",
        ]
        self.edit("connectAttr", *(reversed(ends) if swap else ends), force=True)

    @rule(data=st.data(), flags=optional(nextAvailable=None))
    def disconnect(self, data, flags):
        self.edit("disconnectAttr", self.any_plug(data), self.any_plug(data), **flags)

    @rule(data=st.data(), which=st.integers(0, 7), through=booleans)
    def break_connection(self, data, which, through):
        """One of the connections that a node has."""

        def inputs(node: str) -> list[str]:
            flags = {"source": True, "destination": False, "connections": True, "plugs": True}
            return cmds.listConnections(node, skipConversionNodes=through, **flags) or []

        node = self.pick(data, "dependNode", inputs)
        found = inputs(node) if is_one(node) else []
        if found:
            at = which % (len(found) // 2) * 2
            self.edit("disconnectAttr", found[at + 1], found[at])
