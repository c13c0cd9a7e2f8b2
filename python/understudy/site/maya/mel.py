"""Runs MEL from Python. Command statements are understood; anything beyond raises understudy.Unsupported."""

from understudy import _host

__all__ = ["eval"]


def eval(text: str) -> object:
    """Run MEL and return the value of its last statement: None, int, float, str, or a list of these.

    Raises RuntimeError where the script fails, with the line and the reason.
    """
    return _host.mel_eval(text)
