"""Commands of C++ plug-ins: registered, called from Python and MEL, undone, redone, gone with their plug-in."""

from __future__ import annotations

import pytest
from maya import cmds, mel

pytestmark = pytest.mark.usefixtures("no_plugins")

COMMANDS = """
#include <maya/MArgDatabase.h>
#include <maya/MArgList.h>
#include <maya/MDoubleArray.h>
#include <maya/MIntArray.h>
#include <maya/MPlug.h>
#include <maya/MPxCommand.h>
#include <maya/MStringArray.h>
#include <maya/MSyntax.h>
#include <stdexcept>

// Sets translateX of a node through the API and restores it by hand.
class Shift : public MPxCommand
{
public:
    static void* creator() { return new Shift; }
    static MSyntax newSyntax()
    {
        MSyntax syntax;
        syntax.addFlag("-d", "-distance", MSyntax::kDouble);
        syntax.addFlag("-f", "-forget");
        syntax.addArg(MSyntax::kString);
        syntax.enableQuery(true);
        syntax.enableEdit(true);
        return syntax;
    }
    bool isUndoable() const override { return !query; }
    MStatus doIt(const MArgList& args) override
    {
        MStatus status;
        MArgDatabase data(syntax(), args, &status);
        if (!status)
            return status;
        MString name;
        data.getCommandArgument(0, name);
        MSelectionList list;
        if (!list.add(name + ".translateX"))
        {
            displayError("no node " + name);
            return MS::kFailure;
        }
        list.getPlug(0, plug);
        query = data.isQuery();
        if (query)
        {
            setResult(plug.asDouble());
            return MS::kSuccess;
        }
        if (data.isFlagSet("-distance"))
            data.getFlagArgument("-d", 0, distance);
        forget = data.isFlagSet("forget");
        return redoIt();
    }
    MStatus redoIt() override
    {
        before = plug.asDouble();
        plug.setDouble(before + distance);
        setResult(plug.name());
        return MS::kSuccess;
    }
    MStatus undoIt() override { return forget ? MStatus(MS::kSuccess) : plug.setDouble(before); }

private:
    MPlug plug;
    double before = 0, distance = 1;
    bool query = false, forget = false;
};

// Answers in every form.
class Answer : public MPxCommand
{
public:
    static void* creator() { return new Answer; }
    MStatus doIt(const MArgList& args) override
    {
        MString what = args.asString(0);
        if (what == "int") setResult(3);
        if (what == "double") setResult(0.5);
        if (what == "bool") setResult(true);
        if (what == "string") setResult("text");
        if (what == "strings") { MStringArray a; a.append("a"); a.append("b"); setResult(a); }
        if (what == "empty") setResult(MStringArray());
        if (what == "ints") { MIntArray a; a.append(1); a.append(2); setResult(a); }
        if (what == "doubles") { MDoubleArray a; a.append(1.5); setResult(a); }
        if (what == "append") { appendToResult("x"); appendToResult(MString("y")); }
        if (what == "args") for (unsigned i = 1; i < args.length(); ++i) appendToResult(args.asString(i));
        if (what == "throw") throw std::runtime_error("boom");
        if (what == "throwInt") throw 3;
        if (what == "fail") return MS::kInvalidParameter;
        if (what == "nested")
        {
            MString inner;
            MGlobal::executeCommand("answer \\"string\\"", inner);
            setResult(inner + (isCurrentResultArray() ? "!" : "?"));
        }
        return MS::kSuccess;
    }
};

// Runs MEL, with undo enabled or not.
class Script : public MPxCommand
{
public:
    static void* creator() { return new Script; }
    static MSyntax newSyntax()
    {
        MSyntax syntax;
        syntax.addFlag("-u", "-undoEnabled", MSyntax::kBoolean);
        syntax.addFlag("-k", "-keep", MSyntax::kBoolean);
        syntax.addArg(MSyntax::kString);
        return syntax;
    }
    bool isUndoable() const override { return keep; }
    MStatus doIt(const MArgList& args) override
    {
        MArgDatabase data(syntax(), args);
        keep = data.isFlagSet("-k") && data.flagArgumentBool("-k", 0);
        bool undo = data.isFlagSet("-u") && data.flagArgumentBool("-u", 0);
        return MGlobal::executeCommand(data.commandArgumentString(0), false, undo);
    }

private:
    bool keep = false;
};
"""
INITIALIZE = """
    plugin.registerCommand("shift", Shift::creator, Shift::newSyntax);
    plugin.registerCommand("answer", Answer::creator);
    plugin.registerCommand("script", Script::creator, Script::newSyntax);
"""
UNINITIALIZE = """
    plugin.deregisterCommand("shift");
    plugin.deregisterCommand("answer");
    plugin.deregisterCommand("script");
"""


