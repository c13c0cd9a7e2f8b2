"""The examples in README.md and docs/ run, and the commands they name are there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


# Pages whose examples need a plug-in: they have tests of their own.
PLUGINS = ROOT / "docs" / "plugins.md"
GUARD = ROOT / "docs" / "guard.md"


def blocks(language: str) -> list[pytest.param]:
    """All blocks of a language, named by their page."""
    return [
        pytest.param(text, id=f"{page.name}:{number}")
        for page in PAGES
        if page not in (PLUGINS, GUARD)
        for number, (kind, text) in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")))
        if kind == language
    ]


def run(*command: object, cwd: Path) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("code", blocks("python"))
def test_python_examples(code: str, tmp_path: Path) -> None:
    script = tmp_path / "example.py"
    script.write_text(code)
    run(sys.executable, "-m", "understudy", "python", script, cwd=tmp_path)


def test_plugins_page(tmp_path: Path) -> None:
    """The page takes a plug-in from its source to a passing test."""
    shutil.copy(ROOT / "examples" / "plugins" / "scatter.cpp", tmp_path)
    texts = BLOCK.findall(PLUGINS.read_text(encoding="utf-8"))
    build = next(text for kind, text in texts if kind == "bash")
    run("bash", "-c", build.replace("understudy", f"{sys.executable} -m understudy"), cwd=tmp_path)
    use, test = (text for kind, text in texts if kind == "python")
    (tmp_path / "use.py").write_text(use)
    run(sys.executable, "-m", "understudy", "python", "use.py", cwd=tmp_path)
    (tmp_path / "test_scatter.py").write_text(test)
    run(sys.executable, "-m", "understudy", "pytest", "-q", "-n", "0", "test_scatter.py", cwd=tmp_path)


# Runs a page's statements one by one: the call of the unloaded plug-in's function is to raise.
STATEMENTS = """
import ast, sys
import maya.standalone
maya.standalone.initialize()
from maya import cmds
for path in sys.argv[1:]:
    for statement in ast.parse(open(path).read()).body:
        text = ast.unparse(statement)
        raised = None
        try:
            exec(text, globals())
        except ReferenceError as error:
            raised = error
        assert (raised is not None) == ("and now?" in text), text
"""


def test_guard_page(tmp_path: Path) -> None:
    """The tutorial's plug-in, held over an unload as the page shows it."""
    example = ROOT / "examples" / "maya_python_c_ext"
    line = (example / "README.md").read_text().split("\ng++ ")[1].splitlines()[0]
    line = line.replace("build/maya_python_c_ext.so", str(tmp_path / "maya_python_c_ext.so"))
    run("bash", "-c", "g++ " + line.replace("understudy", f"{sys.executable} -m understudy"), cwd=example)
    files = []
    for number, (kind, text) in enumerate(BLOCK.findall(GUARD.read_text(encoding="utf-8"))):
        if kind == "python":
            files.append(tmp_path / f"{number}.py")
            files[-1].write_text(text)
    (tmp_path / "statements.py").write_text(STATEMENTS)
    command = f"MAYA_PLUG_IN_PATH={tmp_path} {sys.executable} -m understudy python statements.py"
    run("bash", "-c", " ".join([command, *map(str, files)]), cwd=tmp_path)


def test_readme_answers_as_a_reader_expects(tmp_path: Path) -> None:
    """The example in the tour of five minutes: a rename, and its undo."""
    code = next(text for kind, text in BLOCK.findall((ROOT / "README.md").read_text()) if kind == "python")
    (tmp_path / "example.py").write_text(code)
    output = run(sys.executable, "-m", "understudy", "python", "example.py", cwd=tmp_path)
    assert output.splitlines() == ["['|arm|wrist']", "[(0.0, 5.0, 0.0)]"]


def test_commands_of_the_pages_are_there() -> None:
    """Every `understudy WORD` and `make WORD` of a console block."""
    known = run(sys.executable, "-m", "understudy", "--help", cwd=ROOT)
    targets = (ROOT / "Makefile").read_text()
    named = [line for page in PAGES for kind, text in BLOCK.findall(page.read_text()) if kind == "console"
             for line in text.splitlines()]  # fmt: skip
    assert named
    for line in named:
        for word in re.findall(r"\bunderstudy (\w+)", line):
            assert re.search(rf"\b{word}\b", known), line
        for word in re.findall(r"^\$ make (\w+)", line):
            assert f"\n{word}:" in targets, line
