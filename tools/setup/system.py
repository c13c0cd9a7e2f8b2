"""System packages: installs what dpkg does not have, and asks apt for nothing when nothing is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

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
    apt = [*superuser(names), "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    settings = {"DEBIAN_FRONTEND": "noninteractive"}
    run_quietly([*apt, "update"], env=settings)
    run_quietly([*apt, "install", "-y", "--no-install-recommends", *names], env=settings)


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
