"""ls. Sources: reference/behaviour.md "ls", "Names, paths, patterns", "Startup scene" unless a test names another."""

import re

import pytest
from maya import cmds

from .dag_scene import open_curve

CAMERAS = ["front", "persp", "side", "top"]


# ---- what there is


def test_no_match():
    """[known]"""
    assert cmds.ls("nope") == []


def test_no_match_says_nothing(capfd):
    """No error, no warning [known]."""
    cmds.ls("nope")
    assert "".join(capfd.readouterr()) == ""


def test_missing_names_are_dropped():
    """[page: Stack Overflow documentation on ls; code:blog transcript]"""
    assert cmds.ls("top", "nope", type="transform") == ["top"]


def test_empty_list_and_nothing():
    """`ls([])` -> [], `ls()` lists every node [page: Stack Overflow documentation on ls]."""
    assert cmds.ls([]) == []
    assert len(cmds.ls(*[])) > 40


@pytest.mark.parametrize("name", ["@cache x", "@cache", "cache x"])
def test_impossible_name(name):
    """[code:elom]"""
    with pytest.raises(RuntimeError):
        cmds.ls(name)


def test_creation_order():
    """Default nodes first, nodes made later at the end [code:book doctest]."""
    cmds.createNode("joint")
    cmds.createNode("joint")
    nodes = cmds.ls()
    assert nodes[:2] == ["time1", "sequenceManager1"]
    assert nodes[-2:] == ["joint1", "joint2"]


def test_new_scene():
    """[code:scene node editor lists]"""
    expected = """time1 sequenceManager1 hardwareRenderingGlobals renderPartition renderGlobalsList1 defaultLightList1
        defaultShaderList1 postProcessList1 defaultRenderUtilityList1 defaultRenderingList1 lightList1
        defaultTextureList1 lambert1 standardSurface1 particleCloud1 initialShadingGroup initialParticleSE
        initialMaterialInfo shaderGlow1 dof1 defaultRenderGlobals defaultRenderQuality defaultResolution
        defaultLightSet defaultObjectSet defaultViewColorManager defaultColorMgtGlobals hardwareRenderGlobals
        characterPartition defaultHardwareRenderGlobals ikSystem hyperGraphInfo hyperGraphLayout globalCacheControl
        strokeGlobals dynController1 lightLinker1 persp perspShape top topShape front frontShape side sideShape
        shapeEditorManager poseInterpolatorManager layerManager defaultLayer renderLayerManager
        defaultRenderLayer"""
    assert cmds.ls() == expected.split()


def test_types_are_alphabetical():
    """[code:two published transcripts, ten scripts]"""
    cmds.createNode("transform", n="pCube1")
    assert cmds.ls(type="transform") == ["front", "pCube1", "persp", "side", "top"]
    assert cmds.ls(type="camera") == ["frontShape", "perspShape", "sideShape", "topShape"]
    assert cmds.ls(cameras=True) == cmds.ls(type="camera")
    assert cmds.ls(transforms=True) == cmds.ls(type="transform")


def test_assemblies_in_dag_order():
    """[code:five scripts; known]"""
    cmds.createNode("transform", n="z")
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="below", parent="a")
    assert cmds.ls(assemblies=True) == ["persp", "top", "front", "side", "z", "a"]


def test_dag_depth_first():
    """Parent before children [known]."""
    names = ["persp", "perspShape", "top", "topShape", "front", "frontShape", "side", "sideShape"]
    assert cmds.ls(dag=True) == names


def test_dag_below_names():
    """With a name, what is below it; each instance once, -allPaths all [known; the latter unsure]."""
    cmds.createNode("transform", n="g")
    cmds.createNode("transform", n="c", parent="g")
    cmds.createNode("mesh", n="m", parent="c")
    assert cmds.ls("g", dagObjects=True) == ["g", "c", "m"]
    assert cmds.ls("g", "c", dag=True) == ["g", "c", "m"]
    assert cmds.ls("g", dag=True, leaf=True) == ["m"]
    cmds.createNode("transform", n="h")
    cmds.parent("c", "h", addObject=True)
    assert cmds.ls("g", "h", dag=True, long=True) == ["|g", "|g|c", "|g|c|m", "|h"]
    assert cmds.ls("m", allPaths=True, long=True) == ["|g|c|m", "|h|c|m"]


def test_dependency_nodes():
    """All nodes, those of the DAG too [doc]."""
    assert cmds.ls(dependencyNodes=True) == cmds.ls()


