"""Rules that move nodes about in the DAG."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule
from maya import cmds

from .base import SceneStates, booleans, made, new_names, objects, one_switch, optional

relative = one_switch("absolute", "relative")


def children(path: str) -> list[str]:
    """The transforms below one."""
    return cmds.listRelatives(path, children=True, fullPath=True, type="transform") or []


def is_child(path: str) -> bool:
    """Whether it has a parent."""
    return path.count("|") > 1


def has_siblings(path: str) -> bool:
    """Whether its place among the children of its parent means anything."""
    above = path.rpartition("|")[0]
    return not above or len(cmds.listRelatives(above, children=True) or []) > 1


class DagEdits(SceneStates):
    """Parents, instances, groups and the order of children."""

    @rule(
        data=st.data(),
        kind=st.sampled_from(["transform", "transform", "joint", "shape"]),
        how=relative,
        flags=optional(shape=None, noInvScale=None, noConnections=None),
    )
    def parent(self, data, kind, how, flags):
        moved = self.pick_several(data, kind)
        self.edit("parent", *moved, self.pick(data, "transform"), **how, **flags)

    @rule(data=st.data(), how=relative, flags=optional(shape=None))
    def parent_to_world(self, data, how, flags):
        self.edit("parent", self.pick(data, ["transform", "shape"], is_child), world=True, **how, **flags)

    @rule(data=st.data(), kind=st.sampled_from(["transform", "shape"]), flags=one_switch("relative", "shape", "world"))
    def add_instance(self, data, kind, flags):
        above = [] if "world" in flags else [self.pick(data, "transform", what="parent")]
        self.edit("parent", self.pick(data, kind), *above, addObject=True, **flags)

    @rule(data=st.data())
    def remove_instance(self, data):
        def is_instance(path: str) -> bool:
            return len(cmds.ls(path, allPaths=True)) > 1

        self.edit("parent", self.pick(data, "dagNode", is_instance), removeObject=True)

    @rule(target=made, data=st.data(), flags=optional(name=new_names, leaf=None, smartTransform=None))
    def instance(self, data, flags):
        return self.make("instance", *self.pick_several(data, "transform"), **flags)

    @rule(
        data=st.data(),
        flags=st.one_of(one_switch("front", "back"), st.integers(-3, 3).map(lambda step: {"relative": step})),
    )
    def reorder(self, data, flags):
        self.edit("reorder", self.pick(data, "dagNode", has_siblings), **flags)

    @rule(target=made, data=st.data(), how=relative, flags=optional(name=new_names, world=None, empty=None))
    def group(self, data, how, flags):
        return self.make("group", *self.pick_several(data, "transform", 0), **how, **flags)

    @rule(target=made, data=st.data(), name=new_names)
    def group_under(self, data, name):
        parent = self.pick(data, "transform", what="parent")
        return self.make("group", *self.pick_several(data, "transform"), parent=parent, name=name)

    @rule(data=st.data(), how=relative, flags=optional(world=None), named=booleans)
    def ungroup(self, data, how, flags, named):
        above = {"parent": self.pick(data, "transform", what="parent")} if named else {}
        self.edit("ungroup", self.pick(data, "transform", children), **how, **{**flags, **above})

    @rule(references=st.lists(objects, min_size=1, max_size=2))
    def hide(self, references):
        self.edit("hide", *self.names(references))

    @rule(references=st.lists(objects, min_size=1, max_size=2), flags=one_switch("above", "below", "allObjects"))
    def show_hidden(self, references, flags):
        self.edit("showHidden", *self.names(references), **flags)
