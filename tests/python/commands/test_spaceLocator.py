"""spaceLocator. Sources: reference/behaviour.md "Locators, joints, IK, cameras, lights"; the documentation ("page")."""

import pytest
from maya import cmds

from .dag_scene import transform, undone


def test_answer():
    """`spaceLocator()` -> `["locator1"]` (list), shape `locatorShape1` [known; scene]."""
    assert cmds.spaceLocator() == ["locator1"]
    assert cmds.listRelatives("locator1", shapes=True) == ["locatorShape1"]
    assert cmds.nodeType("locatorShape1") == "locator"
    assert cmds.spaceLocator() == ["locator2"]


def test_name():
    """`name="l"` -> `["l"]`, `lShape` [known; scene]."""
    assert cmds.spaceLocator(name="l") == ["l"]
    assert cmds.listRelatives("l", shapes=True) == ["lShape"]
    assert cmds.spaceLocator(n="l") == ["l1"]


def test_number_of_the_name():
    """It moves behind `Shape`, without leading zeros (behaviour.md "rename" [scene])."""
    assert cmds.spaceLocator(name="l_01") == ["l_01"]
    assert cmds.listRelatives("l_01", shapes=True) == ["l_Shape1"]


def test_name_with_namespace():
    assert cmds.spaceLocator(name="ns:l") == ["ns:l"]
    assert cmds.listRelatives("ns:l", shapes=True) == ["ns:lShape"]


def test_is_selected_and_at_the_root():
    transform("a")
    cmds.select("a")
    cmds.spaceLocator()
    assert cmds.ls(selection=True) == ["locator1"]
    assert cmds.listRelatives("locator1", parent=True) is None


def test_position():
    """The position is that of the shape: the transform stays at the origin [known]."""
    cmds.spaceLocator(position=(1, 2, 3))
    assert cmds.getAttr("locatorShape1.localPosition") == [(1.0, 2.0, 3.0)]
    assert cmds.getAttr("locator1.t") == [(0.0, 0.0, 0.0)]
    assert cmds.spaceLocator("locator1", q=True, position=True) == [1.0, 2.0, 3.0]


def test_position_is_in_the_scenes_unit():
    cmds.currentUnit(linear="m")
    cmds.spaceLocator(p=(1, 0, 0))
    assert cmds.spaceLocator("locator1", q=True, p=True) == [1.0, 0.0, 0.0]
    cmds.currentUnit(linear="cm")
    assert cmds.spaceLocator("locator1", q=True, p=True) == [100.0, 0.0, 0.0]


def test_edit_position():
    """-position is edited too [page]; -absolute in the world is the default, -relative in its own space [unsure]."""
    cmds.spaceLocator()
    cmds.setAttr("locator1.t", 5, 0, 0)
    cmds.spaceLocator("locator1", edit=True, position=(1, 2, 3), relative=True)
    assert cmds.getAttr("locatorShape1.localPosition") == [(1.0, 2.0, 3.0)]
    cmds.spaceLocator("locator1", edit=True, position=(6, 0, 0), absolute=True)
    assert cmds.getAttr("locatorShape1.localPosition") == [(1.0, 0.0, 0.0)]


def test_edit_name():
    cmds.spaceLocator()
    cmds.spaceLocator("locator1", edit=True, name="x")
    assert cmds.listRelatives("x", shapes=True) == ["xShape"]


def test_not_a_locator():
    transform("a")
    with pytest.raises(RuntimeError, match="'a' is no locator"):
        cmds.spaceLocator("a", q=True, position=True)


def test_undo():
    cmds.spaceLocator(p=(1, 2, 3))
    undone(lambda: cmds.ls(type="locator"))


def test_spaces_of_a_new_locator():
    """A new one stands at the origin, so that both are the same [unsure]."""
    cmds.spaceLocator(name="a", position=(1, 2, 3), absolute=True)
    cmds.spaceLocator(name="b", position=(1, 2, 3), relative=True)
    for name in "ab":
        assert cmds.getAttr(f"{name}Shape.localPosition") == [(1.0, 2.0, 3.0)]
