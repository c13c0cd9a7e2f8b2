#!/usr/bin/env python3
"""Write Maya ASCII scenes of any size for measuring: mesh-heavy or statement-heavy, the same bytes for the same call.

mesh: grids whose points and faces are nine tenths of the text. rig: one small rig with controls, joints, animation
curves and connections, repeated in namespaces.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterator
from pathlib import Path

HEADER = """//Maya ASCII 2025 scene
//Name: {name}
//Last modified: Sat, Nov 01, 2025 10:00:00 AM
//Codeset: UTF-8
requires maya "2025";
currentUnit -l centimeter -a degree -t film;
fileInfo "application" "generate.py";
"""
POINTS_PER_STATEMENT = 166
EDGES_PER_STATEMENT = 166
FACES_PER_STATEMENT = 500
VALUES_PER_LINE = 6
JOINTS_PER_RIG = 8
KEYS_PER_CURVE = 5


def uuid(number: int) -> str:
    """A UUID made of a number, well spread so that it looks like a real one."""
    mixed = (number * 0x9E3779B97F4A7C15F39CC0605CEDC835) & ((1 << 128) - 1)
    text = f"{mixed:032X}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def ranges(count: int, size: int) -> Iterator[tuple[int, int]]:
    """Runs of at most `size` of `count` indices, first and last included."""
    for first in range(0, count, size):
        yield first, min(first + size, count) - 1


def run(attribute: str, first: int, last: int, head: str, values: list[str], per_line: int) -> str:
    """One setAttr of a run of elements, wrapped as Maya wraps its lines."""
    index = f"{first}:{last}" if last > first else f"{first}"
    lines = [" ".join(values[i : i + per_line]) for i in range(0, len(values), per_line)]
    return f'\tsetAttr{head} ".{attribute}[{index}]"' + " " + "\n\t\t ".join(lines) + ";\n"


def grid_mesh(number: int, side: int) -> Iterator[str]:
    """A grid of side times side faces, bent a little so that its numbers have all their digits."""
    name = f"grid{number}"
    points = (side + 1) ** 2
    yield f'createNode transform -n "{name}";\n\trename -uid "{uuid(number * 2)}";\n'
    yield f'\tsetAttr ".t" -type "double3" {number * 1.5} 0 {number % 7} ;\n'
    yield f'createNode mesh -n "{name}Shape" -p "{name}";\n\trename -uid "{uuid(number * 2 + 1)}";\n'
    yield '\tsetAttr -k off ".v";\n\tsetAttr ".vir" yes;\n\tsetAttr ".vif" yes;\n'
    yield '\tsetAttr ".uvst[0].uvsn" -type "string" "map1";\n\tsetAttr ".cuvs" -type "string" "map1";\n'
    for first, last in ranges(points, POINTS_PER_STATEMENT):
        values = []
        for i in range(first, last + 1):
            x, z = i % (side + 1), i // (side + 1)
            values += [
                f"{x * 0.73 + 0.01 * math.sin(i + number):.8g}",
                f"{math.sin(x * 0.37 + number) * math.cos(z * 0.21):.8g}",
                f"{z * 0.59 - 7.3:.8g}",
            ]
        head = f" -s {points}" if first == 0 else ""
        yield run("vt", first, last, head, values, VALUES_PER_LINE)
    yield from grid_faces(side)


def grid_faces(side: int) -> Iterator[str]:
    """Edges and faces of a grid: first the edges along x, then those along z."""
    along = side * (side + 1)
    ends = [f"{z * (side + 1) + x} {z * (side + 1) + x + 1} 0" for z in range(side + 1) for x in range(side)]
    ends += [f"{z * (side + 1) + x} {(z + 1) * (side + 1) + x} 0" for z in range(side) for x in range(side + 1)]
    for first, last in ranges(len(ends), EDGES_PER_STATEMENT):
        head = f" -s {len(ends)}" if first == 0 else ""
        yield run("ed", first, last, head, ends[first : last + 1], VALUES_PER_LINE * 2)
    faces = side * side
    for first, last in ranges(faces, FACES_PER_STATEMENT):
        head = f" -s {faces} -ch {faces * 4}" if first == 0 else ""
        parts = [f'\tsetAttr{head} ".fc[{first}:{last}]" -type "polyFaces" ']
        for i in range(first, last + 1):
            x, z = i % side, i // side
            below, above = z * side + x, (z + 1) * side + x
            left = along + z * (side + 1) + x
            parts.append(f"\n\t\tf 4 {below} {left + 1} {-above - 1} {-left - 1}")
        yield "".join(parts) + ";\n"


def rig(number: int) -> tuple[list[str], list[str]]:
    """Nodes and connections of one rig in a namespace of its own."""
    space = f"char{number:05d}"
    base = number * 64
    nodes: list[str] = []

    def node(kind: str, name: str, parent: str = "") -> None:
        below = f' -p "{space}:{parent}"' if parent else ""
        nodes.append(
            f'createNode {kind} -n "{space}:{name}"{below};\n\trename -uid "{uuid(base + len(nodes) + 1000000)}";\n'
        )

    links: list[str] = []

    def link(source: str, destination: str) -> None:
        links.append(f'connectAttr "{space}:{source}" "{space}:{destination}";\n')

    node("transform", "rig")
    nodes.append('\tsetAttr -l on -k off ".tx";\n\tsetAttr -l on -k off ".ty";\n\tsetAttr -l on -k off ".tz";\n')
    parent = "rig"
    for i in range(JOINTS_PER_RIG):
        node("joint", f"j{i}", parent)
        nodes.append(
            f'\taddAttr -ci true -sn "liw" -ln "lockInfluenceWeights" -min 0 -max 1 -at "bool";\n'
            f'\tsetAttr ".t" -type "double3" {1.25 + i * 0.37:.6g} 0 {number % 11} ;\n'
            f'\tsetAttr ".mnrl" -type "double3" -360 -360 -360 ;\n\tsetAttr ".mxrl" -type "double3" 360 360 360 ;\n'
            f'\tsetAttr ".jo" -type "double3" 0 {i * 11.25:.6g} -{number % 90}.5 ;\n\tsetAttr ".radi" 0.{5 + i % 4};\n'
        )
        parent = f"j{i}"
    for i in range(JOINTS_PER_RIG):
        node("transform", f"ctl{i}", "rig")
        nodes.append(
            f'\taddAttr -ci true -k true -sn "fk" -ln "fkBlend" -dv 1 -min 0 -max 1 -at "double";\n'
            f'\tsetAttr -k off ".v";\n\tsetAttr ".r" -type "double3" {i * 7.5} 0 0 ;\n'
            f'\tsetAttr -k on ".fk" 0.{i + 1};\n'
        )
        node("animCurveTA", f"ctl{i}_rx")
        keys = " ".join(f"{k * 12} {math.sin(k + i + number) * 45:.15g}" for k in range(KEYS_PER_CURVE))
        nodes.append(f'\tsetAttr ".tan" 18;\n\tsetAttr -s {KEYS_PER_CURVE} ".ktv[0:{KEYS_PER_CURVE - 1}]"  {keys};\n')
        node("multiplyDivide", f"mul{i}")
        nodes.append(f'\tsetAttr ".i2" -type "float3" 0.5 {i}.25 2 ;\n')
        link(f"ctl{i}_rx.o", f"ctl{i}.rx")
        link(f"ctl{i}.r", f"mul{i}.i1")
        link(f"mul{i}.o", f"j{i}.r")
        if i:
            link(f"j{i - 1}.s", f"j{i}.is")
    return nodes, links


def mesh_scene(size: int, side: int) -> Iterator[str]:
    """Grids until the size is reached."""
    done = number = 0
    while done < size:
        number += 1
        for piece in grid_mesh(number, side):
            done += len(piece)
            yield piece


def rig_scene(size: int, _: int) -> Iterator[str]:
    """Rigs until the size is reached; all connections stand at the end, as in Maya's files."""
    done = number = 0
    connections: list[str] = []
    while done < size:
        number += 1
        nodes, links = rig(number)
        done += sum(map(len, nodes)) + sum(map(len, links))
        connections += links
        yield from nodes
    yield from connections


KINDS: dict[str, Callable[[int, int], Iterator[str]]] = {"mesh": mesh_scene, "rig": rig_scene}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("output", type=Path)
    parser.add_argument("--megabytes", type=float, default=200.0, help="size of the file (default: %(default)s)")
    parser.add_argument(
        "--side", type=int, default=100, help="faces along one side of each grid (default: %(default)s)"
    )
    options = parser.parse_args()
    with options.output.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER.format(name=options.output.name))
        file.writelines(KINDS[options.kind](int(options.megabytes * 1e6), options.side))
        file.write(f"// End of {options.output.name}\n")


if __name__ == "__main__":
    main()
