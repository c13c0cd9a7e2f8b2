"""refresh. Source: its documentation. A session without views has nothing to draw."""

import pytest
from maya import cmds

from understudy import Unsupported


@pytest.mark.parametrize("flags", [{}, {"force": True}, {"suspend": True}, {"suspend": False}, {"currentView": True}])
def test_answer(flags):
    """None, and nothing of the scene changes [known]."""
    count = cmds.undoInfo(query=True)
    assert cmds.refresh(**flags) is None
    assert cmds.undoInfo(query=True) == count


@pytest.mark.parametrize("flag", ["filename", "fileExtension"])
def test_pictures(flag):
    """Need rendering."""
    with pytest.raises(Unsupported, match=flag):
        cmds.refresh(**{flag: "x"})
