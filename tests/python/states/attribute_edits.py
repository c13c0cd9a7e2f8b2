"""Rules that set attributes, add them, and change their definitions."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import rule
from maya import cmds

from .base import SceneStates, booleans, is_one, optional
from .plug_values import SETTINGS, any_setting, numbers

# Plugs worth editing, by type; types below it have them too. # stands for an index.
PLUGS = {
    "dagNode": "visibility template overrideEnabled overrideColor drawOverride intermediateObject",
    "transform": "translate translateX rotate rotateY scale scaleZ shear shearXY rotateOrder rotatePivot scalePivotX "
    "rotateAxis offsetParentMatrix inheritsTransform minTransLimit maxTransXLimitEnable displayHandle worldMatrix",
    "joint": "jointOrient jointOrientX radius otherType side segmentScaleCompensate inverseScale preferredAngle",
    "locator": "localPosition localScaleX worldPosition",
    "camera": "focalLength homeCommand imageName",
    "mesh": "pnts[#] pnts[#].pntx uvSet[#].uvSetName displayColors colorSet[#].colorName",
    "multiplyDivide": "input1 input1X input2Y operation output outputX",
    "plusMinusAverage": "input1D[#] input2D[#] input2D[#].input2Dx input3D[#] input3D[#].input3Dz operation output3D",
    "blendColors": "color1 color1R blender output",
    "condition": "firstTerm colorIfTrue colorIfFalseG operation",
    "choice": "input[#] selector",
    "remapValue": "inputValue value[#] value[#].value_Position value[#].value_Interp color[#].color_Color",
    "multMatrix": "matrixIn[#]",
    "composeMatrix": "inputTranslate inputRotateX useEulerRotation",
    "blendShape": "weight[#] envelope inputTarget[#].inputTargetGroup[#].targetWeights[#] "
    "inputTarget[#].baseWeights[#] inputTarget[#].inputTargetGroup[#].normalizationId",
    "unitConversion": "input conversionFactor output",
    "objectSet": "annotation edgesOnlyset dagSetMembers[#] dnSetMembers[#]",
    "partition": "partitionType",
    "parentConstraint": "target[#].targetWeight target[#].targetOffsetTranslate target[#].targetOffsetRotateX "
    "interpType lockOutput",
    "network": "affects[#] container",
    "script": "before after sourceType ignoreReferenceEdits",
    "file": "fileTextureName uvTilingMode frameExtension defaultColor colorSpace",
    "animCurve": "preInfinity postInfinity",
    "dependNode": "caching nodeState isHistoricallyInteresting frozen message",
}
INDICES = [0, 1, 3, 7]
USER_NAMES = ["u", "ua", "ub", "uc", "ud"]
user_names = st.sampled_from(USER_NAMES)

NUMERIC = ["bool", "long", "short", "byte", "char", "enum", "time", "double", "float", "doubleLinear", "doubleAngle"]
OTHER = ["fltMatrix", "message"]
DATA = [
    "string",
    "matrix",
    "doubleArray",
    "Int32Array",
    "stringArray",
    "vectorArray",
    "pointArray",
    "componentList",
    "double3",
    "nurbsCurve",
]
TUPLES = {"double3": "double", "float3": "float", "long2": "long", "short3": "short", "double2": "doubleAngle"}

common = optional(
    keyable=booleans,
    hidden=booleans,
    storable=booleans,
    readable=booleans,
    writable=booleans,
    cachedInternally=booleans,
    multi=None,
    indexMatters=booleans,
    niceName=st.sampled_from(["Nice", "Größe"]),
    shortName=st.sampled_from(["s", "sa", "u"]),
    category=st.sampled_from(["one", ["one", "two"]]),
    binaryTag=st.just("tag"),
)
bounds = optional(
    defaultValue=st.sampled_from([0.0, 1.0, 0.25, 7.0]),
    minValue=st.sampled_from([0.0, -1.0]),
    maxValue=st.sampled_from([1.0, 10.0]),
    softMinValue=st.just(0.5),
    softMaxValue=st.just(0.75),
)


def plug_names(node: str) -> list[str]:
    """Attributes of a node worth editing, without it: those of its types and what users added, # for indices."""
    found = []
    for kind in cmds.nodeType(node, inherited=True) or []:
        found += PLUGS.get(kind, "").split()
    found += PLUGS["dependNode"].split()
    for name in cmds.listAttr(node, userDefined=True) or []:
        found += own_plug_names(node, name)
    return found


