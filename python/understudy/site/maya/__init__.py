"""Maya's scripting API, by Understudy."""

import sys

from maya._missing import MissingModules

if not any(isinstance(finder, MissingModules) for finder in sys.meta_path):
    sys.meta_path.append(MissingModules())
