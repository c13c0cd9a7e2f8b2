"""Nodes and names while a scene is read: which node a name means, and which attribute a path means on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from judge.schema import Attribute, NodeType, Schema

# Nodes that every session has; scenes name them without creating them (behaviour.md, startup scene).
DEFAULT_NODES = {
    "time1": "time", "renderPartition": "partition", "characterPartition": "partition",
    "renderGlobalsList1": "renderGlobalsList", "defaultLightList1": "defaultLightList", "lightList1": "lightList",
    "postProcessList1": "postProcessList", "defaultShaderList1": "defaultShaderList",
    "initialShadingGroup": "shadingEngine", "initialParticleSE": "shadingEngine",
    "initialMaterialInfo": "materialInfo", "defaultRenderGlobals": "renderGlobals",
    "defaultResolution": "resolution", "defaultRenderQuality": "renderQuality", "defaultLightSet": "objectSet",
    "defaultObjectSet": "objectSet", "hardwareRenderGlobals": "hardwareRenderGlobals",
    "defaultHardwareRenderGlobals": "hwRenderGlobals", "hardwareRenderingGlobals": "hardwareRenderingGlobals",
    "ikSystem": "ikSystem", "defaultRenderUtilityList1": "defaultRenderUtilityList",
    "defaultRenderingList1": "defaultRenderingList", "defaultTextureList1": "defaultTextureList",
    "lambert1": "lambert", "standardSurface1": "standardSurface", "openPBR_shader1": "openPBRSurface",
    "particleCloud1": "particleCloud", "shaderGlow1": "shaderGlow", "dof1": "opticalFX",
    "sequenceManager1": "sequenceManager", "defaultColorMgtGlobals": "colorManagementGlobals",
    "globalCacheControl": "globalCacheControl", "dynController1": "dynController",
    "strokeGlobals": "strokeGlobals", "hyperGraphInfo": "hyperGraphInfo", "hyperGraphLayout": "hyperLayout",
    "defaultViewColorManager": "viewColorManager",
}  # fmt: skip

# Nodes that Maya makes in every scene of its own; older files lack the newer ones (behaviour.md, startup scene).
SCENE_NODES = {
    "lightLinker1", "shapeEditorManager", "poseInterpolatorManager", "layerManager", "defaultLayer",
    "renderLayerManager", "defaultRenderLayer",
    *(f"|{name}{shape}" for name in ("persp", "top", "front", "side") for shape in ("", f"|{name}Shape")),
}  # fmt: skip
SESSION_NODES = SCENE_NODES | set(DEFAULT_NODES)

# Arrays with one element for each DAG path of the node: scenes name the path instead of the index.
PER_INSTANCE = {
    "instObjGroups", "compInstObjGroups", "instMaterialAssign", "worldMatrix", "worldInverseMatrix", "parentMatrix",
    "parentInverseMatrix", "worldMesh", "worldSpace", "worldLattice", "worldPosition", "worldOrientation",
}  # fmt: skip

_COMPONENT = re.compile(r"([^\[\]]+)(?:\[(?:(-?\d+)(?::(-?\d+))?|\*)?\])?$")


class NameProblem(ValueError):
    """A name in a scene that means no node, or several."""


@dataclass(eq=False)
class Node:
    """A node of the scene; `parents` has one entry per instance, None for the world."""

    type: str
    name: str
    schema: NodeType | None
    parents: list[Node | None] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    implicit: bool = False
    own: dict[str, Attribute] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)

    @property
    def is_dag(self) -> bool:
        """Whether the node stands in the DAG."""
        return bool(self.children) or any(self.parents) or (self.schema is not None and self.schema.is_a("dagNode"))

    def paths(self) -> Iterator[str]:
        """All DAG paths, that of the first instance first; the bare name of a node outside the DAG."""
        if not self.is_dag:
            yield self.name
            return
        for parent in self.parents or [None]:
            if parent is None:
                yield "|" + self.name
            else:
                yield from (f"{above}|{self.name}" for above in parent.paths())

    @property
    def path(self) -> str:
        """The first path: how facts name the node."""
        return next(self.paths())


@dataclass
class Step:
    """One component of an attribute path: its long name, definition where known, and index."""

    long: str
    attribute: Attribute | None
    index: int | tuple[int, int] | None = None

    def text(self, index: int | None = None) -> str:
        """The component as facts write it; `index` stands in for a range."""
        chosen = self.index if index is None else index
        if chosen is None:
            return self.long
        return f"{self.long}[{chosen}]" if isinstance(chosen, int) else f"{self.long}[{chosen[0]}:{chosen[1]}]"


class Namespace:
    """The nodes of one scene by name."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.nodes: list[Node] = []
        self.roots: list[Node] = []
        self._by_name: dict[str, list[Node]] = {}

    def add(self, node_type: str, name: str, parent: Node | None, implicit: bool = False) -> Node:
        """Make a node; a DAG node without parent becomes a root."""
        node = Node(node_type, name, self.schema.type(node_type), implicit=implicit)
        self.nodes.append(node)
        self._by_name.setdefault(name, []).append(node)
        if parent is not None or node.is_dag:
            self.attach(node, parent)
        return node

    def attach(self, node: Node, parent: Node | None) -> None:
        """Put a node, or one more instance of it, below a parent."""
        node.parents.append(parent)
        (self.roots if parent is None else parent.children).append(node)

    def detach(self, node: Node) -> None:
        """Take a node from all its parents."""
        for parent in node.parents:
            (self.roots if parent is None else parent.children).remove(node)
        node.parents.clear()

    def find(self, name: str) -> Node:
        """The node that a name, partial path or full path means; default nodes are made at first mention."""
        parts = [part.lstrip(":") for part in name.split("|")]
        found = self._by_name.get(parts[-1], [])
        if len(parts) > 1:
            tail = "|".join(parts)
            found = [node for node in found if any(_ends(path, tail) for path in node.paths())]
        if len(found) == 1:
            return found[0]
        if not found and parts[-1] in DEFAULT_NODES and len(parts) == 1:
            return self.add(DEFAULT_NODES[parts[-1]], parts[-1], None, implicit=True)
        raise NameProblem(f"'{name}' means {'several nodes' if found else 'no node'}")


