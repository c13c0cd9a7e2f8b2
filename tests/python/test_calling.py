"""How commands are called from Python.

Source: reference/behaviour.md "Calling conventions" unless a test names another.
"""

import gc
import inspect
import pickle
import pydoc
import subprocess
import sys
import weakref

import pytest
from maya import cmds

from understudy import Unsupported, _host


class Shown:
    """An object with a text of its own."""

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


class Silent:
    """An object that has no text."""

    def __str__(self):
        raise ZeroDivisionError

    def __repr__(self):
        return "<silent>"


def exact(error):
    """The text of a caught error."""
    return str(error.value)


# ---- functions


def test_a_command_is_a_builtin_function():
    assert inspect.isbuiltin(cmds.createNode)
    assert repr(cmds.createNode) == "<built-in function createNode>"


def test_a_command_knows_its_name_and_module():
    assert cmds.createNode.__name__ == "createNode"
    assert cmds.createNode.__qualname__ == "createNode"
    assert cmds.createNode.__module__ == "maya.cmds"


def test_the_docstring_is_the_synopsis():
    assert "Synopsis: createNode [flags]" in cmds.createNode.__doc__
    assert "-skipSelect" in cmds.createNode.__doc__


def test_the_docstring_shows_no_flag_that_is_refused():
    refused = [
        (command["name"], flag["long"])
        for command in _host.command_table()
        for flag in command["flags"]
        if flag["status"] == "refused" and flag["long"] not in ("query", "edit")
    ]
    assert refused
    for command, flag in refused:
        assert f"-{flag} " not in getattr(cmds, command).__doc__


def test_the_signature_can_be_asked():
    assert str(inspect.signature(cmds.createNode)) == "(*args, **flags)"


def test_help_is_readable():
    text = pydoc.plain(pydoc.render_doc(cmds.createNode))
    assert "built-in function createNode in module maya.cmds" in text
    assert "createNode(*args, **flags)" in text


def test_a_command_survives_pickling():
    assert pickle.loads(pickle.dumps(cmds.createNode)) is cmds.createNode


def test_commands_are_not_equal_to_each_other():
    assert cmds.createNode == cmds.createNode
    assert cmds.createNode != cmds.getAttr
    assert len({cmds.createNode, cmds.getAttr, cmds.createNode}) == 2


def test_the_self_of_a_command_can_be_looked_at():
    """Debuggers walk everything; the object behind a command is no full module."""
    own = cmds.createNode.__self__
    repr(own)
    assert not hasattr(own, "nothing")
    with pytest.raises(TypeError):
        type(own)()


def test_star_import_brings_the_commands():
    names = {}
    exec("from maya.cmds import *", names)
    assert names["createNode"] is cmds.createNode


def test_dir_lists_the_commands():
    assert {"createNode", "polyCube"} <= set(dir(cmds))
    assert not [name for name in dir(cmds) if name.startswith("_") and not name.startswith("__")]


def test_a_command_keeps_working_in_the_next_scene():
    create = cmds.createNode
    _host.reset_session()
    assert create("transform") == "transform1"


# ---- what there is


def test_a_name_that_maya_lacks_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'noSuchCommand'"):
        cmds.noSuchCommand()


def test_a_command_that_is_not_done_is_unsupported():
    """Design, section 3: all of Maya's command names exist and raise understudy.Unsupported when called."""
    with pytest.raises(Unsupported, match=r"^command polyCube is not supported by Understudy yet$"):
        cmds.polyCube(width=1)


def test_unsupported_is_no_error_that_tools_swallow():
    """Design, section 3: neither RuntimeError nor TypeError."""
    assert not issubclass(Unsupported, (RuntimeError, TypeError, ValueError))


def test_runtime_commands_exist_too():
    with pytest.raises(Unsupported):
        cmds.DeleteHistory()


@pytest.mark.parametrize("name", ["stereoRigManager", "bluePencilFrame", "filterStudioImport"])
def test_a_command_of_a_plugin_is_not_there_before_loading(name):
    """reference/README.md: 15 documented commands come with plug-ins and are absent from a bare session."""
    assert not hasattr(cmds, name)


