"""Rules that place transforms and joints."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from .base import SceneStates, booleans, made, one_switch, optional
from .plug_values import matrices, numbers, triples

spaces = one_switch("worldSpace", "objectSpace")
vector_flags = st.sampled_from(
    [
        "translation",
        "rotation",
        "scale",
        "shear",
        "rotatePivot",
        "scalePivot",
        "rotateTranslation",
        "scaleTranslation",
        "rotateAxis",
        "pivots",
    ]
)


class TransformEdits(SceneStates):
    """xform, move, rotate, scale and the like."""

    @rule(
        data=st.data(),
        flag=vector_flags,
        values=triples,
        space=spaces,
        flags=optional(relative=None, preserve=booleans),
    )
    def xform(self, data, flag, values, space, flags):
        # A rotate axis in world space is not supported.
        space = {} if flag == "rotateAxis" else space
        self.edit("xform", *self.pick_several(data, "transform"), **{flag: values}, **space, **flags)

    @rule(data=st.data(), matrix=matrices, space=spaces)
    def xform_matrix(self, data, matrix, space):
        self.edit("xform", self.pick(data, "transform"), matrix=matrix, **space)

    @rule(data=st.data(), order=st.sampled_from(["xyz", "yzx", "zyx"]), flags=optional(preserve=booleans))
    def rotate_order(self, data, order, flags):
        self.edit("xform", self.pick(data, "transform"), rotateOrder=order, **flags)

    @rule(data=st.data(), flag=st.sampled_from(["centerPivots", "zeroTransformPivots"]))
    def pivots(self, data, flag):
        self.edit("xform", self.pick(data, "transform"), **{flag: True})

    @rule(
        data=st.data(),
        values=triples,
        space=one_switch("worldSpace", "objectSpace", "localSpace"),
        flags=optional(relative=None, preserveChildPosition=None, rotatePivotRelative=None),
    )
    def move(self, data, values, space, flags):
        self.edit("move", *values, *self.pick_several(data, "transform"), **space, **flags)

    @rule(data=st.data(), axis=st.sampled_from("XYZ"), number=numbers)
    def move_axis(self, data, axis, number):
        self.edit("move", number, self.pick(data, "transform"), **{f"move{axis}": True})

    @rule(
        data=st.data(),
        values=triples,
        pivot=st.one_of(st.none(), triples),
        space=spaces,
        flags=optional(relative=None, preserveChildPosition=None, forceOrderXYZ=None),
    )
    def rotate(self, data, values, pivot, space, flags):
        around = {"pivot": pivot} if pivot else {}
        self.edit("rotate", *values, *self.pick_several(data, "transform"), **space, **flags, **around)

    @rule(data=st.data(), values=triples, pivot=st.one_of(st.none(), triples), flags=optional(relative=None))
    def scale(self, data, values, pivot, flags):
        around = {"pivot": pivot} if pivot else {}
        self.edit("scale", *values, *self.pick_several(data, "transform"), **flags, **around)

    @rule(data=st.data(), flags=optional(translate=booleans, rotate=booleans, scale=booleans))
    def freeze(self, data, flags):
        self.edit("makeIdentity", self.pick(data, "transform"), apply=True, **flags)

    @rule(data=st.data(), flags=one_switch("position", "rotation", "scale", "pivots"))
    def match(self, data, flags):
        self.edit("matchTransform", self.pick(data, "transform"), self.pick(data, "transform", what="to"), **flags)

    @rule(target=made, flags=optional(position=triples, relative=None))
    def joint(self, flags):
        return self.make("joint", **flags)

    @rule(data=st.data(), flags=optional(orientation=triples, children=None, zeroScaleOrient=None, radius=numbers))
    def edit_joint(self, data, flags):
        self.edit("joint", self.pick(data, "joint"), edit=True, **flags)

    @rule(data=st.data())
    def orient_joint(self, data):
        joint = self.pick(data, "joint")
        self.edit("joint", joint, edit=True, orientJoint="xyz", secondaryAxisOrient="yup", children=True)

    @rule(target=made, flags=optional(position=triples))
    def space_locator(self, flags):
        return self.make("spaceLocator", **flags)