@pytest.fixture
def commands(plugin_builder):
    """A plug-in with three commands, loaded."""
    code = plugin_builder.build("someCommands", before=COMMANDS, initialize=INITIALIZE, uninitialize=UNINITIALIZE)
    cmds.loadPlugin(str(code))
    return code


def test_results(commands):
    assert cmds.answer("int") == 3
    assert cmds.answer("double") == 0.5
    assert cmds.answer("bool") is True
    assert cmds.answer("string") == "text"
    assert cmds.answer("strings") == ["a", "b"]
    assert cmds.answer("empty") == []
    assert cmds.answer("ints") == [1, 2]
    assert cmds.answer("doubles") == [1.5]
    assert cmds.answer("append") == ["x", "y"]
    assert cmds.answer("none") is None
    assert cmds.answer("nested") == "text?"


def test_words(commands):
    """A command without a syntax gets its words as they stand; Python's keywords are none (documentation)."""
    assert cmds.answer("args", 1, 2.5, "a", ["b", "c"]) == ["1", "2.5", "a", "b", "c"]
    assert mel.eval('answer "args" -flag 3 -other {"x", "y"}') == ["-flag", "3", "-other", "x", "y"]
    with pytest.raises(TypeError, match="Invalid flag 'flag'"):
        cmds.answer("args", flag=3)


WORDS = """
#include <maya/MArgDatabase.h>
#include <maya/MArgList.h>
#include <maya/MPxCommand.h>
#include <maya/MStringArray.h>
#include <maya/MSyntax.h>

// Goes through its words by itself and asks the syntax for the flags; a wrong number of words is none of its errors.
class Words : public MPxCommand
{
public:
    static void* creator() { return new Words; }
    static MSyntax newSyntax()
    {
        MSyntax syntax;
        syntax.addFlag("-c", "-count", MSyntax::kLong);
        syntax.enableQuery(true);
        return syntax;
    }
    MStatus doIt(const MArgList& args) override
    {
        MStatus status;
        MArgDatabase data(syntax(), args, &status);
        MStringArray answers;
        answers.append(status ? "fits" : "fits not");
        MString count;
        count += data.isFlagSet("-c") && !data.isQuery() ? data.flagArgumentInt("-c", 0) : -1;
        answers.append(count);
        answers.append(data.isQuery() ? "query" : "create");
        answers.append(args.flagIndex("c", "count") == MArgList::kInvalidArgIndex ? "hidden" : "shown");
        for (unsigned i = 0; i < args.length(); ++i)
            answers.append(args.asString(i));
        MString beyond = args.asString(args.length(), &status);
        answers.append(status ? "word" : "end");
        setResult(answers);
        return MS::kSuccess;
    }
};
"""


@pytest.fixture
def words(plugin_builder):
    """A plug-in with the command `words`, loaded."""
    code = plugin_builder.build(
        "someWords",
        before=WORDS,
        initialize='plugin.registerCommand("words", Words::creator, Words::newSyntax);',
        uninitialize='plugin.deregisterCommand("words");',
    )
    cmds.loadPlugin(str(code))


def test_keywords_are_no_words(words):
    """Python's keywords reach a command through its syntax only; MEL's flags are words ("Command plug-ins: flags")."""
    assert cmds.words(count=2) == ["fits", "2", "create", "hidden", "end"]
    assert cmds.words(query=True, count=True) == ["fits", "-1", "query", "hidden", "end"]
    assert mel.eval("words -c 2") == ["fits", "2", "create", "shown", "-count", "2", "end"]


def test_words_beyond_the_syntax(words):
    """They are the plug-in's to judge: its syntax tells it, and knows the flags all the same."""
    assert cmds.words("a", "b", count=2) == ["fits not", "2", "create", "hidden", "a", "b", "end"]
    assert mel.eval("words -c 2 a b") == ["fits not", "2", "create", "shown", "-count", "2", "a", "b", "end"]


def test_flags(commands):
    cmds.createNode("transform", name="a")
    assert cmds.shift("a", distance=2) == "a.translateX"
    assert cmds.getAttr("a.tx") == 2
    assert mel.eval("shift -d 3 a") == "a.translateX"
    assert cmds.getAttr("a.tx") == 5
    assert cmds.shift("a", query=True) == 5
    with pytest.raises(TypeError, match="Invalid flag 'nope'"):
        cmds.shift("a", nope=1)
    with pytest.raises(TypeError, match="distance"):
        cmds.shift("a", distance="far")


