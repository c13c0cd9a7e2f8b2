"""warning. Sources: reference/behaviour.md "MEL bridge, messages, jobs"."""

import pytest
from maya import cmds

from understudy import Unsupported


@pytest.mark.parametrize("flags", [{}, {"noContext": True}])
def test_prints(capfd, flags):
    """`Warning: x`; returns None [known]."""
    assert cmds.warning("x", **flags) is None
    out, err = capfd.readouterr()
    assert "Warning: x" in out + err


def test_several_texts(capfd):
    """One after another [unsure]."""
    cmds.warning("a", 1)
    out, err = capfd.readouterr()
    assert "Warning: a 1" in out + err


def test_what_is_not_done():
    with pytest.raises(Unsupported, match="showLineNumber"):
        cmds.warning("x", showLineNumber=True)
