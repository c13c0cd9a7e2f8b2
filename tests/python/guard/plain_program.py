"""A plain CPython program that opens and closes a guarded library; run by test_standalone.py with another Python too.

python plain_program.py LIBRARY functions|types|fails|unguarded-close
"""

from __future__ import annotations

import _ctypes
import ctypes
import functools
import gc
import sys
from collections.abc import Callable
from pathlib import Path

PATH = sys.argv[1]
ERROR = "belongs to plug-in 'standalone', which is not loaded"


class Library:
    """The library, open."""

    def __init__(self) -> None:
        self.handle = ctypes.PyDLL(PATH)
        self.result = self.handle.publish()

    def close(self) -> None:
        """Close it, as a host does."""
        self.handle.withdraw()
        _ctypes.dlclose(self.handle._handle)


def is_mapped() -> bool:
    """Whether it is in memory."""
    return PATH in Path("/proc/self/maps").read_text()


def expect_closed(*uses: Callable) -> None:
    """Each use raises."""
    for use in uses:
        try:
            use()
        except ReferenceError as error:
            assert str(error).endswith(ERROR), error
        else:
            raise AssertionError(f"{use} worked")


def functions() -> None:
    """A function that is held over many times of loading."""
    library = Library()
    held = sys.modules["standalone"].one
    calls = sys.modules["standalone"].calls
    bound = functools.partial(held, 2)
    number = hash(held)
    for _ in range(200):
        assert (held(1), bound(), calls()) == (1, 2, 2)
        library.close()
        assert not is_mapped()
        expect_closed(lambda: held(1), bound, lambda: held.__call__(1))
        library = Library()
        assert hash(held) == number
        assert sys.modules["standalone"].one is held
    library.close()


def types() -> None:
    """An instance keeps the library in memory, closed."""
    library = Library()
    thing = sys.modules["standalone"].Thing()
    for _ in range(3):
        assert (repr(thing), thing.go()) == ("a thing", 1)
        library.close()
        assert is_mapped()
        expect_closed(functools.partial(repr, thing), thing.go, type(thing))
        library = Library()
    library.close()
    del thing
    gc.collect()
    assert not is_mapped()


def fails() -> None:
    """A host closes a library whose initialization failed without a word."""
    library = Library()
    assert library.result == -1
    held = next(each for each in gc.get_objects() if getattr(each, "__name__", "") == "one")
    _ctypes.dlclose(library.handle._handle)
    assert held(1) == 1
    library = Library()
    assert held(1) == 1
    library.close()
    expect_closed(lambda: held(1))


globals()[sys.argv[2]]()
print("done")
