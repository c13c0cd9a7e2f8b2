"""The API reference: what doxygen makes of the C++ API's headers, as HTML for people and XML for programs."""

import shutil
import subprocess
import tempfile
from importlib import resources
from pathlib import Path

from understudy.commandline.config import PACKAGE


def write(out: Path, progress) -> int:
    """`API` (HTML) and `xml` below a folder; the number of classes."""
    doxygen = shutil.which("doxygen")
    if not doxygen:
        raise RuntimeError(
            "the API reference needs doxygen: install it (apt install doxygen), or leave it out: --no-api"
        )
    progress("API classes", 0, 1)
    settings = resources.files("understudy.reference").joinpath("Doxyfile").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        doxyfile = Path(folder) / "Doxyfile"
        doxyfile.write_text(
            f'{settings}\nINPUT = "{PACKAGE / "include" / "maya"}"\nOUTPUT_DIRECTORY = "{out}"\n'
            f'STRIP_FROM_PATH = "{PACKAGE / "include"}"\nINCLUDE_PATH = "{PACKAGE / "include"}"\n',
            encoding="utf-8",
        )
        out.mkdir(parents=True, exist_ok=True)
        done = subprocess.run([doxygen, str(doxyfile)], capture_output=True, text=True, cwd=folder)
    if done.returncode:
        raise RuntimeError(
            f"doxygen failed: {done.stderr.strip().splitlines()[-1] if done.stderr else done.returncode}"
        )
    progress("API classes", 1, 1)
    return len(list((out / "xml").glob("class_m*.xml")))
