"""A new scene and what a file of it says. Source: reference/behaviour.md "Startup scene" unless a test names another;
more in test_ls.py and tests/cpp/session/StartupScene_test.cpp."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from maya import cmds

DEFAULT_NODES = """time1 hardwareRenderingGlobals renderPartition renderGlobalsList1 defaultShaderList1 postProcessList1
defaultRenderUtilityList1 defaultRenderingList1 defaultTextureList1 lightList1 initialShadingGroup initialParticleSE
defaultLightSet defaultObjectSet defaultRenderGlobals defaultRenderQuality defaultResolution defaultColorMgtGlobals
hardwareRenderGlobals defaultHardwareRenderGlobals characterPartition ikSystem lambert1 particleCloud1 shaderGlow1 dof1
initialMaterialInfo sequenceManager1 dynController1"""


@pytest.fixture
def saved(tmp_path: Path):
    """Saves the scene and gives its text."""

    def save() -> str:
        path = tmp_path / "saved.ma"
        cmds.file(rename=str(path))
        cmds.file(save=True, type="mayaAscii")
        return path.read_text()

    return save


# ---- what is there


@pytest.mark.parametrize(
    ("camera", "translate", "rotate"),
    [
        ("persp", (28, 21, 28), (-27.938352729602379, 44.999999999999972, -5.172681101354183e-14)),
        ("top", (0, 1000.1, 0), (-90, 0, 0)),
        ("front", (0, 0, 1000.1), (0, 0, 0)),
        ("side", (1000.1, 0, 0), (0, 90, 0)),
    ],
)
def test_cameras(camera, translate, rotate):
    """[scene]"""
    assert cmds.getAttr(f"{camera}.translate") == [translate]
    assert cmds.getAttr(f"{camera}.rotate")[0] == pytest.approx(rotate, rel=1e-15)
    assert cmds.getAttr(f"{camera}.visibility") is False
    assert cmds.listRelatives(camera, shapes=True) == [f"{camera}Shape"]
    assert cmds.getAttr(f"{camera}Shape.imageName") == camera
    assert cmds.getAttr(f"{camera}Shape.depthName") == f"{camera}_depth"
    assert cmds.getAttr(f"{camera}Shape.maskName") == f"{camera}_mask"
    assert cmds.getAttr(f"{camera}Shape.homeCommand").endswith(" %camera")


def test_home_of_persp():
    """[scene]"""
    assert cmds.getAttr("perspShape.homeCommand") == "viewSet -p %camera"


@pytest.mark.parametrize("camera", ["top", "front", "side"])
def test_orthographic_cameras(camera):
    """[scene]"""
    assert cmds.getAttr(f"{camera}Shape.renderable") is False
    assert cmds.getAttr(f"{camera}Shape.orthographicWidth") == 30.0


@pytest.mark.parametrize("name", DEFAULT_NODES.split())
def test_default_nodes(name):
    """[scene; known]"""
    assert name in cmds.ls(defaultNodes=True)


def test_shaders_of_this_release():
    """`standardSurface1` since 2020, `openPBR_shader1` in 2026 files [scene]."""
    assert cmds.objExists("standardSurface1")
    assert not cmds.objExists("openPBR_shader1")


@pytest.mark.parametrize(
    ("plug", "source"),
    [
        ("defaultLayer.identification", "layerManager.displayLayerId[0]"),
        ("defaultRenderLayer.identification", "renderLayerManager.renderLayerId[0]"),
        ("defaultRenderingList1.rendering", "defaultRenderLayer.message"),
        ("initialShadingGroup.surfaceShader", "lambert1.outColor"),
    ],
)
def test_connections(plug, source):
    """[scene; known]"""
    assert cmds.listConnections(plug, plugs=True, destination=False) == [source]


def test_initial_sets_are_in_the_render_partition():
    """[scene; known]"""
    assert cmds.partition("renderPartition", query=True) == ["initialShadingGroup", "initialParticleSE"]


@pytest.mark.parametrize(("array", "prefix"), [("link", ""), ("shadowLink", "shadow")])
def test_light_links(array, prefix):
    """lightLinker1 links both initial sets to defaultLightSet [scene; known]."""
    light, member = ("shadowLight", "shadowObject") if prefix else ("light", "object")
    for index, group in enumerate(("initialShadingGroup", "initialParticleSE")):
        element = f"lightLinker1.{array}[{index}]"
        assert cmds.listConnections(f"{element}.{light}") == ["defaultLightSet"]
        assert cmds.listConnections(f"{element}.{member}") == [group]


# ---- what is written


def test_cameras_are_written_as_shared(saved):
    """With `-s` [scene]."""
    text = saved()
    for camera in ("persp", "top", "front", "side"):
        assert f'createNode transform -s -n "{camera}";\n' in text
        assert f'createNode camera -s -n "{camera}Shape" -p "{camera}";\n' in text
        assert f'setAttr ".den" -type "string" "{camera}_depth";\n' in text


def test_managers_in_file_order(saved):
    """[scene, 43 files]"""
    text = saved()
    created = re.findall(r'^createNode (\w+)(?: -s)? -n "(\w+)";$', text, re.MULTILINE)
    assert [name for kind, name in created if kind != "transform"] == [
        "lightLinker1",
        "shapeEditorManager",
        "poseInterpolatorManager",
        "layerManager",
        "defaultLayer",
        "renderLayerManager",
        "defaultRenderLayer",
    ]
    assert ("displayLayerManager", "layerManager") in created


def test_default_nodes_are_never_written(saved):
    """Only `select -ne :x` [scene; known]."""
    cmds.setAttr("lambert1.color", 1, 0, 0, type="double3")
    text = saved()
    created = set(re.findall(r'^createNode .*-n "(\w+)"', text, re.MULTILINE))
    assert not created & set(cmds.ls(defaultNodes=True))
    assert "select -ne :lambert1;\n" in text
    assert "select -ne :time1;\n" in text


def test_default_connections_are_written(saved):
    """[scene]"""
    text = saved()
    for line in (
        'connectAttr "layerManager.dli[0]" "defaultLayer.id";',
        'connectAttr "renderLayerManager.rlmi[0]" "defaultRenderLayer.rlid";',
        'connectAttr "defaultRenderLayer.msg" ":defaultRenderingList1.r" -na;',
    ):
        assert f"{line}\n" in text


def test_members_of_the_initial_shading_group_are_written(saved):
    """initialShadingGroup.dagSetMembers is fed by `shape.instObjGroups` with `-na` [scene]."""
    cmds.createNode("transform", name="a")
    cmds.createNode("mesh", name="aShape", parent="a")
    cmds.sets("aShape", edit=True, forceElement="initialShadingGroup")
    assert 'connectAttr "aShape.iog" ":initialShadingGroup.dsm" -na;\n' in saved()


def test_script_nodes_of_the_gui_are_not_made(saved):
    """sceneConfigurationScriptNode and uiConfigurationScriptNode are written by the GUI [scene]; that a batch session
    writes neither is unsure."""
    assert "ConfigurationScriptNode" not in saved()


def test_script_nodes_of_two_scenes(tmp_path):
    """With clashes numbers are added [scene]."""
    path = tmp_path / "gui.ma"
    path.write_text('createNode script -n "uiConfigurationScriptNode";\n\tsetAttr ".st" 3;\n')
    for _ in range(2):
        cmds.file(str(path), i=True, namespace=":")
    assert cmds.ls(type="script") == ["uiConfigurationScriptNode", "uiConfigurationScriptNode1"]


def test_order_of_a_file(saved):
    """Header, requires, currentUnit, fileInfo, DAG nodes, DG nodes, `select -ne` blocks, connectAttr, relationship
    lines, trailing comment [scene]."""
    cmds.createNode("multiplyDivide", name="md")
    cmds.createNode("transform", name="a")
    cmds.connectAttr("md.outputX", "a.tx")
    text = saved()
    marks = [
        "//Maya ASCII 2025 scene",
        'requires maya "2025";',
        "currentUnit -l centimeter -a degree -t film;",
        "fileInfo ",
        'createNode transform -s -n "persp";',
        'createNode transform -n "a";',
        'createNode lightLinker -s -n "lightLinker1";',
        'createNode multiplyDivide -n "md";',
        "select -ne :time1;",
        'connectAttr "md.ox" "a.tx";',
        'relationship "link" ":lightLinker1"',
        "// End of saved.ma",
    ]
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


def test_only_what_differs_is_written(saved):
    """Values that differ from the default, flags as `-k off`/`-k on`, booleans as `yes`/`no` [scene]."""
    cmds.createNode("transform", name="a")
    cmds.setAttr("a.ty", 0)
    cmds.setAttr("a.visibility", False)
    cmds.setAttr("a.sx", keyable=False)
    cmds.setAttr("a.rotatePivotX", keyable=True)
    cmds.addAttr("a", longName="many", attributeType="double", multi=True)
    for index in range(3):
        cmds.setAttr(f"a.many[{index}]", index + 1)
    block = saved().split('createNode transform -n "a";\n')[1].split("createNode")[0]
    assert '\tsetAttr ".v" no;\n' in block
    assert '\tsetAttr -k off ".sx";\n' in block
    assert '\tsetAttr -k on ".rpx";\n' in block
    assert '\tsetAttr -s 3 ".many[0:2]" 1 2 3;\n' in block
    assert '".t"' not in block
    assert '".ty"' not in block
