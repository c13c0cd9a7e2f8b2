"""shadingNode. Sources: reference/behaviour.md "Locators, joints, IK, cameras, lights" unless a test names another."""

import pytest
from maya import cmds


def test_shader():
    """lambert2, for lambert1 exists; in defaultShaderList1 [known]."""
    assert cmds.shadingNode("lambert", asShader=True) == "lambert2"
    assert "lambert2" in cmds.listConnections("defaultShaderList1.shaders")
    assert cmds.ls(sl=True) == ["lambert2"]


@pytest.mark.parametrize(
    ("flag", "kind", "plug"),
    [
        ("asTexture", "checker", "defaultTextureList1.textures"),
        ("asUtility", "multiplyDivide", "defaultRenderUtilityList1.utilities"),
        ("asPostProcess", "opticalFX", "postProcessList1.postProcesses"),
        ("asRendering", "hyperView", "defaultRenderingList1.rendering"),
    ],
)
def test_lists(flag, kind, plug):
    """Textures and utilities alike [known]."""
    node = cmds.shadingNode(kind, **{flag: True}, name="n")
    assert node == "n"
    assert "n" in cmds.listConnections(plug)


def test_light():
    """In lightList1 by lightData and in defaultLightSet [scene]; that the transform is answered is unsure."""
    assert cmds.shadingNode("pointLight", asLight=True) == "pointLight1"
    assert cmds.listRelatives("pointLight1") == ["pointLightShape1"]
    assert "pointLightShape1.lightData" in cmds.listConnections("lightList1.lights", plugs=True, shapes=True)
    assert cmds.sets("defaultLightSet", query=True) == ["pointLight1"]


def test_color_managed():
    """[scene: four connections from defaultColorMgtGlobals]"""
    node = cmds.shadingNode("file", asTexture=True, isColorManaged=True)
    for plug, source in (
        ("colorManagementEnabled", "cmEnabled"),
        ("colorManagementConfigFileEnabled", "configFileEnabled"),
        ("colorManagementConfigFilePath", "configFilePath"),
        ("workingSpace", "workingSpaceName"),
    ):
        assert cmds.listConnections(f"{node}.{plug}", plugs=True) == [f"defaultColorMgtGlobals.{source}"]


def test_shared_and_skip_select():
    """As createNode."""
    cmds.select("persp")
    node = cmds.shadingNode("lambert", asShader=True, name="x", skipSelect=True)
    assert cmds.ls(sl=True) == ["persp"]
    assert cmds.shadingNode("lambert", asShader=True, name="x", shared=True) == node
    assert cmds.listConnections("defaultShaderList1.shaders").count("x") == 1


def test_parent():
    """As createNode."""
    cmds.createNode("transform", n="g")
    cmds.shadingNode("place3dTexture", asUtility=True, name="p", parent="g")
    assert cmds.ls("p", long=True) == ["|g|p"]


def test_which_kind():
    """One flag that says so is needed; the text is ours."""
    with pytest.raises(RuntimeError):
        cmds.shadingNode("lambert")
    with pytest.raises(RuntimeError):
        cmds.shadingNode("lambert", asShader=True, asTexture=True)
