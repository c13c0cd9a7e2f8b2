"""Words of Maya ASCII text: MEL's lexical rules for command statements (strings, escapes, comments, braces)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

# The code page in the "//Codeset:" line of the header, and Python's name for it.
CODESETS = {"UTF-8": "utf-8", "1250": "cp1250", "1252": "cp1252", "1257": "cp1257", "932": "cp932", "936": "gbk"}

TOKEN = re.compile(
    r"""(?P<blank>\s+)
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>"(?:[^"\\]|\\.)*")
      | (?P<end>;)
      | (?P<mark>[{}(),]|\+(?=[\s"(]))
      | (?P<word>[^\s;"{}(),]+)
      | (?P<bad>.)""",
    re.VERBOSE | re.DOTALL,
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class Quoted(str):
    """A word that stood in quotation marks, with its escapes resolved."""

    __slots__ = ()


class Words(NamedTuple):
    """One statement: its words, the line where it starts (from 1), and where it stands in the text."""

    words: list[str]
    line: int
    start: int
    end: int


class TextError(ValueError):
    """Text that is no MEL statement; carries the line."""


def decode(data: bytes) -> str:
    """Text of a scene file by the code set that its header names; bytes that do not fit it are read as latin-1."""
    match = re.search(rb"^//Codeset: *(\S+)", data[:2000], re.MULTILINE)
    codeset = CODESETS.get(match.group(1).decode("ascii", "replace"), "utf-8") if match else "utf-8"
    try:
        return data.decode(codeset)
    except UnicodeDecodeError:
        return data.decode("latin-1")


def unescape(text: str) -> str:
    """Resolve MEL's backslash escapes; an unknown one stands for its letter."""
    if "\\" not in text:
        return text
    return ESCAPE.sub(lambda match: ESCAPES.get(match.group(1), match.group(1)), text)


def escape(text: str) -> str:
    """The inverse of `unescape`, without the quotation marks."""
    for plain, letter in (("\\", "\\"), ('"', '"'), ("\n", "n"), ("\t", "t"), ("\r", "r")):
        text = text.replace(plain, "\\" + letter)
    return text


def join_strings(words: list[str], line: int) -> list[str]:
    """Replace every `( "a" + "b" )` by the one string that it means."""
    if "(" not in words:
        return words
    joined: list[str] = []
    pieces: list[str] | None = None
    for word in words:
        if isinstance(word, Quoted):
            (joined if pieces is None else pieces).append(word)
        elif word == "(" and pieces is None:
            pieces = []
        elif word == ")" and pieces is not None:
            joined.append(Quoted("".join(pieces)))
            pieces = None
        elif pieces is None:
            joined.append(word)
        elif word != "+":
            raise TextError(f"line {line}: '{word}' in a string expression")
    if pieces is not None:
        raise TextError(f"line {line}: '(' without ')'")
    return joined


def statements(text: str) -> Iterator[Words]:
    """Yield the statements of a scene; every character is either in one, blank, or a comment."""
    newlines = [match.start() for match in re.finditer("\n", text)]
    words: list[str] = []
    start = 0
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "blank" or kind == "comment":
            continue
        if kind == "end":
            if words:
                line = bisect_right(newlines, start) + 1
                yield Words(join_strings(words, line), line, start, match.end())
                words = []
            continue
        if not words:
            start = match.start()
        if kind == "string":
            words.append(Quoted(unescape(match.group()[1:-1])))
        elif kind == "bad":
            raise TextError(f"line {bisect_right(newlines, match.start()) + 1}: a string that does not end")
        else:
            words.append(match.group())
    if words:
        raise TextError(f"line {bisect_right(newlines, start) + 1}: a statement that does not end")
