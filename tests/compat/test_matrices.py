"""Matrices of transforms and joints: Maya's saved numbers, the judge's formulas and the host, each against the others.

Sources: skinCluster.bindPreMatrix (the inverse of the joint's world matrix at bind time), dagPose.worldMatrix and
dagPose.xformMatrix in the scenes, and the formulas of judge/matrices.py where Maya saved no number. A saved matrix is
compared with the scene's present transforms where the channels (not the matrices) are those of the saved pose.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from judge import facts
from judge.matrices import Matrix, Transform, difference, euler, flat, identity, inverse, multiply, of_flat, scaling
from judge.poses import Poses, Saved, Undetermined
from judge.scenes import SCENES, scene_parameters

TRANSLATION_TOLERANCE = 1e-4
ROTATION_TOLERANCE = 1e-6
# Scenes whose skinClusters all hold in the saved pose (scenes/README.md), with the number of influences.
BOUND = {"013": 26, "020": 7, "021": 3, "031": 5, "058": 3, "071": 4, "079": 2, "085": 3, "093": 6, "120": 3}
# Scenes for features without saved values: offset parent matrix, instances, pivots, shear.
BY_FORMULA = ("105", "062", "077", "060", "063", "064", "066")
RANDOM_CHAINS = 25
SAVED_IN = {"bindPreMatrix", "worldMatrix", "xformMatrix"}


def agrees(left: Matrix, right: Matrix) -> bool:
    """Whether two matrices are equal within the tolerances."""
    shift, rotation = difference(left, right)
    return shift <= TRANSLATION_TOLERANCE and rotation <= ROTATION_TOLERANCE


def comparable(poses: Poses) -> Iterator[tuple[Saved, Matrix]]:
    """Saved matrices of nodes that stand in the pose, each with the formula's matrix."""
    for saved in (*poses.skin_matrices(), *poses.pose_matrices()):
        node = poses.facts.nodes[saved.path]
        try:
            if poses.in_pose(node, saved.space == "world", saved.pose):
                saved.features |= poses.features(node) if saved.space == "world" else set()
                yield saved, poses.world(node) if saved.space == "world" else poses.local(node)
        except Undetermined:
            continue


def counted(saved: Saved) -> Counter:
    """What one saved matrix counts for: itself and each feature in it."""
    return Counter({saved.source.rpartition(".")[2]: 1, **{f"with {name}": 1 for name in saved.features}})


@pytest.mark.parametrize("scene", scene_parameters())
def test_formulas_give_the_matrices_that_maya_saved(scene: Path, compared: Callable) -> None:
    poses, numbers = Poses(facts(scene)), Counter()
    for saved, matrix in comparable(poses):
        apart = difference(matrix, saved.matrix)
        assert agrees(matrix, saved.matrix), f"{scene.name}:{saved.line}: {saved.path} {saved.source}: {apart}"
        numbers += counted(saved)
    everything = len([*poses.skin_matrices(), *poses.pose_matrices()])
    compared({**numbers, "in another pose, or driven": everything - sum(map(numbers.get, SAVED_IN & numbers.keys()))})


@pytest.mark.parametrize("scene", scene_parameters())
def test_saved_local_times_saved_parent_is_saved_world(scene: Path, compared: Callable) -> None:
    numbers = Counter()
    for saved, product in Poses(facts(scene)).pose_chains():
        apart = difference(product, saved.matrix)
        assert agrees(product, saved.matrix), f"{scene.name}:{saved.line}: {saved.path} {saved.source}: {apart}"
        numbers += counted(saved)
    compared(numbers)


@pytest.mark.parametrize("scene", scene_parameters(*BOUND))
def test_every_influence_of_a_bound_scene_is_at_its_bind_matrix(scene: Path) -> None:
    poses = Poses(facts(scene))
    found = [(saved, poses.world(poses.facts.nodes[saved.path])) for saved in poses.skin_matrices()]
    assert len(found) == BOUND[scene.name[:3]]
    assert [saved.path for saved, matrix in found if not agrees(matrix, saved.matrix)] == []


def test_inverse_and_quaternion_formulas_agree_with_the_euler_ones() -> None:
    matrix = multiply(euler((0.3, -1.2, 2.5), 3), scaling((2, -3, 0.5)))
    assert difference(multiply(matrix, inverse(matrix)), identity()) < (1e-14, 1e-14)
    order = Transform(rotate=(0.0, math.pi / 2, math.pi / 2), order=5).matrix()
    assert difference(order, multiply(euler((0, 0, math.pi / 2)), euler((0, math.pi / 2, 0)))) < (1e-15, 1e-15)


def ask(cmds: ModuleType, path: str, instance: int = 0) -> Matrix:
    """The world matrix that the host answers."""
    return of_flat(cmds.getAttr(f"{path}.worldMatrix[{instance}]"))


@pytest.mark.parametrize("scene", scene_parameters())
def test_host_gives_the_matrices_that_maya_saved(cmds: ModuleType, scene: Path, compared: Callable) -> None:
    poses, numbers = Poses(facts(scene)), Counter()
    found = list(comparable(poses))
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)
    for saved, _ in found:
        own = saved.space == "local"
        answer = of_flat(cmds.getAttr(f"{saved.path}.matrix")) if own else ask(cmds, saved.path)
        apart = difference(answer, saved.matrix)
        assert agrees(answer, saved.matrix), f"{scene.name}:{saved.line}: {saved.path} {saved.source}: {apart}"
        numbers += counted(saved)
    compared(numbers)


