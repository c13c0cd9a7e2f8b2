"""The reference of `understudy docs`: pages in the layout of Maya's own, examples that run, links that lead."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from maya import cmds, mel

from understudy import host
from understudy.reference import api, commands, examples, nodes

# They need something that an example cannot have: a type that only other programs have, a node that is unknown.
WITHOUT_EXAMPLE = {"objectTypeUI", "unknownNode"}
# It raises: that is what it is for.
RAISES = {"error"}


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("docs")
    command = [sys.executable, "-m", "understudy", "docs", "--out", str(out), "--no-api"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{out / 'index.html'}: ")
    return out


def table() -> dict[str, dict]:
    return {entry["name"]: entry for entry in host.function("command_table")() if entry["status"] == "works"}


class Page(HTMLParser):
    """What the tests look at: links, anchors, texts by tag, tables' rows of flags."""

    def __init__(self, path: Path):
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.texts: dict[str, list[str]] = {}
        self.rows: list[dict] = []
        self.open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.open.append(tag)
        self.texts.setdefault(tag, []).append("")
        if "href" in values:
            self.links.append(values["href"])
        if "name" in values and tag == "a":
            self.anchors.add(values["name"])
        if tag == "tr" and values.get("bgcolor") == "#EEEEEE":
            self.rows.append({"titles": [], "code": []})
        if tag == "img" and "title" in values:
            self.rows[-1]["titles"].append(values["title"])
            self.links.append(values["src"])

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        for tag in set(self.open):
            self.texts[tag][-1] += data
        if "code" in self.open and self.rows and "td" in self.open:
            self.rows[-1]["code"].append(data)


@pytest.mark.parametrize("folder", ["CommandsPython", "Commands", "Nodes"])
def test_links_lead_to_pages(written, folder):
    pages = {path.name: Page(path) for path in (written / folder).glob("*.html")}
    for name, page in pages.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            assert not target or (written / folder / target).exists(), f"{name}: {link}"
            assert not anchor or anchor in page.anchors, f"{name}: {link}"


@pytest.mark.parametrize(("folder", "dash"), [("CommandsPython", ""), ("Commands", "-")])
def test_command_pages_say_what_is_declared(written, folder, dash):
    """[reference/doc_layouts.md, 1]"""
    for name, command in table().items():
        page = Page(written / folder / f"{name}.html")
        assert page.texts["h1"] == [name]
        assert page.texts["title"] == [f"{name} command"]
        assert {"hSynopsis", "hReturn"} <= page.anchors
        flags = sorted(command["flags"], key=lambda flag: flag["long"].lower())
        assert len(page.rows) == len(flags)
        for row, flag in zip(page.rows, flags, strict=True):
            assert row["code"][:4] == [dash + flag["long"], "(", dash + (flag["short"] or flag["long"]), ")"]
            assert row["titles"] == flag["modes"] + (["multiuse"] if flag["multiuse"] else [])


def test_the_line_on_undo():
    """[reference/doc_layouts.md, 1.3]"""
    assert commands.abilities(table()["joint"]) == "joint is undoable, queryable, and editable."
    assert commands.abilities(table()["ls"]) == "ls is NOT undoable, NOT queryable, and NOT editable."


def test_types_of_arguments():
    """A switch has no type in MEL and is a boolean in Python [reference/doc_layouts.md, 1.5]."""
    flags = {flag["long"]: flag for flag in table()["joint"]["flags"]}
    assert commands.python_types(flags["position"]) == "[linear, linear, linear]"
    assert commands.mel_types(flags["position"]) == "linear linear linear"
    assert (commands.python_types(flags["absolute"]), commands.mel_types(flags["absolute"])) == ("boolean", "")
    assert (commands.python_types(flags["symmetry"]), commands.mel_types(flags["symmetry"])) == ("boolean", "boolean")


def test_synopses():
    """[reference/doc_layouts.md, 1.2]"""
    undo, connect = table()["undo"], table()["connectAttr"]
    assert commands.python_synopsis(undo, []) == "undo()"
    assert commands.mel_synopsis(undo, []) == "undo"
    assert commands.mel_synopsis(connect, connect["flags"][:1]).startswith("connectAttr [-")


