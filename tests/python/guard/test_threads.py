"""Threads that call while others unload and reload."""

from __future__ import annotations

import sys
import threading
import time

import pytest
from maya import cmds

from understudy import plugin as bindings


@pytest.fixture
def functions(plugin):
    return plugin("functions")


@pytest.fixture
def inside(functions):
    """A thread inside a call of the plug-in; the event lets it come back."""
    module = functions.load()
    come_back = threading.Event()
    thread = threading.Thread(target=module.call, args=(come_back.wait,))
    thread.start()
    while not bindings.calls_in_progress(functions.name):
        time.sleep(0.001)
    yield come_back
    come_back.set()
    thread.join()


def test_unload_is_refused_while_a_thread_is_inside(functions, inside):
    assert bindings.calls_in_progress(functions.name) == ["call"]
    for force in (False, True):
        with pytest.raises(RuntimeError, match=r'"functions", cannot be unloaded while it is running: call has not'):
            cmds.unloadPlugin(functions.name, force=force)
    assert bindings.bindings_valid(functions.name)
    sys.modules[functions.module].noargs()


def test_unload_waits_when_asked_to(functions, inside):
    held = sys.modules[functions.module].noargs
    threading.Timer(0.1, inside.set).start()
    bindings.unload(functions.name, wait=60)
    assert not bindings.bindings_valid(functions.name)
    with pytest.raises(ReferenceError, match=r"^noargs belongs to plug-in 'functions', which is not loaded$"):
        held()
    assert not functions.is_mapped()


def test_waiting_has_an_end(functions, inside):
    with pytest.raises(RuntimeError, match=r"cannot be unloaded while it is running"):
        bindings.unload(functions.name, wait=0.01)
    sys.modules[functions.module].noargs()  # calls are taken again


def test_calls_are_refused_while_unload_waits(functions, inside):
    held = sys.modules[functions.module].noargs
    errors = []

    def call_until_refused() -> None:
        while not errors:
            try:
                held()
            except ReferenceError as error:
                errors.append(str(error))
        inside.set()

    thread = threading.Thread(target=call_until_refused)
    thread.start()
    bindings.unload(functions.name, wait=60)
    thread.join()
    assert errors == ["noargs belongs to plug-in 'functions', which is being unloaded"]


def test_loops_of_calls_over_unload_and_reload(functions):
    """Half of the calls give the GIL up inside the plug-in."""
    module = functions.load()
    noargs, sleep = module.noargs, module.sleep
    done = threading.Event()
    counts = {"called": 0, "refused": 0}
    unexpected: list[BaseException] = []

    def loop() -> None:
        while not done.is_set():
            try:
                noargs()
                sleep(0)
                counts["called"] += 1
            except ReferenceError:
                counts["refused"] += 1
                time.sleep(0)
            except BaseException as error:
                unexpected.append(error)
                return

    threads = [threading.Thread(target=loop) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(30):
        bindings.unload(functions.name, wait=60)
        cmds.loadPlugin(str(functions.path))
        time.sleep(0.001)
    done.set()
    for thread in threads:
        thread.join()
    assert not unexpected
    assert counts["called"] > 0
    assert noargs()[0] == "noargs"


def test_unknown_plugins(functions):
    assert not bindings.bindings_valid("nowhere")
    with pytest.raises(RuntimeError, match=r'"nowhere", is not loaded'):
        bindings.unload("nowhere", wait=1)
    with pytest.raises(RuntimeError, match=r'"nowhere", is not loaded'):
        bindings.calls_in_progress("nowhere")