def own_plug_names(node: str, name: str) -> list[str]:
    """The plugs of a user's attribute, its compounds before it."""
    path = name
    parents = [name]
    while parents:
        array = cmds.attributeQuery(parents[0], node=node, multi=True)
        path = path.replace(parents[0], f"{parents[0]}[#]", 1) if array else path
        parents = cmds.attributeQuery(parents[0], node=node, listParent=True)
        path = f"{parents[0]}.{path}" if parents else path
    return [path, name] if path != name else [name]


def kind_of(plug: str) -> str | None:
    """What getAttr -type tells of a plug; None of one that is not there or has no data yet."""
    try:
        return cmds.getAttr(plug, type=True)
    except (RuntimeError, ValueError, TypeError):
        return None


class PlugPicking(SceneStates):
    """How rules pick a plug."""

    def plug(self, data: st.DataObject, node: str, fits: Callable[[str], bool] | None = None) -> str:
        """A plug worth editing of a node, where there are some one that fits; of a missing node any name."""
        names = plug_names(node) if is_one(node) else ["translateX"]
        if fits:
            names = [name for name in names if fits(f"{node}.{name.replace('#', '0')}")] or names
        name = data.draw(st.sampled_from(names), label="plug")
        while "#" in name:
            name = name.replace("#", str(data.draw(st.sampled_from(INDICES), label="index")), 1)
        return f"{node}.{name}"

    def any_plug(self, data: st.DataObject) -> str:
        """A plug of any node that was made."""
        return self.plug(data, self.pick(data, "dependNode"))

    def own_attribute(self, data: st.DataObject) -> str:
        """An attribute that a user added to a node."""
        node = self.pick(data, "dependNode", lambda path: cmds.listAttr(path, userDefined=True))
        names = (cmds.listAttr(node, userDefined=True) if is_one(node) else None) or ["u"]
        return f"{node}.{data.draw(st.sampled_from(names), label='attribute')}"