def test_refused_commands_and_working_ones_are_all_of_them():
    table = {command["name"]: command["status"] for command in _host.command_table()}
    refused = _host.refused_commands()
    assert refused == sorted(refused)
    assert {name for name, status in table.items() if status == "refused"} == set(refused)
    assert table["createNode"] == "works"
    assert len(table) >= 4643


def test_the_table_tells_the_declaration():
    [command] = [entry for entry in _host.command_table() if entry["name"] == "createNode"]
    assert command["undoable"] is True
    assert command["modes"] == ["create"]
    assert command["positional"] == {"name": "type", "type": "string", "min": 1, "max": 1}
    [flag] = [entry for entry in command["flags"] if entry["long"] == "name"]
    assert (flag["short"], flag["args"], flag["modes"]) == ("n", ["string"], ["create"])
    assert (flag["multiuse"], flag["status"]) == (False, "works")
    assert flag["help"]


# ---- flags


def test_an_unknown_flag_is_a_type_error():
    with pytest.raises(TypeError) as error:
        cmds.createNode("transform", nope=1)
    assert exact(error) == "Invalid flag 'nope'"


def test_a_mode_that_the_command_lacks_is_an_unknown_flag():
    """Maya's text for it; that of `q` is taken to be alike."""
    for flag in ("edit", "e", "query", "q"):
        with pytest.raises(TypeError) as error:
            cmds.createNode("transform", **{flag: True})
        assert exact(error) == f"Invalid flag '{flag}'"


def test_short_and_long_flags():
    assert cmds.createNode("transform", n="a") == "a"
    assert cmds.createNode("transform", name="b") == "b"


def test_flag_names_made_at_run_time():
    """Such strings are not interned; they are found all the same."""
    flags = {"".join(["na", "me"]): "a", b"shared".decode(): False}
    assert cmds.createNode("transform", **flags) == "a"
    with pytest.raises(TypeError, match=r"^Invalid flag 'name2'$"):
        cmds.createNode("transform", **{"".join(["na", "me2"]): "a"})


def test_a_wrong_type_names_the_flag_as_it_was_spelled():
    with pytest.raises(TypeError) as error:
        cmds.createNode("transform", n=5.5)
    assert exact(error) == "Invalid arguments for flag 'n'.  Expected string, got float"


def test_a_switch_wants_a_boolean():
    with pytest.raises(TypeError) as error:
        cmds.createNode("transform", skipSelect="yes")
    assert exact(error) == "Flag 'skipSelect' must be passed a boolean argument"


def test_a_switch_that_is_false_was_not_given():
    cmds.createNode("transform", name="a")
    assert cmds.createNode("transform", name="a", shared=False) == "a1"
    assert cmds.createNode("transform", name="a", shared=True) == "a"


def test_a_flag_in_both_forms_is_rejected():
    """That it is rejected is unsure, and so are type and text."""
    with pytest.raises(TypeError):
        cmds.createNode("transform", name="a", n="b")


def test_none_for_a_flag_is_of_the_wrong_type():
    """unsure: Maya's answer to None for a text."""
    with pytest.raises(TypeError) as error:
        cmds.createNode("transform", name=None)
    assert exact(error) == "Invalid arguments for flag 'name'.  Expected string, got NoneType"


def test_an_object_with_a_text_serves_as_a_flags_text():
    assert cmds.createNode("transform", name=Shown("a")) == "a"


def test_many_flags_at_once():
    """More keywords than fit the stack of the call."""
    with pytest.raises(TypeError, match=r"^Invalid flag 'z0'$"):
        cmds.createNode("transform", **{f"z{i}": i for i in range(100)})


def test_an_integer_beyond_64_bits_overflows():
    with pytest.raises(OverflowError):
        cmds.setAttr("persp.tx", 2**70)


# ---- objects


