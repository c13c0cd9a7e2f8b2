"""Start and end of a session, and the modules of the package maya.

Source: reference/behaviour.md unless a test says otherwise.
"""

import os
import subprocess
import sys
import textwrap

import pytest


def run(code, **kwargs):
    """Run code in a Python of its own; what it printed, standard error included."""
    command = [sys.executable, "-c", textwrap.dedent(code)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, **kwargs)
    assert result.returncode == 0, result.stderr
    return result.stdout + result.stderr


def test_maya_cmds_is_empty_before_initialize():
    """ "Calling conventions"."""
    output = run("""
        import maya.cmds as cmds
        assert not [name for name in dir(cmds) if not name.startswith("__")], dir(cmds)
        try:
            cmds.ls
        except AttributeError as error:
            print(error)
    """)
    assert output == "module 'maya.cmds' has no attribute 'ls'\n"


def test_initialize_fills_a_module_that_is_imported_already():
    output = run("""
        import maya.cmds as cmds
        import maya.standalone
        maya.standalone.initialize()
        print(cmds.createNode("transform"))
    """)
    assert output == "transform1\n"


def test_initialize_takes_a_name():
    run("import maya.standalone; maya.standalone.initialize(name='python'); maya.standalone.initialize('python')")


def test_initialize_twice_is_harmless():
    """ "MEL bridge, messages, jobs"."""
    run("""
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds
        node = cmds.createNode("transform")
        maya.standalone.initialize()
        assert cmds.objExists(node)
    """)


def test_initialize_prints_nothing():
    assert run("import maya.standalone; maya.standalone.initialize()") == ""


def test_uninitialize_empties_maya_cmds():
    """Ours: in Maya it may end the process."""
    run("""
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds
        create = cmds.createNode
        maya.standalone.uninitialize()
        assert not hasattr(cmds, "createNode")
        try:
            create("transform")
        except RuntimeError as error:
            assert "createNode" in str(error)
        else:
            raise SystemExit("no error")
        maya.standalone.uninitialize()
    """)


def test_a_session_can_start_again():
    run("""
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds
        create = cmds.createNode
        create("transform")
        maya.standalone.uninitialize()
        maya.standalone.initialize()
        assert cmds.createNode is create
        assert create("transform") == "transform1"
    """)


def test_a_session_does_not_end_inside_a_command():
    output = run("""
        import sys
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds

        class Stream:
            def write(self, text):
                try:
                    maya.standalone.uninitialize()
                except RuntimeError as error:
                    print(error, end="")

        sys.stderr = Stream()
        cmds.warning("x")
        sys.stderr = sys.__stderr__
    """)
    assert "the session cannot end while one of its commands runs\n" in output


def test_a_process_ends_cleanly_with_a_session():
    run("""
        import atexit
        import maya.standalone
        atexit.register(lambda: cmds.createNode("transform"))
        maya.standalone.initialize()
        from maya import cmds
        cmds.evalDeferred(lambda: None)
        class Kept:
            def __del__(self):
                print("let go")
        kept = Kept()
        cmds.evalDeferred(kept.__del__)
    """)


def test_what_a_session_keeps_is_let_go_at_the_end():
    output = run("""
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds
        class Kept:
            def __call__(self):
                pass
            def __del__(self):
                print("let go")
        cmds.evalDeferred(Kept())
    """)
    assert output == "let go\n"


def test_warnings_go_to_standard_error():
    """`cmds.warning("x")` prints `Warning: x`."""
    output = run("""
        import contextlib, io
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds
        with contextlib.redirect_stderr(io.StringIO()) as stream:
            cmds.warning("a ü")
        print(ascii(stream.getvalue()))
    """)
    assert output == "'Warning: a \\xfc\\n'\n"


def test_reset_session_closes_chunks_and_drops_work():
    output = run("""
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds
        from understudy import _host
        cmds.undoInfo(openChunk=True)
        cmds.createNode("transform")
        cmds.evalDeferred(lambda: print("late"))
        cmds.namespace(add="ns")
        cmds.namespace(set="ns")
        cmds.currentUnit(linear="m")
        _host.reset_session()
        _host.run_deferred()
        assert cmds.namespaceInfo(currentNamespace=True) == ":"
        assert cmds.currentUnit(query=True, linear=True) == "cm"
        node = cmds.createNode("transform")
        assert node == "transform1"
        cmds.undo()
        assert not cmds.objExists(node)
    """)
    assert output == ""


@pytest.mark.parametrize(
    "statement",
    [
        "import maya.OpenMaya",
        "from maya import OpenMaya",
        "import maya.api.OpenMaya as om",
        "from maya.api import OpenMaya",
        "import maya.OpenMayaUI",
        "import maya.app.general",
    ],
)
def test_a_module_that_is_not_there_yet_says_so(statement):
    with pytest.raises(ImportError, match="is not supported by Understudy yet") as error:
        exec(statement)
    assert isinstance(error.value, ModuleNotFoundError)


def test_a_module_that_maya_lacks_is_an_ordinary_error():
    with pytest.raises(ModuleNotFoundError, match=r"^No module named 'maya\.nope'"):
        exec("import maya.nope")


def test_importing_maya_alone_starts_nothing():
    run("import maya, sys; assert 'understudy._host' not in sys.modules")


def test_execute_deferred_waits_for_the_idle_time():
    """unsure: when idle time comes in mayapy."""
    import maya.utils

    calls = []
    maya.utils.executeDeferred(calls.append, 1)
    maya.utils.executeDeferred("import sys; sys.understudy_text = 2")
    assert calls == []
    maya.utils.processIdleEvents()
    assert calls == [1]
    assert sys.__dict__.pop("understudy_text") == 2


def test_deferred_work_may_defer_more():
    import maya.utils

    calls = []
    maya.utils.executeDeferred(lambda: maya.utils.executeDeferred(calls.append, 1))
    maya.utils.processIdleEvents()
    assert calls == [1]


def test_work_behind_a_failure_waits_for_the_next_time():
    """unsure: Maya prints the error and goes on."""
    import maya.utils

    calls = []
    maya.utils.executeDeferred(lambda: 1 / 0)
    maya.utils.executeDeferred(calls.append, 1)
    with pytest.raises(ZeroDivisionError):
        maya.utils.processIdleEvents()
    maya.utils.processIdleEvents()
    assert calls == [1]


def test_the_main_thread_gets_its_result_at_once():
    """ "MEL bridge, messages, jobs"; text as Maya's help page "Python and threading" says."""
    import maya.utils

    assert maya.utils.executeInMainThreadWithResult(lambda a, b: a + b, 1, b=2) == 3
    assert maya.utils.executeInMainThreadWithResult("1 + 2") == 3
    assert maya.utils.executeInMainThreadWithResult("x = 1") is None


def test_option_variables_are_not_kept_by_themselves(tmp_path):
    """ "optionVar": batch sessions write the preferences only on an explicit savePrefs, which is not done yet."""
    environment = {**os.environ, "HOME": str(tmp_path), "MAYA_APP_DIR": str(tmp_path / "maya")}
    code = """
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds
        print(cmds.optionVar(exists="x"))
        cmds.optionVar(intValue=("x", 1))
        maya.standalone.uninitialize()
    """
    for _ in range(2):
        assert run(code, env=environment) in ("False\n", "0\n")
    assert not list(tmp_path.rglob("userPrefs*"))
