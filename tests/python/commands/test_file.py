"""file. Sources: reference/behaviour.md "file" unless a test names another."""

from __future__ import annotations

from pathlib import Path

import pytest
from maya import cmds

from understudy import Unsupported

UUID = "01234567-89AB-CDEF-0123-456789ABCDEF"
SCENE = f"""//Maya ASCII 2025 scene
requires maya "2025";
currentUnit -l centimeter -a degree -t pal;
fileInfo "owner" "tests";
createNode transform -n "a";
\trename -uid "{UUID}";
\tsetAttr ".t" -type "double3" 1 2 3 ;
createNode mesh -n "aShape" -p "a";
createNode multiplyDivide -n "half";
connectAttr "a.t" "half.i1";
connectAttr "aShape.iog" ":initialShadingGroup.dsm" -na;
// End of scene.ma
"""
REFERENCES = """//Maya ASCII 2025 scene
file -rdi 1 -ns "cube" -rfn "cubeRN" "/nowhere/cube.ma";
file -r -ns "cube" -dr 1 -rfn "cubeRN" "/nowhere/cube.ma";
requires maya "2025";
createNode reference -n "cubeRN";
"""


@pytest.fixture
def scene(tmp_path: Path) -> str:
    path = tmp_path / "scene.ma"
    path.write_text(SCENE, encoding="utf-8")
    return str(path)


def written(path: str | Path) -> str:
    return Path(path).read_text(encoding="utf-8")


# ---- new, open


def test_new_scene():
    """[2014 console log; issue ynput/OpenPype#2452]"""
    cmds.createNode("transform", name="gone")
    assert cmds.file(new=True, force=True) == "untitled"
    assert not cmds.objExists("gone")


@pytest.mark.parametrize("action", ["new", "open"])
def test_unsaved_changes_need_force(scene, action):
    """[exporter comment]"""
    cmds.createNode("transform")
    with pytest.raises(RuntimeError, match=r"^Unsaved changes\.\n$"):
        cmds.file(new=True) if action == "new" else cmds.file(scene, open=True)


def test_open_answers_the_path(scene):
    """[known]"""
    assert cmds.file(scene, open=True, force=True) == scene
    assert cmds.getAttr("a.translate") == [(1.0, 2.0, 3.0)]
    assert cmds.ls("a", uuid=True) == [UUID]
    assert cmds.listConnections("half.input1") == ["a"]
    assert cmds.currentUnit(query=True, time=True) == "pal"


def test_open_answers_new_nodes(scene):
    assert cmds.file(scene, open=True, force=True, returnNewNodes=True) == ["|a", "|a|aShape", "half"]


def test_missing_file():
    """[issue ynput/ayon-maya#142]"""
    cmds.createNode("transform", name="stays")
    with pytest.raises(RuntimeError, match=r'^File not found: "nowhere/x\.ma"\n$'):
        cmds.file("nowhere/x.ma", open=True, force=True)
    assert cmds.objExists("stays")


def test_a_binary_scene_is_refused_before_anything_is_lost(tmp_path):
    path = tmp_path / "x.mb"
    path.write_bytes(b"FOR8\0\0\0\0Maya")
    cmds.createNode("transform", name="stays")
    with pytest.raises(Exception, match="Maya Binary"):
        cmds.file(str(path), open=True, force=True)
    assert cmds.objExists("stays")


def test_strict_reading(tmp_path):
    """-strict ends at the first mistake; without it the rest is there."""
    path = tmp_path / "bad.ma"
    path.write_text('createNode transform -n "a";\nfrobnicate;\ncreateNode transform -n "b";\n', encoding="utf-8")
    cmds.file(str(path), open=True, force=True)
    assert cmds.objExists("b")
    with pytest.raises(RuntimeError, match=r"bad\.ma:2: "):
        cmds.file(str(path), i=True, strict=True)
    path.write_text('createNode transform -n "c";\n', encoding="utf-8")
    cmds.file(str(path), i=True, strict=True)
    assert cmds.objExists("c")


def test_script_nodes_are_never_run(scene):
    assert cmds.file(scene, open=True, force=True, executeScriptNodes=False) == scene
    with pytest.raises(Exception, match="executeScriptNodes"):
        cmds.file(scene, open=True, force=True, executeScriptNodes=True)


