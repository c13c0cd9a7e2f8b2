"""Types, instances, iterators and bound methods that Python holds over unload and reload."""

from __future__ import annotations

import asyncio
import functools
import gc
import re
import threading
import time
from pathlib import Path

import pytest
from maya import cmds

from understudy.plugin import quarantined

KINDS = {"heap": (), "static": ("-DSTATIC",)}

# What runs code of the plug-in, by name; each is given an instance.
USES = {
    "make": lambda thing: type(thing)(),
    "repr": repr,
    "str": str,
    "hash": hash,
    "call": lambda thing: thing(1),
    "compare": lambda thing: thing == 2,
    "order": lambda thing: thing < 2,
    "iterate": iter,
    "add": lambda thing: thing + 1,
    "bool": bool,
    "int": int,
    "length": len,
    "subscript": lambda thing: thing[1],
    "set subscript": lambda thing: thing.__setitem__(1, 2),
    "contains": lambda thing: 1 in thing,
    "buffer": memoryview,
    "method": lambda thing: thing.go(),
    "fast method": lambda thing: thing.fast(1, 2),
    "class method": lambda thing: thing.of_class(),
    "static method": lambda thing: thing.of_nobody(1),
    "alias": lambda thing: type(thing)[int],
    "get": lambda thing: thing.held,
    "set": lambda thing: setattr(thing, "held", 1),
    "delete": lambda thing: delattr(thing, "held"),
    "slot wrapper": lambda thing: type(thing).__repr__(thing),
    "method wrapper": lambda thing: thing.__len__(),
    "unbound": lambda thing: type(thing).go(thing),
    "defining": lambda thing: thing.defining(),
}


@pytest.fixture(params=KINDS)
def types(request, plugin):
    gc.collect()  # what a test before this one left
    return plugin("types", *KINDS[request.param], name=f"types_{request.param}")


@pytest.fixture
def heap(plugin):
    gc.collect()
    return plugin("types")


def reason_of(plugin) -> tuple[str, bool] | None:
    """Why a plug-in's library is mapped, and whether for good."""
    found = [each for each in quarantined() if each.file == str(plugin.path)]
    assert len(found) <= 1
    return (found[0].reason, found[0].permanent) if found else None


def result_of(use: str, thing) -> str:
    """The type of what a use gives."""
    return type(USES[use](thing)).__name__


def test_every_use_raises_and_works_again(types):
    thing = types.load().Thing()
    uses = [use for use in USES if use != "defining" or "static" not in types.name]
    before = {use: result_of(use, thing) for use in uses}
    for _ in range(3):
        types.unload()
        for use in uses:
            with pytest.raises(ReferenceError) as raised:
                USES[use](thing)
            error = re.fullmatch(r"Thing\S* belongs to plug-in '(\w+)', which is not loaded", str(raised.value))
            assert error, f"{use}: {raised.value}"
            assert error[1] == types.name
        types.load()
        assert {use: result_of(use, thing) for use in uses} == before


def test_iterators(types):
    iterator = iter(types.load().Thing())
    assert next(iterator) == 0
    for count in range(1, 4):
        types.unload()
        with pytest.raises(ReferenceError, match=r"^ThingIterator belongs to plug-in"):
            next(iterator)
        with pytest.raises(ReferenceError, match=r"^ThingIterator belongs to plug-in"):
            list(iterator)
        with pytest.raises(ReferenceError, match=r"^ThingIterator belongs to plug-in"):
            iterator.__next__()
        types.load()
        assert next(iterator) == count


def test_awaitables(types):
    """am_send, whose failure is a result of its own."""

    async def wait(thing):
        return await thing

    module = types.load()
    thing = module.Thing()
    types.unload()
    with pytest.raises(ReferenceError, match=r"^Thing belongs"):
        asyncio.run(wait(thing))


def test_bound_and_unbound_methods(types):
    module = types.load()
    thing = module.Thing()
    held = [thing.go, module.Thing.of_class, module.Thing.of_nobody, thing.__len__, module.Thing.go.__get__(thing)]
    arguments = [(), (), (1,), (), ()]
    numbers = [hash(each) for each in held if each is not held[3]]
    for _ in range(3):
        for each, given in zip(held, arguments, strict=True):
            each(*given)
        types.unload()
        for each, given in zip(held, arguments, strict=True):
            with pytest.raises(ReferenceError):
                each(*given)
        assert thing.go == held[0] != thing.fast
        types.load()
    assert [hash(each) for each in held if each is not held[3]] == numbers
    del thing, module


def test_subclasses(types):
    module = types.load()

    class Sub(module.Thing):
        def go(self):
            return super().go() + 10

        def own(self):
            return "own"

    thing = Sub()
    assert thing.go() == 11
    for _ in range(3):
        types.unload()
        for use in (Sub, thing.go, lambda: len(thing), lambda: repr(thing)):
            with pytest.raises(ReferenceError, match=r"^Thing\S* belongs"):
                use()
        assert thing.own() == "own"
        types.load()
        assert (thing.go(), len(thing), repr(thing)) == (11, 2, "a thing")
        assert isinstance(Sub(), Sub)


