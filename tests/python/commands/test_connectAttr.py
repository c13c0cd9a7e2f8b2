"""connectAttr. Sources: reference/behaviour.md "connectAttr, disconnectAttr, ..." unless a test names another."""

import re

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    for name in "ab":
        cmds.createNode("transform", name=name)


def fails(text, *args, **kwargs):
    with pytest.raises(RuntimeError) as caught:
        cmds.connectAttr(*args, **kwargs)
    assert str(caught.value).strip() == text


def test_answer():
    """Children of compounds are spelled with their parent even when given without [code:session log]."""
    reverse = cmds.createNode("reverse")
    assert (
        cmds.connectAttr("a.tx", f"{reverse}.inputX") == f"Connected a.translate.translateX to {reverse}.input.inputX."
    )
    assert cmds.connectAttr("a.v", "b.v") == "Connected a.visibility to b.visibility."


def test_missing_ends():
    """[code:mock; issue enorganic/maya-zen-tools#3]"""
    fails("The source attribute 'a.src' cannot be found.", "a.src", "b.tx")
    fails("The destination attribute 'b.inMatrix' cannot be found.", "a.matrix", "b.inMatrix")


def test_same_again(messages):
    """Warning and RuntimeError `Maya command error` [code:mock, run in Maya]."""
    cmds.connectAttr("a.tx", "b.tx")
    fails("Maya command error", "a.tx", "b.tx")
    assert messages("Warning") == ["'a.translateX' is already connected to 'b.translateX'."]
    fails("Maya command error", "a.tx", "b.tx", force=True)


def test_taken_destination():
    """RuntimeError without force [code:rig script]; force replaces [doc]."""
    cmds.connectAttr("a.tx", "b.tx")
    fails("'b.translateX' already has an incoming connection from 'a.translateX'.", "a.ty", "b.tx")
    cmds.connectAttr("a.ty", "b.tx", force=True)
    assert cmds.listConnections("b.tx", plugs=True) == ["a.translateY"]


@pytest.mark.parametrize(("source", "destination"), [("a.tx", "b.t"), ("a.message", "b.tx")])
def test_kinds_that_cannot_meet(source, destination):
    """Short names as a console log has them; full paths in another source [code:mock, session log; unsure]."""
    with pytest.raises(RuntimeError, match=r"^The attribute 'a\.\w+' cannot be connected to 'b\.\w+'\.$"):
        cmds.connectAttr(source, destination)


def test_char_and_text():
    """[code:mock]"""
    cmds.addAttr("a", longName="letter", attributeType="char")
    cmds.addAttr("b", longName="text", dataType="string")
    fails("The attribute 'a.letter' cannot be connected to 'b.text'.", "a.letter", "b.text")


def test_whole_multi_takes_no_single_plug():
    """The destination needs an index or nextAvailable [unsure: wording]."""
    pma = cmds.createNode("plusMinusAverage", name="p")
    with pytest.raises(RuntimeError, match=r"cannot be connected to 'p\.input1D'"):
        cmds.connectAttr("a.tx", f"{pma}.input1D")


def test_data_types_that_differ():
    """Two blanks after the quoted pair [code:five projects]."""
    cmds.addAttr("b", longName="text", dataType="string")
    fails(
        "Connection not made: 'a.matrix' -> 'b.text'.  Data types of source and destination are not compatible.",
        "a.matrix", "b.text",
    )  # fmt: skip


def test_locked_destination():
    """Locked or non-writable; force does not unlock [issue daz3d/DazToMaya#45; known]."""
    cmds.setAttr("b.scaleX", lock=True)
    text = "Connection not made: 'a.scaleX' -> 'b.scaleX'.  Destination attribute must be writable."
    fails(text, "a.scaleX", "b.scaleX")
    fails(text, "a.scaleX", "b.scaleX", force=True)


def test_destination_that_is_only_an_output():
    """[issue daz3d/DazToMaya#45]"""
    fails(
        "Connection not made: 'a.matrix' -> 'b.worldMatrix[0]'.  Destination attribute must be writable.",
        "a.matrix", "b.worldMatrix[0]",
    )  # fmt: skip


def test_unit_conversions():
    """Angle to number 57.2957..., number to angle 0.01745... [scene, 37 nodes; code:eugene]."""
    cmds.connectAttr("a.rx", "b.sx")
    cmds.connectAttr("a.sx", "b.rx")
    first = cmds.listConnections("b.sx")[0]
    second = cmds.listConnections("b.rx")[0]
    assert [cmds.nodeType(n) for n in (first, second)] == ["unitConversion"] * 2
    assert cmds.getAttr(f"{first}.conversionFactor") == pytest.approx(57.295779513082323, rel=1e-15)
    assert cmds.getAttr(f"{second}.conversionFactor") == pytest.approx(0.017453292519943295, rel=1e-15)


def test_every_connection_has_its_own_conversion():
    """One destination each [scene, 37 cases]."""
    cmds.connectAttr("a.rx", "b.sx")
    cmds.connectAttr("a.rx", "b.sy")
    assert len({cmds.listConnections(f"b.s{axis}")[0] for axis in "xy"}) == 2


