"""A deliberately naive writer: one statement per fact, full paths, no ranges. It checks the judge, never the host."""

from __future__ import annotations

from collections.abc import Iterator

from judge.facts import SceneFacts
from judge.model import Node
from judge.tokenizer import escape

FLAG_NAMES = {"keyable": "-k", "lock": "-l", "channelBox": "-cb", "caching": "-ca", "size": "-s", "capacity": "-ch"}
BARE_ADD_FLAGS = {"m", "uac", "uaf", "uap", "ex"}
FIRST_WORDS = {"polyFaces", "dataPolyComponent", "nurbsCurve"}


def quote(text: str) -> str:
    """A MEL string."""
    return f'"{escape(text)}"'


def write(facts: SceneFacts) -> str:
    """A scene's text that says the same facts."""
    return "\n".join(_lines(facts)) + "\n"


def _lines(facts: SceneFacts) -> Iterator[str]:
    tables = facts.tables
    yield "//Maya ASCII 2025 scene"
    for (kind, *_), fact in tables["reference"].items():
        yield _reference(kind, fact.value)
    for (name, *_), fact in tables["requires"].items():
        yield _requires(name, fact.value)
    for (kind,), fact in tables["unit"].items():
        yield f"currentUnit -{kind[0]} {fact.value};"
    for (key, *_), fact in tables["fileInfo"].items():
        yield f"fileInfo {quote(key)} {quote(fact.value)};"
    below = _rows_by_node(facts)
    for path, fact in sorted(((key[0], fact) for key, fact in tables["node"].items()), key=lambda row: row[1].line):
        node = facts.nodes[path]
        parent = node.parents[0] if node.parents else None
        flags = (" -s" if fact.value[1] else "") + f' -n "{node.name}"' + (f' -p "{parent.path}"' if parent else "")
        yield f"createNode {fact.value[0]}{flags};"
        yield from below.pop(path, ())
    for path in [key[0] for key in tables["select"]]:
        yield f"select -ne {_named(facts.nodes[path])};"
        yield from below.pop(path, ())
    yield from _instances(facts)
    for link in facts.connections:
        extra = (" -na" if link.destination[1].endswith("[+]") else "") + (f" -l {link.lock}" if link.lock else "")
        ends = [f'"{_named(facts.nodes[node])}.{path.removesuffix("[+]")}"' for node, path in link[:2]]
        yield f"connectAttr {ends[0]} {ends[1]}{extra};"
    for key in tables["relationship"]:
        words = [word for word in key if isinstance(word, str)]
        yield "relationship " + " ".join(quote(word) for word in words) + ";"


def _named(node: Node) -> str:
    return node.path if node.is_dag else f":{node.name}"


def _instances(facts: SceneFacts) -> Iterator[str]:
    for child, parent in facts.tables["instance"]:
        yield f'parent -s -nc -r -add "{child}" "{parent}";'


def _rows_by_node(facts: SceneFacts) -> dict[str, list[str]]:
    """Statements that follow a node's createNode or select."""
    rows: dict[str, list[str]] = {}
    for (path, *_), fact in facts.tables["uuid"].items():
        rows.setdefault(path, []).append(f'rename -uid "{fact.value}";')
    for (path, *_), fact in facts.tables["addAttr"].items():
        flags = "".join(
            f" -{name}" + ("" if name in BARE_ADD_FLAGS else f" {_word(value)}") for name, value in fact.value
        )
        rows.setdefault(path, []).append(f"addAttr{flags};")
    for (path, attribute, flag), fact in facts.tables["flag"].items():
        text = "-av" if flag == "alteredValue" else f"{FLAG_NAMES[flag]} {fact.value}"
        rows.setdefault(path, []).append(f'setAttr {text} ".{attribute}";')
    for (path, attribute, flag), fact in facts.tables["size"].items():
        rows.setdefault(path, []).append(f'setAttr {FLAG_NAMES[flag]} {fact.value} ".{attribute}";')
    for (path, attribute), fact in facts.tables["value"].items():
        rows.setdefault(path, []).append(f'setAttr ".{attribute}"{_value(fact.value)};')
    for (path, *_), fact in facts.tables["lock"].items():
        state, unpublished, ignore = fact.value
        text = (f" -lu {unpublished}" if unpublished else "") + (" -ic" if ignore else "")
        rows.setdefault(path, []).append(f"lockNode -l {state}{text};")
    return rows


def _word(value: object) -> str:
    return quote(value) if isinstance(value, str) else repr(value)


def _value(value: object) -> str:
    if isinstance(value, str):
        return f' -type "string" {quote(value)}'
    if not isinstance(value, tuple):
        return f" {value!r}"
    if not value or not isinstance(value[0], str):
        return "".join(f" {item!r}" for item in value)
    return f' -type "{value[0]}"{_data(value[0], value[1])}'


def _data(kind: str, items: tuple) -> str:
    if kind == "attributeAlias":
        return " {" + ",".join(f"{quote(name)},{quote(target)}" for name, target in items) + "}"
    counted = kind.endswith("Array") or kind in ("componentList", "characterMapping")
    flat = [part for item in items for part in (item if isinstance(item, tuple) else (item,))]
    # Bare words of polyFaces and the like are single letters or names of kinds; all other texts are quoted.
    bare = kind in FIRST_WORDS or (kind == "matrix" and flat[0] == "xform")
    words = [part if isinstance(part, str) and bare else _word(part) for part in flat]
    return "".join(f" {word}" for word in ([str(len(items)), *words] if counted and items else words))


def _reference(kind: str, value: tuple) -> str:
    files = " ".join(quote(word) for word in value if isinstance(word, str))
    flags = " ".join(
        f"-{row[0]} {' '.join(_word(word) for word in row[1:])}" for row in value if isinstance(row, tuple)
    )
    return f"file {'-r' if kind == 'reference' else '-rdi ' + kind.split()[1]} {flags} {files};"


def _requires(name: str, value: tuple) -> str:
    version, nodes, data = value
    flags = "".join(f' -nodeType "{word}"' for word in nodes) + "".join(f' -dataType "{word}"' for word in data)
    return f"requires{flags} {quote(name)} {quote(version)};"
