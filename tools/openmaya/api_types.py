"""Writes the table of MFn::Type: one line `X(name, value)` for each enumerator of include/maya/MFn.h.

Usage: api_types.py OUT HEADER   (run by the build; the file is only touched when the table changes)
"""

import re
import sys
from pathlib import Path

ENUMERATOR = re.compile(r"^\s+(k\w+) = (\d+),$", re.MULTILINE)


def main() -> int:
    """Read the enumerators, in their order, and write them where they differ from what is there."""
    out, header = Path(sys.argv[1]), Path(sys.argv[2])
    types = ENUMERATOR.findall(header.read_text(encoding="utf-8"))
    if not types:
        sys.exit(f"{header}: no enumerators found")
    text = "".join(f"X({name}, {value})\n" for name, value in types)
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