def test_node_pages_say_what_is_declared(written):
    """[reference/doc_layouts.md, 2]"""
    for entry in nodes.node_table():
        page = Page(written / "Nodes" / f"{entry['name']}.html")
        assert page.texts["h1"] == [entry["name"]]
        assert len(page.rows) == len(entry["attributes"])
        for row, attribute in zip(page.rows, entry["attributes"], strict=True):
            assert row["code"] == [attribute["long"], attribute["short"]]
            assert row["titles"] == attribute["flags"]


@pytest.mark.parametrize(
    ("node", "attribute", "kind", "default"),
    [
        ("transform", "visibility", None, None),  # of dagNode: not on this page
        ("transform", "translateX", "distance (double)", "0cm"),
        ("transform", "rotateX", "angle (double)", "0deg"),
        ("transform", "scaleX", "double", "1"),
        ("transform", "rotateOrder", "enum", "0"),
        ("dagNode", "matrix", "matrix", "identity"),
        ("dagNode", "visibility", "bool", "true"),
        ("transform", "translate", "double3", ""),
    ],
)
def test_attributes(node, attribute, kind, default):
    (entry,) = (each for each in nodes.node_table() if each["name"] == node)
    rows = {each["long"]: nodes.row(each) for each in entry["attributes"]}
    if kind is None:
        assert attribute not in rows
    else:
        assert (rows[attribute]["type"], rows[attribute]["default"]) == (kind, default)


def test_function_sets_go_from_general_to_own():
    table_of_nodes = {entry["name"]: entry for entry in nodes.node_table()}
    kinds = nodes.function_sets(table_of_nodes["joint"], table_of_nodes)
    assert kinds[:4] == ["kBase", "kNamedObject", "kDependencyNode", "kDagNode"]
    assert kinds[-2:] == ["kTransform", "kJoint"]
    assert nodes.function_sets(table_of_nodes["dagNode"], table_of_nodes)[-1] == "kDagNode"


def test_hierarchy_is_the_tree():
    table_of_nodes = {entry["name"]: entry for entry in nodes.node_table()}
    rows = list(nodes.hierarchy(table_of_nodes))
    assert len(rows) == len(table_of_nodes)
    path: list[str] = []
    for row in rows:
        path = [*path[: row["depth"]], row["name"]]
        assert table_of_nodes[row["name"]]["parent"] == (path[-2] if len(path) > 1 else "")


def test_every_command_that_works_has_an_example():
    assert examples.names() | WITHOUT_EXAMPLE >= table().keys()
    assert not examples.names() - table().keys()


@pytest.mark.parametrize("command", sorted(examples.names()))
def test_examples_run_in_python(command):
    for each in examples.calls(examples.source(command)):
        if not each.command:
            continue
        if command in RAISES and each.command == command:
            with pytest.raises(RuntimeError):
                getattr(cmds, each.command)(*each.arguments, **dict(each.flags))
            continue
        result = getattr(cmds, each.command)(*each.arguments, **dict(each.flags))
        if each.result is not None:
            assert result == each.expected(), each.source


@pytest.mark.parametrize("command", sorted(examples.names() - RAISES))
def test_examples_run_in_mel(command):
    """What a statement gives is what the Python call gives."""
    tables = table()
    for each in examples.calls(examples.source(command)):
        if each.command:
            result = mel.eval(examples.statement(each, tables[each.command]))
            if each.result is not None:
                assert examples.answer(result) == examples.answer(each.expected()), each.source


def test_api_reference(tmp_path):
    """Classes with their bases and members, as web pages and as XML."""
    counted = api.write(tmp_path, lambda *_: None)
    assert counted > 500
    assert (tmp_path / "API" / "class_m_fn_mesh.html").is_file()
    tree = ElementTree.parse(tmp_path / "xml" / "class_m_fn_mesh.xml").getroot()
    assert [base.text for base in tree.iter("basecompoundref")] == ["MFnDagNode"]
    functions = {each.findtext("name") for each in tree.iter("memberdef") if each.get("kind") == "function"}
    assert {"MFnMesh", "create", "getPoints", "numVertices"} <= functions
    assert not {name for name in functions if name.startswith("declare")}


def test_the_command_of_a_page_without_doxygen(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    command = [sys.executable, "-m", "understudy", "docs", "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == (
        "understudy: the API reference needs doxygen: install it (apt install doxygen), or leave it out: --no-api\n"
    )
