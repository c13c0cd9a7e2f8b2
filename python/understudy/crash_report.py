"""Tells a person how a process died, by its exit code and what understudy._crash and faulthandler wrote."""

import importlib
import itertools
import os
import re
import shutil
import signal
import subprocess
from dataclasses import dataclass

FRAME = re.compile(r"(?P<file>[^(\s]*)(?:\((?P<symbol>[^+)]*)\+?(?P<offset>[^)]*)\))?\s*\[0x(?P<address>[0-9a-f]+)\]$")
MAPPING = re.compile(r"([0-9a-f]+)-[0-9a-f]+ \S+ ([0-9a-f]+) \S+ \S+ +(/.*)$")
INTERPRETER = re.compile(r"(libpython3|python3)[.\d]*(\.so.*)?$")
MAX_LINES = 40


@dataclass
class Frame:
    """One line of a native stack."""

    file: str
    symbol: str
    address: int


def describe(exit_code: int | None, stacks: str) -> str:
    """How a process died, and where, in lines that a person can read."""
    native, _, rest = stacks.partition("maps:\n")
    maps, _, python = rest.partition("end of maps\n")
    head, _, frames = native.partition(":\n")
    text = [f"the test process {cause(exit_code)}"]
    if frames:
        text += ["", f"{head}:", *native_lines(frames, base_addresses(maps))]
    if python:
        text += ["", "Python stack:", *python_lines(python)]
    return "\n".join(text)


def cause(exit_code: int | None) -> str:
    """An exit code in words."""
    if exit_code is None:
        return "ended without a word"
    if exit_code >= 0:
        return f"ended with exit code {exit_code}"
    try:
        return f"died of signal {-exit_code} ({signal.Signals(-exit_code).name})"
    except ValueError:
        return f"died of signal {-exit_code}"


def native_lines(text: str, bases: dict[str, int]) -> list[str]:
    """A native stack with readable names, and source lines where there is debugging information.

    Of a row of the interpreter's own frames only the first is shown.
    """
    lines: list[str] = []
    for inside, group in itertools.groupby(parse_frames(text), lambda frame: is_interpreter(frame.file)):
        frames = list(group)
        lines += [f"  {describe_frame(frame, bases)}" for frame in (frames[:1] if inside else frames)]
        if inside and len(frames) > 1:
            lines.append(f"  … {len(frames) - 1} frames of the Python interpreter")
    return shortened(lines)


def shortened(lines: list[str]) -> list[str]:
    """The first lines of a stack."""
    more = len(lines) - MAX_LINES
    return [*lines[:MAX_LINES], f"  … and {more} more"] if more > 0 else lines


def is_interpreter(file: str) -> bool:
    """Whether a file is the Python executable or its library."""
    return bool(INTERPRETER.match(os.path.basename(os.path.realpath(file))))


def parse_frames(text: str) -> list[Frame]:
    """The frames as glibc prints them, without those of the crash handler and of the signal's delivery."""
    matches = filter(None, map(FRAME.match, text.splitlines()))
    frames = [Frame(match["file"], match["symbol"] or "", int(match["address"], 16)) for match in matches]
    ours = [index for index, frame in enumerate(frames) if "/_crash." in frame.file]
    return frames[ours[-1] + 2 :] if ours else frames


def base_addresses(maps: str) -> dict[str, int]:
    """Where each file begins in memory."""
    found = filter(None, map(MAPPING.match, maps.splitlines()))
    return {match[3]: int(match[1], 16) for match in found if int(match[2], 16) == 0}


def describe_frame(frame: Frame, bases: dict[str, int]) -> str:
    """One frame: function, source line if known, library."""
    path = os.path.realpath(frame.file)
    name, place = source_line(path, frame.address - bases[path]) if path in bases else ("", "")
    name = name or demangle(frame.symbol) or hex(frame.address)
    return f"{name} {place}({os.path.basename(frame.file)})"


def source_line(path: str, offset: int) -> tuple[str, str]:
    """Function and source line of a place in a library, as far as addr2line is here and finds them."""
    tool = shutil.which("addr2line")
    if not tool:
        return "", ""
    # A return address is that of the next instruction.
    command = [tool, "-C", "-f", "-e", path, hex(offset - 1)]
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.splitlines()
    name, place = [*answer, "??", "??"][:2]
    return "" if name.startswith("??") else name, "" if place.startswith("??") else f"at {place} "


def demangle(symbol: str) -> str:
    """The readable form of a C++ name."""
    return importlib.import_module("understudy._crash").demangle(symbol) if symbol else ""


def python_lines(text: str) -> list[str]:
    """The Python stack as far as pytest's own frames, innermost first."""
    lines = [line for line in text.splitlines() if line.startswith("  File ")]
    own = next((index for index, line in enumerate(lines) if "/_pytest/" in line), len(lines))
    return shortened(lines[:own])
