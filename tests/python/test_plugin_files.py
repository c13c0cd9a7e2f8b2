"""File translators of plug-ins that are wrong, and MFileIO inside of callbacks and translators."""

from __future__ import annotations

from pathlib import Path

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")

FORMATS = """
#include <maya/MFileIO.h>
#include <maya/MGlobal.h>
#include <maya/MPxFileTranslator.h>
#include <fstream>
#include <stdexcept>

class WriteOnly : public MPxFileTranslator
{
public:
    static void* creator() { return new WriteOnly; }
    bool haveWriteMethod() const override { return true; }
    MString defaultExtension() const override { return "wo"; }
    MStatus writer(const MFileObject& file, const MString& options, FileAccessMode mode) override
    {
        std::ofstream(file.expandedFullName().asChar())
            << options.asChar() << ' ' << mode << ' ' << fileAccessMode() << ' ' << MFileIO::isWritingFile() << ' '
            << MFileIO::exportType() << ' ' << MFileIO::beforeExportFilename().asChar();
        return MS::kSuccess;
    }
};

class Thrower : public MPxFileTranslator
{
public:
    static void* creator() { return new Thrower; }
    bool haveReadMethod() const override { return true; }
    bool canBeOpened() const override { return false; }
    MString defaultExtension() const override { return "thr"; }
    MStatus reader(const MFileObject&, const MString&, FileAccessMode) override
    {
        if (MFileIO::isImportingFile() && MFileIO::isReadingFile() && !MFileIO::fileCurrentlyLoading().isEmpty())
            throw std::runtime_error("no more");
        return MS::kSuccess;
    }
};
"""

INITIALIZE = """
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerFileTranslator("writeOnly", "", WriteOnly::creator, "", "some=1"));
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerFileTranslator("thrower", "", Thrower::creator));
    if (plugin.registerFileTranslator("thrower", "", Thrower::creator))
        return MS::kFailure;
"""
UNINITIALIZE = """
    plugin.deregisterFileTranslator("writeOnly");
    plugin.deregisterFileTranslator("thrower");
"""


@pytest.fixture
def formats(plugin_builder) -> Path:
    code = plugin_builder.build("formats", before=FORMATS, initialize=INITIALIZE, uninitialize=UNINITIALIZE)
    cmds.loadPlugin(str(code))
    return code


def test_a_translator_that_writes(formats, tmp_path):
    path = cmds.file(str(tmp_path / "a"), exportAll=True, type="writeOnly", force=True)
    # Default options where none are given (unsure: the windows of Maya ask the script of the plug-in).
    assert Path(path).read_text() == f"some=1 5 5 1 0 {path}"
    cmds.select("persp")
    path = cmds.file(str(tmp_path / "a"), exportSelected=True, type="writeOnly", options="", force=True)
    assert Path(path).read_text() == f" 6 6 1 1 {path}"
    with pytest.raises(RuntimeError, match=r"Files of type 'writeOnly' can only be written"):
        cmds.file(path, i=True)


def test_a_translator_that_throws(formats, tmp_path):
    file = tmp_path / "a.thr"
    file.write_text("x")
    with pytest.raises(RuntimeError, match=r"reader of file type 'thrower' .plug-in 'formats'. failed: .*no more"):
        cmds.file(str(file), i=True)
    with pytest.raises(RuntimeError, match=r"Files of type 'thrower' can only be imported"):
        cmds.file(str(file), open=True, force=True)
    with pytest.raises(RuntimeError, match=r"Files of type 'thrower' can only be read"):
        cmds.file(str(file), exportAll=True, type="thrower", force=True)
    assert cmds.objExists("persp")


def test_what_is_forgotten_goes_with_its_plugin(plugin_builder, capfd):
    code = plugin_builder.build("formats", before=FORMATS, initialize=INITIALIZE)
    cmds.loadPlugin(str(code))
    cmds.unloadPlugin("formats")
    assert "file translator 'writeOnly'" in capfd.readouterr().err
    with pytest.raises(RuntimeError, match="Invalid file type"):
        cmds.file("x", exportAll=True, type="writeOnly", force=True)
