"""undoInfo, undo, redo, flushUndo. Sources: reference/behaviour.md "undo, redo, undoInfo"."""

import pytest
from maya import cmds, mel


@pytest.fixture(autouse=True)
def recording():
    cmds.undoInfo(state=True, infinity=True)
    cmds.flushUndo()
    yield
    cmds.undoInfo(state=True, infinity=True)


def count():
    return cmds.undoInfo(query=True)


def test_chunk():
    """One step; chunks nest, the outermost counts; no return value [known]."""
    assert cmds.undoInfo(openChunk=True, chunkName="x") is None
    cmds.createNode("transform", name="a")
    cmds.undoInfo(openChunk=True)
    cmds.createNode("transform", name="b")
    assert cmds.undoInfo(closeChunk=True) is None
    cmds.createNode("transform", name="c")
    cmds.undoInfo(closeChunk=True)
    assert count() == 1
    cmds.undo()
    assert cmds.ls("a", "b", "c") == []


def test_chunk_too_many_closed():
    """No complaint [unsure]."""
    cmds.undoInfo(closeChunk=True)
    assert count() == 0


def test_names():
    """The chunk's name; "" for an empty queue [doc; known]."""
    assert cmds.undoInfo(query=True, undoName=True) == ""
    cmds.undoInfo(openChunk=True, chunkName="mine")
    cmds.createNode("transform", name="a")
    cmds.undoInfo(closeChunk=True)
    assert cmds.undoInfo(query=True, undoName=True) == "mine"
    assert cmds.undoInfo(query=True, chunkName=True) == "mine"
    cmds.undo()
    assert cmds.undoInfo(query=True, redoName=True) == "mine"
    assert cmds.undoInfo(query=True, undoName=True) == ""


def name():
    return cmds.undoInfo(query=True, undoName=True)


def test_name_of_a_command():
    """The command's text [doc; known]: tools look for the command's name in it [code: two rigging tools]. Which flag
    names and quotes Maya's text has is unsure."""
    cmds.createNode("transform", name="a")
    assert name() == 'createNode -name "a" "transform"'
    cmds.setAttr("a.translate", 1, 2.5, 3)
    assert name() == 'setAttr "a.translate" 1 2.5 3'
    cmds.undo()
    assert cmds.undoInfo(query=True, redoName=True) == 'setAttr "a.translate" 1 2.5 3'
    assert name() == 'createNode -name "a" "transform"'


def test_name_of_a_command_with_much_data():
    cmds.createNode("mesh", name="m")
    cmds.setAttr("m.vrts[0:999]", *[1.5] * 3000)
    assert name().startswith('setAttr "m.vrts[0:999]" 1.5 1.5')
    assert name().endswith("...")
    assert len(name()) < 200


def test_name_of_nested_chunks():
    """The outermost's [code: tools that compare it with the name that they gave]."""
    cmds.undoInfo(openChunk=True, chunkName="outer")
    cmds.undoInfo(openChunk=True, chunkName="inner")
    cmds.createNode("transform")
    cmds.undoInfo(closeChunk=True)
    cmds.undoInfo(closeChunk=True)
    assert name() == "outer"


def test_name_of_a_chunk_without_name():
    """That of its first command [unsure: nothing that is public says what Maya answers]."""
    cmds.undoInfo(openChunk=True)
    cmds.createNode("transform", name="a")
    cmds.setAttr("a.tx", 1)
    cmds.undoInfo(closeChunk=True)
    assert name() == 'createNode -name "a" "transform"'


def test_name_of_mel():
    """Of one statement the command's, of several the text."""
    mel.eval("createNode transform -n a;")
    assert name() == 'createNode -name "a" "transform"'
    mel.eval("setAttr a.tx 1; setAttr a.ty 2;")
    assert name() == "setAttr a.tx 1; setAttr a.ty 2;"


def test_count():
    """0 after a new scene, +1 per command [code:maya-usd tests]; queries are not counted [known]."""
    assert count() == 0
    cmds.createNode("transform", name="a")
    cmds.ls()
    cmds.getAttr("a.tx")
    cmds.setAttr("a.tx", 1)
    assert count() == 2
    cmds.file(new=True, force=True)
    assert count() == 0


