"""The node types in schema/: consistent, complete for what sessions need, and in agreement with saved scenes."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "schema"
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "tools" / "schema"))

import generate  # noqa: E402
import schema_overrides  # noqa: E402
from schema_model import Attribute, Schema, SchemaError  # noqa: E402

STARTUP_TYPES = """
time transform camera sequenceManager hardwareRenderingGlobals partition renderGlobalsList defaultLightList
defaultShaderList postProcessList defaultRenderUtilityList defaultRenderingList lightList defaultTextureList lambert
standardSurface particleCloud shadingEngine materialInfo shaderGlow dof renderGlobals renderQuality resolution objectSet
viewColorManager colorManagementGlobals hardwareRenderGlobals hwRenderGlobals ikSystem hyperGraphInfo hyperLayout
globalCacheControl strokeGlobals dynController lightLinker shapeEditorManager poseInterpolatorManager
displayLayerManager displayLayer renderLayerManager renderLayer
"""
USED_TYPES = """
multiplyDivide file plusMinusAverage condition decomposeMatrix reverse blendColors joint multDoubleLinear locator
remapValue addDoubleLinear blendTwoAttr multMatrix distanceBetween clamp mesh vectorProduct place2dTexture blinn
setRange pointOnCurveInfo bump2d pairBlend surfaceShader curveFromMeshEdge audio follicle network nurbsCurve
nurbsSurface skinCluster dagPose unitConversion reference animCurveTL animCurveTA animCurveTU animCurveUU
parentConstraint
"""
NEEDED_TYPES = STARTUP_TYPES.split() + USED_TYPES.split()
TRANSFORM_KEYABLE = ["visibility"] + [stem + axis for stem in ("translate", "rotate", "scale") for axis in "XYZ"]


@pytest.fixture(scope="module")
def schema() -> Schema:
    """The schema with its overrides, checked."""
    return generate.load_schema(SCHEMA)


@pytest.fixture
def schema_copy(tmp_path: Path) -> Path:
    """A copy of schema/ that a test may damage."""
    shutil.copytree(SCHEMA, tmp_path / "schema")
    return tmp_path / "schema"


def listing(schema: Schema, name: str) -> list[Attribute]:
    """All attributes of a type in listAttr order, without those of old releases and plug-ins."""
    return [
        attribute
        for node in reversed(schema.chain(name))
        for attribute in node.walk()
        if not attribute.has("legacy") and "extension" not in attribute.texts
    ]


def test_every_type_derives_from_depend_node(schema: Schema) -> None:
    assert len(schema.types) > 1000
    for name in schema.types:
        assert schema.chain(name)[-1].name == "dependNode"


def test_needed_types_are_there(schema: Schema) -> None:
    present = {node.name for node in schema.host_types()}
    assert not set(NEEDED_TYPES) - present


def test_types_of_later_releases_are_left_out(schema: Schema) -> None:
    present = {node.name for node in schema.host_types()}
    assert "multDoubleLinear" in present and "multDL" not in present
    assert schema.types["sum"].find("input").kind == "doubleLinear"


def test_known_type_ids_differ(schema: Schema) -> None:
    ids = Counter(node.words["id"] for node in schema.host_types() if "id" in node.words)
    assert [tag for tag, count in ids.items() if count > 1] == []


def test_transform_lists_as_in_a_session(schema: Schema) -> None:
    names = [attribute.name for attribute in listing(schema, "transform")]
    assert names[:7] == [
        "message", "caching", "frozen", "isHistoricallyInteresting", "nodeState", "binMembership", "hyperLayout",
    ]  # fmt: skip
    assert names[names.index("outlinerColor") + 4 :][:9] == [
        "translate", "translateX", "translateY", "translateZ", "rotate", "rotateX", "rotateY", "rotateZ", "rotateOrder",
    ]  # fmt: skip
    assert names[-2:] == ["rotateQuaternionW", "rotationInterpolation"]
    keyable = [attribute.name for attribute in listing(schema, "transform") if attribute.has("keyable")]
    assert keyable == TRANSFORM_KEYABLE


# Names that say what a number is like, and whose default or unit is another all the same.
ODD_SCALES = {
    "joint.bindScaleX": "attribute listing of a live session: an angle",
    "joint.bindScaleY": "the same",
    "joint.bindScaleZ": "the same",
    "decomposeMatrix.outputScaleX": "a result",
    "decomposeMatrix.outputScaleY": "a result",
    "decomposeMatrix.outputScaleZ": "a result",
    "locator.localScaleX": "a length in the facts",
    "locator.localScaleY": "the same",
    "locator.localScaleZ": "the same",
    "surfaceShape.boundingBoxScaleX": "1.5 in the facts",
    "surfaceShape.boundingBoxScaleY": "1.5 in the facts",
    "surfaceShape.boundingBoxScaleZ": "1.5 in the facts",
}


@pytest.mark.parametrize("name", sorted({*NEEDED_TYPES, "scaleConstraint", "composeMatrix", "ikHandle", "lattice"}))
def test_scales_are_plain_numbers_that_start_at_one(schema: Schema, name: str) -> None:
    for attribute in listing(schema, name):
        if not re.search(r"[sS]cale[XYZ]$", attribute.name):
            continue
        owner = next(node.name for node in schema.chain(name) if node.find(attribute.name) is attribute)
        if f"{owner}.{attribute.name}" not in ODD_SCALES:
            assert attribute.kind in ("double", "float"), attribute.name
            assert attribute.numbers.get("default") == 1, attribute.name


def test_bind_scale_of_a_joint_is_one_radian(schema: Schema) -> None:
    """As Maya declares it; scenes do not hold it."""
    attribute = schema.types["joint"].find("bindScaleX")
    assert (attribute.kind, attribute.numbers["default"]) == ("doubleAngle", 1)
    assert not attribute.has("storable")


@pytest.mark.parametrize("name", ["composeMatrix", "quatToEuler", "quatInvert", "quatNormalize", "quatProd"])
def test_quaternions_start_as_the_identity(schema: Schema, name: str) -> None:
    inputs = [a for a in schema.types[name].walk() if re.fullmatch(r"input\d?QuatW", a.name)]
    assert inputs and all(attribute.numbers["default"] == 1 for attribute in inputs)


def test_plugin_of_a_type(schema: Schema) -> None:
    """Known from scenes, or added in schema/overrides."""
    assert schema.types["inverseMatrix"].words["plugin"] == "matrixNodes"
    assert schema.types["stereoRigCamera"].words["plugin"] == "stereoCamera"
    assert "plugin" not in schema.types["decomposeMatrix"].words


def test_world_matrices_give_results_per_instance(schema: Schema) -> None:
    for name in ("worldMatrix", "worldInverseMatrix", "parentMatrix", "parentInverseMatrix"):
        attribute = schema.types["dagNode"].find(name)
        assert attribute.has("array") and attribute.has("worldSpace") and attribute.has("readable")
        assert not attribute.has("writable") and not attribute.has("storable")


@pytest.mark.parametrize(
    ("node", "source", "target"),
    [
        ("transform", "rotateX", "worldMatrix"),
        ("transform", "offsetParentMatrix", "worldInverseMatrix"),
        ("joint", "jointOrientY", "matrix"),
        ("unitConversion", "conversionFactor", "output"),
        ("animCurveTL", "keyTimeValue", "output"),
        ("animCurve", "preInfinity", "output"),
        ("multiplyDivide", "input1X", "outputX"),
        ("plusMinusAverage", "input3Dx", "output3Dx"),
        ("decomposeMatrix", "inputMatrix", "outputTranslateX"),
        ("holdMatrix", "inMatrix", "outMatrix"),
        ("polyCube", "width", "output"),
        ("parentConstraint", "targetParentMatrix", "constraintRotateX"),
    ],
)
def test_inputs_affect_outputs(schema: Schema, node: str, source: str, target: str) -> None:
    assert target in schema.types[node].find(source).affects


def test_outputs_affect_nothing_by_default(schema: Schema) -> None:
    assert schema.types["offsetCurve"].find("outputCurve").affects == []
    assert "xformMatrix" not in schema.types["transform"].find("offsetParentMatrix").affects


def test_every_override_states_a_source() -> None:
    entries = schema_overrides.load(SCHEMA)
    assert len(entries) > 200
    assert all(entry.source for entry in entries)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("attr transform nothing keyable | test", "has no attribute 'nothing'"),
        ("attr transform translateX keyable", "states no source"),
        ("attr transform translateX shiny | test", "unknown property 'shiny'"),
        ("attr transform translateX min=2 max=1 | test", "minimum of 'translateX' above its maximum"),
        ("order transform translate translate | test", "listed twice"),
        ("add joint translateX q double | test", "stands in type 'transform' already"),
        ("affects transform rotate -> nothing | test", "has no attribute 'nothing'"),
        ("type nothing abstract | test", "unknown node type 'nothing'"),
    ],
)
def test_wrong_override_is_an_error_with_its_place(schema_copy: Path, line: str, message: str) -> None:
    path = schema_copy / "overrides" / "wrong.txt"
    path.write_text("# a comment\n" + line + "\n", encoding="utf-8")
    with pytest.raises(SchemaError) as caught:
        generate.load_schema(schema_copy)
    assert message in str(caught.value)
    assert re.match(r".+\.(txt|node):\d+: ", str(caught.value))


def test_wrong_indentation_is_an_error(schema_copy: Path) -> None:
    path = schema_copy / "nodes" / "locator.node"
    path.write_text(path.read_text(encoding="utf-8") + "      lost lo double\n", encoding="utf-8")
    with pytest.raises(SchemaError, match=r"locator\.node:\d+: indentation of 6 blanks"):
        generate.load_schema(schema_copy)


def test_tables_are_deterministic() -> None:
    first = generate.render(SCHEMA)
    assert first == generate.render(SCHEMA)
    assert first.count("T::") - 1 > 15000


class SceneTable:
    """The schema in the form that the scene checker reads."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.types = schema.types
        self.found: dict[str, dict[str, list[dict]]] = {}

    def names(self, node_type: str) -> dict[str, list[dict]]:
        """{long or short name: records} of a type with its ancestors."""
        if node_type not in self.found:
            names: dict[str, list[dict]] = {}
            for node in self.schema.chain(node_type) if node_type in self.types else ():
                for attribute in node.walk():
                    record = {
                        "name": attribute.name,
                        "short": attribute.short,
                        "parent": attribute.parent.name if attribute.parent else None,
                        "children": [child.name for child in attribute.children],
                        "type": None if attribute.kind == "unknown" else attribute.kind,
                        "array": attribute.has("array"),
                        "attribute": attribute,
                    }
                    for name in {attribute.name, attribute.short}:
                        names.setdefault(name, []).append(record)
            self.found[node_type] = names
        return self.found[node_type]


