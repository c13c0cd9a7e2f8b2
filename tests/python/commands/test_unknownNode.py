"""unknownNode. Source: commands.json and the documentation of its flags."""

import pytest
from maya import cmds


def test_real_class_name():
    """The type that the node was written with."""
    node = cmds.createNode("distance")
    assert cmds.unknownNode(node, query=True, realClassName=True) == "distance"


def test_known_node():
    """An error."""
    with pytest.raises(RuntimeError, match=r"'persp' is not an unknown node."):
        cmds.unknownNode("persp", query=True, realClassName=True)


def test_plugin(tmp_path):
    """The plug-in that the scene requires for the type [doc]; an empty text where that is not said [unsure]."""
    path = tmp_path / "a.ma"
    path.write_text(
        'requires maya "2025";\nrequires -nodeType "aiSky" -nodeType "aiFog" "mtoa" "5.4";\n'
        'createNode aiFog -n "fog";\ncreateNode lost -n "lost";\n'
    )
    cmds.file(str(path), open=True, force=True, ignoreVersion=True)
    assert cmds.unknownNode("fog", query=True, plugin=True) == "mtoa"
    assert cmds.unknownNode("lost", query=True, plugin=True) == ""
