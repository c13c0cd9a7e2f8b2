"""docs/api.md says of the API's classes what their sources say."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def tool(root: Path) -> Iterator[ModuleType]:
    """tools/openmaya/api_table.py."""
    folder = str(root / "tools" / "openmaya")
    sys.path.insert(0, folder)
    yield importlib.import_module("api_table")
    sys.path.remove(folder)


@pytest.fixture(scope="module")
def classes(tool: ModuleType) -> dict:
    """All classes, and how their members fare."""
    found = tool.signatures()
    tool.mark(found)
    return found


def test_page_is_up_to_date(tool: ModuleType, classes: dict, root: Path) -> None:
    page = (root / "docs" / "api.md").read_text(encoding="utf-8")
    assert page == tool.page(classes), f"repair with: {tool.REPAIR}"


def test_few_of_the_members_that_plugins_call_are_missing(classes: dict) -> None:
    used = [member for members in classes.values() for member in members if member.use]
    missing = [member for member in used if member.state == "refused"]
    assert len(missing) <= 0.05 * len(used)


def test_every_class_has_a_header(classes: dict, root: Path) -> None:
    folder = root / "tests" / "cpp" / "openmaya" / "signatures"
    first = {name: (folder / f"{name}.txt").read_text().partition("\n")[0].split("\t") for name in classes}
    headers = {name: words[1] if words[0] == "header" else f"{name}.h" for name, words in first.items()}
    assert [name for name, header in headers.items() if not (root / "include" / "maya" / header).is_file()] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", ""),
        ("const MString& name, unsigned int", "const MString&, unsigned int"),
        ("const double vectors[][3], unsigned int count", "const double (*)[3], unsigned int"),
        ("int src[], MObject & object", "int*, MObject&"),
        ("MSpace::Space space, const MPlug*", "MSpace::Space, const MPlug*"),
        ("std::map<int, MString>& names, bool", "std::map<int, MString>&, bool"),
    ],
)
def test_parameters_are_read(tool: ModuleType, text: str, kinds: str) -> None:
    assert tool.plain_types(text) == kinds


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ('return notImplemented("A::b");', "refused"),
        ('(void)notImplemented("A::b");', "refused"),
        ('return notImplemented("A::b", status, 0u);', "refused"),
        ('return helped("b");', "refused"),
        ('return good ? MStatus() : notImplemented("A::b");', "part"),
        ('if (bad) return notImplemented("A::b"); return MStatus();', "part"),
    ],
)
def test_refusal_as_a_whole_and_in_part(tool: ModuleType, body: str, state: str) -> None:
    assert tool.state_of(tool.Function("A::b", "", False, body), {"helped"}) == state


def test_a_member_refuses_through_functions_of_its_file(tool: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / "A.cpp"
    source.write_text(
        'namespace\n{\n\nMStatus second(int i) { return notImplemented("x {"); }\n\n'
        "MStatus first() { return second(1); }\n\n"
        "} // namespace\n\nMStatus A::b(const MObject& object, int) const\n{\n    return first();\n}\n\n"
        "A::A(int size) : m_size(size) {}\n\nint A::c() { return 1; }\n"
    )
    found = tool.functions(source)
    assert [function.name for function in found] == ["second", "first", "A::b", "A::A", "A::c"]
    assert [function.name for function in tool.refusing(found)] == ["second", "first", "A::b"]
    assert (found[2].parameters, found[2].is_const) == ("const MObject&, int", True)


def test_functions_of_a_class_in_the_source_are_seen_and_calls_are_not(tool: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / "A.cpp"
    source.write_text(
        "struct Inner\n{\n    static void check(int i)\n    {\n        if (i)\n"
        "            throw Error(ErrorKind::Unsupported);\n    }\n};\n\n"
        "void A::b()\n{\n    add(1, [](int& i) {\n        Inner::check(i);\n    });\n}\n"
    )
    found = tool.functions(source)
    assert [function.name for function in found] == ["A::b", "check"]
    assert [function.name for function in tool.refusing(found)] == ["check", "A::b"]


def test_a_refusal_that_no_function_holds_is_an_error(tool: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / "A.cpp"
    source.write_text('#define REFUSE(name) MStatus name() { return notImplemented("x"); }\n')
    with pytest.raises(SystemExit, match=r"A\.cpp: a call of notImplemented"):
        tool.functions(source)
