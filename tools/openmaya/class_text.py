"""The classes of schema/api/classes.txt as C++: what a header declares, and bodies that give kNotImplemented."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

MAJOR = "OPENMAYA_MAJOR_NAMESPACE_OPEN\n{}\nOPENMAYA_NAMESPACE_CLOSE"


@dataclass
class Class:
    """One class: its place and its lines."""

    name: str
    header: str
    kind: str
    bases: list[str]
    is_global: bool
    lines: list[list[str]] = field(default_factory=list)

    @property
    def scope(self) -> str:
        """What it lies in: a namespace or a class."""
        return self.name.rpartition("::")[0]

    @property
    def plain(self) -> str:
        """Its name alone."""
        return self.name.rpartition("::")[2]


def read_classes(schema: Path) -> dict[str, Class]:
    """All classes by name."""
    found: dict[str, Class] = {}
    current: Class | None = None
    for line in schema.read_text(encoding="utf-8").splitlines():
        if not line.startswith("\t"):
            name, header, kind, bases, place = line.split("\t")
            is_global = place == "global"
            current = found[name] = Class(name, header, kind, [base for base in bases.split(", ") if base], is_global)
        elif current:
            current.lines.append(line[1:].split("\t"))
    return found


@dataclass
class Member:
    """A function of a class."""

    returns: str | None  # none of constructors and destructors
    name: str
    parameters: list[str]
    qualifiers: set[str]

    def declaration(self) -> str:
        """As the class declares it."""
        before = [word for word in ("static", "virtual", "explicit") if word in self.qualifiers]
        if self.returns and not self.is_conversion:
            before.append(self.returns)
        text = " ".join([*before, f"{self.name}({', '.join(self.parameters)})"])
        text += "".join(f" {word}" for word in ("const", "noexcept", "override") if word in self.qualifiers)
        return text + (" = 0;" if "pure" in self.qualifiers else ";")

    @property
    def is_conversion(self) -> bool:
        """An operator whose name says what it gives."""
        return re.fullmatch(r"operator [\w: ]+[*&]?", self.name) is not None and not self.name.startswith(
            ("operator new", "operator delete")
        )

    def types(self) -> list[str]:
        """The parameters' types, without names and defaults."""
        return [plain_type(text) for text in self.parameters]


def plain_type(parameter: str) -> str:
    """A parameter without its name and default."""
    text = parameter.partition(" = ")[0]
    if "(*)" in text or "[" in text:
        return text
    found = re.fullmatch(r"(.*\S)\s+(\w+)", text)
    is_name = found and found[2] not in ("int", "char", "short", "long", "double", "float", "bool", "const")
    return found[1] if is_name and found[1] not in ("const", "unsigned", "struct", "enum") else text


def members_of(each: Class) -> list[Member]:
    """Constructors, destructor, functions and operators."""
    # A class that others hold or derive from has to be made by them, as there is nobody else to make it.
    found = [Member(None, each.plain, [], set())] if "default_constructor" in hidden_words(each) else []
    for kind, *fields in each.lines:
        if kind == "constructor" and not fields[0]:
            found.append(Member(None, each.plain, [], set()))
        elif kind == "constructor":
            found.append(Member(None, each.plain, split(fields[0]), set(fields[1].split())))
        elif kind == "destructor":
            found.append(Member(None, "~" + each.plain, [], set(fields[0].split())))
        elif kind == "member":
            found.append(Member(fields[0], fields[1], split(fields[2]), set(fields[3].split())))
    return found


def split(parameters: str) -> list[str]:
    """The parameters of a line."""
    return [text for text in parameters.split("; ") if text]


def typedef(kind: str, name: str) -> str:
    """A typedef of any form."""
    if "*)" in kind:
        return "typedef " + re.sub(r"\*\)", f"*{name})", kind, count=1) + ";"
    head, bracket, tail = kind.partition("[")
    return f"typedef {head} {name}{bracket}{tail};"


def hidden_words(each: Class) -> list[str]:
    """What plug-ins cannot use."""
    return next((fields[0].split() for kind, *fields in each.lines if kind == "hidden"), [])


def hidden_lines(each: Class) -> list[str]:
    """The same as a class declares it."""
    words = hidden_words(each)
    text = {
        "copy_constructor": f"{each.plain}(const {each.plain}&) = delete;",
        "operator=": f"{each.plain}& operator=(const {each.plain}&) = delete;",
        "destructor": f"~{each.plain}();",
    }
    return ["private:", *(text[word] for word in words if word in text)]


def class_body(each: Class, classes: dict[str, Class]) -> list[str]:
    """The lines between a class's braces."""
    inner = [other for other in classes.values() if other.scope == each.name]
    lines = ["public:", *(f"{other.kind} {other.plain};" for other in inner)]
    for kind, *fields in each.lines:
        if kind == "enum" and fields[1]:
            lines.append(f"OPENMAYA_ENUM({fields[0]}, {fields[2]});")
        elif kind == "enum":
            lines.append(f"enum {fields[0]} {{ {fields[2]} }};")
    lines += [typedef(*fields) for kind, *fields in each.lines if kind == "typedef"]
    for other in in_order(inner):
        lines += class_text(other, classes)
    access = "public"
    for member in members_of(each):
        wanted = "protected" if "protected" in member.qualifiers else "public"
        if wanted != access:
            lines.append(f"{wanted}:")
            access = wanted
        lines.append(member.declaration())
    for kind, *fields in each.lines:
        if kind == "data":
            wanted = "protected" if "protected" in fields[2] else "public"
            head, bracket, tail = fields[0].partition("[")
            is_static = "static " if "static" in fields[2] else ""
            lines += [f"{wanted}:", f"{is_static}{head.strip()} {fields[1]}{bracket}{tail};"]
    return lines + hidden_lines(each)


def class_text(each: Class, classes: dict[str, Class]) -> list[str]:
    """A class's definition."""
    bases = ", ".join(f"public {base}" for base in each.bases)
    export = "OPENMAYA_EXPORT " if each.scope not in classes else ""
    head = f"{each.kind} {export}{each.plain}" + (f" : {bases}" if bases else "")
    return [head, "{", *class_body(each, classes), "};"]


def in_order(classes: list[Class]) -> list[Class]:
    """Each class after those that it needs whole: its bases, what it holds, and whose enumerations it names."""
    names = {each.plain: each for each in classes}
    done: list[Class] = []

    def visit(each: Class, above: list[Class]) -> None:
        text = "\n".join("\t".join(fields) for kind, *fields in each.lines)
        held = [re.sub(r"const |\s*\[.*", "", fields[0]) for kind, *fields in each.lines if kind == "data"]
        for needed in [*each.bases, *held, *re.findall(r"(\w+)::", text)]:
            other = names.get(needed.rpartition("::")[2])
            if other and other is not each and other not in above:
                visit(other, [*above, each])
        if each not in done:
            done.append(each)

    for each in classes:
        visit(each, [])
    return done


def header_text(header: str, classes: dict[str, Class]) -> str:
    """What a header defines, in its namespaces."""
    top = [each for each in classes.values() if each.header == header and each.scope not in classes]
    blocks = []
    for each in in_order(top):
        lines = class_text(each, classes)
        for name in reversed(each.scope.split("::") if each.scope else []):
            lines = [f"namespace {name}", "{", *lines, "}"]
        block = "\n".join(lines)
        blocks.append(block if each.is_global else MAJOR.format(block))
    return "\n\n".join(blocks)
