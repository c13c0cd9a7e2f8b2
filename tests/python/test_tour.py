"""What `make run` shows a newcomer: the tour runs to its end, and says what it should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_tour() -> None:
    command = [sys.executable, "-m", "understudy", "python", EXAMPLES / "tour.py"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    for number, title in enumerate(
        (
            "A scene that Maya could have saved",
            "Change it, and change your mind",
            "Save it, open it again, compare",
            "A camera with keys",
            "A C++ plug-in, written as for Maya",
        ),
        start=1,
    ):
        assert f"\n{number}. {title}\n" in done.stdout
    assert "compared, 0 differ\n" in done.stdout
    assert "['wrist_jnt']" in done.stdout
    assert 'Warning: Plug-in, "acmeRigTools", was not found on MAYA_PLUG_IN_PATH.' in done.stderr
    assert "Traceback" not in done.stderr


def test_script_of_ones_own(tmp_path: Path) -> None:
    """`make run SCENE=… SCRIPT=…` is this call."""
    script = tmp_path / "fix.py"
    script.write_text("from maya import cmds\ncmds.rename('sleeve_geo', 'sleeve')\n")
    saved = tmp_path / "out.ma"
    command = [sys.executable, "-m", "understudy", "run", EXAMPLES / "scenes" / "arm_rig.ma"]
    done = subprocess.run([*command, "--script", script, "--save", saved], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"sleeve"' in saved.read_text()
