"""error. Sources: reference/behaviour.md "MEL bridge, messages, jobs"."""

import pytest
from maya import cmds

from understudy import Unsupported


@pytest.mark.parametrize("flags", [{}, {"noContext": True}])
def test_raises(flags):
    """RuntimeError with text x [known]."""
    with pytest.raises(RuntimeError) as caught:
        cmds.error("x", **flags)
    assert str(caught.value).strip() == "x"


def test_what_is_not_done():
    with pytest.raises(Unsupported, match="showLineNumber"):
        cmds.error("x", showLineNumber=True)