# ---- types


def test_unknown_type():
    """[code:two scripts]"""
    with pytest.raises(RuntimeError, match=r"Unknown object type: nope"):
        cmds.ls(type="nope")


def test_type_lists_and_derived_types():
    """[known; code:book doctest]"""
    cmds.createNode("joint", n="j")
    cmds.createNode("multiplyDivide", n="md")
    assert "j" in cmds.ls(type="transform")
    assert cmds.ls(exactType="transform") == CAMERAS
    assert cmds.ls(exactType=["joint", "multiplyDivide"]) == ["j", "md"]
    assert cmds.ls(type=["joint", "multiplyDivide"]) == ["j", "md"]
    assert cmds.ls(type="transform", excludeType="joint") == CAMERAS


def test_kinds_and_types_add_up():
    """`-shapes -type camera` gives all shapes [issue ynput/ayon-maya#439]."""
    cmds.createNode("transform", n="g")
    cmds.createNode("locator", n="gShape", parent="g")
    assert cmds.ls("g", dag=True, shapes=True, type="camera") == ["gShape"]
    assert set(cmds.ls(cameras=True, transforms=True)) == {*CAMERAS, "g", *(f"{c}Shape" for c in CAMERAS)}


def test_object_sets():
    """shadingEngines too, partitions not [code:seven scripts; elom]."""
    names = ["defaultLightSet", "defaultObjectSet", "initialParticleSE", "initialShadingGroup"]
    assert cmds.ls(type="objectSet") == names
    assert cmds.ls(sets=True) == names


def test_layers():
    """[scene]"""
    assert cmds.ls(type="displayLayer") == ["defaultLayer"]
    assert cmds.ls(type="renderLayer") == ["defaultRenderLayer"]


def test_materials():
    """lambert1, particleCloud1, standardSurface1 since 2020 [scene; known]."""
    assert cmds.ls(materials=True) == ["lambert1", "particleCloud1", "standardSurface1"]


@pytest.mark.parametrize(
    ("flag", "kind"),
    [
        ("shapes", "mesh"),
        ("lights", "pointLight"),
        ("geometry", "nurbsCurve"),
        ("textures", "checker"),
        ("references", "reference"),
        ("containers", "container"),
        ("planes", "sketchPlane"),
    ],
)
def test_kinds(flag, kind):
    """Effect of each flag [doc]; for -geometry that it is geometryShape is unsure."""
    before = set(cmds.ls(**{flag: True}))
    node = cmds.createNode(kind, n="new")
    cmds.createNode("multiplyDivide")
    assert set(cmds.ls(**{flag: True})) - before == {node}


@pytest.mark.parametrize(
    ("flag", "names"),
    [
        ("renderGlobals", ["defaultRenderGlobals"]),
        ("renderSetups", ["defaultRenderGlobals"]),
        ("renderQualities", ["defaultRenderQuality"]),
        ("renderResolutions", ["defaultResolution"]),
        ("partitions", ["characterPartition", "renderPartition"]),
    ],
)
def test_kinds_of_a_new_scene(flag, names):
    """Effect of each flag [doc]."""
    assert cmds.ls(**{flag: True}) == names


def test_node_types():
    """The registered types instead of nodes [doc]."""
    types = cmds.ls(nodeTypes=True)
    assert {"transform", "mesh", "lambert"} <= set(types)
    assert "dagNode" not in types


# ---- states


def test_intermediate_objects():
    """[known]"""
    cmds.createNode("transform", n="g")
    cmds.createNode("mesh", n="gShape", parent="g")
    cmds.createNode("mesh", n="gShapeOrig", parent="g")
    cmds.setAttr("gShapeOrig.intermediateObject", True)
    assert cmds.ls(intermediateObjects=True) == ["gShapeOrig"]
    assert cmds.ls(type="mesh", noIntermediate=True) == ["gShape"]
    assert cmds.ls("g", dag=True, shapes=True, ni=True) == ["gShape"]


def test_visible():
    """By visibility, lodVisibility and overrides of the object and all above it [doc; known]."""
    cmds.createNode("transform", n="g")
    cmds.createNode("transform", n="c", parent="g")
    assert cmds.ls(visible=True) == ["g", "c"]
    assert set(cmds.ls(transforms=True, invisible=True)) == set(CAMERAS)
    cmds.setAttr("g.visibility", False)
    assert cmds.ls("g", "c", visible=True) == []
    cmds.setAttr("g.visibility", True)
    cmds.setAttr("g.overrideEnabled", True)
    cmds.setAttr("g.overrideVisibility", False)
    assert cmds.ls("g", "c", invisible=True) == ["g", "c"]