def test_the_playback_range_of_a_scene(tmp_path):
    """Kept by the scene configuration script node [scene]."""
    path = tmp_path / "range.ma"
    path.write_text(
        'createNode script -n "sceneConfigurationScriptNode";\n'
        '\tsetAttr ".b" -type "string" "playbackOptions -min 5 -max 50 -ast 3 -aet 80 ";\n\tsetAttr ".st" 6;\n',
        encoding="utf-8",
    )
    cmds.file(str(path), open=True, force=True)
    asked = ("minTime", "maxTime", "animationStartTime", "animationEndTime")
    assert [cmds.playbackOptions(query=True, **{flag: True}) for flag in asked] == [5, 50, 3, 80]


# ---- names of the scene


def test_names_of_an_unsaved_scene():
    """unsure: a batch session of Maya may answer untitled in the project for sceneName [mtk]"""
    assert cmds.file(query=True, sceneName=True) == ""
    assert cmds.file(query=True, shortName=True) == ""
    assert cmds.file(query=True, location=True) == "unknown"
    assert cmds.file(query=True, expandName=True).endswith("/untitled")
    assert cmds.file(query=True, list=True) == [cmds.file(query=True, expandName=True)]
    assert cmds.file(query=True, exists=True) is False


def test_names_of_a_scene(scene):
    """[mtk; doc; known]"""
    cmds.file(scene, open=True, force=True)
    assert cmds.file(query=True, sceneName=True) == scene
    assert cmds.file(query=True, shortName=True) == "scene.ma"
    assert cmds.file(query=True, expandName=True) == scene
    assert cmds.file(query=True, location=True) == scene
    assert cmds.file(query=True, type=True) == ["mayaAscii"]
    assert cmds.file(query=True, list=True) == [scene]
    assert cmds.file(query=True, reference=True) == []
    assert cmds.file(query=True, exists=True) is True
    assert cmds.file(query=True, writable=True) is True


def test_questions_about_a_file(scene, tmp_path):
    assert cmds.file(scene, query=True, exists=True) is True
    assert cmds.file(str(tmp_path / "no.ma"), query=True, exists=True) is False
    assert cmds.file(scene, query=True, type=True) == ["mayaAscii"]
    assert cmds.file(f"{tmp_path}/x/../scene.ma", query=True, expandName=True) == scene


def test_rename_does_not_save(tmp_path):
    """[doc]"""
    path = str(tmp_path / "new.ma")
    assert cmds.file(rename=path) == path
    assert cmds.file(query=True, sceneName=True) == path
    assert not Path(path).exists()


def test_modified(scene):
    """[doc]"""
    cmds.file(scene, open=True, force=True)
    assert cmds.file(query=True, modified=True) is False
    cmds.setAttr("a.tx", 5)
    assert cmds.file(query=True, modified=True) is True
    assert cmds.file(query=True, anyModified=True) is True
    cmds.file(modified=False)
    assert cmds.file(query=True, modified=True) is False
    cmds.file(modified=True)
    assert cmds.file(query=True, modified=True) is True


# ---- save


def test_save_answers_the_path(scene):
    """[session log]"""
    cmds.file(scene, open=True, force=True)
    cmds.setAttr("a.tx", 5)
    assert cmds.file(save=True, type="mayaAscii") == scene
    assert '\tsetAttr ".t" -type "double3" 5 2 3 ;\n' in written(scene)
    assert cmds.file(query=True, modified=True) is False


def test_save_takes_no_name(scene):
    """Two lines, the second advises -rename [save script]."""
    with pytest.raises(RuntimeError, match=r"^A file name cannot be specified with the -save flag\.\n.*-rename"):
        cmds.file(scene, save=True)


def test_an_untitled_scene_cannot_be_saved():
    """[known]"""
    with pytest.raises(RuntimeError):
        cmds.file(save=True)


@pytest.mark.parametrize("name, saved", [("plain", "plain.ma"), ("a.b", "a.b"), ("x.ma", "x.ma"), ("x.mb", "x.ma")])
def test_extensions(tmp_path, name, saved):
    """Names without extension get the type's [known]; one of the other type is put right [unsure]."""
    cmds.file(rename=str(tmp_path / name))
    assert cmds.file(save=True, type="mayaAscii") == str(tmp_path / saved)
    assert (tmp_path / saved).exists()


