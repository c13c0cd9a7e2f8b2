"""How many examples the state machines run: few and always the same in a usual run, many and new ones in a long run.

`UNDERSTUDY_STATES=5000 understudy pytest tests/python/states` runs 5000 examples of each machine.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine

EXAMPLES = int(os.environ.get("UNDERSTUDY_STATES", "0"))
STEPS = int(os.environ.get("UNDERSTUDY_STATES_STEPS", "30"))
USUAL_EXAMPLES = 20


def machine_test(machine: type[RuleBasedStateMachine]) -> type:
    """The test case that pytest collects for a machine."""
    test = machine.TestCase
    test.settings = settings(
        max_examples=EXAMPLES or USUAL_EXAMPLES,
        stateful_step_count=STEPS,
        derandomize=not EXAMPLES,
        database=None,
        deadline=None,
        print_blob=bool(EXAMPLES),
        suppress_health_check=list(HealthCheck),
    )
    return test