def test_templated():
    """[doc]"""
    cmds.createNode("transform", n="g")
    cmds.createNode("transform", n="h")
    cmds.setAttr("g.template", True)
    assert cmds.ls(templated=True) == ["g"]
    assert cmds.ls("g", "h", untemplated=True) == ["h"]


def test_ghost():
    """[doc]"""
    cmds.createNode("transform", n="g")
    cmds.setAttr("g.ghosting", True)
    assert cmds.ls(ghost=True) == ["g"]


def test_locked_nodes():
    """[doc]"""
    cmds.createNode("transform", n="g")
    cmds.lockNode("g", lock=True)
    assert cmds.ls(lockedNodes=True) == ["g"]
    assert "g" in cmds.ls(undeletable=True)


def test_read_only_and_default_nodes():
    """`readOnly` is empty although default nodes refuse renames [code:elom]."""
    assert cmds.ls(readOnly=True) == []
    assert cmds.ls(referencedNodes=True) == []
    defaults = cmds.ls(defaultNodes=True)
    assert {"time1", "lambert1", "initialShadingGroup"} <= set(defaults)
    assert "persp" not in defaults


# ---- names


def test_shortest_names():
    """A leading | only where a root node shares its name with a deeper one [code:mock, run in Maya]."""
    cmds.createNode("transform", n="child")
    cmds.createNode("transform", n="parent")
    cmds.createNode("transform", n="child", parent="parent")
    assert cmds.ls("child") == ["|child", "parent|child"]
    assert cmds.ls("child", shortNames=True) == ["|child", "parent|child"]


@pytest.fixture
def chain():
    """a|b|c, and ns:b in the root."""
    for name, parent in (("a", None), ("b", "a"), ("c", "b")):
        cmds.createNode("transform", name=name, **({"parent": parent} if parent else {}))
    cmds.createNode("transform", name="ns:b")


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("|a|b", ["|a|b"]),
        ("a|b", ["|a|b"]),
        ("b|c", ["|a|b|c"]),
        ("b", ["|a|b"]),
        ("|b", []),
        ("a|c", []),
        (":ns:b", ["|ns:b"]),
    ],
)
def test_paths(chain, path, names):
    """From the root with a leading |, else from any place; a leading : is the root namespace [known]."""
    assert cmds.ls(path, long=True) == names


@pytest.mark.parametrize(
    ("pattern", "names"), [("a|*", ["|a|b"]), ("*|c", ["|a|b|c"]), ("|*|*|*", ["|a|b|c"]), ("a|*|*", ["|a|b|c"])]
)
def test_a_star_is_one_step_of_a_path(chain, pattern, names):
    """[code:elom]"""
    assert cmds.ls(pattern, long=True) == names


def test_long():
    """Full paths for DAG nodes, names for others [known; code:elom]."""
    assert cmds.ls("perspShape", "lambert1", long=True) == ["|persp|perspShape", "lambert1"]


def test_patterns_are_alphabetical():
    """[code:mock, run in Maya]"""
    cmds.createNode("transform", n="transformB")
    cmds.createNode("transform", n="transformA")
    assert cmds.ls("transform*") == ["transformA", "transformB"]


def test_patterns_match_shapes():
    """[code:elom]"""
    assert cmds.ls("*persp*") == ["persp", "perspShape"]


def test_root_pattern():
    """`|*` matches root nodes of the DAG [code:script comment]."""
    assert sorted(cmds.ls("|*")) == CAMERAS


@pytest.fixture
def spaces():
    """tok, CAGE:tok, CAGE:in:tok."""
    for name in ("tok", "CAGE:tok", "CAGE:in:tok"):
        cmds.createNode("transform", name=name)


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*tok*", ["tok"]),
        ("tok", ["tok"]),
        ("*:tok", ["CAGE:tok"]),
        ("*:*:tok", ["CAGE:in:tok"]),
        ("::tok", ["CAGE:in:tok", "CAGE:tok", "tok"]),
        ("CAGE::*", ["CAGE:in:tok", "CAGE:tok"]),
        ("CAGE:*", ["CAGE:tok"]),
        ("t?k", ["tok"]),
    ],
)
def test_patterns_and_namespaces(spaces, pattern, names):
    """[code:elom; known; doc]"""
    assert cmds.ls(pattern) == names


