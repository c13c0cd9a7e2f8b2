"""Finds the CPython to build for, 3.10 to 3.13 with headers and venv, preferring 3.11; installs one where none fits."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system
from common import HERE, ROOT, SetupError, run_quietly, say

# In order of preference: 3.11 is the interpreter of the VFX Platform that Understudy targets, and CI's.
VERSIONS = ["3.11", "3.12", "3.10", "3.13"]
CACHE = ROOT / ".cache"

# A shim answers with the interpreter behind it. Free-threaded builds do not fit.
PROBE = """
import importlib.util, json, os, sys, sysconfig
print(json.dumps({
    "version": "%d.%d" % sys.version_info[:2],
    "path": os.path.realpath(sys.executable),
    "fits": sys.implementation.name == "cpython" and sys.prefix == sys.base_prefix
        and not sysconfig.get_config_var("Py_GIL_DISABLED")
        and os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h"))
        and all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
}))
"""


def find_or_install() -> Path:
    """The path of the interpreter, with shims resolved."""
    found = named() or find()
    if found:
        return found
    for step in (install_from_system, install_with_uv):
        step()
        found = find()
        if found:
            return found
    raise SetupError("no CPython 3.10 to 3.13 with headers and venv; install one and name it in UNDERSTUDY_PYTHON")


def named() -> Path | None:
    """The interpreter that the user chose in UNDERSTUDY_PYTHON, which must fit."""
    path = os.environ.get("UNDERSTUDY_PYTHON")
    if not path:
        return None
    answer = probe(path)
    if not answer or not answer["fits"] or answer["version"] not in VERSIONS:
        raise SetupError(f"UNDERSTUDY_PYTHON={path} is no CPython {min_max()} with headers, venv and ensurepip")
    return Path(answer["path"])


def min_max() -> str:
    """The supported versions, in words."""
    return "3.10 to 3.13"


def find() -> Path | None:
    """The best interpreter on this machine."""
    best: dict[str, Path] = {}
    for candidate in candidates():
        answer = probe(candidate)
        if answer and answer["fits"]:
            best.setdefault(answer["version"], Path(answer["path"]))
            if answer["version"] == VERSIONS[0]:
                break
    return next((best[version] for version in VERSIONS if version in best), None)


def candidates() -> list[str]:
    """Interpreters to ask, best first: by versioned name, then any python3, then those we installed."""
    folders = [folder for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    names = [f"python{version}" for version in VERSIONS] + ["python3"]
    paths = [os.path.join(folder, name) for name in names for folder in folders]
    ours = sorted(map(str, CACHE.glob("python/*/bin/python3.*[0-9]")))
    return list(dict.fromkeys(path for path in paths + ours if os.access(path, os.X_OK)))


def probe(path: str) -> dict | None:
    """What an interpreter says about itself; None if it does not run."""
    try:
        answer = subprocess.run(
            [path, "-I", "-c", PROBE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60, cwd=ROOT
        )
        return json.loads(answer.stdout) if answer.returncode == 0 else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def install_from_system() -> None:
    """Complete the system's own Python, or install the version we prefer where the system offers it."""
    version = VERSIONS[0]
    if not shutil.which("apt-get"):
        return
    if system_python_fits():
        system.install("python")
    elif system.apt_offers(f"python{version}-dev"):
        system.apt_install([f"python{version}-dev", f"python{version}-venv"])


def system_python_fits() -> bool:
    """Whether the distribution's python3 has a version that we support, whatever else it lacks."""
    answer = probe("/usr/bin/python3")
    return bool(answer) and answer["version"] in VERSIONS


def install_with_uv() -> None:
    """Have uv install a CPython under .cache; uv itself comes with pip, into an environment of its own."""
    say(f"No CPython {min_max()} here: installing {VERSIONS[0]} under .cache/python")
    tools = CACHE / "uv"
    run_quietly([sys.executable, "-m", "venv", tools])
    run_quietly([tools / "bin" / "python", "-m", "pip", "install", "-r", HERE / "requirements-uv.txt"])
    run_quietly(
        [tools / "bin" / "uv", "python", "install", VERSIONS[0], "--install-dir", CACHE / "python", "--no-bin"],
    )