def test_a_missing_object_is_a_value_error():
    with pytest.raises(ValueError) as error:
        cmds.getAttr("nope.tx")
    assert exact(error) == "No object matches name: nope.tx"


OBJECT_COMMANDS = ["delete", "getAttr", "listConnections", "listRelatives", "parent", "select", "xform"]


@pytest.mark.parametrize("name", OBJECT_COMMANDS)
def test_the_error_of_a_missing_object_has_no_newline(name):
    """[code:mock, session log, mtk]"""
    with pytest.raises(ValueError) as error:
        getattr(cmds, name)("nope")
    assert exact(error) == "No object matches name: nope"


@pytest.mark.parametrize("name", OBJECT_COMMANDS)
def test_an_ambiguous_name_of_any_of_these_commands(name):
    """ValueError [issue mottosso/maya-sniffer#1, select; code:two FAQs]; a TypeError of the same text is unsure."""
    for parent in ("top", "persp"):
        cmds.createNode("transform", name="twin", parent=parent)
    with pytest.raises(ValueError) as error:
        getattr(cmds, name)("twin")
    assert exact(error) == "More than one object matches name: twin"


def test_types_of_answers():
    """Names are str, truths of queries bool, counts int, lengths and angles float in UI units [known]."""
    node = cmds.createNode("transform", name="a")
    assert type(node) is str and type(cmds.ls(node)[0]) is str
    assert type(cmds.undoInfo(query=True, state=True)) is bool
    assert type(cmds.getAttr("a.worldMatrix", size=True)) is int
    cmds.setAttr("a.rotateX", 90)
    assert cmds.xform("a", query=True, rotation=True) == [90.0, 0.0, 0.0]
    assert {type(x) for x in cmds.xform("a", query=True, translation=True)} == {float}


def test_a_missing_name_in_a_list_names_the_list():
    cmds.createNode("transform", name="a")
    with pytest.raises(ValueError) as error:
        cmds.listRelatives(["a", "nope"])
    assert exact(error) == "No object matches name: ['a', 'nope']"


def test_an_ambiguous_name_is_a_value_error():
    top = cmds.createNode("transform", name="top")
    cmds.createNode("transform", name="a")
    cmds.createNode("transform", name="a", parent=top)
    with pytest.raises(ValueError) as error:
        cmds.select("a")
    assert exact(error) == "More than one object matches name: a"


def test_none_is_the_text_none():
    with pytest.raises(ValueError) as error:
        cmds.select(None)
    assert exact(error) == "No object matches name: None"


def test_a_number_is_taken_for_a_name():
    with pytest.raises(ValueError) as error:
        cmds.select(5)
    assert exact(error) == "No object matches name: 5"


def test_any_object_is_taken_by_its_text():
    node = cmds.createNode("transform", name="a")
    cmds.select(Shown("a"))
    assert cmds.ls(selection=True) == [node]


def test_an_object_without_text_is_invalid():
    with pytest.raises(TypeError) as error:
        cmds.select(Silent())
    assert exact(error) == "Object <silent> is invalid"


def test_a_malformed_component_is_invalid():
    with pytest.raises(TypeError) as error:
        cmds.select("persp.vtx[0,3]")
    assert exact(error) == "Object persp.vtx[0,3] is invalid"


def test_lists_and_tuples_of_names_mix():
    names = [cmds.createNode("transform", name=name) for name in "abcd"]
    cmds.select(["a", ("b",)], "c", ("d",))
    assert cmds.ls(selection=True) == names


def test_a_list_in_itself_is_refused():
    """No crash however deep lists nest."""
    endless = []
    endless.append(endless)
    with pytest.raises(RecursionError):
        cmds.select(endless)


def test_an_empty_list_is_given_but_empty():
    assert cmds.ls([]) == []
    assert len(cmds.ls(*[])) > 10


def test_text_that_is_no_utf8_comes_through():
    cmds.createNode("transform", name="a")
    cmds.addAttr("a", longName="text", dataType="string")
    for text in ("ü漢", "\udce4", ""):
        cmds.setAttr("a.text", text, type="string")
        assert cmds.getAttr("a.text") == text


