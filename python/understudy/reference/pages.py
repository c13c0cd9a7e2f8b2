"""What all pages share: templates, the icons of the properties, lists that can be searched."""

import functools
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import jinja2

from understudy import __version__


@functools.cache
def templates() -> jinja2.Environment:
    """The templates of this package; what they are given is escaped."""
    loader = jinja2.PackageLoader("understudy.reference", "templates")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["version"] = __version__
    return environment


def write_page(path: Path, template: str, **values) -> None:
    """One page from its template."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(templates().get_template(template).render(**values), encoding="utf-8")


def write_lists(folder: Path, title: str, names: Sequence[str]) -> None:
    """The index of a folder of pages: all names, which can be searched, and one page for each letter."""
    ordered = sorted(names, key=str.lower)
    letters: dict[str, list[str]] = {}
    for name in ordered:
        letters.setdefault(name[0].upper(), []).append(name)
    write_page(folder / "index_all.html", "list.html", title=title, names=ordered, letters=sorted(letters))
    for letter, found in letters.items():
        write_page(
            folder / f"Letter_{letter}.html", "list.html", title=f"{title}: {letter}", names=found, letters=letters
        )


def write_icons(folder: Path, names: Sequence[str]) -> None:
    """The pictures that stand for properties in tables: their first letters in boxes."""
    for name in names:
        write_page(folder / f"{name}.svg", "icon.svg", letter=name[0].upper())


def write_start_page(out: Path, counts: dict[str, int]) -> None:
    """The page to begin with, and the style that all share."""
    write_page(out / "index.html", "start.html", counts=counts)
    style = resources.files("understudy.reference").joinpath("templates/style.css").read_text(encoding="utf-8")
    (out / "style.css").write_text(style, encoding="utf-8")
