"""Light links in both spellings: Maya wrote them as connections up to 2011, and as `relationship` statements since."""

from __future__ import annotations

import functools
import re
from collections import Counter

from judge.facts import SceneFacts

# The arrays of lightLinker and the children that hold the light and the object.
ARRAYS = {
    "link": ("light", "object"),
    "shadowLink": ("shadowLight", "shadowObject"),
    "ignore": ("lightIgnored", "objectIgnored"),
    "shadowIgnore": ("shadowLightIgnored", "shadowObjectIgnored"),
}
_ELEMENT = re.compile(rf"({'|'.join(ARRAYS)})\[(\d+)\]\.(\w+)$")


def is_light_link(attribute: str) -> bool:
    """Whether a destination attribute is one end of a light link."""
    return _ELEMENT.match(attribute) is not None


@functools.lru_cache(maxsize=4)
def light_links(scene: SceneFacts) -> Counter:
    """All links of a text: which kind, which linker, object and light."""
    found = Counter(tuple(key[:4]) for key in scene.tables["relationship"])
    ends: dict[tuple[str, str, str], dict[str, str]] = {}
    for link in scene.connections:
        match = _ELEMENT.match(link.destination[1])
        if match is not None:
            array, index, child = match.groups()
            ends.setdefault((link.destination[0], array, index), {})[child] = ".".join(link.source)
    for (linker, array, _), children in ends.items():
        light, target = ARRAYS[array]
        found[array, linker, children.get(target, ""), children.get(light, "")] += 1
    return found
