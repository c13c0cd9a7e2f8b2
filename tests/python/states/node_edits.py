"""Rules that make, name, copy, lock and delete nodes."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from .base import SceneStates, booleans, made, new_names, objects, one_switch, optional

DAG_TYPES = ["transform", "joint", "locator", "mesh", "nurbsCurve", "camera", "parentConstraint", "pointLight"]
OTHER_TYPES = [
    "multiplyDivide",
    "plusMinusAverage",
    "blendColors",
    "condition",
    "choice",
    "remapValue",
    "multMatrix",
    "composeMatrix",
    "blendShape",
    "unitConversion",
    "network",
    "script",
    "file",
    "animCurveTL",
    "reverse",
    "objectSet",
    "shadingEngine",
    "partition",
    "nope",
]
SHADING = {
    "asShader": "lambert",
    "asTexture": "file",
    "asUtility": "multiplyDivide",
    "asLight": "pointLight",
    "asPostProcess": "opticalFX",
}


class NodeEdits(SceneStates):
    """Nodes come, are renamed and go."""

    @rule(
        target=made,
        data=st.data(),
        kind=st.sampled_from(DAG_TYPES),
        under=booleans,
        flags=optional(name=new_names, skipSelect=None),
    )
    def create_dag(self, data, kind, under, flags):
        above = {"parent": self.pick(data, "transform")} if under else {}
        return self.make("createNode", kind, **flags, **above)

    @rule(target=made, kind=st.sampled_from(OTHER_TYPES), flags=optional(name=new_names, skipSelect=None))
    def create(self, kind, flags):
        return self.make("createNode", kind, **flags)

    @rule(target=made, kind=st.sampled_from(["transform", "network", "objectSet", "dagNode"]), name=new_names)
    def create_shared(self, kind, name):
        return self.make("createNode", kind, shared=True, name=name)

    @rule(target=made, how=st.sampled_from(sorted(SHADING)), flags=optional(name=new_names, skipSelect=None))
    def shading_node(self, how, flags):
        return self.make("shadingNode", SHADING[how], **{how: True}, **flags)

    @rule(node=objects, name=new_names, flags=one_switch("ignoreShape"))
    def rename(self, node, name, flags):
        self.edit("rename", self.name(node), name, **flags)

    @rule(node=objects, digit=st.sampled_from("0123456789ABCDEF"))
    def rename_uuid(self, node, digit):
        self.edit("rename", self.name(node), f"{digit * 8}-0000-4000-8000-000000000000", uuid=True)

    @rule(node=objects, flags=optional(lock=booleans, lockName=booleans, lockUnpublished=booleans))
    def lock_node(self, node, flags):
        self.edit("lockNode", self.name(node), **flags)

    @rule(references=st.lists(objects, min_size=1, max_size=2))
    def delete(self, references):
        self.edit("delete", *self.names(references))

    @rule(
        references=st.lists(objects, min_size=1, max_size=2),
        flags=one_switch("constructionHistory", "channels", "constraints", "staticChannels", "expressions"),
    )
    def delete_what_feeds(self, references, flags):
        self.edit("delete", *self.names(references), **flags)

    @rule(
        target=made,
        data=st.data(),
        kind=st.sampled_from(["transform", "dependNode"]),
        flags=optional(
            name=new_names,
            inputConnections=None,
            parentOnly=None,
            renameChildren=None,
            returnRootsOnly=None,
            smartTransform=None,
            upstreamNodes=None,
            instanceLeaf=None,
        ),
    )
    def duplicate(self, data, kind, flags):
        return self.make("duplicate", *self.pick_several(data, kind), **flags)