def test_opening_a_scene_flushes(tmp_path):
    """As making a new one does [known]; saving and exporting are no steps [known]."""
    cmds.createNode("transform", name="a")
    cmds.createNode("transform", name="b")
    cmds.undo()
    path = str(tmp_path / "scene.ma")
    cmds.file(rename=path)
    cmds.file(save=True)
    cmds.file(str(tmp_path / "other.ma"), exportAll=True, type="mayaAscii")
    assert count() == 1
    assert name() == 'createNode -name "a" "transform"'
    assert cmds.undoInfo(query=True, redoQueueEmpty=True) is False
    cmds.file(path, open=True, force=True)
    assert count() == 0
    assert cmds.undoInfo(query=True, redoQueueEmpty=True) is True


def test_loading_a_plugin_is_no_step():
    """loadPlugin is not undoable [known]."""
    cmds.createNode("transform", name="a")
    cmds.loadPlugin("matrixNodes")
    assert count() == 1
    cmds.undo()
    assert not cmds.objExists("a")
    assert cmds.pluginInfo("matrixNodes", query=True, loaded=True) is True
    cmds.unloadPlugin("matrixNodes")


@pytest.mark.parametrize(
    "query",
    [
        lambda: cmds.ls(),
        lambda: cmds.getAttr("persp.tx"),
        lambda: cmds.listConnections("persp"),
        lambda: cmds.xform("persp", query=True, matrix=True),
        lambda: cmds.sets("defaultLightSet", query=True),
        lambda: cmds.namespaceInfo(currentNamespace=True),
        lambda: cmds.currentUnit(query=True, linear=True),
        lambda: cmds.objExists("persp"),
    ],
)
def test_queries_are_no_steps(query):
    """Query-only commands are never put on the queue [known]."""
    query()
    assert count() == 0


def test_state():
    """state=False empties the queue [doc]."""
    cmds.createNode("transform", name="a")
    assert cmds.undoInfo(query=True, state=True) == True  # noqa: E712
    cmds.undoInfo(state=False)
    assert cmds.undoInfo(query=True, state=True) == False  # noqa: E712
    assert count() == 0
    cmds.createNode("transform", name="b")
    cmds.undoInfo(state=True)
    with pytest.raises(RuntimeError):
        cmds.undo()


def test_state_without_flush():
    """Only pauses [doc]."""
    cmds.createNode("transform", name="a")
    cmds.undoInfo(stateWithoutFlush=False)
    assert cmds.undoInfo(query=True, stateWithoutFlush=True) is False
    cmds.createNode("transform", name="b")
    cmds.undoInfo(stateWithoutFlush=True)
    cmds.undo()
    assert cmds.ls("a", "b") == ["b"]


def test_length():
    """int; infinity is bool [doc]."""
    cmds.undoInfo(length=2)
    assert cmds.undoInfo(query=True, length=True) == 2
    assert cmds.undoInfo(query=True, infinity=True) is False
    for _ in range(4):
        cmds.createNode("transform")
    assert count() == 2
    cmds.undoInfo(infinity=True)
    assert cmds.undoInfo(query=True, infinity=True) is True


def test_empty_queues():
    assert cmds.undoInfo(query=True, undoQueueEmpty=True) is True
    cmds.createNode("transform")
    assert cmds.undoInfo(query=True, undoQueueEmpty=True) is False
    assert cmds.undoInfo(query=True, redoQueueEmpty=True) is True
    cmds.undo()
    assert cmds.undoInfo(query=True, redoQueueEmpty=True) is False


def test_print_queue(capfd):
    """Prints the steps; the layout is [unsure]."""
    cmds.createNode("transform")
    cmds.createNode("transform")
    cmds.undo()
    assert cmds.undoInfo(query=True, printQueue=True) is None
    assert cmds.undoInfo(query=True, printRedoQueue=True) is None
    out, err = capfd.readouterr()
    assert (out + err).count("createNode") == 2


def test_batch_starts_with_undo_on():
    """Maya's batch default is [unsure]; here it is on."""
    cmds.file(new=True, force=True)
    assert cmds.undoInfo(query=True, state=True) is True