def formula_matrices(poses: Poses) -> Iterator[tuple[str, int, Matrix, set[str]]]:
    """World matrix by formula of every transform of a scene and of each of its instances."""
    for path, node in poses.facts.nodes.items():
        if node.schema is None or not node.schema.is_a("transform"):
            continue
        try:
            for instance, _ in enumerate(node.paths()):
                names = {"instances"} if instance else set()
                if poses.has_offset(path):
                    names |= {"offsetParentMatrix"}
                yield path, instance, poses.world(node, instance), names | poses.features(node)
        except Undetermined:
            continue


@pytest.mark.parametrize("scene", scene_parameters())
def test_host_agrees_with_the_formulas(cmds: ModuleType, scene: Path, compared: Callable) -> None:
    wanted, numbers = list(formula_matrices(Poses(facts(scene)))), Counter()
    assert wanted
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)
    for path, instance, matrix, features in wanted:
        answer = ask(cmds, path, instance)
        apart = difference(answer, matrix)
        assert agrees(answer, matrix), f"{scene.name}: {path}.worldMatrix[{instance}] ({sorted(features)}): {apart}"
        numbers += Counter({"worldMatrix": 1, **{f"with {name}": 1 for name in features}})
    compared(numbers)


@pytest.mark.skipif(not SCENES, reason="the comparison scenes are not here: ../shared/scenes")
def test_scenes_without_saved_matrices_hold_their_features() -> None:
    found = set()
    for parameter in scene_parameters(*BY_FORMULA):
        for _, _, _, features in formula_matrices(Poses(facts(parameter.values[0]))):
            found |= features
    assert {"instances", "shear", "pivots", "scale", "offsetParentMatrix"} <= found


def random_vector(source: random.Random, size: float) -> tuple[float, float, float]:
    """Three numbers within plus and minus `size`."""
    return tuple(source.uniform(-size, size) for _ in range(3))


def random_transform(source: random.Random, joint: bool) -> tuple[Transform, dict[str, tuple]]:
    """A transform with random channels, and the attributes that make it, angles in degrees."""
    degrees, axis, orient = (random_vector(source, 180) for _ in range(3))
    channels = {
        "translate": random_vector(source, 10),
        "rotate": degrees,
        "rotateAxis": axis,
        "scale": tuple(source.choice((-1, 1)) * source.uniform(0.2, 3) for _ in range(3)),
        "shear": (0.0, 0.0, 0.0) if joint else random_vector(source, 1),
    }
    if joint:
        channels["jointOrient"] = orient
    else:
        pivots = ("scalePivot", "scalePivotTranslate", "rotatePivot", "rotatePivotTranslate")
        channels |= {name: random_vector(source, 5) for name in pivots}
    result = Transform(
        channels["scale"], channels["shear"], tuple(map(math.radians, degrees)), source.randrange(6),
        channels["translate"], axis=euler(tuple(map(math.radians, axis))),
    )  # fmt: skip
    if joint:
        result.orient = euler(tuple(map(math.radians, orient)))
    else:
        result.scale_pivot, result.scale_pivot_translate = channels["scalePivot"], channels["scalePivotTranslate"]
        result.rotate_pivot, result.rotate_pivot_translate = channels["rotatePivot"], channels["rotatePivotTranslate"]
    return result, channels


def build(cmds: ModuleType, kind: str, parent: str, source: random.Random) -> tuple[str, Transform]:
    """A node with random channels under a parent."""
    transform, channels = random_transform(source, kind == "joint")
    name = cmds.createNode(kind, **({"parent": parent} if parent else {}))
    path = cmds.ls(name, long=True)[0]
    for attribute, values in channels.items():
        cmds.setAttr(f"{path}.{attribute}", *values)
    cmds.setAttr(f"{path}.rotateOrder", transform.order)
    return path, transform


@pytest.mark.parametrize("seed", range(RANDOM_CHAINS))
def test_host_agrees_with_the_formulas_on_random_chains(cmds: ModuleType, seed: int) -> None:
    """A transform, a joint, and a joint that compensates for the one above; the last has an offset matrix."""
    source = random.Random(seed)
    cmds.file(new=True, force=True)
    top, first = build(cmds, "transform", "", source)
    middle, second = build(cmds, "joint", top, source)
    last, third = build(cmds, "joint", middle, source)
    if not cmds.listConnections(f"{last}.inverseScale", source=True):
        cmds.connectAttr(f"{middle}.scale", f"{last}.inverseScale")
    compensated = seed % 3 > 0
    cmds.setAttr(f"{last}.segmentScaleCompensate", compensated)
    if compensated:
        third.inverse_parent_scale = tuple(1 / value for value in second.scale)
    offset = random_transform(source, joint=False)[0].matrix()
    cmds.setAttr(f"{last}.offsetParentMatrix", flat(offset), type="matrix")
    world = first.matrix()
    assert agrees(ask(cmds, top), world)
    world = multiply(second.matrix(), world)
    assert agrees(ask(cmds, middle), world)
    world = multiply(third.matrix(), offset, world)
    assert agrees(ask(cmds, last), world)
    assert agrees(of_flat(cmds.getAttr(f"{last}.worldInverseMatrix[0]")), inverse(world))


def test_host_gives_each_instance_its_world_matrix(cmds: ModuleType) -> None:
    source = random.Random(1)
    left, first = build(cmds, "transform", "", source)
    right, second = build(cmds, "transform", "", source)
    below, third = build(cmds, "transform", left, source)
    cmds.parent(below, right, addObject=True, relative=True)
    for instance, above in enumerate((first, second)):
        assert agrees(ask(cmds, below, instance), multiply(third.matrix(), above.matrix()))


def test_host_leaves_the_parent_out_where_inherits_transform_is_off(cmds: ModuleType) -> None:
    source = random.Random(2)
    above, _ = build(cmds, "transform", "", source)
    below, transform = build(cmds, "transform", above, source)
    cmds.setAttr(f"{below}.inheritsTransform", False)
    assert agrees(ask(cmds, below), transform.matrix())
