"""The layers of src/ keep their order, and the check of it sees what breaks it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

RULES = """
core geometry
eval
openmaya
plugin
python
pymel: include/maya
<Python.h>: plugin/guard python pymel
"""


@pytest.fixture(scope="module")
def layers() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "tools" / "lint" / "layers.py"
    spec = importlib.util.spec_from_file_location("understudy_lint_layers", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_repository_keeps_the_order(layers: ModuleType) -> None:
    rules = layers.read_rules(layers.RULES.read_text())
    assert layers.violations(layers.ROOT, rules) == []


@pytest.mark.parametrize(
    ("file", "include"),
    [
        ("src/core/A.cpp", '"core/B.h"'),
        ("src/core/A.cpp", "<vector>"),
        ("src/core/A.cpp", '"generated.h"'),
        ("src/eval/A.cpp", '"geometry/B.h"'),
        ("src/python/A.cpp", '"core/B.h"'),
        ("src/python/A.cpp", "<Python.h>"),
        ("src/plugin/guard/A.cpp", "<Python.h>"),
        ("src/openmaya/A.cpp", "<maya/MObject.h>"),
        ("src/pymel/A.cpp", "<maya/MObject.h>"),
        ("src/pymel/factories/A.cpp", '"pymel/catalog/B.h"'),
        ("include/maya/A.h", "<maya/B.h>"),
    ],
)
def test_allowed_include(layers: ModuleType, tmp_path: Path, file: str, include: str) -> None:
    assert found(layers, tmp_path, file, include) == []


@pytest.mark.parametrize(
    ("file", "include", "reason"),
    [
        ("src/core/A.cpp", '"eval/B.h"', "eval stands above it"),
        ("src/core/A.h", '"geometry/B.h"', "geometry stands beside it"),
        ("src/core/A.cpp", '"pymel/B.h"', "pymel stands outside"),
        ("src/core/A.cpp", "<Python.h>", "only plugin/guard, python, pymel may include <Python.h>"),
        ("src/plugin/A.cpp", "<Python.h>", "only plugin/guard, python, pymel may include <Python.h>"),
        ("src/eval/A.cpp", "<maya/MObject.h>", "eval may not include <maya/MObject.h>"),
        ("src/pymel/A.cpp", '"core/B.h"', "pymel may not include core/B.h"),
        ("src/pymel/A.cpp", "<understudy/guard.h>", "pymel may not include <understudy/guard.h>"),
        ("include/maya/A.h", '"core/B.h"', "public headers may not include core/B.h"),
        ("src/other/A.cpp", "<vector>", "no layer of docs/layers.txt"),
    ],
)
def test_forbidden_include(layers: ModuleType, tmp_path: Path, file: str, include: str, reason: str) -> None:
    (violation,) = found(layers, tmp_path, file, include)
    assert reason in violation


def test_violation_names_file_and_line(layers: ModuleType, tmp_path: Path) -> None:
    (violation,) = found(layers, tmp_path, "src/core/A.cpp", '"eval/B.h"')
    assert violation.startswith("src/core/A.cpp:2: ")


def found(layers: ModuleType, root: Path, file: str, include: str) -> list[str]:
    """What the check says of a tree with one file, which includes one header."""
    (root / "src").mkdir()
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(f"\n#include {include}\n")
    return layers.violations(root, layers.read_rules(RULES))