@pytest.fixture(scope="module")
def checker() -> ModuleType:
    """The scene checker that lies beside the scenes."""
    path = SHARED / "tools" / "check_nodes.py"
    if not path.is_file() or not (SHARED / "scenes").is_dir():
        pytest.skip("no saved scenes beside the repository (../shared/scenes, ../shared/tools)")
    spec = importlib.util.spec_from_file_location("check_nodes", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scenes(checker: ModuleType, schema: Schema) -> list:
    """All saved scenes, read against the schema, components as children of the one before."""
    table = SceneTable(schema)
    return [checker.Scene(path, table, True) for path in sorted((SHARED / "scenes").glob("*.ma"))]


def test_all_attribute_names_of_scenes_resolve(scenes: list) -> None:
    missing = Counter()
    for scene in scenes:
        missing.update(scene.missing)
    assert not missing
    assert sum(scene.total for scene in scenes) == sum(scene.good for scene in scenes) == 38301


def test_values_of_scenes_fit_the_types(scenes: list) -> None:
    # An untyped reference edit list and attributes of unknown type cannot be compared.
    odd = Counter()
    for scene in scenes:
        odd.update({key: count for key, count in scene.odd.items() if "no data type" not in key[2]})
    assert not odd


def statements(checker: ModuleType, schema: Schema) -> Iterator[tuple[str, dict, list, list[Attribute]]]:
    """(command, flags, arguments, attributes on the way to the plug) of every setAttr and connectAttr in the scenes.

    connectAttr comes once for each end, as connectAttr.source and connectAttr.destination.
    """
    table = SceneTable(schema)
    for path in sorted((SHARED / "scenes").glob("*.ma")):
        scene = checker.Scene(path, table, False)
        current = None
        for words in checker.statements(path.read_text(encoding="latin-1")):
            if words[0][0]:
                continue
            command = words[0][1]
            arguments, flags = checker.split(words)
            if command == "createNode":
                above = flags.get("-p")
                current = scene.find(f"{above}|{flags['-n']}" if above else flags["-n"]) if "-n" in flags else None
            elif command == "select" and arguments:
                current = scene.find(arguments[-1][1])
            elif command == "setAttr" and arguments:
                owner, _, plug = arguments[0][1].partition(".")
                yield command, flags, arguments, resolve(table, scene.find(owner) if owner else current, plug)
            elif command == "connectAttr":
                for end, (_, text) in zip(("source", "destination"), arguments[:2], strict=True):
                    owner, _, plug = text.partition(".")
                    yield f"{command}.{end}", flags, [(True, plug)], resolve(table, scene.find(owner), plug)


def resolve(table: SceneTable, node: object, plug: str) -> list[Attribute]:
    """The static attributes that a plug path names; none when one of them is dynamic or the node is not known."""
    found = []
    for part in plug.split("."):
        bare = re.sub(r"\[[^\]]*\]", "", part)
        records = table.names(node.type).get(bare, []) if node is not None and bare not in node.dynamic else []
        if not records:
            return []
        found.append(records[0]["attribute"])
    return found


def contradictions(command: str, flags: dict, arguments: list, path: list[Attribute]) -> Iterator[str]:
    """What a statement that Maya wrote says against the schema."""
    last = path[-1]
    if command == "setAttr":
        keyable = flags.get("-k") or flags.get("-keyable")
        if keyable in ("on", "off") and (keyable == "off") != last.has("keyable"):
            yield f"-k {keyable} although that is its default"
        if len(arguments) > 1 and not all(attribute.has("storable") for attribute in path):
            yield "stored although not storable"
        yield from out_of_range(last, arguments[1:])
        return
    if not last.has("connectable"):
        yield "connected although not connectable"
    if command.endswith("source") and not last.has("readable"):
        yield "source although not readable"
    if command.endswith("destination"):
        if not last.has("writable"):
            yield "destination although not writable"
        if "-na" in flags and last.has("indexMatters"):
            yield "appended although the index matters"
        if "-na" not in flags and arguments[0][1].endswith("]") and not last.has("indexMatters"):
            yield "connected by index although the index does not matter"


def out_of_range(attribute: Attribute, values: list) -> Iterator[str]:
    """Values of a plain number outside its hard range. Angles stand in degrees in scenes."""
    if attribute.kind not in generate.SINGLE_NUMBERS or attribute.kind in ("doubleAngle", "floatAngle", "time"):
        return
    for quoted, text in values:
        if quoted or not re.fullmatch(r"-?[\d.]+(e-?\d+)?", text):
            continue
        if not attribute.numbers.get("min", -1e300) - 1e-6 <= float(text) <= attribute.numbers.get("max", 1e300) + 1e-6:
            yield f"{text} outside its range"


def test_scenes_do_not_contradict_flags_and_ranges(checker: ModuleType, schema: Schema) -> None:
    found = Counter()
    for command, flags, arguments, path in statements(checker, schema):
        if path:
            for text in contradictions(command, flags, arguments, path):
                found[f"{'.'.join(attribute.name for attribute in path)}: {text}"] += 1
    assert not found