def test_recursive(spaces):
    """[code:elom]"""
    assert cmds.ls("*tok*", recursive=True) == ["CAGE:in:tok", "CAGE:tok", "tok"]


def test_show_namespace(spaces):
    """The namespace after each name, with a colon where asked [doc; the root as : is unsure]."""
    assert cmds.ls("tok", "CAGE:tok", showNamespace=True) == ["tok", ":", "CAGE:tok", "CAGE"]
    assert cmds.ls("CAGE:tok", showNamespace=True, absoluteName=True) == ["CAGE:tok", ":CAGE"]


def test_show_type():
    """Interleaves name and type [doc]."""
    assert cmds.ls("persp", "lambert1", showType=True) == ["persp", "transform", "lambert1", "lambert"]


def test_plugs():
    """Long attribute names [known]."""
    assert cmds.ls("persp.tx") == ["persp.translateX"]
    assert cmds.ls("persp.tx", objectsOnly=True) == ["persp"]


def test_head_and_tail():
    """[doc]"""
    assert cmds.ls(type="transform", head=2) == ["front", "persp"]
    assert cmds.ls(type="transform", tail=1) == ["top"]


def test_uuids():
    """UUIDs of names; without names names [code:eugene, Maya 2027]; accepted as names [doc]."""
    uuids = cmds.ls("persp", "top", uuid=True)
    assert len(set(uuids)) == 2
    assert all(len(uuid) == 36 and uuid.upper() == uuid for uuid in uuids)
    assert cmds.ls(uuids[1]) == ["top"]
    assert cmds.ls(uuid=True) == cmds.ls()
    assert cmds.ls("|stale|path", uuid=True) == []
    cmds.select("persp")
    assert cmds.ls(selection=True, uuid=True) == uuids[:1]


def test_form_of_uuids():
    """8-4-4-4-12 upper-case hex; they stay when a node is parented [code:uuid notes; scene]."""
    cmds.createNode("transform", name="a")
    (uuid,) = cmds.ls("a", uuid=True)
    assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", uuid)
    cmds.parent("a", "persp")
    assert cmds.ls("persp|a", uuid=True) == [uuid]


def test_uuid_of_what_is_gone():
    """[doc, code:eugene]"""
    node = cmds.createNode("transform")
    uuid = cmds.ls(node, uuid=True)[0]
    cmds.rename(node, "other")
    assert cmds.ls(uuid) == ["other"]
    cmds.delete("other")
    assert cmds.ls(uuid) == []


def test_ufe_objects():
    """Changes nothing: there are no other scene descriptions."""
    assert cmds.ls(type="transform", ufeObjects=True) == CAMERAS


# ---- selection and components


def test_nothing_selected():
    """[code:mock]"""
    cmds.select(clear=True)
    assert cmds.ls(sl=True) == []


def test_selection_order():
    """[known]"""
    cmds.select("top", "persp")
    assert cmds.ls(selection=True) == ["top", "persp"]
    assert cmds.ls(orderedSelection=True) == ["top", "persp"]
    assert cmds.ls(sl=True, type="camera") == []


def test_hilite():
    """Nothing is ever hilited without a view."""
    cmds.select("persp")
    assert cmds.ls(hilite=True) == []


def test_components(cube):
    """[known]"""
    assert cmds.ls(f"{cube}.vtx[*]") == [f"{cube}.vtx[0:7]"]
    assert cmds.ls(f"{cube}.vtx[1:2]", flatten=True) == [f"{cube}.vtx[1]", f"{cube}.vtx[2]"]


def test_component_beyond_the_end(cube):
    """Clamped [code:elom]."""
    assert cmds.ls(f"{cube}.vtx[99999]") == [f"{cube}.vtx[7]"]


def test_selected_components(cube):
    """Merged per object, named by the transform; the shape with -objectsOnly [known; code:mtk, elom]."""
    cmds.select(f"{cube}Shape.vtx[3]", f"{cube}Shape.vtx[0]", f"{cube}.vtx[1]")
    assert cmds.ls(sl=True) == [f"{cube}.vtx[0:1]", f"{cube}.vtx[3]"]
    assert cmds.ls(sl=True, flatten=True) == [f"{cube}.vtx[{i}]" for i in (0, 1, 3)]
    assert cmds.ls(sl=True, objectsOnly=True) == [f"{cube}Shape"]
    assert cmds.ls(sl=True, long=True)[0] == f"|{cube}.vtx[0:1]"