# ---- errors


def test_errors_inside_a_command_end_with_a_newline():
    with pytest.raises(RuntimeError) as error:
        cmds.createNode("transform", name="0")
    assert exact(error) == "New name has no legal characters.\n"


def test_too_many_objects():
    with pytest.raises(RuntimeError) as error:
        cmds.createNode("transform", "transform")
    assert exact(error) == "Too many objects or values.\n"


def test_a_refused_flag_is_unsupported():
    """Design, section 6: a flag that is not done raises Unsupported and says which."""
    command, flag, arguments = next(
        (command["name"], flag["long"], flag["args"])
        for command in _host.command_table()
        for flag in command["flags"]
        if flag["status"] == "refused"
    )
    with pytest.raises(Unsupported) as error:
        getattr(cmds, command)(**{flag: "x" if arguments else True})
    assert exact(error) == f"flag -{flag} of {command} is not supported by Understudy yet"


def test_a_failed_command_leaves_nothing_behind():
    before = cmds.ls()
    with pytest.raises(RuntimeError):
        cmds.createNode("transform", parent="nope")
    assert cmds.ls() == before


# ---- callables


def test_a_callable_is_called_when_it_is_due():
    calls = []
    cmds.evalDeferred(lambda: calls.append(1))
    assert calls == []
    _host.run_deferred()
    assert calls == [1]


def test_what_a_callable_raises_comes_out_unchanged():
    class Own(Exception):
        pass

    error = Own("x")

    def fail():
        raise error

    cmds.evalDeferred(fail)
    with pytest.raises(Own) as caught:
        _host.run_deferred()
    assert caught.value is error
    assert caught.traceback[-1].name == "fail"


def test_a_callable_is_let_go():
    class Work:
        def __call__(self):
            pass

    work = Work()
    gone = weakref.ref(work)
    cmds.evalDeferred(work)
    del work
    assert gone() is not None
    _host.run_deferred()
    gc.collect()
    assert gone() is None


def test_a_callable_may_call_commands():
    cmds.evalDeferred(lambda: cmds.createNode("transform", name="later"))
    _host.run_deferred()
    assert cmds.objExists("later")


def test_text_runs_as_python():
    cmds.evalDeferred("import sys; sys.understudy_ran = 1")
    _host.run_deferred()
    assert sys.__dict__.pop("understudy_ran") == 1


def test_text_with_an_error_raises_it():
    cmds.evalDeferred("1 +")
    with pytest.raises(SyntaxError):
        _host.run_deferred()


# ---- references


def test_calls_keep_no_references():
    """Arguments and results of every kind, many times over: the reference counts of the arguments stay."""
    cmds.createNode("transform", name="a")
    name, flag, items = "".join(["a", ".tx"]), "".join(["t", "est"]), ["a"]
    before = [sys.getrefcount(value) for value in (name, flag, items)]
    for _ in range(1000):
        cmds.getAttr(name)
        cmds.ls(items)
        for call in (lambda: cmds.getAttr(flag), lambda: cmds.ls(items, **{flag: 1})):
            with pytest.raises((ValueError, TypeError)):
                call()
    assert [sys.getrefcount(value) for value in (name, flag, items)] == before


def test_every_command_answers_or_raises_when_called_with_nothing():
    """In a process of its own: some commands end or change the session."""
    code = (
        "import maya.standalone; maya.standalone.initialize()\n"
        "from maya import cmds\n"
        "from understudy import Unsupported, _host\n"
        "for command in _host.command_table():\n"
        "    if command['name'] in ('quit',):\n"
        "        continue\n"
        "    try:\n"
        "        getattr(cmds, command['name'])()\n"
        "    except (Unsupported, RuntimeError, TypeError, ValueError) as error:\n"
        "        assert str(error).strip(), command\n"
        "        assert 'Defect' not in str(error), (command['name'], error)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
