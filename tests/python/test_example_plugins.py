"""The plug-ins of examples/plugins: built by the plain compiler line, loaded, and what they do."""

from __future__ import annotations

import math
import subprocess
from pathlib import Path

import pytest
from maya import cmds

from understudy.commandline.config import cflags, libs

EXAMPLES = Path(__file__).parents[2] / "examples" / "plugins"
pytestmark = pytest.mark.usefixtures("no_plugins")


@pytest.fixture
def load(plugin_builder):
    """Builds and loads an example."""

    def build_and_load(name: str) -> Path:
        code = plugin_builder.compile(name, (EXAMPLES / f"{name}.cpp").read_text())
        assert cmds.loadPlugin(str(code)) == [name]
        return code

    return build_and_load


def test_scatter(load):
    load("scatter")
    assert cmds.scatter(count=3, spacing=2.0, name="pole") == ["pole1", "pole2", "pole3"]
    assert [cmds.getAttr(f"pole{i}.tx") for i in (1, 2, 3)] == [0, 2, 4]
    cmds.undo()
    assert not cmds.ls("pole*")
    cmds.redo()
    assert cmds.ls("pole*") == ["pole1", "pole2", "pole3"]
    assert cmds.getAttr("pole3.tx") == 4
    group = cmds.group(empty=True, name="row")
    assert cmds.scatter(group, name="pole") == ["row|pole1"]
    with pytest.raises(RuntimeError, match="count must be at least 1"):
        cmds.scatter(count=0)
    with pytest.raises(RuntimeError, match="nothing"):
        cmds.scatter("nothing")


def test_scatter_undone_after_unloading(load):
    load("scatter")
    cmds.scatter(count=2, name="pole")
    cmds.unloadPlugin("scatter")
    cmds.undo()
    assert not cmds.ls("pole*")
    cmds.redo()
    assert cmds.ls("pole*") == ["pole1", "pole2"]


def test_label(load):
    load("label")
    cmds.createNode("transform", name="arm")
    assert cmds.label("arm", query=True, text=True) is None
    assert cmds.label("arm", query=True, exists=True) is False
    with pytest.raises(RuntimeError, match="arm has no label to edit"):
        cmds.label("arm", edit=True, text="x")
    cmds.label("arm", text="left")
    assert cmds.getAttr("arm.label") == "left"
    cmds.label("arm", edit=True, text="right")
    assert cmds.label("arm", query=True, text=True) == "right"
    cmds.undo()
    assert cmds.label("arm", query=True, text=True) == "left"
    cmds.undo()
    assert not cmds.attributeQuery("label", node="arm", exists=True)
    cmds.redo()
    cmds.redo()
    assert cmds.label("arm", query=True, text=True) == "right"
    cmds.select("arm")
    assert cmds.label(query=True, text=True) == "right", "the selection stands for the object"


def test_keys(load, tmp_path):
    load("keys")
    cmds.createNode("transform", name="ball")
    assert cmds.listKeys("ball.tx") == []
    assert cmds.keyPlug("ball.tx", time=10, value=2.5, tangent="linear") == 0
    assert cmds.keyPlug("ball.tx", time=0, value=-1, tangent="linear") == 0
    assert cmds.keyPlug("ball.tx", time=20, value=7, tangent="flat") == 2
    lines = ["0 -1 linear linear", "10 2.5 linear linear", "20 7 flat flat"]
    assert cmds.listKeys("ball.tx") == lines
    # Commands see the same curve.
    assert cmds.listConnections("ball.tx") == ["ball_translateX"]
    assert cmds.nodeType("ball_translateX") == "animCurveTL"
    assert cmds.getAttr("ball_translateX.ktv", size=True) == 3
    assert (cmds.getAttr("ball_translateX.ktv[2].kt"), cmds.getAttr("ball_translateX.ktv[2].kv")) == (20, 7)
    assert cmds.getAttr("ball.tx", time=5) == pytest.approx(0.75)
    for steps in (1, 2):
        for _ in range(steps):
            cmds.undo()
        assert cmds.listKeys("ball.tx") == (lines[:2] if steps == 1 else lines[1:2])
        for _ in range(steps):
            cmds.redo()
        assert cmds.listKeys("ball.tx") == lines
    for _ in range(3):
        cmds.undo()
    assert not cmds.objExists("ball_translateX")
    for _ in range(3):
        cmds.redo()
    saved = tmp_path / "keys.ma"
    cmds.file(rename=str(saved))
    cmds.file(save=True, type="mayaAscii")
    assert 'createNode animCurveTL -n "ball_translateX";' in saved.read_text()
    cmds.file(str(saved), open=True, force=True)
    assert cmds.listKeys("ball.tx") == lines
    assert cmds.getAttr("ball.tx", time=5) == pytest.approx(0.75)
    with pytest.raises(RuntimeError, match="no tangents 'soft'"):
        cmds.keyPlug("ball.tx", tangent="soft")


