"""Every name that a plug-in may include exists, compiles, and pulls in what Maya's does (schema/api/headers.txt)."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

INCLUDE = re.compile(r"^#include <maya/(\S+)>", re.MULTILINE)
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]


@pytest.fixture(scope="module")
def schema(root: Path) -> dict[str, tuple[list[str], bool]]:
    """For each header what it pulls in, and whether what it declares needs other names."""
    found: dict[str, tuple[list[str], bool]] = {}
    name = ""
    for line in (root / "schema" / "api" / "headers.txt").read_text().splitlines():
        if line.startswith(" "):
            needs = "typedef" in line or "OPENMAYA_ENUM" in line
            found[name] = (found[name][0], found[name][1] or needs)
        elif not line.startswith("#"):
            name, _, includes = line.partition(":")
            found[name] = ([word for word in includes.split() if not word.startswith("<")], False)
    return found


@pytest.fixture(scope="module")
def installed() -> Path:
    """The installed package's headers."""
    return Path(importlib.import_module("understudy").__file__).parent / "include" / "maya"


def compile_text(text: str) -> str:
    """What the compiler says of a source."""
    config = importlib.import_module("understudy.commandline.config")
    command = [os.environ.get("CXX", "c++"), *config.cflags(), *WARNINGS, "-fsyntax-only", "-x", "c++", "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stderr


def reached(name: str, folder: Path, seen: set[str]) -> set[str]:
    """All headers that one pulls in, itself too."""
    if name not in seen:
        seen.add(name)
        for other in INCLUDE.findall((folder / name).read_text()):
            reached(other, folder, seen)
    return seen


def test_every_name_exists(schema: dict, installed: Path) -> None:
    assert len(schema) == 544
    assert [name for name in schema if not (installed / name).is_file()] == []


def test_all_names_in_one_source(schema: dict) -> None:
    assert compile_text("".join(f"#include <maya/{name}>\n" for name in schema)) == ""


def test_a_header_that_needs_other_names_stands_alone(schema: dict) -> None:
    # The others only pull in headers; those written by hand come first in the tests of their signatures.
    names = [name for name, (_, needs) in schema.items() if needs]
    with ThreadPoolExecutor(2) as pool:
        said = pool.map(lambda name: compile_text(f"#include <maya/{name}>\n"), names)
        assert {name: text for name, text in zip(names, said, strict=True) if text} == {}


def test_headers_of_offered_classes_pull_in_what_mayas_do(schema: dict, installed: Path, root: Path) -> None:
    signatures = (root / "tests" / "cpp" / "openmaya" / "signatures").glob("*.txt")
    first = {path.stem: path.read_text().partition("\n")[0].split("\t") for path in signatures}
    offered = {words[1] if words[0] == "header" else f"{name}.h" for name, words in first.items()}
    lacking = {name: sorted(set(schema[name][0]) - reached(name, installed, set())) for name in offered}
    assert {name: names for name, names in lacking.items() if names} == {}


def test_types_without_a_class_are_declared() -> None:
    text = """
    #include <maya/MHairSystem.h>
    #include <maya/MMessage.h>
    #include <maya/MNativeWindowHdl.h>
    #include <maya/MScriptUtil.h>
    #include <maya/MThreadPool.h>
    #include <maya/MViewport2Renderer.h>
    #include <maya/adskDataStream.h>
    using namespace MHWRender;
    MCallbackId id = 0;
    MThreadRetVal work(void*);
    MThreadFunc function = work;
    Mfloat4 numbers = {1, 2, 3, 4};
    MNativeWindowHdl window = 0;
    MRenderItem* item = nullptr;
    MHWRender::MRenderItem** same = &item;
    static_assert(MHWRender::kOpenGLCoreProfile == 4 && kNumberOfRasterFormats == 73);
    MHWRender::DrawAPI api = MHWRender::kOpenGL;
    const adsk::Data::Stream* stream = nullptr;
    """
    assert compile_text(text) == ""


def test_a_class_that_needs_headers_of_others_is_declared_only() -> None:
    assert "incomplete type" in compile_text("#include <maya/MOpenCLInfo.h>\nsize_t size = sizeof(MOpenCLInfo);\n")


def test_viewport_classes_have_two_names() -> None:
    """Plug-ins leave MHWRender out where no enumeration is meant, and declare its classes ahead themselves."""
    text = """
    #include <maya/MHWGeometryUtilities.h>
    #include <maya/MPxDrawOverride.h>
    #include <type_traits>
    class MIntArray;
    namespace MHWRender
    {
    class MRenderItem;
    class MyItem;
    }
    static_assert(std::is_same_v<MUIDrawManager, MHWRender::MUIDrawManager>);
    static_assert(std::is_same_v<MFrameContext, MHWRender::MFrameContext>);
    MHWRender::MRenderItem* item = static_cast<MRenderItem*>(nullptr);
    class Drawing : public MHWRender::MPxDrawOverride
    {
        MUserData* prepareForDraw(const MDagPath&, const MDagPath&, const MFrameContext&, MUserData* data) override
        {
            return data;
        }
        void addUIDrawables(const MDagPath& path, MUIDrawManager&, const MFrameContext&, const MUserData*) override
        {
            dormant = MGeometryUtilities::displayStatus(path) == MHWRender::kDormant;
        }
        bool dormant = false;
    };
    """
    assert compile_text(text) == ""


def test_file_streams_without_std() -> None:
    text = """
    #include <maya/MFStream.h>
    #include <maya/MIOStream.h>
    inline void copy(const char* from, const char* to)
    {
        ifstream in(from, ios::in);
        ofstream out(to, ios::out);
        fstream both;
        cout << in.rdbuf() << endl;
    }
    """
    assert compile_text(text) == ""
