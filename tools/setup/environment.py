"""Virtual environments with pinned packages: made once, and again when their requirements or interpreter change."""

from __future__ import annotations

from pathlib import Path

import interpreter
from common import HERE, ROOT, VENV, digest, run_quietly, say

# Left in an environment whose creation came to its end.
CREATED = "created"


def python(venv: Path = VENV) -> Path:
    """The interpreter of an environment."""
    return venv / "bin" / "python"


def ensure(venv: Path, *requirements: str) -> None:
    """Make the environment if need be, and install the named requirement files into it."""
    if not usable(venv):
        base = interpreter.find_or_install()
        say(f"Creating {venv.relative_to(ROOT)} with {base}")
        run_quietly([base, "-m", "venv", "--clear", venv])
        (venv / CREATED).touch()
    for name in requirements:
        install(venv, HERE / name)


def usable(venv: Path) -> bool:
    """Whether the environment's interpreter is still there and is one that the set-up would choose."""
    answer = interpreter.probe(str(python(venv))) if (venv / CREATED).exists() else None
    named = interpreter.named()
    return bool(answer) and answer["version"] in interpreter.VERSIONS and named in (None, Path(answer["path"]))


def install(venv: Path, requirements: Path) -> None:
    """Install one requirement file, unless that was done."""
    stamp = venv / f"{requirements.stem}.installed"
    expected = digest(requirements)
    if stamp.exists() and stamp.read_text() == expected:
        return
    say(f"Installing {requirements.relative_to(ROOT)} into {venv.relative_to(ROOT)}")
    run_quietly([python(venv), "-m", "pip", "install", "-r", requirements])
    stamp.write_text(expected)
