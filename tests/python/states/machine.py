"""All rules in one machine."""

from __future__ import annotations

from .attribute_edits import AttributeEdits
from .connection_edits import ConnectionEdits
from .dag_edits import DagEdits
from .node_edits import NodeEdits
from .scene_edits import SceneEdits
from .transform_edits import TransformEdits


class AllEdits(NodeEdits, DagEdits, TransformEdits, AttributeEdits, ConnectionEdits, SceneEdits):
    """Every edit that the machines know."""