NUMBERS = {
    "Truth": True,
    "Byte": 7,
    "Small": -5,
    "Whole": 100_000,
    "Big": 5_000_000_000,
    "Single": 0.5,
    "Real": 0.1,
    "Angle": 45.0,
    "Distance": 2.5,
    "When": 12.0,
    "Choice": 9,
}


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_pass_through(load, name):
    load("passThrough")
    node = cmds.createNode("passThrough")
    cmds.setAttr(f"{node}.in{name}", NUMBERS[name])
    assert cmds.getAttr(f"{node}.out{name}") == pytest.approx(NUMBERS[name])


def test_data_pass_through(load):
    load("passThrough")
    node = cmds.createNode("passThrough")
    cmds.setAttr(f"{node}.inPair", 1.5, 2.5, type="float2")
    assert cmds.getAttr(f"{node}.outPair") == [(1.5, 2.5)]
    cmds.setAttr(f"{node}.inTriple", 1, 2, 3, type="double3")
    assert cmds.getAttr(f"{node}.outTriple") == [(1, 2, 3)]
    cmds.setAttr(f"{node}.inColor", 0.25, 0.5, 1, type="float3")
    assert cmds.getAttr(f"{node}.outColor") == [(0.25, 0.5, 1)]
    assert cmds.getAttr(f"{node}.outColorG") == 0.5
    cmds.setAttr(f"{node}.inText", "hello", type="string")
    assert cmds.getAttr(f"{node}.outText") == "hello"
    cmds.setAttr(f"{node}.inTexts", 2, "a", "b", type="stringArray")
    assert cmds.getAttr(f"{node}.outTexts") == ["a", "b"]
    cmds.setAttr(f"{node}.inNumbers", [1.0, 2.0], type="doubleArray")
    assert cmds.getAttr(f"{node}.outNumbers") == [1, 2]
    matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 5, 6, 7, 1]
    cmds.setAttr(f"{node}.inMatrix", matrix, type="matrix")
    assert cmds.getAttr(f"{node}.outMatrix") == matrix
    cmds.setAttr(f"{node}.inGroupWeight", 3)
    cmds.setAttr(f"{node}.inGroupLabel", "g", type="string")
    assert cmds.getAttr(f"{node}.outGroupWeight") == 3
    assert cmds.getAttr(f"{node}.outGroupLabel") == "g"
    cmds.setAttr(f"{node}.inAnything", "text", type="string")
    assert cmds.getAttr(f"{node}.outAnything") == "text"


def test_everything_is_saved(load, tmp_path):
    load("passThrough")
    node = cmds.createNode("passThrough", name="all")
    for name, value in NUMBERS.items():
        cmds.setAttr(f"{node}.in{name}", value)
    cmds.connectAttr("persp.message", f"{node}.partner")
    cmds.file(rename=str(tmp_path / "all.ma"))
    cmds.file(save=True, type="mayaAscii")
    cmds.file(new=True, force=True)
    cmds.file(str(tmp_path / "all.ma"), open=True)
    for name, value in NUMBERS.items():
        assert cmds.getAttr(f"all.out{name}") == pytest.approx(value), name
    assert cmds.listConnections("all.partner") == ["persp"]


def test_shares(load):
    load("shares")
    node = cmds.createNode("shares")
    cmds.setAttr(f"{node}.input[0].value", 1)
    cmds.setAttr(f"{node}.input[5].value", 1)
    cmds.setAttr(f"{node}.input[5].weight", 3)
    assert cmds.getAttr(f"{node}.total") == 4
    assert cmds.getAttr(f"{node}.share[0]") == 0.25
    assert cmds.getAttr(f"{node}.share[5]") == 0.75
    assert cmds.getAttr(f"{node}.share", multiIndices=True) == [0, 5]
    cmds.removeMultiInstance(f"{node}.input[0]")
    assert cmds.getAttr(f"{node}.share[5]") == 1
    assert cmds.getAttr(f"{node}.share", multiIndices=True) == [5]
    driver = cmds.createNode("transform")
    cmds.connectAttr(f"{driver}.ty", f"{node}.input[2].value")
    cmds.connectAttr(f"{node}.share[2]", f"{driver}.tx")
    cmds.setAttr(f"{driver}.ty", 3)
    assert cmds.getAttr(f"{driver}.tx") == 0.5


