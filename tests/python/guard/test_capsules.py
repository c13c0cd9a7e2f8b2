"""Capsules that Python holds over unload and reload."""

from __future__ import annotations

import ctypes
import gc

import pytest

from understudy.plugin import quarantined

pointer = ctypes.pythonapi.PyCapsule_GetPointer
pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
import_capsule = ctypes.pythonapi.PyCapsule_Import
import_capsule.restype, import_capsule.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_int]


@pytest.fixture
def capsules(plugin):
    gc.collect()
    return plugin("capsules")


def test_table_cannot_be_asked_for_while_unloaded(capsules):
    table = capsules.load().table
    address = pointer(table, b"guard_capsules.table")
    for _ in range(3):
        capsules.unload()
        with pytest.raises(ValueError, match=r"incorrect name"):
            pointer(table, b"guard_capsules.table")
        with pytest.raises(ImportError):
            import_capsule(b"guard_capsules.table", 0)
        assert "\"guard_capsules.table belongs to plug-in 'capsules', which is not loaded\"" in repr(table)
        capsules.load()
        assert pointer(table, b"guard_capsules.table") == address
        assert import_capsule(b"guard_capsules.table", 0) == address


def test_destructor_runs_while_unloaded(capsules):
    table = capsules.load().table
    capsules.unload()
    del table
    assert capsules.load().destroyed() == 1


def test_stays_mapped_and_says_why(capsules):
    number = capsules.load().number
    capsules.unload()
    assert capsules.is_mapped()
    found = [each for each in quarantined() if each.file == str(capsules.path)]
    assert [(each.reason, each.permanent) for each in found] == [
        ("it made capsules, whose users cannot be counted", True)
    ]
    assert ctypes.cast(pointer(number, b"number"), ctypes.POINTER(ctypes.c_int))[0] == 7
