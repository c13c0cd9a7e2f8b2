"""The same scene work in the hosts that a user could pick instead, each step in seconds, ratios in one run.

N transforms in chains of ten: start, create, set and get by name, world matrices after moving the roots, rename all,
save, open. bpy has no text format and saves its binary; its look-up by name grows with the scene, so set and get are
measured on a sample and scaled. A step that a host lacks is left out.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

STEPS = ["start", "create", "set", "get", "world", "rename", "save", "open", "MB"]
FEW = 2000
COMMON = """
import json, os, resource, sys, time
count, out = int(sys.argv[1]), sys.argv[2]
seconds = {}
class step:
    def __init__(self, name): self.name = name
    def __enter__(self): self.start = time.perf_counter()
    def __exit__(self, *problem): seconds[self.name] = time.perf_counter() - self.start
"""
END = """
seconds["MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print("RESULT " + json.dumps(seconds)); sys.stdout.flush(); os._exit(0)
"""
UNDERSTUDY = """
with step("start"):
    import maya.standalone; maya.standalone.initialize()
    from maya import cmds
names = []
with step("create"):
    for i in range(count):
        if i % 10: names.append(cmds.createNode("transform", name=f"n{i}", parent=names[-1], skipSelect=True))
        else: names.append(cmds.createNode("transform", name=f"n{i}", skipSelect=True))
with step("set"):
    for name in names: cmds.setAttr(name + ".translate", 1.0, 2.0, 3.0)
with step("get"):
    for name in names: cmds.getAttr(name + ".translate")
with step("world"):
    for i in range(0, count, 10): cmds.setAttr(names[i] + ".translateX", 5.0)
    seconds["check"] = sum(cmds.getAttr(name + ".worldMatrix[0]")[12] for name in names)
with step("rename"):
    for i, name in enumerate(names): cmds.rename(name, f"r{i}")
with step("save"):
    cmds.file(rename=out + ".ma"); cmds.file(save=True, type="mayaAscii", force=True)
with step("open"):
    cmds.file(out + ".ma", open=True, force=True)
assert len(cmds.ls("r*", type="transform")) == count
"""
BPY = f"""
few = min(count, {FEW})
with step("start"):
    import bpy
    bpy.ops.wm.read_factory_settings(use_empty=True)
objects = []
with step("create"):
    for i in range(count):
        made = bpy.data.objects.new(f"n{{i}}", None)
        bpy.context.scene.collection.objects.link(made)
        if i % 10: made.parent = objects[-1]
        objects.append(made)
for made in objects: made.location = (1.0, 2.0, 3.0)
with step("set"):
    for i in range(few): bpy.data.objects[f"n{{i}}"].location = (1.0, 2.0, 3.0)
with step("get"):
    for i in range(few): tuple(bpy.data.objects[f"n{{i}}"].location)
for sampled in ("set", "get"): seconds[sampled] *= count / few
with step("world"):
    for i in range(0, count, 10): objects[i].location.x = 5.0
    bpy.context.view_layer.update()
    seconds["check"] = sum(made.matrix_world[0][3] for made in objects)
with step("rename"):
    for i, made in enumerate(objects): made.name = f"r{{i}}"
with step("save"): bpy.ops.wm.save_as_mainfile(filepath=out + ".blend")
with step("open"): bpy.ops.wm.open_mainfile(filepath=out + ".blend")
"""
USD = """
with step("start"):
    from pxr import Gf, Sdf, Usd, UsdGeom
stage = Usd.Stage.CreateInMemory()
prims, path = [], ""
with step("create"):
    for i in range(count):
        path = (path if i % 10 else "") + f"/n{i}"
        prims.append(UsdGeom.Xform.Define(stage, path))
translate = [prim.AddTranslateOp() for prim in prims]
for operation in translate: operation.Set(Gf.Vec3d(1, 2, 3))
paths = [str(prim.GetPath()) for prim in prims]
with step("set"):
    for path in paths: stage.GetPrimAtPath(path).GetAttribute("xformOp:translate").Set(Gf.Vec3d(1, 2, 3))
with step("get"):
    for path in paths: stage.GetPrimAtPath(path).GetAttribute("xformOp:translate").Get()
with step("world"):
    for i in range(0, count, 10): translate[i].Set(Gf.Vec3d(5, 2, 3))
    cache = UsdGeom.XformCache()
    seconds["check"] = sum(cache.GetLocalToWorldTransform(prim.GetPrim())[3][0] for prim in prims)
with step("rename"):
    layer = stage.GetRootLayer()
    deepest_first = sorted((prim.GetPath() for prim in prims), key=lambda path: -path.pathElementCount)
    with Sdf.ChangeBlock():
        for path in deepest_first: layer.GetPrimAtPath(path).name = "r" + path.name[1:]
with step("save"): stage.GetRootLayer().Export(out + ".usda")
with step("open"):
    opened = Usd.Stage.Open(out + ".usda")
    assert sum(1 for _ in opened.Traverse()) == count
"""
WORK = {"understudy": UNDERSTUDY, "bpy": BPY, "usd-core": USD}


def once(python: str, work: str, count: int, folder: Path) -> dict[str, float]:
    """One run of a host's work in a process of its own."""
    script = folder / "work.py"
    script.write_text(COMMON + work + END, encoding="utf-8")
    done = subprocess.run([python, script, str(count), folder / "scene"], capture_output=True, text=True, timeout=1200)
    for line in done.stdout.splitlines():
        if line.startswith("RESULT "):
            return json.loads(line[7:])
    raise RuntimeError((done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1])


def measure(options: argparse.Namespace, count: int, repeats: int) -> dict[str, dict[str, float]]:
    """Medians of each host's steps; hosts take turns. A host that cannot run is left out, and says why."""
    runs: dict[str, list[dict[str, float]]] = {host: [] for host in WORK}
    with tempfile.TemporaryDirectory() as name:
        for _ in range(repeats):
            for host, work in WORK.items():
                python = sys.executable if host == "understudy" else options.peers
                try:
                    runs[host].append(once(python, work, count, Path(name)))
                except (OSError, RuntimeError, TypeError) as problem:
                    print(f"{host} cannot run: {problem}")
    return {
        host: {step: statistics.median(run[step] for run in taken) for step in taken[0]}
        for host, taken in runs.items()
        if taken
    }


def run(options: argparse.Namespace) -> dict[str, object]:
    """Both sizes; each row is one step, with how many times longer the others took."""
    if not options.peers:
        raise RuntimeError("name a Python that has bpy and usd-core with --peers")
    figures: dict[str, object] = {}
    for count in [1000] if options.quick else [10000, 100000]:
        found = measure(options, count, 1 if options.quick else 3)
        figures[str(count)] = found
        own = found.get("understudy")
        if not own:
            raise RuntimeError("the work did not run in Understudy")
        others = [host for host in found if host != "understudy"]
        print(f"{count:,} transforms{'':10}" + "".join(f"{host:>14}" for host in found) + "    times Understudy")
        for step in STEPS:
            unit = "MB" if step == "MB" else "s"
            cells = "".join(f"{found[host][step]:12.4g} {unit:1}"[:14].rjust(14) for host in found)
            ratios = "  ".join(f"{host} {found[host][step] / own[step]:.1f}" for host in others)
            behind = "   behind" if any(found[host][step] < own[step] for host in others) else ""
            print(f"{step:24}{cells}    {ratios}{behind}")
        checks = {host: round(found[host]["check"]) for host in found}
        print(f"{'sum of world x':24}{''.join(f'{value:>14}' for value in checks.values())}")
        if len(set(checks.values())) > 1:
            raise RuntimeError("the hosts did not do the same work: the sums of world x differ")
    return figures
