"""Commands called from several threads: they take their turns, and nobody waits for ever."""

import os
import subprocess
import sys
import textwrap
import threading
import time

import maya.utils
import pytest
from maya import cmds

from understudy import _host

LIMIT = 60


def run_all(*functions):
    """Run each in a thread of its own; raise what the first of them raised."""
    errors = []

    def guarded(function):
        try:
            function()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=[function], daemon=True) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
        assert not thread.is_alive(), "a thread waits for ever"
    if errors:
        raise errors[0]


def test_another_thread_may_call_commands():
    """Ours: Maya refuses them there."""
    run_all(lambda: cmds.createNode("transform", name="a"))
    assert cmds.objExists("a")


def test_calls_of_many_threads_take_turns():
    def work(index):
        for i in range(300):
            node = cmds.createNode("transform", name=f"t{index}_{i}")
            cmds.setAttr(f"{node}.tx", i)
            assert cmds.getAttr(f"{node}.tx") == i

    run_all(*[lambda index=index: work(index) for index in range(6)])
    assert len(cmds.ls("t*_*", type="transform")) == 1800


def test_a_command_that_calls_python_does_not_block_the_others():
    """A message handler runs inside a command, with the session's lock; meanwhile another thread wants both locks."""
    import contextlib
    import io

    started = threading.Event()

    class Slow(io.StringIO):
        def write(self, text):
            started.set()
            time.sleep(0.05)
            return super().write(text)

    def other():
        started.wait(LIMIT)
        cmds.createNode("transform", name="other")

    def warn():
        with contextlib.redirect_stderr(Slow()):
            for _ in range(3):
                cmds.warning("x")

    run_all(warn, other)
    assert cmds.objExists("other")


def test_errors_stay_in_their_thread():
    def fail():
        for _ in range(500):
            with pytest.raises(ValueError):
                cmds.getAttr("nope.tx")

    def succeed():
        for _ in range(500):
            assert cmds.getAttr("persp.tx") == 28

    run_all(fail, succeed, fail, succeed)


def test_the_main_thread_does_errands_when_it_is_idle():
    """Maya's help page "Python and threading": the caller blocks until the main thread is idle and has run the code."""
    results = []

    def ask():
        results.append(maya.utils.executeInMainThreadWithResult(threading.current_thread))

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    deadline = time.monotonic() + LIMIT
    while thread.is_alive() and time.monotonic() < deadline:
        maya.utils.processIdleEvents()
    assert results == [threading.main_thread()]


def test_what_an_errand_raises_is_raised_where_it_was_asked():
    def ask():
        with pytest.raises(KeyError):
            maya.utils.executeInMainThreadWithResult({}.__getitem__, "x")

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    deadline = time.monotonic() + LIMIT
    while thread.is_alive() and time.monotonic() < deadline:
        maya.utils.processIdleEvents()
    assert not thread.is_alive()


def test_only_the_main_thread_can_be_idle():
    def idle():
        with pytest.raises(RuntimeError, match="main thread"):
            maya.utils.processIdleEvents()

    run_all(idle)


def test_deferred_work_may_wait_for_another_thread():
    """It runs without the session's lock."""
    maya.utils.executeDeferred(run_all, lambda: cmds.createNode("transform", name="late"))
    maya.utils.processIdleEvents()
    assert cmds.objExists("late")


def test_a_session_that_starts_while_threads_run_is_one():
    run_all(*[_host.initialize] * 8)
    assert _host.is_initialized()


def test_daemon_threads_do_not_disturb_the_end_of_the_process():
    code = textwrap.dedent("""
        import threading, time
        import maya.standalone
        maya.standalone.initialize()
        from maya import cmds

        def work(index):
            while True:
                cmds.createNode("transform", name=f"t{index}")
                cmds.ls("t*")

        for index in range(4):
            threading.Thread(target=work, args=[index], daemon=True).start()
        time.sleep(0.3)
    """)
    # What a thread allocated that the end of the process cuts off is nobody's leak.
    environment = {**os.environ, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
    for _ in range(3):
        result = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=LIMIT, env=environment
        )
        assert (result.returncode, result.stderr) == (0, "")
