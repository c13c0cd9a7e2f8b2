"""`understudy pytest`: pytest with the Understudy plug-in, in the interpreter that has `maya` on its path."""

import importlib.util
import sys

NEEDED = ("pytest", "xdist")


def main() -> int:
    """Run pytest with the arguments of the command line."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print("understudy pytest: pytest is not complete here; run: pip install 'understudy[pytest]'", file=sys.stderr)
        return 2
    # As `python -m pytest`, but without the folder of this module's caller on the path.
    import pytest

    sys.argv[0] = "understudy pytest"
    return pytest.main(["-p", "understudy.pytest_plugin", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