def test_default_extensions_off(tmp_path):
    cmds.file(defaultExtensions=False)
    assert cmds.file(query=True, defaultExtensions=True) is False
    try:
        cmds.file(rename=str(tmp_path / "plain"))
        assert cmds.file(save=True) == str(tmp_path / "plain")
    finally:
        cmds.file(defaultExtensions=True)


def test_types_that_cannot_be_written(tmp_path):
    """[batch notes, mtk]"""
    cmds.file(rename=str(tmp_path / "x"))
    with pytest.raises(RuntimeError, match=r"^Invalid file type specified: OBJexport\n$"):
        cmds.file(save=True, type="OBJexport")
    with pytest.raises(Exception, match="mayaBinary"):
        cmds.file(save=True, type="mayaBinary")


def test_rename_and_save_in_one_call(tmp_path):
    path = str(tmp_path / "both.ma")
    assert cmds.file(rename=path, save=True) == path
    assert Path(path).exists()


def test_a_folder_that_is_not_there(tmp_path):
    cmds.file(rename=str(tmp_path / "no" / "x.ma"))
    with pytest.raises(RuntimeError, match="Cannot write the file"):
        cmds.file(save=True)


def test_rename_to_save(scene):
    cmds.file(scene, open=True, force=True)
    cmds.file(renameToSave=True)
    assert cmds.file(query=True, renameToSave=True) is True
    with pytest.raises(RuntimeError, match="renamed"):
        cmds.file(save=True)
    cmds.file(rename=scene)
    assert cmds.file(query=True, renameToSave=True) is False
    assert cmds.file(save=True) == scene


# ---- import


def test_import(scene):
    """[gt, mtk]"""
    assert cmds.file(scene, i=True) == scene
    assert cmds.objExists("a")
    assert cmds.currentUnit(query=True, time=True) == "film"


def test_import_answers_new_nodes(scene):
    """Long DAG paths [gt]."""
    assert cmds.file(scene, i=True, returnNewNodes=True) == ["|a", "|a|aShape", "half"]


def test_import_prefixes_names_that_are_taken(scene):
    """With the file's name unless -renamingPrefix says another [doc]."""
    cmds.createNode("transform", name="a")
    assert cmds.file(scene, i=True, returnNewNodes=True) == ["|scene_a", "|scene_a|aShape", "half"]
    assert cmds.file(scene, i=True, renamingPrefix="p", returnNewNodes=True) == ["|p_a", "|p_a|aShape", "p_half"]
    assert cmds.file(scene, i=True, renameAll=True, renamingPrefix="q", returnNewNodes=True) == [
        "|q_a", "|q_a|q_aShape", "q_half",
    ]  # fmt: skip


def test_import_numbers_names_in_the_default_namespace(scene):
    """[doc]"""
    cmds.createNode("transform", name="a")
    assert cmds.file(scene, i=True, defaultNamespace=True, returnNewNodes=True) == ["|a1", "|a1|aShape", "half"]
    assert cmds.file(scene, i=True, namespace=":", returnNewNodes=True)[0] == "|a2"


def test_import_into_a_namespace(scene):
    """A taken namespace gets a number unless they are merged [doc]."""
    assert cmds.file(scene, i=True, namespace="ns", returnNewNodes=True) == ["|ns:a", "|ns:a|ns:aShape", "ns:half"]
    assert cmds.file(scene, i=True, namespace="ns", returnNewNodes=True)[0] == "|ns1:a"
    assert cmds.file(scene, i=True, namespace="ns", mergeNamespacesOnClash=True, returnNewNodes=True)[0] == "|ns:a1"


def test_import_keeps_uuids_unless_they_are_taken(scene):
    """[uuid notes]"""
    cmds.file(scene, i=True, namespace="x")
    cmds.file(scene, i=True, namespace="y")
    assert cmds.ls("x:a", uuid=True) == [UUID]
    assert cmds.ls("y:a", uuid=True) != [UUID]


def test_import_under_a_group(scene):
    nodes = cmds.file(scene, i=True, groupReference=True, groupName="grp", returnNewNodes=True)
    assert nodes[0] == "|grp"
    assert cmds.listRelatives("grp", children=True) == ["a"]


def test_import_takes_the_frame_rate(scene):
    cmds.file(scene, i=True, importFrameRate=True)
    assert cmds.currentUnit(query=True, time=True) == "pal"


