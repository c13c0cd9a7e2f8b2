"""The judge judged: small texts with known facts, and over all scenes re-serialisation and mutations."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from judge import compare_facts, facts, facts_of_text, naive_writer, statements, tokenizer
from judge.facts import SceneFacts
from judge.host import answers
from judge.mirror import Mirror
from judge.permitted import OPENED, SAVED
from judge.scenes import scene_parameters
from judge.statements import Statement
from judge.tokenizer import TextError

RANDOM_STATEMENTS = 5


def values(text: str) -> dict[tuple, object]:
    return {key: fact.value for key, fact in facts_of_text(text).tables["value"].items()}


def rows(text: str, kind: str) -> dict[tuple, object]:
    found = facts_of_text(text)
    assert not found.tables["problem"]
    return {key: fact.value for key, fact in found.tables[kind].items()}


def test_strings_resolve_escapes_and_concatenation() -> None:
    text = 'createNode script -n "s";\n\tsetAttr ".b" -type "string" (\n\t\t"a\\n\\"b\\"; // c\\\\" + "\\td");\n'
    assert values(text) == {("s", "before"): 'a\n"b"; // c\\\td'}


def test_comments_are_no_statements() -> None:
    text = '// createNode transform -n "a";\n/* x; y */ createNode transform -n "b"; // c;\n'
    assert rows(text, "node") == {("|b",): ("transform", "")}


def test_unfinished_text_is_an_error_with_its_line() -> None:
    with pytest.raises(TextError, match="line 2"):
        facts_of_text('createNode transform -n "a";\ncreateNode transform -n "b')
    with pytest.raises(TextError, match="line 2: a statement that does not end"):
        facts_of_text('createNode transform -n "a";\ncreateNode transform')


def test_unknown_statements_and_flags_are_errors() -> None:
    with pytest.raises(TextError, match="statement 'polyCube' is not known"):
        facts_of_text("polyCube -w 1;")
    with pytest.raises(TextError, match="connectAttr has no flag -zz"):
        facts_of_text('connectAttr -zz "a.b" "c.d";')


def test_code_set_of_the_header_is_used() -> None:
    head = b"//Maya ASCII 8.5 scene\n//Codeset: 1252\n"
    assert tokenizer.decode(head + b'"\xe9"').endswith('"é"')
    assert tokenizer.decode(b'//Codeset: UTF-8\n"\xc3\xa9"').endswith('"é"')
    assert tokenizer.decode(b'//Codeset: UTF-8\n"\xe9"').endswith('"é"')


def test_short_names_become_long_paths_with_leaves() -> None:
    text = 'createNode transform -n "a";\n\tsetAttr ".t" -type "double3" 1 2 3 ;\n\tsetAttr ".rx" 90;\n'
    text += '\tsetAttr ".v" no;\n'
    assert values(text) == {
        ("|a", "translate.translateX"): 1.0,
        ("|a", "translate.translateY"): 2.0,
        ("|a", "translate.translateZ"): 3.0,
        ("|a", "rotate.rotateX"): 90.0,
        ("|a", "visibility"): 0,
    }


def test_ranges_of_compounds_are_given_flat() -> None:
    text = 'createNode animCurveTL -n "c";\n\tsetAttr -s 2 ".ktv[3:4]"  1 0.5 2 1.5;\n'
    assert values(text) == {
        ("c", "keyTimeValue[3].keyTime"): 1.0,
        ("c", "keyTimeValue[3].keyValue"): 0.5,
        ("c", "keyTimeValue[4].keyTime"): 2.0,
        ("c", "keyTimeValue[4].keyValue"): 1.5,
    }
    assert rows(text, "size") == {("c", "keyTimeValue", "size"): 2}


def test_ranges_inside_a_path_count_their_values() -> None:
    text = 'createNode skinCluster -n "s";\n\tsetAttr ".wl[0:2].w"\n\t\t2 0 0.25 5 0.75\n\t\t0\n\t\t1 3 1;\n'
    assert values(text) == {
        ("s", "weightList[0].weights[0]"): 0.25,
        ("s", "weightList[0].weights[5]"): 0.75,
        ("s", "weightList[2].weights[3]"): 1.0,
    }


def test_faces_of_a_range_are_values_of_their_own() -> None:
    text = (
        'createNode mesh -n "m";\n\tsetAttr -s 2 -ch 7 ".fc[0:1]" -type "polyFaces"\n'
        "\t\tf 4 0 1 -3 2\n\t\tmu 0 4 0 1 2 3\n\t\tf 3 4 5 6 ;\n"
    )
    assert values(text) == {
        ("|m", "face[0]"): ("polyFaces", ("f", 4, 0, 1, -3, 2, "mu", 0, 4, 0, 1, 2, 3)),
        ("|m", "face[1]"): ("polyFaces", ("f", 3, 4, 5, 6)),
    }


def test_data_types_check_their_counts() -> None:
    head = 'createNode blendShape -n "b";\n\tsetAttr ".it[0].itg[0].iti[6000].ipt" -type "pointArray" '
    key = ("b", "inputTarget[0].inputTargetGroup[0].inputTargetItem[6000].inputPointsTarget")
    assert values(head + "1 1 2 3 1 ;") == {key: ("pointArray", ((1.0, 2.0, 3.0, 1.0),))}
    assert facts_of_text(head + "2 1 2 3 1 ;").tables["problem"]


def test_matrix_forms() -> None:
    text = 'createNode dagPose -n "d";\n\tsetAttr ".xm[1]" -type "matrix" "xform" ' + "1 " * 36 + "yes;\n"
    assert values(text) == {("d", "xformMatrix[1]"): ("matrix", ("xform", *[1.0] * 37))}
    text = 'createNode dagPose -n "d";\n\tsetAttr ".wm[0]" -type "matrix" ' + "0 " * 16 + ";\n"
    assert values(text) == {("d", "worldMatrix[0]"): ("matrix", (0.0,) * 16)}


def test_dynamic_attributes_resolve_through_the_text() -> None:
    text = (
        'createNode transform -n "a";\n\taddAttr -ci true -sn "aim" -ln "aimVector" -at "double3" -nc 3;\n'
        + "".join(f'\taddAttr -ci true -sn "a{x}" -ln "aim{x}" -at "double" -p "aim";\n' for x in "XYZ")
        + '\tsetAttr -k on ".aim" -type "double3" 1 2 3 ;\n'
    )
    assert values(text) == {("|a", f"aimVector.aim{x}"): float(i) for i, x in enumerate("XYZ", 1)}
    assert rows(text, "flag") == {("|a", "aimVector", "keyable"): "on"}
    assert rows(text, "addAttr")["|a", "aimX"] == (("at", "double"), ("ln", "aimX"), ("p", "aim"), ("sn", "aX"))


def test_names_resolve_at_their_statement() -> None:
    text = (
        'createNode transform -n "p";\ncreateNode transform -n "p" -p "p";\n'
        'createNode mesh -n "pShape" -p "|p|p";\ncreateNode transform -n "q";\n'
        'parent -s -nc -r -add "|p|p|pShape" "q";\n'
    )
    assert list(rows(text, "node")) == [("|p",), ("|p|p",), ("|p|p|pShape",), ("|q",)]
    assert rows(text, "instance") == {("|p|p|pShape", "|q"): "|q|pShape"}
    assert rows(text, "children") == {("",): ("p", "q"), ("|p",): ("p",), ("|p|p",): ("pShape",), ("|q",): ("pShape",)}


def test_ambiguous_and_missing_names_are_problems() -> None:
    text = 'createNode transform -n "p";\ncreateNode transform -n "p" -p "p";\ncreateNode transform -n "x" -p "p";\n'
    assert len(facts_of_text(text).tables["problem"]) == 1
    assert facts_of_text('createNode transform -n "x" -p "nobody";').tables["problem"]


def test_select_names_the_node_of_later_values() -> None:
    text = 'select -ne :time1;\n\tsetAttr ".o" 5;\nselect -ne :initialShadingGroup;\n\tsetAttr -k on ".cch";\n'
    assert values(text) == {("time1", "outTime"): 5.0}
    assert rows(text, "flag") == {("initialShadingGroup", "caching", "keyable"): "on"}


def links(text: str) -> SceneFacts:
    head = 'createNode polyCube -n "a";\ncreateNode polyCube -n "b";\ncreateNode objectSet -n "s";\n'
    return facts_of_text(head + text)


def test_next_available_compares_by_order() -> None:
    following = links('connectAttr "a.msg" "s.dnsm" -na;\nconnectAttr "b.msg" "s.dnsm" -na;\n')
    numbered = links('connectAttr "b.msg" "s.dnsm[7]";\nconnectAttr "a.msg" "s.dnsm[2]";\n')
    swapped = links('connectAttr "b.msg" "s.dnsm" -na;\nconnectAttr "a.msg" "s.dnsm" -na;\n')
    assert compare_facts(following, numbered)
    assert not compare_facts(following, swapped)
    assert not compare_facts(numbered, links('connectAttr "a.msg" "s.dnsm[3]";\nconnectAttr "b.msg" "s.dnsm[7]";\n'))


def test_requires_units_and_references() -> None:
    text = (
        'file -rdi 2 -ns "c" -rfn "s:cRN" "$X/c.ma";\nfile -r -ns "c" -dr 1 -rfn "cRN" "$X/c.ma";\n'
        'requires maya "2018ff07";\nrequires -nodeType "aiA" -nodeType "aiB" -dataType "d" "mtoa" "2.1";\n'
        'currentUnit -l centimeter -a degree -t pal;\nfileInfo "k" "v\\n";\n'
    )
    assert rows(text, "requires") == {("maya",): ("2018ff07", (), ()), ("mtoa",): ("2.1", ("aiA", "aiB"), ("d",))}
    assert rows(text, "unit") == {("linear",): "cm", ("angle",): "deg", ("time",): "pal"}
    assert rows(text, "fileInfo") == {("k",): "v\n"}
    assert rows(text, "reference") == {
        ("depth 2", "s:cRN"): ("$X/c.ma", ("ns", "c"), ("rfn", "s:cRN")),
        ("reference", "cRN"): ("$X/c.ma", ("dr", "1"), ("ns", "c"), ("rfn", "cRN")),
    }


def test_floats_compare_in_single_precision_and_doubles_exactly() -> None:
    head = 'createNode mesh -n "m";\n\tsetAttr ".vt[0]" '
    assert compare_facts(facts_of_text(head + "0.1 0 0;"), facts_of_text(head + "0.10000000149 0 0;"))
    assert not compare_facts(facts_of_text(head + "0.1 0 0;"), facts_of_text(head + "0.1000001 0 0;"))
    head = 'createNode transform -n "t";\n\tsetAttr ".sx" '
    assert not compare_facts(facts_of_text(head + "0.1;"), facts_of_text(head + "0.10000000000000002;"))


def test_a_default_value_may_be_left_out_but_not_another() -> None:
    plain = facts_of_text('createNode transform -n "t";')
    default = facts_of_text('createNode transform -n "t";\n\tsetAttr ".sx" 1;')
    other = facts_of_text('createNode transform -n "t";\n\tsetAttr ".sx" 2;')
    assert compare_facts(default, plain, SAVED)
    assert compare_facts(plain, default, SAVED)
    assert not compare_facts(other, plain, SAVED)
    assert not compare_facts(default, plain)


HEAD = 'createNode transform -n "t";\n'
MESH = 'createNode mesh -n "m";\n'
LINKER = 'createNode lambert -n "a";\ncreateNode lightLinker -n "l";\n'
LINK_STATEMENT = 'relationship "link" "l" ":lambert1.message" ":defaultLightSet.message";\n'
LINK_CONNECTIONS = 'connectAttr ":defaultLightSet.msg" "l.lnk[0].llnk";\nconnectAttr ":lambert1.msg" "l.lnk[0].olnk";\n'


@pytest.mark.parametrize(
    ("name", "expected", "got"),
    [
        ("default flag", HEAD + 'setAttr -k on ".tx";', HEAD),
        ("altered value", HEAD + 'setAttr -av ".tx";', HEAD),
        ("size hint", MESH + 'setAttr -s 8 ".vt";', MESH),
        ("product", 'fileInfo "version" "8.5";', 'fileInfo "version" "2025";'),
        ("maya version", 'requires maya "8.5";', 'requires maya "2025";'),
        ("made uuid", HEAD, HEAD + 'rename -uid "X";'),
        ("session node", HEAD, HEAD + 'createNode lightLinker -n "lightLinker1";'),
        ("empty select", "select -ne :time1;", ""),
        ("session connection", "", 'connectAttr ":initialShadingGroup.pa" ":renderPartition.st" -na;'),
        ("light link", LINKER + LINK_STATEMENT, LINKER + LINK_CONNECTIONS),
        ("light link", LINKER + LINK_CONNECTIONS, LINKER + LINK_STATEMENT),
        ("session order", HEAD, 'createNode transform -s -n "persp";\n' + HEAD),
    ],
)
def test_what_a_saved_text_may_differ_in(name: str, expected: str, got: str) -> None:
    report = compare_facts(facts_of_text(expected), facts_of_text(got), SAVED)
    assert report, report.text()
    assert report.permitted[name]


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (HEAD + 'setAttr -k off ".tx";', HEAD),
        (HEAD + 'setAttr -l on ".tx";', HEAD),
        ('fileInfo "version" "8.5";', ""),
        ('fileInfo "mine" "1";', 'fileInfo "mine" "2";'),
        ('requires maya "8.5";', ""),
        ('requires "mtoa" "2";', 'requires "mtoa" "3";'),
        (HEAD + 'rename -uid "X";', HEAD),
        (HEAD + 'rename -uid "X";', HEAD + 'rename -uid "Y";'),
        (HEAD, HEAD + 'createNode lightLinker -n "lightLinker2";'),
        ('createNode transform -s -n "a";', 'createNode transform -n "a";'),
        ('connectAttr ":initialShadingGroup.pa" ":renderPartition.st" -na;', ""),
        (HEAD + 'createNode transform -n "u";', 'createNode transform -n "u";\n' + HEAD),
        (MESH + 'setAttr ".vt[3]" 0 0 0;', MESH),
        (LINKER + LINK_STATEMENT, LINKER + LINK_CONNECTIONS.replace("lambert1", "a")),
        (LINKER + LINK_STATEMENT, LINKER + LINK_CONNECTIONS + LINK_STATEMENT),
        (HEAD + "lockNode;", HEAD),
        ('createNode script -n "s";\nsetAttr ".b" -type "string" "a";', 'createNode script -n "s";'),
    ],
)
def test_what_a_saved_text_may_not_differ_in(expected: str, got: str) -> None:
    assert not compare_facts(facts_of_text(expected), facts_of_text(got), SAVED)


def test_every_permission_has_a_name_and_a_reason() -> None:
    for table in (SAVED, OPENED):
        assert len({row.name for row in table}) == len(table)
        assert all(len(row.reason) > 20 for row in table)


def test_a_report_names_scene_line_node_attribute_and_both_values() -> None:
    one = facts_of_text('createNode transform -n "t";\n\tsetAttr ".sx" 2;', "one.ma")
    report = compare_facts(one, facts_of_text('createNode transform -n "t";\n\tsetAttr ".sx" 3;'))
    assert report.text().splitlines()[0] == "one.ma:2: value |t.scale.scaleX: expected 2.0, got 3.0"


def test_a_report_prints_twenty_lines_and_the_counts() -> None:
    many = "".join(f'createNode transform -n "t{i}";\n' for i in range(30))
    lines = compare_facts(facts_of_text(many), facts_of_text("")).text().splitlines()
    assert len(lines) == 23
    assert "node missing 30" in lines[-1]


@pytest.mark.parametrize("scene", scene_parameters())
def test_every_statement_of_a_scene_is_understood(scene: Path, compared: Callable) -> None:
    text = tokenizer.decode(scene.read_bytes())
    found = facts(scene)
    end = 0
    for statement in statements.read(text):
        between = re.sub(r"//[^\n]*", "", text[end : statement.start])
        assert not between.strip(), f"{scene.name}:{statement.line}: text in no statement: {between.strip()[:60]!r}"
        end = statement.end
    assert not re.sub(r"//[^\n]*", "", text[end:]).strip()
    assert not found.tables["problem"], next(iter(found.tables["problem"]))
    assert not found.tables["other"], next(iter(found.tables["other"]))
    unresolved = [key for key, fact in found.tables["value"].items() if fact.attribute is None]
    assert all(found.is_unknown(path) for path, _ in unresolved), unresolved[:5]
    compared({"statements": found.statement_count, **found.counts()})


@pytest.mark.parametrize("scene", scene_parameters())
def test_a_rewritten_scene_has_the_same_facts(scene: Path) -> None:
    original = facts(scene)
    report = compare_facts(original, facts_of_text(naive_writer.write(original), scene.name))
    assert sum(report.compared.values()) > 100
    if not report:
        pytest.fail(report.text(), pytrace=False)


def without(text: str, dropped: Iterable[Statement]) -> str:
    """The text without some of its statements."""
    pieces, end = [], 0
    for statement in sorted(dropped, key=lambda statement: statement.start):
        pieces.append(text[end : statement.start])
        end = statement.end
    return "".join([*pieces, text[end:]])


def kind_of(statement: Statement) -> str:
    """The mutation that a statement belongs to: its command, for setAttr whether it gives values or flags only."""
    if statement.command != "setAttr" or len(statement.args) > 1 or "type" in statement.flags:
        return statement.command
    return "setAttr flags" if {"k", "l", "cb", "ca"} & statement.flags.keys() else "setAttr hints"


# Dropping these alone says nothing that a saved text must keep (permitted.SAVED).
HINTS = {"setAttr hints"}


@pytest.mark.parametrize("scene", scene_parameters())
def test_a_missing_statement_kind_is_found(scene: Path, compared: Callable) -> None:
    text = tokenizer.decode(scene.read_bytes())
    original, kinds = facts(scene), {}
    for statement in statements.read(text):
        kinds.setdefault(kind_of(statement), []).append(statement)
    for kind, dropped in kinds.items():
        if kind not in HINTS:
            report = compare_facts(original, facts_of_text(without(text, dropped)), SAVED)
            assert not report, f"{scene.name}: all {len(dropped)} {kind} left out and not noticed"
    compared({f"kinds left out: {kind}": 1 for kind in kinds.keys() - HINTS})


@pytest.mark.parametrize("scene", scene_parameters())
def test_one_missing_statement_is_found(scene: Path, compared: Callable) -> None:
    text = tokenizer.decode(scene.read_bytes())
    original, all_statements = facts(scene), list(statements.read(text))
    chosen = random.Random(scene.name).sample(all_statements, RANDOM_STATEMENTS)
    noticed = Counter()
    for statement in chosen:
        mutated = facts_of_text(without(text, [statement]))
        twin = text[statement.start : statement.end] if text.count(text[statement.start : statement.end]) > 1 else ""
        found = not compare_facts(original, mutated)
        assert found or twin, f"{scene.name}:{statement.line}: {statement.command} left out and not noticed"
        noticed["noticed" if found else "repeated elsewhere"] += 1
    compared(noticed)


@pytest.mark.parametrize("scene", scene_parameters("012", "080", "093"))
def test_one_changed_number_is_found(scene: Path) -> None:
    text = tokenizer.decode(scene.read_bytes())
    original = facts(scene)
    numbers = list(re.finditer(r"(?<=[ \t])-?\d+\.\d{3,}(?=[ \t\n;])", text))
    for match in random.Random(scene.name).sample(numbers, RANDOM_STATEMENTS):
        changed = f"{text[: match.start()]}{float(match.group()) + 0.25!r}{text[match.end() :]}"
        assert not compare_facts(original, facts_of_text(changed), SAVED), match.group()


class Faulty(Mirror):
    """Answers one value, one flag and one connection wrongly."""

    def getAttr(self, plug: str, **flags: bool) -> object:
        answer = super().getAttr(plug, **flags)
        wrong = plug == "|persp.translate.translateX" or (flags and plug == "|persp|perspShape.visibility")
        return (not answer if flags else answer + 1) if wrong else answer

    def listConnections(self, path: str, **flags: bool) -> list[str] | None:
        answer = super().listConnections(path, **flags)
        return answer[2:] or None if answer and path == self.scene.connections[0].destination[0] else answer


@pytest.mark.parametrize("scene", scene_parameters())
def test_a_host_without_faults_passes_and_its_faults_are_found(scene: Path, compared: Callable) -> None:
    wanted = facts(scene)
    report = compare_facts(wanted, answers(Mirror(wanted), wanted), OPENED)
    if not report:
        pytest.fail(report.text(), pytrace=False)
    compared({**report.compared, **{f"not compared: {name}": count for name, count in report.permitted.items()}})
    found = compare_facts(wanted, answers(Faulty(wanted), wanted), OPENED).differences
    expected = {("value", ("|persp", "translate.translateX")), ("flag", ("|persp|perspShape", "visibility", "keyable"))}
    kinds = {(difference.kind, difference.key) for difference in found}
    assert {(kind, key) for kind, key in expected if key in wanted.tables[kind]} <= kinds
    assert any(kind == "connection" for kind, _ in kinds) == bool(wanted.connections)