class AttributeEdits(PlugPicking):
    """setAttr, addAttr and what else changes attributes of nodes."""

    @rule(data=st.data(), flags=optional(clamp=None))
    def set_value(self, data, flags):
        plug = self.any_plug(data)
        setting = data.draw(SETTINGS.get(kind_of(plug), any_setting), label="setting")
        self.edit("setAttr", plug, *setting.values, **setting.flags, **flags)

    @rule(data=st.data(), setting=any_setting)
    def set_any_value(self, data, setting):
        self.edit("setAttr", self.any_plug(data), *setting.values, **setting.flags)

    @rule(data=st.data())
    def set_own_value(self, data):
        plug = self.own_attribute(data)
        if is_one(plug) and cmds.getAttr(plug, size=True) != 1:
            plug += f"[{data.draw(st.sampled_from(INDICES), label='index')}]"
        setting = data.draw(SETTINGS.get(kind_of(plug), any_setting), label="setting")
        self.edit("setAttr", plug, *setting.values, **setting.flags)

    @rule(data=st.data(), flags=optional(lock=booleans, keyable=booleans, channelBox=booleans, caching=booleans))
    def set_flags(self, data, flags):
        self.edit("setAttr", self.any_plug(data), **flags)

    @rule(data=st.data(), name=user_names, kind=st.sampled_from(NUMERIC), flags=common, limits=bounds)
    def add_number(self, data, name, kind, flags, limits):
        labels = {"enumName": "red:green=3:blue"} if kind == "enum" else {}
        node = self.pick(data, "dependNode")
        self.edit("addAttr", node, longName=name, attributeType=kind, **flags, **limits, **labels)

    @rule(data=st.data(), name=user_names, kind=st.sampled_from(OTHER), flags=common)
    def add_other(self, data, name, kind, flags):
        self.edit("addAttr", self.pick(data, "dependNode"), longName=name, attributeType=kind, **flags)

    @rule(data=st.data(), name=user_names, kind=st.sampled_from(DATA), flags=common)
    def add_data(self, data, name, kind, flags):
        self.edit("addAttr", self.pick(data, "dependNode"), longName=name, dataType=kind, **flags)

    @rule(data=st.data(), name=user_names, kind=st.sampled_from(sorted(TUPLES)), flags=common, color=booleans)
    def add_tuple(self, data, name, kind, flags, color):
        node = self.pick(data, "dependNode")
        used = {"usedAsColor": True} if color and kind == "float3" else {}
        self.edit("addAttr", node, longName=name, attributeType=kind, **flags, **used)
        for axis in "XYZ"[: int(kind[-1])]:
            self.edit("addAttr", node, longName=name + axis, attributeType=TUPLES[kind], parent=name)

    @rule(
        data=st.data(),
        name=user_names,
        flags=common,
        children=st.lists(
            st.tuples(st.sampled_from([*NUMERIC, *OTHER]), optional(multi=None, keyable=booleans)),
            min_size=1,
            max_size=3,
        ),
        missing=st.integers(0, 5),
    )
    def add_compound(self, data, name, flags, children, missing):
        """A compound, in one of six cases with a child too few: the next addAttr has to cope with it."""
        node = self.pick(data, "dependNode")
        count = len(children) + (missing == 5)
        self.edit("addAttr", node, longName=name, attributeType="compound", numberOfChildren=count, **flags)
        for index, (kind, child_flags) in enumerate(children):
            self.edit("addAttr", node, longName=f"{name}{index}", attributeType=kind, parent=name, **child_flags)

    @rule(
        data=st.data(),
        flags=optional(
            defaultValue=numbers,
            minValue=st.sampled_from([-2.0, 0.0]),
            maxValue=st.sampled_from([1.0, 5.0]),
            hasMinValue=booleans,
            softMaxValue=st.just(0.9),
            niceName=st.just("New"),
            enumName=st.just("x:y"),
            keyable=booleans,
            hidden=booleans,
        ),
    )
    def edit_definition(self, data, flags):
        self.edit("addAttr", self.own_attribute(data), edit=True, **flags)

    @rule(data=st.data())
    def delete_attribute(self, data):
        self.edit("deleteAttr", self.own_attribute(data))

    @rule(data=st.data(), new=user_names)
    def rename_attribute(self, data, new):
        self.edit("renameAttr", self.own_attribute(data), new)

    @rule(data=st.data(), alias=st.sampled_from(["al", "be", "u", "tx", "1x"]))
    def alias(self, data, alias):
        self.edit("aliasAttr", alias, self.any_plug(data))

    @rule(data=st.data())
    def remove_alias(self, data):
        node = self.pick(data, "dependNode", lambda path: cmds.aliasAttr(path, query=True))
        known = (cmds.aliasAttr(node, query=True) if is_one(node) else None) or ["al"]
        self.edit("aliasAttr", f"{node}.{known[0]}", remove=True)

    @rule(data=st.data(), breaks=booleans, flags=optional(allChildren=booleans))
    def remove_element(self, data, breaks, flags):
        def elements(node: str) -> list[str]:
            return [plug for plug in cmds.listAttr(node, multi=True) or [] if "[" in plug]

        node = self.pick(data, "dependNode", elements)
        names = (elements(node) if is_one(node) else None) or ["nope[1]"]
        self.edit("removeMultiInstance", f"{node}.{data.draw(st.sampled_from(names))}", b=breaks, **flags)