GEOMETRY = """//Maya ASCII 2025 scene
requires maya "2025";
createNode transform -n "p";
createNode mesh -n "pShape" -p "p";
	setAttr ".uvst[0].uvsn" -type "string" "map1";
	setAttr -s 4 ".uvst[0].uvsp[0:3]" -type "float2" 0 0 1 0 1 1 0 1;
	setAttr ".cuvs" -type "string" "map1";
	setAttr -s 4 ".vt[0:3]" 0 0 0 1 0 0 1 1 0 0 1 0;
	setAttr -s 4 ".ed[0:3]" 0 1 0 1 2 0 2 3 0 3 0 0;
	setAttr ".fc[0]" -type "polyFaces" f 4 0 1 2 3 mu 0 4 0 1 2 3;
createNode transform -n "s";
createNode nurbsSurface -n "sShape" -p "s";
	setAttr ".cc" -type "nurbsSurface"
		1 1 0 0 no
		3 0 1 2
		2 0 1
		6
		0 0 0 0 0 1 1 0 0 1 0 1 2 0 0 2 0 1
		;
"""


@pytest.mark.parametrize("end", ["", "Shape"])
@pytest.mark.parametrize(
    ("component", "answer"),
    [
        ("p{}.vtx[0:3]", ["p.vtx[0:3]"]),
        ("p{}.vtx[*]", ["p.vtx[0:3]"]),
        ("p{}.map[*]", ["p.map[0:3]"]),
        ("p{}.map[2]", ["p.map[2]"]),
        ("p{}.vtxFace[1][0]", ["p.vtxFace[1][0]"]),
        ("s{}.cv[0:2][1]", ["s.cv[0:2][1]"]),
    ],
)
def test_names_of_components(tmp_path, end, component, answer):
    """On the transform and on the shape; the transform is what is answered [known]."""
    path = tmp_path / "geometry.ma"
    path.write_text(GEOMETRY)
    cmds.file(str(path), i=True)
    assert cmds.ls(component.format(end)) == answer


@pytest.mark.parametrize("name", ["e[0,31]", "e[0:1", "e[0:x]"])
def test_malformed_component(cube, name):
    """TypeError `Object pCube4.e[0,31] is invalid` [code:2014 console log, of select]."""
    with pytest.raises(TypeError, match=r"is invalid"):
        cmds.select(f"{cube}.{name}")


@pytest.mark.parametrize("flag", ["live", "preSelectHilite"])
def test_states_of_views(flag):
    """Nothing is live or hilited without a view."""
    cmds.select("persp")
    assert cmds.ls(**{flag: True}) == []


def test_container_type():
    """Containers with this value of containerType [doc]."""
    for name, kind in (("a", "x"), ("b", "y"), ("c", "z")):
        cmds.createNode("container", name=name)
        cmds.setAttr(f"{name}.containerType", kind, type="string")
    cmds.createNode("container", name="plain")
    assert cmds.ls(containerType="x") == ["a"]
    assert cmds.ls(containerType=["x", "z"]) == ["a", "c"]


SURFACE = """//Maya ASCII 2025 scene
requires maya "2025";
createNode transform -n "s";
createNode nurbsSurface -n "sShape" -p "s";
    setAttr ".cc" -type "nurbsSurface" 1 1 0 0 no 2 0 1 3 0 1 2 6 0 0 0 0 0 1 0 0 2 1 0 0 1 0 1 1 0 2;
"""


def test_control_points(tmp_path):
    """CVs of a curve have one index, of a surface two; both are addressed through the transform [code:gt]."""
    open_curve(tmp_path)
    path = tmp_path / "surface.ma"
    path.write_text(SURFACE)
    cmds.file(str(path), i=True)
    names = {"cShape.cv[0]": "c.cv[0]", "c.cv[1:2]": "c.cv[1:2]", "c.cv[*]": "c.cv[0:3]"}
    names |= {"sShape.cv[0][0]": "s.cv[0][0]", "s.cv[0:1][1]": "s.cv[0:1][1]", "s.cv[*]": "s.cv[0:1][0:2]"}
    for given, answer in names.items():
        assert cmds.ls(given) == [answer]
