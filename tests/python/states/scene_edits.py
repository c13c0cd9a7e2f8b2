"""Rules for sets, namespaces, selection, units and time."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule
from maya import cmds

from .base import SceneStates, booleans, made, new_names, objects, one_switch, optional

members = st.lists(objects, max_size=2)
SET_EDITS = ["addElement", "include", "remove", "forceElement", "subtract", "union", "intersection"]
SPACES = ["x", "y", "x:y", ":x", ":", "UI", "nope", "z"]
spaces = st.sampled_from(SPACES)
SET_TYPES = ["objectSet", "partition"]


class SceneEdits(SceneStates):
    """What is gathered and how it is looked at."""

    @rule(
        target=made,
        references=members,
        flags=optional(
            name=new_names, empty=None, renderable=booleans, noSurfaceShader=booleans, text=st.just("gCharacterSet")
        ),
    )
    def make_set(self, references, flags):
        return self.make("sets", *self.names(references), **flags)

    @rule(data=st.data(), references=members, flag=st.sampled_from(SET_EDITS))
    def edit_set(self, data, references, flag):
        self.edit("sets", *self.names(references), edit=True, **{flag: self.pick(data, "objectSet")})

    @rule(data=st.data())
    def clear_set(self, data):
        self.edit("sets", edit=True, clear=self.pick(data, "objectSet"))

    @rule(target=made, data=st.data(), flags=optional(name=new_names, render=None))
    def make_partition(self, data, flags):
        return self.make("partition", *self.pick_several(data, "objectSet", 0), **flags)

    @rule(data=st.data(), flag=st.sampled_from(["addSet", "removeSet"]))
    def edit_partition(self, data, flag):
        sets = self.pick_several(data, "objectSet")
        self.edit("partition", *sets, edit=True, **{flag: self.pick(data, "partition")})

    def space(self, data: st.DataObject) -> str:
        """A namespace, mostly one that is there."""
        there = cmds.namespaceInfo(":", listOnlyNamespaces=True, recurse=True) or []
        return data.draw(st.one_of(st.sampled_from([space for space in there if space != "UI"] or SPACES), spaces))

    @rule(data=st.data(), name=st.sampled_from(["x", "y", "z", "x:z"]), below=booleans)
    def add_namespace(self, data, name, below):
        self.edit("namespace", addNamespace=name, **({"parent": self.space(data)} if below else {}))

    @rule(data=st.data())
    def set_namespace(self, data):
        self.edit("namespace", setNamespace=self.space(data))

    @rule(data=st.data(), flags=one_switch("force"))
    def move_namespace(self, data, flags):
        self.edit("namespace", moveNamespace=(self.space(data), self.space(data)), **flags)

    @rule(data=st.data(), new=st.sampled_from(["x", "y", "n"]), below=booleans)
    def rename_namespace(self, data, new, below):
        above = {"parent": self.space(data)} if below else {}
        self.edit("namespace", rename=(self.space(data), new), **above)

    @rule(
        data=st.data(),
        flags=one_switch("mergeNamespaceWithRoot", "mergeNamespaceWithParent", "deleteNamespaceContent", "force"),
    )
    def remove_namespace(self, data, flags):
        self.edit("namespace", removeNamespace=self.space(data), **flags)

    @rule(
        references=members,
        flags=one_switch("add", "toggle", "deselect", "addFirst", "clear", "all", "hierarchy", "noExpand"),
    )
    def select(self, references, flags):
        self.edit("select", *self.names(references), **flags)

    @rule(flags=optional(linear=st.sampled_from(["cm", "m", "in"]), angle=st.sampled_from(["deg", "rad"])))
    def unit(self, flags):
        self.edit("currentUnit", **flags)

    @rule(rate=st.sampled_from(["film", "pal", "ntsc", "48fps"]))
    def rate(self, rate):
        self.edit("currentUnit", time=rate)

    @rule(
        flags=optional(minTime=st.integers(-5, 10), maxTime=st.integers(5, 50), animationEndTime=st.integers(20, 100))
    )
    def playback(self, flags):
        self.edit("playbackOptions", **flags)
