"""Keys of scenes saved by Maya as MFnAnimCurve tells them, against the text of the files.

The plug-in examples/plugins/keys.cpp lists the keys of a plug: frames, values (radians and centimetres), tangents. A
key's own tangent types stand in `.kit` and `.kot`; where they do not, those of the curve, `.tan`, hold.
"""

from __future__ import annotations

import math
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from judge.scenes import scene_parameters

SOURCE = Path(__file__).parents[2] / "examples" / "plugins" / "keys.cpp"
NODE = re.compile(r'^createNode animCurve(T[ALU]) -n "([^"]+)";(.*?)(?=^\S)', re.MULTILINE | re.DOTALL)
OUTPUT = re.compile(r'connectAttr "([^"]+)\.o" "([^"]+)"')
ARRAY = r'setAttr (?:-s \d+ )?"\.{}\[(\d+)(?::\d+)?\]"([^;]*);'
TANGENTS = {1: "fixed", 2: "linear", 3: "flat", 5: "step", 9: "spline", 10: "clamped", 16: "plateau", 18: "auto"}


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example plug-in, built."""
    config = pytest.importorskip("understudy.commandline.config")
    code = tmp_path_factory.mktemp("keys") / "keys.so"
    command = ["c++", "-std=c++17", "-fPIC", "-shared", *config.cflags(), "-o", str(code), str(SOURCE), *config.libs()]
    subprocess.run(command, check=True, timeout=300)
    return code


@pytest.fixture
def listing(cmds: ModuleType, plugin: Path) -> Iterator[ModuleType]:
    """maya.cmds with the plug-in's commands; leaves no scene behind."""
    cmds.loadPlugin(str(plugin), quiet=True)
    yield cmds
    cmds.file(new=True, force=True)
    cmds.unloadPlugin("keys", force=True)


def numbers(block: str, attribute: str) -> dict[int, list[str]]:
    """The words of an array attribute by the index that each statement begins with."""
    return {int(m[1]): m[2].split() for m in re.finditer(ARRAY.format(attribute), block)}


def types(block: str, attribute: str, count: int) -> list[str]:
    """The tangent types of one side of all keys."""
    own = re.search(r'setAttr "\.tan" (\d+);', block)
    found = [int(own[1]) if own else 9] * count
    for first, words in numbers(block, attribute).items():
        for i, word in enumerate(words):
            found[first + i] = int(word)
    return [TANGENTS[number] for number in found]


def expected_keys(text: str) -> dict[str, tuple[str, list[tuple[float, float, str, str]]]]:
    """Frame, value and tangents of each key of the curves over time: by name, with the kind of their values."""
    curves = {}
    for kind, name, block in NODE.findall(text):
        flat = [float(word) for words in numbers(block, "ktv").values() for word in words]
        scale = math.pi / 180 if kind == "TA" else 1.0
        count = len(flat) // 2
        keys = zip(flat[::2], flat[1::2], types(block, "kit", count), types(block, "kot", count), strict=True)
        curves[name] = (kind, [(frame, value * scale, kit, kot) for frame, value, kit, kot in keys])
    return curves


@pytest.mark.parametrize("path", scene_parameters("034", "058", "091", "096", "104", "111"))
def test_keys_of_saved_curves(listing, compared, path: Path) -> None:
    """Every key of every curve that drives something."""
    text = path.read_text()
    curves = expected_keys(text)
    listing.file(str(path), open=True, force=True)
    count = 0
    for name, plug in OUTPUT.findall(text):
        if name not in curves:
            continue
        lines = [line.split() for line in listing.listKeys(plug)]
        keys = curves[name][1]
        assert len(lines) == len(keys), name
        for (frame, value, kit, kot), line in zip(keys, lines, strict=True):
            assert float(line[0]) == pytest.approx(frame, abs=1e-6), name
            assert float(line[1]) == pytest.approx(value, rel=1e-5, abs=1e-9), name
            assert line[2:] == [kit, kot], name
        count += len(keys)
    assert count > 0
    compared({"keys": count})