@pytest.mark.parametrize("how, expected", [("none", (1, 24)), ("override", (5, 50)), ("combine", (1, 50))])
def test_import_of_the_time_range(tmp_path, how, expected):
    path = tmp_path / "range.ma"
    path.write_text(
        'createNode script -n "sceneConfigurationScriptNode";\n'
        '\tsetAttr ".b" -type "string" "playbackOptions -min 5 -max 50 -ast 3 -aet 80 ";\n\tsetAttr ".st" 6;\n',
        encoding="utf-8",
    )
    cmds.playbackOptions(minTime=1, maxTime=24)
    cmds.file(str(path), i=True, importTimeRange=how)
    assert (cmds.playbackOptions(query=True, minTime=True), cmds.playbackOptions(query=True, maxTime=True)) == expected


# ---- export


def test_export_all(scene, tmp_path):
    cmds.file(scene, open=True, force=True)
    path = str(tmp_path / "all.ma")
    assert cmds.file(path, exportAll=True, type="mayaAscii", preserveReferences=True) == path
    assert cmds.file(query=True, sceneName=True) == scene
    assert 'createNode multiplyDivide -n "half";' in written(path)


def test_export_selected(tmp_path):
    """The children go along, and the parents for their names; other nodes stay."""
    path = str(tmp_path / "selected.ma")
    cmds.createNode("transform", name="top")
    for name in ("a", "b"):
        cmds.createNode("transform", name=name, parent="top")
    cmds.createNode("transform", name="child", parent="a")
    cmds.select("a")
    assert cmds.file(path, exportSelected=True, type="mayaAscii") == path
    text = written(path)
    assert [f'-n "{name}"' in text for name in ("top", "a", "child", "b")] == [True, True, True, False]


def test_export_of_nothing(tmp_path):
    """[known]"""
    cmds.select(clear=True)
    with pytest.raises(RuntimeError):
        cmds.file(str(tmp_path / "x.ma"), exportSelected=True, type="mayaAscii")


@pytest.mark.parametrize(
    "flag, kind",
    [("constructionHistory", "multiplyDivide"), ("channels", "animCurveTL"), ("expressions", "expression"),
     ("constraints", "pointConstraint")],
)  # fmt: skip
def test_what_goes_along_with_an_export(tmp_path, flag, kind):
    cmds.createNode("transform", name="a")
    source = cmds.createNode(kind, name="source")
    output = {"multiplyDivide": "outputX", "animCurveTL": "output", "expression": "output[0]",
              "pointConstraint": "constraintTranslateX"}[kind]  # fmt: skip
    cmds.connectAttr(f"{source}.{output}", "a.translateX")
    for on in (True, False):
        path = tmp_path / f"{on}.ma"
        cmds.select("a")
        cmds.file(str(path), exportSelected=True, type="mayaAscii", **{flag: on})
        assert ("source" in written(path)) is on


def test_shading_goes_along_with_an_export(tmp_path):
    cmds.createNode("transform", name="a")
    cmds.createNode("mesh", name="aShape", parent="a")
    shader = cmds.shadingNode("lambert", asShader=True, name="red")
    group = cmds.sets(renderable=True, noSurfaceShader=True, empty=True, name="redSG")
    cmds.connectAttr(f"{shader}.outColor", f"{group}.surfaceShader")
    cmds.sets("aShape", edit=True, forceElement=group)
    for on in (True, False):
        path = tmp_path / f"{on}.ma"
        cmds.select("a")
        cmds.file(str(path), exportSelected=True, type="mayaAscii", shader=on)
        assert ('-n "redSG"' in written(path), '-n "red"' in written(path)) == (on, on)


# ---- references


@pytest.fixture
def referencing(tmp_path: Path) -> str:
    path = tmp_path / "references.ma"
    path.write_text(REFERENCES, encoding="utf-8")
    cmds.file(str(path), open=True, force=True)
    return str(path)


