"""Starts and ends a session without the application, as in mayapy."""

from understudy import _host


def initialize(name: str = "python") -> None:
    """Start the session and give maya.cmds its commands; calling it again does nothing. The name is not used."""
    _host.initialize()


def uninitialize() -> None:
    """End the session: the scene and everything in it goes."""
    _host.uninitialize()
