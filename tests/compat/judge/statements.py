"""Commands of Maya ASCII statements with their flags: a table of what scenes hold, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from judge.tokenizer import Quoted, TextError, Words
from judge.tokenizer import statements as split_words

# For each command: short flag, long flag and number of values. Names of flags are Maya's.
_FLAGS = {
    "addAttr": "ln longName 1, sn shortName 1, nn niceName 1, at attributeType 1, dt dataType 1, p parent 1, "
    "dv defaultValue 1, min minValue 1, max maxValue 1, smn softMinValue 1, smx softMaxValue 1, k keyable 1, "
    "h hidden 1, en enumName 1, nc numberOfChildren 1, ci cachedInternally 1, s storable 1, w writable 1, "
    "r readable 1, im indexMatters 1, is internalSet 1, dcb disconnectBehaviour 1, ct category 1, bt binaryTag 1, "
    "hnv hasMinValue 1, hxv hasMaxValue 1, hsn hasSoftMinValue 1, hsx hasSoftMaxValue 1, pxy proxy 1, m multi 0, "
    "uac usedAsColor 0, uaf usedAsFilename 0, uap usedAsProxy 0, ex exists 0",
    "applyMetadata": "fmt format 1, v value 1, s scene 0",
    "connectAttr": "na nextAvailable 0, l lock 1, f force 0, rd referenceDest 1",
    "createNode": "n name 1, p parent 1, s shared 0, ss skipSelect 0",
    "currentUnit": "l linear 1, a angle 1, t time 1",
    "dataStructure": "fmt format 1, as asString 1",
    "file": "r reference 0, rdi referenceDepthInfo 1, ns namespace 1, rfn referenceNode 1, dr deferReference 1, "
    "rpr renamingPrefix 1, op options 1, typ type 1, shd sharedNodes 1, swr swapNamespace 2",
    "fileInfo": "",
    "lockNode": "l lock 1, lu lockUnpublished 1, ic ignoreComponents 0",
    "parent": "s shape 0, nc noConnections 0, r relative 0, add addObject 0, w world 0, rm removeObject 0",
    "relationship": "b break 0",
    "rename": "uid uuid 0",
    "requires": "nodeType nodeType 1, dataType dataType 1",
    "select": "ne noExpand 0",
    "setAttr": "k keyable 1, l lock 1, cb channelBox 1, ca caching 1, s size 1, ch capacityHint 1, av alteredValue 0, "
    "type type 1, c clamp 0",
}


def _flag_table(text: str) -> dict[str, tuple[str, int]]:
    table = {}
    for row in filter(None, (row.strip() for row in text.split(","))):
        short, long, count = row.split()
        table["-" + short] = table["-" + long] = (short, int(count))
    return table


FLAGS = {command: _flag_table(text) for command, text in _FLAGS.items()}
_FLAG_WORD = re.compile(r"-[A-Za-z_]+$")
_NUMBER_WORDS = {"-inf", "-nan", "-Inf", "-NaN"}


@dataclass
class Statement:
    """One statement: arguments in order, flags by short name with the list of values of each use."""

    command: str
    args: list[str]
    line: int
    flags: dict[str, list] = field(default_factory=dict)
    start: int = 0
    end: int = 0

    def flag(self, name: str, default: str | None = None) -> str | None:
        """Value of a flag that stands once; a switch answers "true"."""
        values = self.flags.get(name)
        return values[-1] if values else default


def parse(words: Words) -> Statement:
    """Sort a statement's words into flags and arguments; an unknown command or flag is a TextError."""
    command = words.words[0]
    table = FLAGS.get(command)
    if table is None or isinstance(command, Quoted):
        raise TextError(f"line {words.line}: statement '{command}' is not known")
    result = Statement(command, [], words.line, {}, words.start, words.end)
    rest = iter(words.words[1:])
    for word in rest:
        if word[:1] != "-" or isinstance(word, Quoted) or not _FLAG_WORD.match(word) or word in _NUMBER_WORDS:
            result.args.append(word)
            continue
        if word not in table:
            raise TextError(f"line {words.line}: {command} has no flag {word}")
        short, count = table[word]
        try:
            values = [next(rest) for _ in range(count)]
        except StopIteration:
            raise TextError(f"line {words.line}: {command} {word} lacks a value") from None
        result.flags.setdefault(short, []).append("true" if count == 0 else values[0] if count == 1 else tuple(values))
    return result


def read(text: str) -> Iterator[Statement]:
    """Yield all statements of a scene's text."""
    return map(parse, split_words(text))