def test_unresolved_references_are_listed_and_kept(referencing):
    """[known]; that the root is "" among the parent namespaces is unsure."""
    reference = "/nowhere/cube.ma"
    assert cmds.file(query=True, reference=True) == [reference]
    assert cmds.file(query=True, list=True) == [referencing, reference]
    assert cmds.file(reference, query=True, referenceNode=True) == "cubeRN"
    assert cmds.file(reference, query=True, namespace=True) == "cube"
    assert cmds.file(reference, query=True, parentNamespace=True) == [""]
    assert cmds.file(reference, query=True, unresolvedName=True) == reference
    cmds.file(save=True, force=True)
    assert REFERENCES.split("requires")[0].splitlines()[1:] == written(referencing).splitlines()[4:6]


def test_copies_of_a_reference(tmp_path):
    """The second reference to a file is told by {1} [known]."""
    lines = REFERENCES.splitlines()
    second = lines[2].replace("cube", "other").replace("other.ma", "cube.ma")
    path = tmp_path / "twice.ma"
    path.write_text("\n".join([*lines[:3], second, *lines[3:]]), encoding="utf-8")
    cmds.file(str(path), open=True, force=True)
    assert cmds.file(query=True, reference=True) == ["/nowhere/cube.ma", "/nowhere/cube.ma{1}"]
    assert cmds.file(query=True, copyNumberList=True) == ["", "{1}"]
    assert cmds.file(query=True, reference=True, withoutCopyNumber=True) == ["/nowhere/cube.ma"] * 2


def test_references_are_never_loaded(referencing):
    """-loadNoReferences says what is done anyway."""
    cmds.file(referencing, open=True, force=True, loadNoReferences=True)
    assert cmds.file(query=True, reference=True) == ["/nowhere/cube.ma"]
    assert cmds.ls("cube:*") == []


@pytest.mark.parametrize("mode, flags", [("create", {"reference": True}), ("edit", {"edit": True, "namespace": "x"})])
def test_making_a_reference_says_so(scene, mode, flags):
    """The flags work in the other modes."""
    with pytest.raises(Unsupported, match=f"in {mode} mode"):
        cmds.file(scene, **flags)


# ---- the rest


def test_settings():
    before = cmds.file(query=True, prompt=True)
    cmds.file(prompt=False)
    assert cmds.file(query=True, prompt=True) is False
    cmds.file(prompt=before)
    cmds.file(uiConfiguration=False)
    assert cmds.file(query=True, uiConfiguration=True) is False
    cmds.file(options="v=0;")
    assert cmds.file(query=True, options=True) == "v=0;"


@pytest.mark.parametrize("flag", ["constructionHistory", "channels", "constraints", "expressions", "shader"])
def test_what_an_export_takes_along_by_default(flag):
    """All of it [known]."""
    assert cmds.file(query=True, **{flag: True}) is True


def test_no_prefix_by_default():
    """[unsure]"""
    assert cmds.file(query=True, renamingPrefix=True) == ""


def test_absolute_names(tmp_path):
    """The name that is answered is a full path [doc]."""
    cmds.workspace(str(tmp_path), openWorkspace=True)
    path = cmds.file(rename="here.ma", absoluteName=True)
    assert (Path(path).is_absolute(), Path(path).name) == (True, "here.ma")
    assert cmds.file(query=True, absoluteName=True) == path


def test_versions_are_ignored(scene):
    """A scene is read whatever it requires [doc]."""
    Path(scene).write_text(SCENE.replace('maya "2025"', 'maya "2030"'), encoding="utf-8")
    cmds.file(scene, open=True, force=True, ignoreVersion=True)
    assert cmds.getAttr("a.tx") == 1


def test_a_call_without_action():
    with pytest.raises(RuntimeError):
        cmds.file()


def test_file_info_is_kept(scene):
    cmds.file(scene, open=True, force=True)
    assert cmds.fileInfo("owner", query=True) == ["tests"]
    cmds.fileInfo("more", 'a "b"')
    cmds.file(save=True)
    assert 'fileInfo "owner" "tests";\nfileInfo "more" "a \\"b\\"";\n' in written(scene)
    cmds.fileInfo(remove="owner")
    assert cmds.fileInfo("owner", query=True) == []


# ---- plug-ins that a scene requires

MISSING = 'Plug-in, "nowhere", was not found on MAYA_PLUG_IN_PATH.'


@pytest.fixture
def requiring(tmp_path: Path) -> str:
    path = tmp_path / "requiring.ma"
    path.write_text(
        '//Maya ASCII 2025 scene\nrequires maya "2025";\nrequires -nodeType "someNode" "nowhere" "1.2";\n'
        'requires "quatNodes" "1.0";\ncreateNode someNode -n "one";\ncreateNode transform -n "two";\n'
    )
    return str(path)


