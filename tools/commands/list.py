"""Writes the list of commands that src/commands declares: one line `X(name)` for each UNDERSTUDY_COMMAND(name, ...).

Usage: list.py OUT SOURCE...   (run by the build; the file is only touched when the list changes)
"""

import re
import sys
from pathlib import Path

DECLARATION = re.compile(r"^UNDERSTUDY_COMMAND\((\w+),", re.MULTILINE)


def main() -> int:
    """Collect the names, sorted, and write them where they differ from what is there."""
    out, sources = Path(sys.argv[1]), sys.argv[2:]
    names: list[str] = []
    for source in sources:
        names += DECLARATION.findall(Path(source).read_text(encoding="utf-8"))
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        sys.exit(f"commands declared twice: {', '.join(sorted(twice))}")
    text = "".join(f"X({name})\n" for name in sorted(names))
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