@pytest.mark.parametrize("pair", [("a.sx", "b.tx"), ("a.v", "b.sx"), ("a.rotateOrder", "b.sx")])
def test_no_conversion(pair):
    """double to doubleLinear, and numbers among each other [known; code:mock]."""
    cmds.connectAttr(*pair)
    assert cmds.listConnections(pair[1]) == ["a"]


NUMBERS = ["byte", "short", "long", "float", "double"]


@pytest.mark.parametrize("source", NUMBERS)
@pytest.mark.parametrize("destination", NUMBERS)
def test_numbers_need_no_conversion(source, destination):
    """[code:mock]"""
    cmds.addAttr("a", longName="from", attributeType=source)
    cmds.addAttr("b", longName="to", attributeType=destination)
    cmds.connectAttr("a.from", "b.to")
    assert cmds.listConnections("b.to", plugs=True) == ["a.from"]


def test_angle_that_drives_a_curve():
    """A conversion on the input of animCurveU* [scene cube_animated]."""
    curve = cmds.createNode("animCurveUL")
    cmds.connectAttr("a.rx", f"{curve}.input")
    (conversion,) = cmds.listConnections(f"{curve}.input")
    assert cmds.nodeType(conversion) == "unitConversion"
    assert cmds.getAttr(f"{conversion}.conversionFactor") == pytest.approx(57.295779513082323, rel=1e-15)


def test_time_conversions():
    """timeToUnitConversion 0.004 and unitToTimeConversion 250 at 24 fps [known]."""
    cmds.connectAttr("time1.outTime", "b.sx")
    cmds.addAttr("b", longName="t0", attributeType="time")
    cmds.connectAttr("a.sx", "b.t0")
    first = cmds.listConnections("b.sx")[0]
    second = cmds.listConnections("b.t0")[0]
    assert [cmds.nodeType(n) for n in (first, second)] == ["timeToUnitConversion", "unitToTimeConversion"]
    assert cmds.getAttr(f"{first}.conversionFactor") == pytest.approx(0.004)
    assert cmds.getAttr(f"{second}.conversionFactor") == pytest.approx(250.0)


def test_next_available():
    """Appends to a multi [doc; scene]."""
    cmds.addAttr("b", longName="list", attributeType="message", multi=True, indexMatters=False)
    assert cmds.connectAttr("a.message", "b.list", nextAvailable=True) == "Connected a.message to b.list[0]."
    cmds.connectAttr("b.message", "b.list", na=True)
    assert cmds.getAttr("b.list", multiIndices=True) == [0, 1]


def test_next_available_where_indices_matter():
    """-indexMatters false is needed for it [doc]; the error is that of a whole multi, which is unsure."""
    cmds.addAttr("b", longName="list", attributeType="message", multi=True)
    fails("The attribute 'a.message' cannot be connected to 'b.list'.", "a.message", "b.list", nextAvailable=True)
    assert cmds.getAttr("b.list", multiIndices=True) is None


def test_lock():
    """lock=True locks the destination, lock=False unlocks it first [doc]."""
    cmds.connectAttr("a.tx", "b.tx", lock=True)
    assert cmds.getAttr("b.tx", lock=True) is True
    with pytest.raises(RuntimeError):
        cmds.disconnectAttr("a.tx", "b.tx")
    cmds.connectAttr("a.ty", "b.tx", lock=False, force=True)
    assert cmds.getAttr("b.tx", lock=True) is False
    assert cmds.listConnections("b.tx", plugs=True) == ["a.translateY"]


def test_compounds_connect_as_a_whole():
    """The children then count as driven [known]."""
    cmds.connectAttr("a.t", "b.t")
    assert cmds.listConnections("b.tx") is None
    assert cmds.getAttr("b.tx", settable=True) is False


def test_cycles_connect():
    """Allowed on connect [known]."""
    cmds.connectAttr("a.tx", "b.tx")
    assert cmds.connectAttr("b.tx", "a.tx") == "Connected b.translate.translateX to a.translate.translateX."


def test_evaluating_a_cycle_warns(messages):
    """[known]; which of its plugs is named is unsure."""
    cmds.connectAttr("a.sx", "b.sx")
    cmds.connectAttr("b.sx", "a.sx")
    assert messages("Warning") == []
    cmds.getAttr("a.sx")
    (warning,) = messages("Warning")
    assert re.fullmatch(
        r"Cycle on '[ab]\.\w+' may not evaluate as expected\.  \(Use 'cycleCheck -e off' to disable this warning\.\)",
        warning,
    )


def test_undo():
    """The conversion node goes with the connection."""
    cmds.connectAttr("a.rx", "b.sx")
    cmds.undo()
    assert cmds.listConnections("b.sx") is None
    assert cmds.ls(type="unitConversion") == []
    cmds.redo()
    assert len(cmds.ls(type="unitConversion")) == 1
