"""`understudy docs`: writes the reference, and shows how far it is."""

import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


def write(out: Path, with_api: bool) -> None:
    """Write the reference below a folder and say what it holds."""
    from understudy import reference

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bars:
        tasks = {}

        def progress(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done)

        counts = reference.write(out, progress, with_api)
    parts = ", ".join(f"{count} {part}" for part, count in counts.items())
    print(f"{out / 'index.html'}: {parts}")
