"""`make run`: the main job, with nothing to prepare: the tour, or a script of the user's own on a scene of theirs."""

from __future__ import annotations

import argparse

import build
from common import ROOT, VENV, SetupError, call


def main(options: argparse.Namespace) -> int:
    """Set up, build, and run the tour or the user's script."""
    build.everything()
    understudy = VENV / "bin" / "understudy"
    if not options.scene:
        if not (ROOT / options.tour).is_file():
            raise SetupError(f"there is no {options.tour}; name a scene instead: make run SCENE=FILE SCRIPT=FILE")
        return call([understudy, "python", options.tour])
    command = [understudy, "run", options.scene]
    if options.script:
        command += ["--script", options.script]
    if options.save:
        command += ["--save", options.save]
    return call(command)
