"""The tour: a scene opened, inspected, changed, undone, saved, opened again and compared; a plug-in built and used.

understudy python examples/tour.py [--scene FILE]   (make run does it from an empty clone)

Every line marked `>>>` is the code that runs; what stands below it is what it answered.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

START = time.perf_counter()
import maya.standalone  # noqa: E402  (the tour shows what this costs)

maya.standalone.initialize()
from maya import cmds  # noqa: E402

READY = time.perf_counter() - START

EXAMPLES = Path(__file__).resolve().parent
WIDTH = 110


class Tour:
    """Runs lines of code and shows them with their answers."""

    def __init__(self) -> None:
        """Lines see `cmds` and what earlier lines defined."""
        self.names: dict[str, Any] = {"cmds": cmds}
        self.chapters = 0

    def chapter(self, title: str) -> None:
        """Begin a part of the tour."""
        self.chapters += 1
        print(f"\n{self.chapters}. {title}\n" + "-" * (len(title) + 3))

    def show(self, code: str) -> Any:
        """Run one line; print it and, where there is one, its answer."""
        print(f">>> {code}")
        try:
            answer = eval(code, self.names)
        except SyntaxError:
            exec(code, self.names)
            return None
        if answer is not None:
            text = repr(answer)
            print("    " + (text if len(text) <= WIDTH else text[: WIDTH - 4] + " ..."))
        return answer

    def refused(self, code: str) -> None:
        """Run a line that must fail, and print how."""
        print(f">>> {code}")
        try:
            exec(code, self.names)
        except Exception as problem:
            print(f"    {type(problem).__name__}: {str(problem).strip()}")
        else:
            raise AssertionError(f"{code} should have failed")


def snapshot() -> dict[str, object]:
    """What a scene holds, to compare before and after: nodes, connections, values that can be asked for."""
    held: dict[str, object] = {}
    session = set(cmds.ls(defaultNodes=True))  # made anew with every scene, never saved
    for node in cmds.ls(long=True):
        held[node] = (cmds.nodeType(node), None if node in session else cmds.ls(node, uuid=True))
        for attribute in cmds.listAttr(node, keyable=True) or []:
            plug = f"{node}.{attribute}"
            if cmds.objExists(plug):  # not for elements that arrays do not have
                held[plug] = cmds.getAttr(plug)
        held[f"{node} <-"] = cmds.listConnections(node, plugs=True, connections=True, destination=False)
    return held


def visit_rig(tour: Tour, scene: Path, folder: Path) -> None:
    """Open, look, change, undo, save, open again, compare."""
    tour.chapter("A scene that Maya could have saved")
    tour.names.update(scene=str(scene), saved=str(folder / "arm_rig_changed.ma"))
    tour.show("cmds.file(scene, open=True, force=True, ignoreVersion=True)")
    tour.show("cmds.ls(type='joint', long=True)")
    tour.show("cmds.sets('arm_controls', query=True)")
    tour.show("cmds.getAttr('wrist_jnt.worldMatrix[0]')[12:15]")
    tour.show("cmds.listConnections('elbow_jnt', connections=True, plugs=True, destination=False)")
    tour.show("cmds.nodeType('wrist_twist'), cmds.getAttr('wrist_twist.owner')   # its plug-in is not here: kept whole")

    tour.chapter("Change it, and change your mind")
    tour.show("cmds.setAttr('elbow_ctl.rotate', 30, 0, 45)")
    tour.show("cmds.getAttr('elbow_jnt.rotate'), cmds.getAttr('wrist_jnt.rotateX')   # half, through unit conversions")
    tour.show("[round(x, 3) for x in cmds.xform('wrist_jnt', query=True, worldSpace=True, translation=True)]")
    tour.show("cmds.rename('sleeve_geo', 'sleeve')")
    tour.show("cmds.listRelatives('sleeve', shapes=True)")
    tour.show("cmds.undo(); cmds.undo()")
    tour.show("cmds.objExists('sleeve'), cmds.getAttr('elbow_ctl.rotate')")
    tour.show("cmds.redo(); cmds.redo()")
    tour.refused("cmds.setAttr('wrist_ctl.translateX', 1)")
    tour.refused("cmds.polyCube()")

    tour.chapter("Save it, open it again, compare")
    tour.show("cmds.file(rename=saved)")
    tour.show("cmds.file(save=True, type='mayaAscii')")
    before = snapshot()
    tour.show("cmds.file(saved, open=True, force=True, ignoreVersion=True)")
    after = snapshot()
    different = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    print(f"    {len(before)} facts about nodes, values and connections compared, {len(different)} differ")
    for key in different:
        print(f"      {key}: {before.get(key)!r} -> {after.get(key)!r}")
    if different:
        raise AssertionError("the scene that was opened is not the one that was saved")


def visit_camera(tour: Tour, scene: Path) -> None:
    """Evaluate a keyed camera."""
    tour.chapter("A camera with keys")
    tour.names["scene"] = str(scene)
    tour.show("cmds.file(scene, open=True, force=True)")
    tour.show("[round(cmds.getAttr('renderCam.translateX', time=t), 3) for t in (1001, 1013, 1025, 1037)]")
    tour.show("cmds.currentTime(1049)")
    tour.show("[round(v, 3) for v in cmds.getAttr('renderCam.translate')[0]]")
    tour.show("cmds.getAttr('renderCamShape.focalLength')")


def visit_plugin(tour: Tour, scene: Path, folder: Path) -> None:
    """Build the example plug-in with CMake, load it, use its Python module, unload it."""
    tour.chapter("A C++ plug-in, written as for Maya")
    source, build = EXAMPLES / "maya_python_c_ext", folder / "plugin"
    config = subprocess.run(
        [sys.executable, "-m", "understudy", "config", "--cmake-dir"], check=True, capture_output=True, text=True
    )
    for command in (
        ["cmake", "-S", str(source), "-B", str(build), f"-DUnderstudy_DIR={config.stdout.strip()}"],
        ["cmake", "--build", str(build)],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    print(f"    built {source.name}.so from {len(list(source.glob('*.cpp')))} source files")
    tour.names.update(plugin=str(next(build.rglob("maya_python_c_ext.so"))), scene=str(scene))
    tour.show("cmds.file(scene, open=True, force=True, ignoreVersion=True)")
    tour.show("cmds.loadPlugin(plugin)")
    tour.show("import maya_python_c_ext as ext   # no PYTHONPATH: the plug-in registered it")
    tour.show("ext.hello_world_maya('this works')")
    tour.show("ext.add_to_active_selection_list('wrist_jnt') == ext.SUCCESS")
    tour.show("cmds.ls(selection=True)")
    tour.show("cmds.pluginInfo('maya_python_c_ext', query=True, version=True)")
    tour.show("cmds.unloadPlugin('maya_python_c_ext')")


def main() -> int:
    """Run the chapters; anything that is not as it should be ends the tour with an error."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scene", type=Path, default=EXAMPLES / "scenes" / "arm_rig.ma", help="the rig to visit")
    options = parser.parse_args()
    print(f"maya.standalone.initialize() and import maya.cmds: {READY * 1000:.0f} ms")
    tour = Tour()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        visit_rig(tour, options.scene, folder)
        visit_camera(tour, EXAMPLES / "scenes" / "camera_move.ma")
        visit_plugin(tour, options.scene, folder)
    print(
        "\nYour own:  .venv/bin/understudy run SCENE.ma --script SCRIPT.py     .venv/bin/understudy info SCENE.ma"
        "\n           .venv/bin/understudy python SCRIPT.py                    .venv/bin/understudy pytest TESTS"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
