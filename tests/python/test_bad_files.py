"""Scenes that are damaged: an error or a message with file, line and reason; the rest is read, and nothing crashes."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import pytest
from maya import cmds

GOOD = """//Maya ASCII 2025 scene
requires maya "2025";
createNode transform -n "a";
\tsetAttr ".t" -type "double3" 1 2 3 ;
createNode mesh -n "aShape" -p "a";
\tsetAttr -s 3 ".vt[0:2]" 0 0 0 1 0 0 0 1 0;
\tsetAttr -s 3 ".ed[0:2]" 0 1 0 1 2 0 2 0 0;
\tsetAttr ".fc[0]" -type "polyFaces" f 3 0 1 2;
connectAttr "aShape.iog" ":initialShadingGroup.dsm" -na;
// End of good.ma
"""


def opened(path: Path, content: str | bytes) -> None:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    # Damage may name a plug-in that nobody has; that is an error of its own.
    cmds.file(str(path), open=True, force=True, ignoreVersion=True)


@pytest.mark.parametrize("size", range(30, len(GOOD), 17))
def test_truncated_anywhere(tmp_path, capfd, size):
    """What is whole is there; an unfinished statement is named by its line."""
    opened(tmp_path / "cut.ma", GOOD[:size])
    statements = GOOD[:size].count(";")
    assert cmds.objExists("a") == (statements >= 2)
    rest = [line for line in GOOD[:size].rpartition(";")[2].splitlines() if line.strip() and not line.startswith("//")]
    said = "the file ends inside a statement" in "".join(capfd.readouterr())
    assert said == bool(rest)


@pytest.mark.parametrize("seed", range(20))
def test_binary_junk(tmp_path, seed):
    source = random.Random(seed)
    opened(tmp_path / "junk.ma", b"//Maya ASCII 2025 scene\n" + source.randbytes(5000))
    assert cmds.objExists("persp")


@pytest.mark.parametrize("seed", range(20))
def test_bytes_that_were_changed(tmp_path, seed):
    source = random.Random(seed)
    content = bytearray(GOOD.encode())
    for _ in range(12):
        content[source.randrange(24, len(content))] = source.randrange(256)
    opened(tmp_path / "changed.ma", bytes(content))
    cmds.file(rename=str(tmp_path / "again.ma"))
    cmds.file(save=True)


def test_a_line_of_100_megabytes(tmp_path):
    path = tmp_path / "long.ma"
    with path.open("w", encoding="utf-8") as file:
        file.write('createNode transform -n "a"; addAttr -sn "n" -ln "n" -dt "string"; setAttr ".n" -type "string" "')
        for _ in range(100):
            file.write("x" * 1_000_000)
        file.write('"; createNode transform -n "after";')
    cmds.file(str(path), open=True, force=True)
    assert len(cmds.getAttr("a.n")) == 100_000_000
    assert cmds.objExists("after")


def test_deep_nesting(tmp_path):
    text = ['createNode transform -n "n0";\n']
    text += [f'createNode transform -n "n{i}" -p "n{i - 1}";\n' for i in range(1, 3000)]
    text += ['setAttr ".t" ' + "(" * 100_000 + ";\n", "frob " + "{" * 100_000 + ";\n"]
    opened(tmp_path / "deep.ma", "".join(text))
    assert cmds.ls("n2999", long=True)[0].count("|") == 3000


@pytest.mark.parametrize(
    "statement, reason",
    [
        ('setAttr ".t" -type "double3" 1 2;', "fewer values"),
        ('setAttr ".v" maybe;', "is no number"),
        ('setAttr ".t" -type "matrix" 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1;', "does not fit"),
        ('createNode transform -n "a";', "is taken"),
        ('createNode transform -n "b" -p "nope";', "is not there"),
        ('connectAttr "a.t" "nope.t";', "there is no node 'nope'"),
        ('setAttr ".n" -type "string" "open', "a string does not end"),
        ("frobnicate;", "not understood"),
    ],
)
def test_the_message_names_file_line_and_reason(tmp_path, capfd, statement, reason):
    path = tmp_path / "bad.ma"
    opened(path, f'createNode transform -n "a";\n\n{statement}\ncreateNode transform -n "after";\n')
    said = "".join(capfd.readouterr())
    assert f"{path}:3: " in said
    assert reason in said
    assert cmds.objExists("after")


def test_duplicate_names_are_numbered(tmp_path):
    opened(tmp_path / "twice.ma", 'createNode transform -n "a";\ncreateNode transform -n "a";\nsetAttr ".tx" 5;\n')
    assert cmds.getAttr("a1.tx") == 5


def test_text_that_is_not_utf8(tmp_path):
    text = (
        b'createNode transform -n "a"; addAttr -sn "n" -ln "n" -dt "string"; setAttr ".n" -type "string" "caf\xe9";\n'
    )
    opened(tmp_path / "latin.ma", text)
    assert cmds.getAttr("a.n") == "caf\u00e9"


def test_a_file_that_shrinks_while_it_is_read(tmp_path):
    """Read at once or not, it is an error or a message, never a crash."""
    path = tmp_path / "shrinking.ma"
    body = "".join(f'createNode transform -n "n{i}";\n' for i in range(200_000))
    path.write_text(body, encoding="utf-8")
    done = threading.Event()

    def shrink() -> None:
        for size in range(len(body), 0, -len(body) // 40):
            if done.is_set():
                return
            with path.open("r+") as file:
                file.truncate(size)

    thread = threading.Thread(target=shrink)
    thread.start()
    try:
        cmds.file(str(path), open=True, force=True)
    finally:
        done.set()
        thread.join()
    assert cmds.objExists("persp")


def test_a_folder_is_no_scene(tmp_path):
    with pytest.raises(RuntimeError, match="File not found"):
        cmds.file(str(tmp_path), open=True, force=True)


def test_an_import_that_fails_leaves_the_scene(tmp_path):
    path = tmp_path / "bad.ma"
    path.write_text('createNode transform -n "x";\nfrobnicate;\n', encoding="utf-8")
    cmds.createNode("transform", name="mine")
    before = cmds.ls()
    with pytest.raises(RuntimeError):
        cmds.file(str(path), i=True, strict=True)
    assert cmds.ls() == before


def test_compound_whose_children_are_missing(tmp_path):
    """It is there from its own statement on, with the children that come: nothing of the file is dropped."""
    text = (
        '//Maya ASCII 2025 scene\nrequires maya "2025";\ncreateNode transform -n "a";\n'
        '\taddAttr -ci true -sn "vec" -ln "vec" -at "double3" -nc 3;\n'
        '\taddAttr -ci true -sn "vecx" -ln "vecX" -at "double" -p "vec";\n'
        '\taddAttr -ci true -sn "cm" -ln "cm" -at "compound" -nc 2 -m;\n'
        '\tsetAttr ".vecx" 5;\n'
    )
    opened(tmp_path / "short.ma", text)
    assert cmds.listAttr("a", userDefined=True) == ["vec", "vecX", "cm"]
    assert cmds.getAttr("a.vecX") == 5
    cmds.file(rename=str(tmp_path / "again.ma"))
    cmds.file(save=True)
    again = (tmp_path / "again.ma").read_text()
    assert '-ln "vecX" -at "double" -p "vec";' in again
    assert '-ln "cm" ' in again
