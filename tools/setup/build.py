"""Configures, builds and installs into .venv, each only as far as something changed.

The development install is the wheel's: the same CMake install rules (component `python`) put the same files into
site-packages, without packing them first. tests/python/test_setup.py compares both.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

import environment
import system
from common import BUILD, ROOT, VENV, SetupError, digest, run, run_quietly, say

RELEASE = BUILD / "release"

CONSOLE_SCRIPT = """#!{python}
import sys

from understudy.cli import main

sys.exit(main())
"""

# Run by the environment's interpreter: writes the metadata that pip would, from pyproject.toml.
METADATA = "import sys; from scikit_build_core.build import prepare_metadata_for_build_wheel as prepare; "
METADATA += "print(prepare(sys.argv[1]))"


def ensure_tools() -> None:
    """Everything that building and testing need: system packages and .venv."""
    system.install("build")
    environment.ensure(VENV, "requirements.txt")


def configure(folder: Path, *options: str, python: Path | None = None) -> None:
    """Run CMake if the folder is new or the options are; ninja sees to changed build files."""
    command = [
        "cmake", "-S", ROOT, "-B", folder, "-G", "Ninja", "-Wno-dev", "--log-level=WARNING",
        f"-DPython_EXECUTABLE={python or environment.python()}",
        *options,
    ]  # fmt: skip
    if shutil.which("ccache"):
        command.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
    stamp = folder / "configured"
    surroundings = [environment.python().resolve(), os.environ.get("CXX"), os.environ.get("CXXFLAGS")]
    expected = digest(*map(str, [*command, *surroundings]))
    if stamp.exists() and stamp.read_text() == expected and (folder / "build.ninja").exists():
        return
    say(f"Configuring {folder.relative_to(ROOT)}")
    shutil.rmtree(folder / "CMakeFiles", ignore_errors=True)
    (folder / "CMakeCache.txt").unlink(missing_ok=True)
    run_quietly(command)
    stamp.write_text(expected)


def configure_release() -> None:
    """Configure the build that is installed and tested."""
    configure(RELEASE, "-DUNDERSTUDY_BUILD_TESTS=ON")


def compile_all(folder: Path, target: str = "all") -> None:
    """Build every target, or one with what it needs; ninja shows its progress."""
    # A base directory makes the compiler cache serve all clones on a machine.
    run(["cmake", "--build", folder, "--target", target], env={"CCACHE_BASEDIR": ROOT, "NINJA_STATUS": "[%f/%t] "})


def install(folder: Path = RELEASE) -> None:
    """Install the Python package from a build folder into .venv, and remove what an earlier build left there."""
    site = site_packages()
    before = recorded(site)
    run_quietly(["cmake", "--install", folder, "--component", "python", "--prefix", site])
    manifest = folder / "install_manifest_python.txt"
    files = [Path(line).relative_to(site) for line in manifest.read_text().splitlines()]
    for stale in before - set(map(str, files)):
        if ".dist-info/" not in stale:
            (site / stale).unlink(missing_ok=True)
            remove_empty(site, (site / stale).parent)
    script = write_console_script()
    write_metadata(site, [*map(str, files), os.path.relpath(script, site)])


def site_packages() -> Path:
    """Where .venv keeps packages."""
    return next((VENV / "lib").glob("python3.*")) / "site-packages"


def recorded(site: Path) -> set[str]:
    """The files of the package that are installed now, relative to site-packages."""
    names: set[str] = set()
    for record in site.glob("understudy-*.dist-info/RECORD"):
        with record.open(newline="") as file:
            names.update(row[0] for row in csv.reader(file) if row and row[0].startswith("understudy/"))
    return names


def remove_empty(top: Path, folder: Path) -> None:
    """Remove a folder and its parents below top as far as they are empty but for caches."""
    while folder != top and folder.is_dir() and not any(e.name != "__pycache__" for e in folder.iterdir()):
        shutil.rmtree(folder)
        folder = folder.parent


def write_console_script() -> Path:
    """Write .venv/bin/understudy."""
    script = VENV / "bin" / "understudy"
    text = CONSOLE_SCRIPT.format(python=environment.python())
    if not script.exists() or script.read_text() != text:
        script.write_text(text)
        script.chmod(0o755)
    return script


def write_metadata(site: Path, files: list[str]) -> None:
    """Write the package's .dist-info, so that pip and importlib.metadata know what is installed."""
    stamp = VENV / "metadata.installed"
    expected = digest(ROOT / "pyproject.toml", ROOT / "README.md", *sorted(files))
    if stamp.exists() and stamp.read_text() == expected:
        return
    for old in site.glob("understudy-*.dist-info"):
        shutil.rmtree(old)
    made = subprocess.run(
        [str(environment.python()), "-c", METADATA, str(site)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True,
    )  # fmt: skip
    if made.returncode != 0:
        raise SetupError(f"{made.stderr}\nno package metadata could be made from pyproject.toml")
    folder = site / made.stdout.splitlines()[-1]
    (folder / "INSTALLER").write_text("make\n")
    names = sorted(f"{folder.name}/{path.relative_to(folder)}" for path in folder.rglob("*") if path.is_file())
    with (folder / "RECORD").open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([name, "", ""] for name in [*sorted(files), *names])
        file.write(f"{folder.name}/RECORD,,\n")
    stamp.write_text(expected)


def everything() -> None:
    """Set up, build, and install into .venv."""
    ensure_tools()
    configure_release()
    compile_all(RELEASE)
    install()