def test_ruler(load):
    load("ruler")
    shape = cmds.createNode("ruler")
    (transform,) = cmds.listRelatives(shape, parent=True)
    assert cmds.nodeType(shape, inherited=True)[-3:] == ["locator", "THlocatorShape", "ruler"]
    assert cmds.ls(type="locator") == [shape]
    assert cmds.getAttr(f"{shape}.localScale") == [(1, 1, 1)]
    cmds.setAttr(f"{shape}.length", 3)
    assert cmds.getAttr(f"{shape}.end") == [(3, 0, 0)]
    cmds.setAttr(f"{transform}.ty", 2)
    assert cmds.getAttr(f"{shape}.end") == [(3, 2, 0)]
    above = cmds.group(transform)
    cmds.setAttr(f"{above}.ty", 5)
    assert cmds.getAttr(f"{shape}.end1") == 7


def box_points(shape):
    """The points of a mesh, in triples."""
    numbers = cmds.xform(f"{shape}.vtx[*]", query=True, translation=True)
    return [tuple(numbers[i : i + 3]) for i in range(0, len(numbers), 3)]


def make_box():
    """A boxMesh node and the shape that shows it."""
    node, shape = cmds.createNode("boxMesh", name="maker"), cmds.createNode("mesh", name="boxShape")
    cmds.connectAttr(f"{node}.output", f"{shape}.inMesh")
    return node, shape


def test_box_mesh(load):
    load("boxMesh")
    node, shape = make_box()
    corners = {(x, y, z) for x in (-0.5, 0.5) for y in (-0.5, 0.5) for z in (-0.5, 0.5)}
    assert set(box_points(shape)) == corners
    counts = {"vtx": 8, "e": 12, "f": 6, "map": 4}
    assert {kind: len(cmds.ls(f"{shape}.{kind}[*]", flatten=True)) for kind in counts} == counts
    cmds.setAttr(f"{node}.width", 4)
    assert max(x for x, _, _ in box_points(shape)) == 2
    assert cmds.exactWorldBoundingBox(shape) == [-2, -0.5, -0.5, 2, 0.5, 0.5]
    assert cmds.getAttr(f"{shape}.boundingBoxMax") == [(2, 0.5, 0.5)]
    assert cmds.meshArea(shape) == pytest.approx(18)
    with pytest.raises(RuntimeError, match="needs the name of a mesh"):
        cmds.meshArea("nothing")


def test_box_mesh_in_the_world(load):
    load("boxMesh")
    _, shape = make_box()
    (transform,) = cmds.listRelatives(shape, parent=True)
    cmds.setAttr(f"{transform}.scaleX", 3)
    assert cmds.exactWorldBoundingBox(transform) == [-1.5, -0.5, -0.5, 1.5, 0.5, 0.5]
    assert cmds.meshArea(transform) == pytest.approx(14)


def test_box_mesh_is_tweaked(load):
    load("boxMesh")
    node, shape = make_box()
    cmds.xform(f"{shape}.vtx[0]", translation=(-0.5, -0.5, 3))
    assert box_points(shape)[0] == (-0.5, -0.5, 3)
    assert cmds.getAttr(f"{shape}.pnts[0]") == [(0, 0, 2.5)]
    cmds.setAttr(f"{node}.depth", 3)
    assert box_points(shape)[0] == (-0.5, -0.5, 4)
    cmds.undo()
    cmds.undo()
    assert box_points(shape)[0] == (-0.5, -0.5, 0.5)


def test_box_mesh_is_saved(load, tmp_path):
    load("boxMesh")
    node, shape = make_box()
    cmds.setAttr(f"{node}.height", 5)
    cmds.xform(f"{shape}.vtx[7]", translation=(9, 9, 9))
    before = box_points(shape)
    cmds.file(rename=str(tmp_path / "box.ma"))
    cmds.file(save=True, type="mayaAscii")
    cmds.file(new=True, force=True)
    cmds.file(str(tmp_path / "box.ma"), open=True)
    assert box_points("boxShape") == before
    assert cmds.ls("boxShape.f[*]")[0].endswith(".f[0:5]")
    cmds.setAttr("maker.height", 1)
    assert max(y for _, y, _ in box_points("boxShape")[:7]) == 0.5