def test_missing_plugin_is_an_error_and_the_scene_is_open(requiring, no_plugins):
    """A RuntimeError about the plug-in; the open scene is nevertheless there [issue ynput/OpenPype#2452]."""
    with pytest.raises(RuntimeError) as caught:
        cmds.file(requiring, open=True, force=True)
    assert str(caught.value).startswith(MISSING)
    assert "quatNodes" not in str(caught.value)
    assert cmds.file(query=True, sceneName=True) == requiring
    assert cmds.nodeType("one") == "unknown"
    assert cmds.objExists("two")
    assert not cmds.file(query=True, modified=True)


def test_missing_plugin_with_ignore_version(requiring, no_plugins, messages):
    """-ignoreVersion ignores what `requires` asks for [doc]; that it makes missing plug-ins a warning is unsure."""
    assert cmds.file(requiring, open=True, force=True, ignoreVersion=True) == requiring
    assert MISSING in messages("Warning")
    assert cmds.objExists("two")


def test_missing_plugin_of_an_import(requiring, no_plugins):
    """As of an opened scene [unsure]."""
    with pytest.raises(RuntimeError, match="was not found on MAYA_PLUG_IN_PATH"):
        cmds.file(requiring, i=True)
    assert cmds.objExists("two")


def test_required_plugin_is_loaded(plugin_builder, monkeypatch, no_plugins, tmp_path):
    """`requires` loads it [doc of requires]."""
    built = plugin_builder.build("x")
    monkeypatch.setenv("MAYA_PLUG_IN_PATH", str(built.parent))
    path = tmp_path / "x.ma"
    path.write_text(
        '//Maya ASCII 2025 scene\nrequires maya "2025";\nrequires "x" "1.0";\ncreateNode transform -n "a";\n'
    )
    cmds.file(str(path), open=True, force=True)
    assert cmds.pluginInfo("x", query=True, loaded=True) is True


def test_required_plugin_of_mayas_own_is_loaded(requiring, no_plugins):
    cmds.file(requiring, open=True, force=True, ignoreVersion=True)
    assert cmds.pluginInfo("quatNodes", query=True, loaded=True) is True


def test_saved_scene_requires_the_plugins_of_its_nodes(tmp_path, no_plugins):
    """A line for each whose nodes are used [known], with their types [public scenes: requires -nodeType
    "inverseMatrix" "matrixNodes" "1.0"]."""
    cmds.createNode("inverseMatrix")
    cmds.createNode("quatProd")
    cmds.createNode("eulerToQuat")
    path = tmp_path / "saved.ma"
    cmds.file(rename=str(path))
    cmds.file(save=True)
    lines = [line for line in written(path).splitlines() if line.startswith("requires")]
    assert lines == [
        'requires maya "2025";',
        'requires -nodeType "inverseMatrix" "matrixNodes" "1.0";',
        'requires -nodeType "eulerToQuat" -nodeType "quatProd" "quatNodes" "1.0";',
    ]
    cmds.pluginInfo("matrixNodes", edit=True, writeRequires=False)
    cmds.file(save=True)
    assert "matrixNodes" not in written(path)
    cmds.pluginInfo("matrixNodes", edit=True, writeRequires=True)


def test_what_a_scene_requires_is_saved_as_it_was(requiring, no_plugins, tmp_path):
    cmds.file(requiring, open=True, force=True, ignoreVersion=True)
    cmds.file(rename=str(tmp_path / "again.ma"))
    cmds.file(save=True)
    text = written(tmp_path / "again.ma")
    assert 'requires -nodeType "someNode" "nowhere" "1.2";\nrequires "quatNodes" "1.0";\n' in text


def test_names_of_the_file_stay(tmp_path):
    """Words of MEL are kept where a file has them, though createNode and rename number them [unsure]."""
    path = tmp_path / "words.ma"
    path.write_text('requires maya "2025";\ncreateNode transform -n "in";\ncreateNode network -n "matrix";\n')
    cmds.file(str(path), open=True, force=True)
    assert cmds.ls("in", "matrix") == ["in", "matrix"]
    cmds.group("in", name="g")
    assert cmds.listRelatives("g") == ["in"]
