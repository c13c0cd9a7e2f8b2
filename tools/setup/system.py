"""System packages: installs what dpkg does not have, and asks apt for nothing when nothing is missing."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from common import HERE, SetupError, run_quietly, say

PACKAGES = HERE / "system-packages.txt"


def packages(purpose: str) -> list[str]:
    """The packages that system-packages.txt names under [purpose]."""
    section, names = "", []
    for line in PACKAGES.read_text().splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line and section == purpose:
            names.append(line)
    return names


def missing(names: list[str]) -> list[str]:
    """Those of the packages that dpkg does not list as installed."""
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names]
    listed = subprocess.run(query, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True).stdout
    installed = {line.split()[0] for line in listed.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in installed]


def install(purpose: str) -> None:
    """Install what is missing of one purpose's packages."""
    names = packages(purpose)
    if not names:
        return
    if not shutil.which("dpkg-query"):
        say(f"This is no Debian system: please see to these packages yourself: {' '.join(names)}")
        return
    needed = missing(names)
    if needed:
        apt_install(needed)


def apt_install(names: list[str]) -> None:
    """Install packages with apt-get, through sudo where not root."""
    say(f"Installing system packages: {' '.join(names)}")
    prefix = superuser(names)
    refresh_lists(*prefix)
    apt_get(prefix, "install", "-y", "--no-install-recommends", *names)


@functools.lru_cache(maxsize=None)
def refresh_lists(*prefix: str) -> None:
    """Fetch the lists of packages, once a run."""
    apt_get(prefix, "update")


def apt_get(prefix: Sequence[str], *words: str) -> None:
    """Run apt-get without questions."""
    settings = {"DEBIAN_FRONTEND": "noninteractive"}
    run_quietly([*prefix, "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *words], env=settings)


def apt_offers(name: str) -> bool:
    """Whether apt's lists on this machine name the package."""
    if not shutil.which("apt-cache"):
        return False
    found = subprocess.run(["apt-cache", "show", name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return found.returncode == 0 and bool(found.stdout)


def superuser(names: list[str]) -> list[str]:
    """The words before a command that must run as root."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        raise SetupError(f"neither root nor sudo; as root, run: apt-get install {' '.join(names)}")
    ask = [] if sys.stdin.isatty() else ["--non-interactive"]
    return ["sudo", *ask, "env", "DEBIAN_FRONTEND=noninteractive"]