def test_box_mesh_is_duplicated(load, tmp_path):
    load("boxMesh")
    node, shape = make_box()
    cmds.xform(f"{shape}.vtx[7]", translation=(9, 9, 9))
    before = box_points(shape)
    (copy,) = cmds.duplicate(cmds.listRelatives(shape, parent=True)[0])
    cmds.setAttr(f"{node}.height", 5)
    assert box_points(copy) == before
    cmds.file(rename=str(tmp_path / "copy.ma"))
    cmds.file(save=True, type="mayaAscii")
    cmds.unloadPlugin("boxMesh", force=True)
    cmds.file(str(tmp_path / "copy.ma"), open=True, force=True, ignoreVersion=True)
    assert box_points(copy) == before


@pytest.mark.parametrize("away", ["disconnect", "delete"])
def test_box_mesh_stays_when_its_history_goes(load, tmp_path, away):
    """As history that is deleted leaves the shape that it made [doc: construction history]."""
    load("boxMesh")
    node, shape = make_box()
    cmds.setAttr(f"{node}.height", 5)
    cmds.xform(f"{shape}.vtx[7]", translation=(9, 9, 9))
    before = box_points(shape)
    if away == "delete":
        cmds.delete(node)
    else:
        cmds.disconnectAttr(f"{node}.output", f"{shape}.inMesh")
    assert box_points(shape) == before
    assert cmds.getAttr(f"{shape}.pnts[7]") != [(0, 0, 0)], "tweaks stay tweaks"
    cmds.undo()
    cmds.setAttr(f"{node}.height", 2)
    assert max(y for _, y, _ in box_points(shape)[:7]) == 1, "alive again"
    cmds.undo()
    cmds.redo()
    cmds.undo()
    cmds.delete(node)
    assert box_points(shape) == before
    cmds.file(rename=str(tmp_path / "kept.ma"))
    cmds.file(save=True, type="mayaAscii")
    cmds.unloadPlugin("boxMesh")
    cmds.file(str(tmp_path / "kept.ma"), open=True, force=True)
    assert box_points("boxShape") == before


def test_ranges(load, tmp_path):
    code = load("ranges")
    maker, size = cmds.createNode("makeRange"), cmds.createNode("rangeSize")
    cmds.connectAttr(f"{maker}.range", f"{size}.range")
    cmds.setAttr(f"{maker}.low", -1)
    cmds.setAttr(f"{maker}.high", 4)
    assert cmds.getAttr(f"{size}.size") == 5
    cmds.setAttr(f"{maker}.high", 9)
    assert cmds.getAttr(f"{size}.size") == 10
    assert cmds.pluginInfo("ranges", query=True, data=True) == ["rangeData"]
    # A value that a file has: kept by its words while the plug-in is not there.
    scene = tmp_path / "range.ma"
    scene.write_text(
        '//Maya ASCII 2025 scene\nrequires maya "2025";\nrequires "ranges" "1.0";\n'
        'createNode rangeSize -n "kept";\n\tsetAttr ".r" -type "rangeData" 2 5.5 ;\n// End of range.ma\n'
    )
    cmds.file(str(scene), open=True, force=True)
    assert cmds.getAttr("kept.size") == 3.5
    cmds.unloadPlugin("ranges", force=True)
    cmds.file(rename=str(tmp_path / "again.ma"))
    cmds.file(save=True, type="mayaAscii")
    assert 'setAttr ".r" -type "rangeData" 2 5.5' in (tmp_path / "again.ma").read_text()
    cmds.loadPlugin(str(code))
    assert cmds.getAttr("kept.size") == 3.5


