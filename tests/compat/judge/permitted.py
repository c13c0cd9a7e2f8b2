"""What may differ between a scene's text, the host's answers and the text that the host saves: one row each."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

from judge.compare import CHANGED, EXTRA, MISSING, Difference
from judge.facts import SceneFacts
from judge.lightlinks import is_light_link, light_links
from judge.model import SCENE_NODES, SESSION_NODES
from judge.values import OPAQUE, equal

# Written anew by whoever saves: which program, which version, on what system.
PRODUCT_INFO = {"application", "product", "version", "cutIdentifier", "osv", "license", "exportedFrom"}
# What nodeType answers for a node of a missing plug-in.
UNKNOWN_TYPES = {"unknown", "unknownDag", "unknownTransform"}
FLAG_DEFAULTS = {"lock": "off", "channelBox": "off", "caching": "on"}


@dataclass(frozen=True)
class Permission:
    """A difference that is no fault: its name in reports, the reason, and the test that recognises it."""

    name: str
    reason: str
    covers: Callable[[Difference, object], bool]


@functools.lru_cache(maxsize=4)
def _element_prefixes(scene: SceneFacts) -> frozenset[tuple[str, str]]:
    """Every array element that a text gives a value or a connection."""
    found = set()
    ends = [link.destination for link in scene.connections] + [link.source for link in scene.connections]
    for node, path in [*((key[0], key[1]) for key in scene.tables["value"]), *ends]:
        end = path.rfind("]")
        while end >= 0:
            found.add((node, path[: end + 1]))
            end = path.rfind("]", 0, end)
    return frozenset(found)


def _is_default_value(difference: Difference, context: tuple[SceneFacts, SceneFacts]) -> bool:
    if difference.kind != "value" or difference.form == CHANGED:
        return False
    attribute, fact = difference.fact.attribute, difference.fact
    default = attribute.default if attribute is not None else None
    value = fact.value[1] if isinstance(fact.value, tuple) and isinstance(default, tuple) else fact.value
    if default is None or not equal(fact.type, value, default):
        return False
    node, path = difference.key[:2]
    end = path.rfind("]")
    lacking = context[1] if difference.form == MISSING else context[0]
    return end < 0 or (node, path[: end + 1]) in _element_prefixes(lacking)


def _is_default_flag(difference: Difference, _: object) -> bool:
    if difference.kind != "flag" or difference.form == CHANGED:
        return False
    attribute, flag = difference.fact.attribute, difference.key[2]
    if flag == "keyable":
        keyable = attribute is not None and not attribute.dynamic and "keyable" in attribute.words
        return attribute is not None and difference.fact.value == ("on" if keyable else "off")
    return FLAG_DEFAULTS.get(flag) == difference.fact.value


def _is_altered_value(difference: Difference, _: object) -> bool:
    return difference.kind == "flag" and difference.key[2] == "alteredValue"


def _is_size(difference: Difference, _: object) -> bool:
    return difference.kind == "size"


def _is_product_info(difference: Difference, _: object) -> bool:
    return difference.kind == "fileInfo" and difference.form != MISSING and difference.key[0] in PRODUCT_INFO


def _is_maya_version(difference: Difference, _: object) -> bool:
    return difference.kind == "requires" and difference.key == ("maya",) and difference.form != MISSING


def _is_made_uuid(difference: Difference, _: object) -> bool:
    return difference.kind == "uuid" and difference.form == EXTRA


def _is_session_node(difference: Difference, _: object) -> bool:
    return difference.kind in ("node", "select") and difference.form == EXTRA and difference.key[0] in SESSION_NODES


def _is_session_value(difference: Difference, context: tuple[SceneFacts, SceneFacts]) -> bool:
    stated = difference.form == EXTRA and difference.kind in ("value", "flag", "children", "relationship")
    return stated and difference.key[1 if difference.kind == "relationship" else 0] in SESSION_NODES


def _is_empty_select(difference: Difference, _: object) -> bool:
    return difference.kind == "select" and difference.form == MISSING


def _is_session_link(difference: Difference, _: object) -> bool:
    ends = difference.key[0], difference.key[2] if len(difference.key) > 2 else ""
    return difference.kind == "connection" and difference.form == EXTRA and SESSION_NODES.issuperset(ends)


def _is_light_link(difference: Difference, context: tuple[SceneFacts, SceneFacts]) -> bool:
    link = difference.kind == "connection" and is_light_link(str(difference.key[3]))
    return (link or difference.kind == "relationship") and light_links(context[0]) == light_links(context[1])


def _is_session_order(difference: Difference, _: object) -> bool:
    if difference.kind != "children" or difference.form != CHANGED or difference.expected is None:
        return False
    expected = difference.expected.value
    added = {path[1:] for path in SCENE_NODES if path.count("|") == 1} - set(expected)
    got = difference.got.value if difference.got else ()
    return difference.key == ("",) and tuple(name for name in got if name not in added) == expected


SAVED = (
    Permission(
        "default value",
        "Maya wrote some values that equal the attribute's default, and lacks others; an element must still be there",
        _is_default_value,
    ),
    Permission("default flag", "a flag that says what the attribute's definition says anyway", _is_default_flag),
    Permission(
        "altered value", "-av only tells Maya's reader not to mark a driven plug; it sets nothing", _is_altered_value
    ),
    Permission("size hint", "-s and -ch tell how much to reserve; elements come from values and connections", _is_size),
    Permission("product", "fileInfo names the program that saved", _is_product_info),
    Permission(
        "maya version", "`requires maya` names the version that saved; hand-written text may lack it", _is_maya_version
    ),
    Permission("made uuid", "files before Maya 2016 have no UUIDs; the nodes got theirs on open", _is_made_uuid),
    Permission("session node", "nodes that newer versions have in every scene or session", _is_session_node),
    Permission("session value", "what the startup scene says of its nodes and the text does not", _is_session_value),
    Permission("empty select", "`select -ne` itself says nothing; what follows it is compared", _is_empty_select),
    Permission("session connection", "connections between nodes that every scene has", _is_session_link),
    Permission("light link", "a relationship statement and a pair of connections say the same link", _is_light_link),
    Permission("session order", "startup cameras that the text lacked stand among the roots", _is_session_order),
)


def _is_session_fact(difference: Difference, _: object) -> bool:
    return difference.form == EXTRA and difference.key[0] in SESSION_NODES and difference.kind in ("node", "addAttr")


def _is_driven(difference: Difference, context: tuple[SceneFacts, SceneFacts]) -> bool:
    return difference.kind == "value" and difference.form == MISSING and context[0].is_driven(*difference.key[:2])


def _is_opaque(difference: Difference, _: object) -> bool:
    value = difference.fact.value
    return (
        difference.kind == "value"
        and difference.form == MISSING
        and isinstance(value, tuple)
        and bool(value)
        and value[0] in OPAQUE
    )


def _is_unknown_type(difference: Difference, context: tuple[SceneFacts, SceneFacts]) -> bool:
    if not context[0].is_unknown(difference.key[0]):
        return False
    if difference.kind == "node":
        return difference.got is not None and difference.got.value[0] in UNKNOWN_TYPES
    return difference.kind in ("value", "flag") and difference.form == MISSING


def _is_unasked(difference: Difference, _: object) -> bool:
    depth = difference.kind == "reference" and difference.key[0] != "reference"
    return difference.form == MISSING and (depth or difference.kind in ("select", "requires", "relationship"))


OPENED = (
    Permission("session node", "nodes that every scene or session has, named in the text or not", _is_session_fact),
    Permission("session connection", "connections between nodes that every scene has", _is_session_link),
    Permission("light link", "a relationship statement and a pair of connections say the same link", _is_light_link),
    Permission("session order", "startup cameras that the text lacked stand among the roots", _is_session_order),
    Permission(
        "altered value", "-av only tells Maya's reader not to mark a driven plug; it sets nothing", _is_altered_value
    ),
    Permission("size hint", "-s and -ch tell how much to reserve; elements come from values and connections", _is_size),
    Permission("driven", "getAttr of a connected plug answers what drives it, not what the text wrote", _is_driven),
    Permission("opaque data", "getAttr answers no data of this type; the saved text is compared instead", _is_opaque),
    Permission("unknown type", "a plug-in that is not here would define the type and its attributes", _is_unknown_type),
    Permission("not asked", "no command in reach answers this; the saved text is compared instead", _is_unasked),
)
