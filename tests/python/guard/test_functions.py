"""Functions that Python holds over unload and reload: they raise, then work again."""

from __future__ import annotations

import functools
import gc
import pickle
import sys

import pytest

CALLS = {
    "varargs": lambda f: f(1, 2),
    "keywords": lambda f: f(1, a=2),
    "noargs": lambda f: f(),
    "one": lambda f: f(1),
    "fast": lambda f: f(1, 2),
    "fast_keywords": lambda f: f(1, a=2),
}


@pytest.fixture
def functions(plugin):
    return plugin("functions")


def not_loaded(name: str) -> str:
    """What a call raises."""
    return f"^{name} belongs to plug-in 'functions', which is not loaded$"


@pytest.mark.parametrize("name", CALLS)
def test_every_calling_convention(functions, name: str):
    call = CALLS[name]
    held = getattr(functions.load(), name)
    before = call(held)
    functions.unload()
    with pytest.raises(ReferenceError, match=not_loaded(name)):
        call(held)
    module = functions.load()
    assert call(held)[0] == name
    assert call(held)[2:] == before[2:]
    assert call(held)[1] is module, "the self is the new module"


@pytest.mark.parametrize("name", CALLS)
def test_all_ways_to_call(functions, name: str):
    """The interpreter's, tp_call's, functools' and those of a loop that the interpreter has specialised."""
    held = getattr(functions.load(), name)
    call = CALLS[name]

    def often() -> None:
        for _ in range(100):
            call(held)

    ways = [often, lambda: call(held.__call__), lambda: call(functools.partial(held)), lambda: list(map(call, [held]))]
    for way in ways:
        way()
    functions.unload()
    for way in ways:
        with pytest.raises(ReferenceError, match=not_loaded(name)):
            way()
    functions.load()
    for way in ways:
        way()


def test_library_is_gone_though_functions_are_held(functions):
    module = functions.load()
    held = [module, module.one, functools.partial(module.fast, 1), module.one.__call__]
    assert functions.is_mapped()
    functions.unload()
    assert not functions.is_mapped()
    with pytest.raises(ReferenceError):
        held[1](1)
    assert held[0].varargs.__doc__ == "All positional."
    assert held[0].varargs.__text_signature__ == "($module, /, *args)"


def test_library_is_gone_from_threads_too(functions):
    """A second load maps it anew: its statics begin anew."""
    held = functions.load().calls
    assert (held(), functions.module) == (0, "guard_functions")
    sys.modules["guard_functions"].one(1)
    assert held() == 1
    functions.reload()
    assert held() == 0


def test_identity_equality_and_hash(functions):
    module = functions.load()
    one, fast = module.one, module.fast
    assert one != fast
    keys = {one: "one", fast: "fast"}
    numbers = hash(one), hash(fast), hash(one.__call__)
    for _ in range(3):
        functions.unload()
        assert (hash(one), hash(fast), hash(one.__call__)) == numbers
        assert (keys[one], keys[fast], one != fast, one == one) == ("one", "fast", True, True)
        module = functions.load()
        assert (hash(one), hash(fast), hash(one.__call__)) == numbers
        assert (keys[module.one], keys[module.fast]) == ("one", "fast")
        assert module.one is one
        assert module.one != module.fast
        assert one.__call__ == module.one.__call__


def test_dictionaries_made_while_loading_are_in_order(functions):
    """The guard changes what a function's hash is made of, after the plug-in put it into a dictionary."""
    module = functions.load()
    for _ in range(2):
        assert module.registry == {module.one: True}
        assert module.registry[module.one] is True
        assert module.one in set(module.registry)
        module = functions.reload()


def test_names_and_pickles(functions):
    module = functions.load()
    held = module.fast
    stored = pickle.dumps(held)
    for _ in range(2):
        assert (held.__name__, held.__qualname__, held.__module__) == ("fast", "fast", "guard_functions")
        assert repr(held) == "<built-in function fast>"
        assert pickle.loads(stored) is held
        assert pickle.dumps(held) == stored
        functions.reload()


def test_function_that_is_gone_says_so(functions, plugin):
    held = functions.load().one
    functions.unload()
    changed = plugin("functions", "-DVERSION=3")
    changed.load()
    with pytest.raises(ReferenceError, match=r"^one belongs to plug-in 'functions', which does not offer it any more"):
        held(1)
    changed.unload()
    plugin("functions").load()
    assert held(1)[0] == "one"


def test_changed_file_gives_new_code_to_held_functions(functions, plugin):
    held = functions.load().noargs
    assert held()[-1] == 1
    functions.unload()
    plugin("functions", "-DVERSION=2").load()
    assert held()[-1] == 2


def test_changed_calling_convention(functions, plugin):
    held = functions.load().changing
    assert held(1, 2)[2] == (1, 2)
    functions.unload()
    plugin("functions", "-DVERSION=2").load()
    assert held(1)[2] == 1
    assert held.__call__(1)[2] == 1
    assert held.__doc__ == "Takes one."
    with pytest.raises(TypeError):
        held(1, 2)
    functions.unload()
    plugin("functions").load()
    assert held(1, 2)[2] == (1, 2)


def test_module_state_is_that_of_the_new_module(functions):
    held = functions.load().number
    assert held() == 42
    functions.reload()
    assert held() == 42


