"""objectTypeUI. Source: reference/behaviour.md "objExists, nodeType, objectType"."""

import pytest
from maya import cmds


@pytest.mark.parametrize("name", ["persp", "mainWindow"])
def test_always_raises(name):
    """In batch there is no user interface [known]; the text that of other UI commands [code:2014 console log]."""
    with pytest.raises(RuntimeError, match=f"Object '{name}' not found."):
        cmds.objectTypeUI(name)


def test_is_type():
    """The same with -isType."""
    with pytest.raises(RuntimeError):
        cmds.objectTypeUI("mainWindow", isType="window")