def test_watch(load):
    load("watch")
    cmds.file(new=True, force=True)
    assert "new scene" in cmds.watch()
    cmds.createNode("transform", name="arm", skipSelect=True)
    cmds.createNode("multiplyDivide", skipSelect=True)
    assert cmds.watch("arm") == ["added arm"], "of transforms only"
    cmds.setAttr("arm.tx", 2)
    cmds.setAttr("persp.tx", 2)
    assert cmds.watch() == ["set arm.translateX"]
    cmds.select("arm")
    assert cmds.watch() == ["selection changed"]
    cmds.undo()
    cmds.undo()
    cmds.undo()
    assert "set arm.translateX" in cmds.watch()
    with pytest.raises(RuntimeError, match="there is no node nobody"):
        cmds.watch("nobody")
    cmds.unloadPlugin("watch")
    cmds.setAttr("arm.tx", 3)


def test_program_of_its_own(tmp_path):
    """countNodes embeds the host; no Python is there."""
    program = tmp_path / "countNodes"
    source = str(EXAMPLES / "countNodes.cpp")
    subprocess.run(["g++", *cflags(), source, "-o", str(program), *libs()], check=True, timeout=300)

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [str(program), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert run("camera").stdout == "4\n"
    scene = tmp_path / "three.ma"
    cmds.createNode("multiplyDivide")
    cmds.createNode("multiplyDivide")
    cmds.file(rename=str(scene))
    cmds.file(save=True, type="mayaAscii")
    assert run("multiplyDivide", scene).stdout == "2\n"
    failed = run("mesh", tmp_path / "none.ma")
    assert failed.returncode == 1
    assert "none.ma" in failed.stderr


def test_places_file(load, tmp_path):
    load("placesFile")
    for name, x in (("a", 1), ("b", 2)):
        cmds.createNode("transform", name=name)
        cmds.setAttr(f"{name}.tx", x / 3)
    written = cmds.file(str(tmp_path / "all"), exportAll=True, type="places", options="digits=3", force=True)
    assert written == str(tmp_path / "all.plc")
    assert Path(written).read_text() == "places 1\na 0.333 0.000 0.000\nb 0.667 0.000 0.000\n"
    cmds.select("b")
    selected = cmds.file(str(tmp_path / "some.plc"), exportSelected=True, type="places", force=True)
    assert Path(selected).read_text() == "places 1\nb 0.666667 0.000000 0.000000\n"

    new = cmds.file(written, i=True, returnNewNodes=True)  # by what the file begins with
    assert new == ["|a1", "|b1"]
    assert cmds.getAttr("b1.tx") == 0.667
    assert cmds.file(written, query=True, type=True) == ["places"]
    cmds.file(written, i=True, type="places", namespace="there")
    assert cmds.ls("there:*") == ["there:a", "there:b"]

    cmds.file(written, open=True, force=True)
    assert cmds.ls("a", "b", "there:*") == ["a", "b"]
    assert cmds.file(query=True, sceneName=True) == written
    assert cmds.file(query=True, type=True) == ["places"]
    assert not cmds.file(query=True, modified=True)
    cmds.setAttr("a.ty", 4)
    cmds.file(save=True, type="places")
    assert "a 0.333000 4.000000 0.000000" in Path(written).read_text()


def test_places_file_with_a_bad_line(load, tmp_path):
    load("placesFile")
    bad = tmp_path / "bad.plc"
    bad.write_text("places 1\na 1 2 3\nb 1 two\n")
    with pytest.raises(RuntimeError, match=r"reader of file type 'places' .plug-in 'placesFile'. failed"):
        cmds.file(str(bad), i=True)
    assert cmds.objExists("a")  # what was read stays, as with Maya's own formats
    with pytest.raises(RuntimeError, match="Invalid file type specified: plaices"):
        cmds.file(str(bad), i=True, type="plaices")
    cmds.unloadPlugin("placesFile")
    with pytest.raises(RuntimeError, match="Invalid file type specified: places"):
        cmds.file(str(bad), i=True, type="places")
    with pytest.raises(RuntimeError, match="Unrecognized file type"):
        cmds.file(str(bad), i=True)


def test_lift(load, tmp_path):
    load("helix")
    load("lift")
    original = cmds.listRelatives(cmds.helix(turns=1, pitch=0, cvs=4), shapes=True)[0]
    assert cmds.ls(f"{original}.cv[*]") == ["curve1.cv[0:4]"]
    cmds.createNode("nurbsCurve", name="lifted", parent=cmds.createNode("transform", name="t"))
    node = cmds.createNode("lift")
    cmds.connectAttr(f"{original}.local", f"{node}.input[0].inputGeometry")
    cmds.connectAttr(f"{node}.outputGeometry[0]", "lifted.create")

    def heights():
        return cmds.xform("lifted.cv[*]", query=True, translation=True)[1::3]

    assert heights() == [1, 1, 1, 1, 1]
    cmds.setAttr(f"{node}.amount", 2)
    cmds.setAttr(f"{node}.weightList[0].weights[1]", 0.5)
    cmds.setAttr(f"{node}.weightList[0].weights[3]", 0)
    assert heights() == [2, 1, 2, 0, 2]
    cmds.setAttr(f"{node}.envelope", 0.5)
    assert heights() == [1, 0.5, 1, 0, 1]
    cmds.setAttr(f"{node}.nodeState", 1)  # has no effect
    assert heights() == [0, 0, 0, 0, 0]
    cmds.setAttr(f"{node}.nodeState", 0)
    copy = cmds.rename(cmds.listRelatives(cmds.duplicate("t"), shapes=True, fullPath=True)[0], "copied")
    assert cmds.listConnections(copy, source=True, destination=False) is None
    assert cmds.xform(f"{copy}.cv[*]", query=True, translation=True)[1::3] == [1, 0.5, 1, 0, 1]
    cmds.file(rename=str(tmp_path / "lifted.ma"))
    saved = cmds.file(save=True, type="mayaAscii")
    cmds.file(saved, open=True, force=True)
    assert heights() == [1, 0.5, 1, 0, 1]
    assert cmds.xform(f"{copy}.cv[*]", query=True, translation=True)[1::3] == [1, 0.5, 1, 0, 1]


def test_swing(load, tmp_path):
    load("swing")
    node = cmds.createNode("swing", name="lamp")
    bulb = cmds.createNode("transform", name="bulb", parent=node)
    cmds.setAttr("bulb.ty", -10)
    cmds.setAttr("lamp.translate", 0, 50, 0)

    def place():
        return cmds.xform(bulb, query=True, translation=True, worldSpace=True)

    assert place() == [0, 40, 0]
    cmds.setAttr("lamp.swing", 90)
    assert place() == pytest.approx([0, 50, -10])
    cmds.setAttr("lamp.rotatePivot", 0, 10, 0)  # it hangs from above
    assert place() == pytest.approx([0, 60, -20])
    cmds.connectAttr("time1.outTime", "lamp.swing")

    def hanging(angle):
        return pytest.approx([0, 60 - 20 * math.cos(math.radians(angle)), -20 * math.sin(math.radians(angle))])

    for frame in (3, 40):
        cmds.currentTime(frame)
        assert place() == hanging(cmds.getAttr("lamp.swing"))
    assert cmds.getAttr("bulb.worldMatrix", time=7)[12:15] == hanging(cmds.getAttr("lamp.swing", time=7))
    assert place() == hanging(cmds.getAttr("lamp.swing"))
    cmds.file(rename=str(tmp_path / "lamps.ma"))
    saved = cmds.file(save=True, type="mayaAscii")
    cmds.file(saved, open=True, force=True)
    assert place() == hanging(cmds.getAttr("lamp.swing"))


def test_all_build_by_cmake(tmp_path):
    """As the folder's CMakeLists.txt says."""
    from understudy.commandline.config import cmake_dir

    for command in (
        ["cmake", "-S", str(EXAMPLES), "-B", str(tmp_path), f"-DUnderstudy_DIR={cmake_dir()}"],
        ["cmake", "--build", str(tmp_path)],
    ):
        done = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert {file.stem for file in tmp_path.glob("*.so")} == {
        "scatter",
        "label",
        "passThrough",
        "shares",
        "ruler",
        "ranges",
        "watch",
        "placesFile",
        "helix",
        "lift",
        "keys",
        "boxMesh",
        "swing",
    }


def cvs(shape: str) -> list[tuple[float, ...]]:
    """The places of a curve's CVs in the world."""
    flat = cmds.xform(f"{shape}.cv[*]", query=True, translation=True, worldSpace=True)
    return [tuple(flat[i : i + 3]) for i in range(0, len(flat), 3)]


def helix_cvs(radius: float, turns: float, pitch: float, count: int) -> list[tuple[float, ...]]:
    """What the example is to make."""
    turned = [turns * i / (count - 1) for i in range(count)]
    return [(radius * math.cos(math.tau * turn), pitch * turn, radius * math.sin(math.tau * turn)) for turn in turned]


def test_helix_command(load, tmp_path):
    load("helix")
    name = cmds.helix(radius=2.0, turns=3, pitch=1.5, cvs=4)
    assert name == "curve1"
    assert cmds.listRelatives(name, shapes=True) == ["curveShape1"]
    expected = helix_cvs(2, 3, 1.5, 13)
    assert cvs("curveShape1") == [pytest.approx(point) for point in expected]
    assert cmds.getAttr("curveShape1.spans") == 10
    assert cmds.getAttr("curveShape1.minMaxValue") == [(0, 10)]
    assert cmds.ls("curveShape1.cv[*]") == ["curve1.cv[0:12]"]
    cmds.undo()
    assert not cmds.ls("curve*")
    cmds.redo()
    assert cvs("curveShape1") == [pytest.approx(point) for point in expected]
    cmds.file(rename=str(tmp_path / "helix.ma"))
    cmds.file(save=True, type="mayaAscii")
    cmds.file(str(tmp_path / "helix.ma"), open=True, force=True)
    assert cvs("curveShape1") == [pytest.approx(point) for point in expected]
    with pytest.raises(RuntimeError, match="must be more than 0"):
        cmds.helix(turns=0)


def test_helix_node_is_seen_through_a_shape(load, tmp_path):
    load("helix")
    node = cmds.createNode("helixCurve")
    shape = cmds.createNode("nurbsCurve", name="coilShape", parent=cmds.createNode("transform", name="coil"))
    cmds.connectAttr(f"{node}.outCurve", f"{shape}.create")
    assert cvs(shape) == [pytest.approx(point) for point in helix_cvs(1, 2, 1, 21)]
    assert cmds.ls(f"{shape}.cv[*]") == ["coil.cv[0:20]"]
    cmds.setAttr(f"{node}.radius", 3)
    cmds.setAttr(f"{node}.turns", 1)
    assert cvs(shape) == [pytest.approx(point) for point in helix_cvs(3, 1, 1, 11)]
    assert cmds.exactWorldBoundingBox(shape)[3:] == pytest.approx([3, 1, 3 * math.sin(math.tau * 0.2)])
    cmds.setAttr("coil.translateY", 10)
    assert cvs(shape)[0] == pytest.approx((3, 10, 0))
    # A tweak lies on top of what the node makes.
    cmds.setAttr(f"{shape}.controlPoints[0]", 0, 0, 7, type="double3")
    assert cvs(shape)[0] == pytest.approx((3, 10, 7))
    cmds.setAttr(f"{node}.radius", 4)
    assert cvs(shape)[0] == pytest.approx((4, 10, 7))
    cmds.undo()
    assert cvs(shape)[0] == pytest.approx((3, 10, 7))
    cmds.file(rename=str(tmp_path / "coil.ma"))
    cmds.file(save=True, type="mayaAscii")
    cmds.file(str(tmp_path / "coil.ma"), open=True, force=True)
    assert cvs(shape)[0] == pytest.approx((3, 10, 7))
    assert len(cvs(shape)) == 11


def test_arc_length_node(load):
    load("helix")
    node = cmds.createNode("arcLength")
    assert cmds.getAttr(f"{node}.length") == 0
    name = cmds.helix(radius=1.0, turns=2, pitch=0.5, cvs=64)
    shape = cmds.listRelatives(name, shapes=True)[0]
    cmds.connectAttr(f"{shape}.worldSpace[0]", f"{node}.inCurve")
    # A turn unrolled is a right triangle; the curve runs a little inside of its many CVs.
    whole = 2 * math.hypot(math.tau, 0.5)
    assert cmds.getAttr(f"{node}.length") == pytest.approx(whole, rel=5e-3)
    before = cmds.getAttr(f"{node}.length")
    cmds.setAttr(f"{name}.scale", 2, 2, 2)
    assert cmds.getAttr(f"{node}.length") == pytest.approx(2 * before)
    cmds.undo()
    assert cmds.getAttr(f"{node}.length") == pytest.approx(before)
    line = cmds.createNode("helixCurve")
    cmds.setAttr(f"{line}.radius", 0)
    cmds.connectAttr(f"{line}.outCurve", f"{node}.inCurve", force=True)
    assert cmds.getAttr(f"{node}.length") == pytest.approx(2)
    cmds.setAttr(f"{line}.pitch", 3)
    assert cmds.getAttr(f"{node}.length") == pytest.approx(6)