def test_module_is_cleared_and_freed_once_though_held(functions):
    module = functions.load()
    functions.unload()
    assert sys.modules["guard_added"].freed_after_clears == 1
    sys.modules["guard_added"].freed_after_clears = 0
    gc.collect()
    del module
    gc.collect()
    assert sys.modules["guard_added"].freed_after_clears == 0


def test_functions_added_to_a_module_of_others(functions):
    functions.load()
    added = sys.modules["guard_added"].added
    functions.unload()
    assert sys.modules["guard_added"].added is added
    with pytest.raises(ReferenceError, match=not_loaded("added")):
        added()
    functions.load()
    assert added(1)[2] == (1,)
    assert sys.modules["guard_added"].added is added


def test_closures(functions):
    """Functions with a self that is no module."""
    make = functions.load().make_closure
    a, b = make("a"), make("b")
    assert (a(), b()) == ("a", "b")
    functions.unload()
    for closure in (a, b):
        with pytest.raises(ReferenceError, match=not_loaded("closure")):
            closure()
    functions.load()
    # They were made by a call, not by the plug-in's loading: nothing says that they are offered again.
    with pytest.raises(
        ReferenceError, match="closure belongs to plug-in 'functions', which does not offer it any more"
    ):
        a()
    assert make("c")() == "c"


def test_a_function_that_was_never_seen_before_the_unload(functions):
    """Made by a call after the last look."""
    held = functions.load().make_closure("a")
    functions.unload()
    with pytest.raises(ReferenceError, match=not_loaded("closure")):
        held()


def test_errors_pass(functions):
    module = functions.load()
    with pytest.raises(ValueError, match=r"^no$"):
        module.fails()
    with pytest.raises(TypeError, match=r"exactly one argument"):
        module.one()


def test_thrown_exceptions_become_python_errors(functions):
    module = functions.load()
    with pytest.raises(RuntimeError, match=r"^throws of plug-in 'functions' threw an exception: thrown$"):
        module.throws()
    with pytest.raises(RuntimeError, match=r"thrown without the GIL"):
        module.throws_without_gil()
    functions.unload()


def test_plugin_cannot_be_unloaded_from_inside(functions):
    module = functions.load()
    with pytest.raises(RuntimeError, match=r"cannot be unloaded while it is running: call has not come back"):
        module.call(functions.unload)
    functions.unload()


def test_held_module_works_again(functions):
    module = functions.load()
    functions.reload()
    assert module is not sys.modules["guard_functions"]
    assert module.one(1)[1] is sys.modules["guard_functions"]


def test_module_that_was_removed_from_sys_modules(functions):
    module = functions.load()
    del sys.modules["guard_functions"]
    functions.unload()
    assert not functions.is_mapped()
    with pytest.raises(ReferenceError, match=not_loaded("one")):
        module.one(1)


def test_frozen_objects_are_found(functions):
    """gc.freeze() hides objects from the collector's lists."""
    held = functions.load().make_closure("a")
    gc.freeze()
    try:
        functions.unload()
    finally:
        gc.unfreeze()
    with pytest.raises(ReferenceError):
        held()


def test_collector_that_is_off(functions):
    held = functions.load().one
    gc.disable()
    try:
        functions.unload()
    finally:
        gc.enable()
    with pytest.raises(ReferenceError):
        held(1)


def test_callbacks_that_others_keep(functions):
    """atexit, weak references, sorted(key=...), a signal's: whoever holds the function gets the error."""
    import weakref

    module = functions.load()

    class Thing:
        pass

    thing = Thing()
    reference = weakref.ref(thing, module.one)
    finalizer = weakref.finalize(thing, module.noargs)
    functions.unload()
    with pytest.raises(ReferenceError, match=not_loaded("one")):
        sorted([1, 2], key=module.one)
    finalizer.detach()
    functions.load()
    del thing
    assert reference() is None


def test_reload_under_another_name(functions, plugin):
    """The file decides, or the name: a rebuilt plug-in may be in another folder."""
    from maya import cmds

    held = functions.load().one
    functions.unload()
    cmds.loadPlugin(str(functions.path), name="renamed")
    assert held(1)[0] == "one"
    cmds.unloadPlugin("renamed")
    with pytest.raises(ReferenceError, match=r"^one belongs to plug-in 'renamed', which is not loaded$"):
        held(1)


def test_reload_under_a_name_that_another_file_had(functions, plugin):
    """The file decides before the name does."""
    from maya import cmds

    other = plugin("capsules", name="other")
    other.load()
    other.unload()
    held = functions.load().one
    functions.unload()
    for name in ("other", "functions", "other"):
        cmds.loadPlugin(str(functions.path), name=name)
        assert held(1)[0] == "one"
        cmds.unloadPlugin(name)
        with pytest.raises(ReferenceError, match=rf"^one belongs to plug-in '{name}', which is not loaded$"):
            held(1)


def test_moved_plugin_is_the_last_one_of_its_name(functions, plugin, tmp_path):
    """Where several files had the name, one in another folder is taken for the one that had it last."""
    from maya import cmds

    first = plugin("functions", "-DVERSION=2", name="first")
    held_of_first = first.load().noargs
    first.unload()
    held = functions.load().noargs
    functions.unload()
    cmds.loadPlugin(str(functions.path), name="first")
    cmds.unloadPlugin("first")
    moved = tmp_path / "moved"
    moved.mkdir()
    functions.path.rename(moved / "first.so")
    cmds.loadPlugin(str(moved / "first.so"))
    assert held()[0] == "noargs"
    with pytest.raises(ReferenceError, match="which is not loaded"):
        held_of_first()