def test_instances_may_go_while_closed(types):
    module = types.load()
    thing = module.Thing()
    thing.hold([thing])
    iterator = iter(thing)
    types.unload()
    del module, thing, iterator
    gc.collect()


def test_plain_members_are_memory_of_the_instance(types):
    """The guard has no say in them: no code of the plug-in runs."""
    thing = types.load().Thing()
    types.unload()
    assert thing.number == 3
    thing.number = 4
    assert thing.number == 4


def test_weak_references(types):
    import weakref

    thing = types.load().Thing()
    gone = []
    reference = weakref.ref(thing, gone.append)
    types.unload()
    assert reference() is thing
    del thing
    gc.collect()
    assert (reference(), gone) == (None, [reference])


def test_static_types_stay_mapped(plugin):
    static = plugin("types", "-DSTATIC", name="types_static")
    loads = [static.load().loads]
    static.unload()
    assert static.is_mapped()
    reason, permanent = reason_of(static)
    assert (reason.endswith("is static, whose instances cannot be counted"), permanent) == (True, True)
    loads.append(static.load().loads)
    assert loads[1] == loads[0] + 1, "its statics keep their values"


def test_heap_types_are_unmapped_at_once_where_nothing_is_held(heap):
    heap.load()
    heap.unload()
    assert reason_of(heap) is None
    assert not heap.is_mapped()


@pytest.mark.parametrize("held", ["Thing", "instance", "iterator", "bound", "pair", "subclass", "descriptor", "cycle"])
def test_heap_types_are_unmapped_after_the_last_reference(heap, held: str):
    module = heap.load()
    thing = module.Thing()
    thing.hold(thing)
    kept = {
        "Thing": module.Thing,
        "instance": module.Thing(),
        "iterator": iter(thing),
        "bound": module.Thing().go,
        "pair": module.pair,
        "subclass": type("Sub", (module.Thing,), {}),
        "descriptor": module.Thing.go,
        "cycle": thing,
    }[held]
    del module, thing
    heap.unload()
    assert heap.is_mapped()
    reason, permanent = reason_of(heap)
    assert not permanent
    assert reason.startswith("types of it are alive, or instances of them: ")
    if held == "pair":
        assert repr(kept) == "guard_types.Pair(first=1, second=2)"
    del kept
    gc.collect()
    # The next instruction of the main thread is a safe point.
    assert not heap.is_mapped()
    assert reason_of(heap) is None


def test_reentered_library_keeps_its_statics_and_says_so(heap, capfd):
    thing = heap.load().Thing()
    capfd.readouterr()
    heap.unload()
    assert heap.load().loads == 2
    said = "".join(capfd.readouterr())
    assert "was still in memory (types of it are alive, or instances of them: Pair, Thing" in said
    assert "its static variables keep their values" in said
    assert thing.go() == 1
    del thing
    heap.unload()
    assert heap.load().loads == 1


def test_one_image_for_an_unchanged_file(heap):
    held = []
    for _ in range(5):
        held.append(heap.load().Thing())
        heap.unload()
    maps = Path("/proc/self/maps").read_text().splitlines()
    assert sum(f"/{heap.path.name}" in line and " r-xp " in line for line in maps) == 1


def test_changed_file_beside_its_held_image(heap, plugin):
    """Instances of the old build cannot be used with the new code: they say so."""
    old = heap.load().Thing()
    heap.unload()
    new = plugin("types", "-DVERSION=2")
    thing = new.load().Thing()
    assert thing.go() == 2
    for use in (old.go, functools.partial(len, old), type(old)):
        with pytest.raises(
            ReferenceError, match=r"^Thing\S* belongs to an earlier build of plug-in 'types', which another build"
        ):
            use()
    new.unload()
    del old, use
    gc.collect()
    with pytest.raises(ReferenceError, match=r"^Thing belongs to plug-in 'types', which is not loaded$"):
        len(thing)


def test_exceptions_are_pythons_own(heap):
    """PyErr_NewException makes a class without C code."""
    error = heap.load().Error
    heap.unload()
    with pytest.raises(error):
        raise error("still")
    assert not heap.is_mapped()


def test_memoryview_of_an_instance(heap):
    view = memoryview(heap.load().Thing())
    heap.unload()
    assert bytes(view) == bytes(8)
    assert heap.is_mapped()
    del view
    gc.collect()
    assert reason_of(heap) is None
    assert not heap.is_mapped()


def test_unload_while_a_thread_is_in_a_slot(heap):
    iterator = iter(heap.load().Thing())
    iterator.number = 100
    thread = threading.Thread(target=next, args=(iterator,))
    thread.start()
    time.sleep(0.1)
    with pytest.raises(RuntimeError, match=r"while it is running: ThingIterator has not come back"):
        cmds.unloadPlugin(heap.name)
    thread.join()
    heap.unload()
    del iterator, thread
    gc.collect()
    assert not heap.is_mapped()
