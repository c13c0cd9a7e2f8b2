"""Maya's commands. They are here from `maya.standalone.initialize()` on, as in mayapy."""

import sys as _sys

from understudy import _host

_host.attach(_sys.modules[__name__])

del _host, _sys