def test_undo_by_hand(commands):
    cmds.createNode("transform", name="a")
    cmds.shift("a")
    assert cmds.undoInfo(query=True, undoName=True).startswith("shift")
    cmds.undo()
    assert cmds.getAttr("a.tx") == 0
    cmds.redo()
    assert cmds.getAttr("a.tx") == 1
    cmds.undo()
    cmds.undo()
    assert not cmds.objExists("a")


def test_undo_restores_what_undoIt_left(commands):
    cmds.createNode("transform", name="a")
    cmds.shift("a", forget=True)
    cmds.undo()
    assert cmds.getAttr("a.tx") == 0


def test_query_is_no_step(commands):
    cmds.createNode("transform", name="a")
    cmds.shift("a", query=True)
    cmds.undo()
    assert not cmds.objExists("a")


def test_undo_after_the_plugin_is_gone(commands):
    cmds.createNode("transform", name="a")
    cmds.shift("a", distance=4)
    cmds.unloadPlugin("someCommands")
    cmds.undo()
    assert cmds.getAttr("a.tx") == 0
    cmds.redo()
    assert cmds.getAttr("a.tx") == 4


def test_scripts(commands):
    """Edits of a script belong to the command; of one that is not undoable, those with undo enabled stay a step."""
    cmds.createNode("transform", name="a")
    cmds.script("setAttr a.tx 1", keep=True)
    cmds.undo()
    assert cmds.getAttr("a.tx") == 0
    cmds.redo()
    assert cmds.getAttr("a.tx") == 1
    cmds.script("setAttr a.tx 2", undoEnabled=True)
    cmds.undo()
    assert cmds.getAttr("a.tx") == 1
    cmds.script("setAttr a.tx 3")
    cmds.undo()
    assert cmds.getAttr("a.tx") == 0, "the step before: one that is not undoable left none"


def test_errors_name_the_plugin(commands):
    with pytest.raises(RuntimeError, match=r"boom(.|\n)*command 'answer' of plug-in 'someCommands'"):
        cmds.answer("throw")
    with pytest.raises(RuntimeError, match="no std::exception"):
        cmds.answer("throwInt")
    with pytest.raises(RuntimeError, match="kInvalidParameter"):
        cmds.answer("fail")
    with pytest.raises(RuntimeError, match=r"^no node b\n"):
        cmds.shift("b")


def test_commands_go_with_their_plugin(commands):
    held = cmds.answer
    assert cmds.pluginInfo("someCommands", query=True, command=True) == ["shift", "answer", "script"]
    cmds.unloadPlugin("someCommands")
    with pytest.raises(AttributeError):
        cmds.answer("int")
    with pytest.raises(RuntimeError, match="plug-in is not loaded"):
        held("int")
    cmds.loadPlugin(str(commands))
    assert held("int") == 3


def test_name_that_is_taken(plugin_builder):
    code = plugin_builder.build(
        "taker",
        before=COMMANDS,
        initialize='MStatus s = plugin.registerCommand("ls", Answer::creator); if (!s) return s;',
    )
    with pytest.raises(RuntimeError, match="'ls' is registered already"):
        cmds.loadPlugin(str(code))
    assert cmds.ls("persp") == ["persp"]


TEMPLATES = """
#include <maya/MTemplateCommand.h>

char helloName[] = "hello";
class Hello : public MTemplateAction<Hello, helloName, MTemplateCommand_nullSyntax>
{
public:
    MStatus doIt(const MArgList&) override
    {
        setResult(MString("hello"));
        return MS::kSuccess;
    }
};

char makeName[] = "makeGroup";
char typeName[] = "transform";
class MakeGroup : public MTemplateCreateNodeCommand<MakeGroup, makeName, typeName>
{
};
"""


def test_commands_made_from_templates(plugin_builder):
    code = plugin_builder.build(
        "templates",
        before=TEMPLATES,
        initialize="Hello::registerCommand(obj); MakeGroup::registerCommand(obj);",
        uninitialize="Hello::deregisterCommand(obj); MakeGroup::deregisterCommand(obj);",
    )
    cmds.loadPlugin(str(code))
    assert cmds.hello() == "hello"
    cmds.makeGroup(create=True)
    assert cmds.objExists("transform1")
    cmds.undo()
    assert not cmds.objExists("transform1")
    cmds.redo()
    cmds.makeGroup(delete=True)
    assert not cmds.objExists("transform1")
    cmds.undo()
    assert cmds.objExists("transform1")
    with pytest.raises(RuntimeError):
        cmds.makeGroup()
