"""The reference that `understudy docs` writes: commands, node types and the C++ API, in the layout of Maya's own pages.

Everything comes from the declarations that the code itself runs on, so a page cannot say what the code does not do.
"""

from collections.abc import Callable
from pathlib import Path

from understudy.reference import api, commands, nodes, pages

# What a step tells while it goes on: its name, how much is done, how much there is.
Progress = Callable[[str, int, int], None]


def write(out: Path, progress: Progress, with_api: bool = True) -> dict[str, int]:
    """Write all pages below a folder; the number of pages by part.

    Raises RuntimeError where the API's part is wanted and doxygen is not installed.
    """
    counts = {
        "commands": commands.write(out, progress),
        "node types": nodes.write(out, progress),
    }
    if with_api:
        counts["API classes"] = api.write(out, progress)
    pages.write_start_page(out, counts)
    return counts