def _ends(path: str, tail: str) -> bool:
    return path == tail if tail.startswith("|") else path.endswith("|" + tail)


def resolve(node: Node, text: str) -> list[Step]:
    """Components of an attribute path with long names; compounds that the text leaves out are put in.

    A name that the node's type lacks keeps its spelling and has no definition.
    """
    steps: list[Step] = []
    before: Attribute | None = None
    for part in text.split("."):
        match = _COMPONENT.match(part)
        if match is None:
            raise NameProblem(f"'{text}' is no attribute path")
        name, first, last = match.groups()
        index = None if first is None else int(first) if last is None else (int(first), int(last))
        alias = node.aliases.get(name) if not steps else None
        if alias is not None and _lookup(node, name, None) is None:
            steps += resolve(node, alias)
            before = steps[-1].attribute
            continue
        attribute = _lookup(node, name, before if steps else None)
        if attribute is None:
            steps.append(Step(name, None, index))
        else:
            chain = attribute.chain()
            known = [step.attribute for step in steps]
            steps += [Step(link.long, link) for link in chain[:-1] if link not in known]
            steps.append(Step(attribute.long, attribute, index))
        before = attribute
    return steps


def _lookup(node: Node, name: str, above: Attribute | None) -> Attribute | None:
    """The attribute of that name: below `above` where it is given, else a top-level one before a child."""
    found = [node.own[name]] if name in node.own else []
    if node.schema is not None:
        found += node.schema.candidates(name)
    if above is not None:
        below = [attribute for attribute in found if above in attribute.chain()[:-1]]
        return min(below, key=lambda attribute: len(attribute.chain()), default=None)
    return min(found, key=lambda attribute: len(attribute.chain()), default=None)


def with_instance(node: Node, name: str, steps: list[Step]) -> list[Step]:
    """The same steps; a per-instance array that is named without index gets the number of the path in `name`."""
    first = steps[0]
    if first.index is not None or first.long not in PER_INSTANCE:
        return steps
    tail = "|".join(part.lstrip(":") for part in name.split("|"))
    paths = list(node.paths())
    number = next((i for i, path in enumerate(paths) if _ends(path, tail)), 0) if "|" in tail else 0
    return [Step(first.long, first.attribute, number), *steps[1:]]


def path_text(steps: list[Step]) -> str:
    """The long path of an attribute."""
    return ".".join(step.text() for step in steps)
