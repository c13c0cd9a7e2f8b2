"""A save that dies at any moment leaves the old or the new file whole, never a part of one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from maya import cmds

KILLS = 110
# Saves the same scene over and over, with another number in it each time.
SAVER = """
import sys
import maya.standalone
maya.standalone.initialize()
from maya import cmds
cmds.file(rename=sys.argv[1])
for i in range({nodes}):
    cmds.createNode("transform", name=f"n{{i}}", skipSelect=True)
print("ready", flush=True)
number = 0
while True:
    number += 1
    cmds.setAttr("n0.translateX", number)
    cmds.file(save=True, force=True)
"""


def is_whole(path: Path, nodes: int) -> bool:
    text = path.read_text(encoding="utf-8")
    return text.endswith(f"// End of {path.name}\n") and text.count("createNode transform -n") == nodes


def test_a_killed_save_leaves_a_whole_file(tmp_path):
    nodes = 3000
    path = tmp_path / "scene.ma"
    source = random.Random(4)
    kills = 0
    while kills < KILLS:
        command = [sys.executable, "-c", SAVER.format(nodes=nodes), str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            # Stopping in between shows as many moments as killing, without starting anew each time.
            for _ in range(22):
                time.sleep(source.uniform(0, 0.02))
                process.send_signal(signal.SIGSTOP)
                if path.exists():
                    assert is_whole(path, nodes), f"after {kills} kills"
                    kills += 1
                process.send_signal(signal.SIGCONT)
            time.sleep(source.uniform(0, 0.02))
            process.kill()
            process.wait()
        assert is_whole(path, nodes)
        kills += 1
    cmds.file(str(path), open=True, force=True)
    assert len(cmds.ls("n*", type="transform")) == nodes


def test_an_error_leaves_the_old_file(tmp_path):
    path = tmp_path / "scene.ma"
    cmds.file(rename=str(path))
    cmds.file(save=True)
    before = path.read_bytes()
    if os.geteuid() == 0:
        pytest.skip("a superuser may write everywhere")
    path.chmod(0o444)
    with pytest.raises(RuntimeError, match="Cannot write the file"):
        cmds.file(save=True, force=True)
    assert path.read_bytes() == before


def test_nothing_stays_beside_the_file(tmp_path):
    cmds.file(rename=str(tmp_path / "scene.ma"))
    cmds.file(save=True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["scene.ma"]
