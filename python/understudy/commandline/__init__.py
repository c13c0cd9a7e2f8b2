"""The commands of `understudy` that need more than the interpreter: what they are called, take and print."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from understudy import Unsupported, __version__, cli
from understudy.commandline import config as configuration
from understudy.commandline import coverage as coverage_report
from understudy.commandline import docs as reference_pages
from understudy.commandline import info as scene_info

PASS_ALL = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}

typer_app = typer.Typer(
    name="understudy",
    help="Runs tools, plug-ins and scenes made for Autodesk Maya where Maya is not there.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Scene = Annotated[
    Path, typer.Argument(help="A scene file.", metavar="SCENE", exists=True, dir_okay=False, readable=True)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


# The class that Typer's usage errors share; Typer itself exports only some of them.
UsageProblem = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")


def app() -> int:
    """Run the command line; an error is one line, and exit code 1. Wrong usage is exit code 2."""
    try:
        return typer_app(sys.argv[1:] or ["--help"], prog_name="understudy", standalone_mode=False) or 0
    except UsageProblem as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "understudy"
        return fail(f"{error.format_message()} See: {command} --help", command, error.exit_code)
    except typer.Abort:
        return fail("interrupted", code=130)
    except (Unsupported, RuntimeError, OSError, ValueError) as error:
        return fail(str(error))


def fail(text: str, command: str = "understudy", code: int = 1) -> int:
    """Say what went wrong, in one line."""
    print(f"{command}: {' '.join(text.split())}", file=sys.stderr)
    return code


def print_version(wanted: bool) -> None:
    """Print the version and end."""
    if wanted:
        print(f"understudy {__version__}")
        raise typer.Exit


@typer_app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@typer_app.command(context_settings=PASS_ALL, rich_help_panel="In place of mayapy")
def python(context: typer.Context) -> None:
    """Run Python with `maya` on its path.

    understudy python SCRIPT… takes everything that python takes: -c, -m, -X, -i, a script and its arguments, or
    nothing for a prompt.
    """
    cli.replace_process(context.args)


@typer_app.command(context_settings=PASS_ALL, rich_help_panel="In place of mayapy")
def pytest(context: typer.Context) -> None:
    """Run pytest; every test gets a fresh scene, and a crash fails only the test it happens in.

    Takes everything that pytest takes, and --understudy-isolate for one process per test.
    """
    cli.replace_process(["-m", "understudy.pytest_launcher", *context.args])


@typer_app.command(rich_help_panel="Scenes")
def run(
    scene: Scene,
    script: Annotated[
        list[Path] | None,
        typer.Option(
            help="A Python script to run on the scene; may be given several times.", metavar="FILE", exists=True
        ),
    ] = None,
    save: Annotated[
        Path | None, typer.Option(help="Save the scene to this .ma file afterwards.", metavar="FILE")
    ] = None,
) -> None:
    """Open a scene, run scripts on it, and save it if asked to.

    A script runs as under mayapy, with the scene open. The first that fails ends the run, and nothing is saved.
    """
    scripts = [word for path in script or [] for word in ("--script", str(path))]
    target = ["--save", str(save)] if save else []
    cli.replace_process(["-m", "understudy.runner", str(scene), *scripts, *target])


@typer_app.command(rich_help_panel="Scenes")
def info(scene: Scene, json: AsJson = False) -> None:
    """Show what a scene holds: required plug-ins, units, nodes by type, references, unknown types."""
    scene_info.show(scene, json)


@typer_app.command(rich_help_panel="About Understudy")
def coverage(
    commands: Annotated[bool, typer.Option("--commands", help="Maya's commands and their flags.")] = False,
    name: Annotated[
        list[str] | None, typer.Argument(help="Only these commands, flag by flag.", metavar="[NAME]…")
    ] = None,
    json: AsJson = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="The page docs/commands.md.")] = False,
) -> None:
    """Show what works and what is refused, from the declarations that the code itself runs on."""
    if not commands:
        raise typer.BadParameter("say of what: --commands.")
    coverage_report.show_commands(name or [], json, markdown)


@typer_app.command(rich_help_panel="About Understudy")
def docs(
    out: Annotated[Path, typer.Option(help="Folder to write to.", metavar="DIR", file_okay=False)],
    api: Annotated[bool, typer.Option(help="The C++ API too, which needs doxygen.")] = True,
) -> None:
    """Write the reference of commands, node types and the C++ API as web pages, laid out as Maya's own."""
    reference_pages.write(out, api)


@typer_app.command(rich_help_panel="About Understudy")
def config(
    cflags: Annotated[bool, typer.Option("--cflags", help="Options to compile a plug-in.")] = False,
    libs: Annotated[bool, typer.Option("--libs", help="Options to link a plug-in.")] = False,
    cmake_dir: Annotated[bool, typer.Option("--cmake-dir", help="Folder of the CMake package Understudy.")] = False,
) -> None:
    """Print what building a plug-in needs.

    c++ -shared plugin.cpp -o plugin.so $(understudy config --cflags --libs)
    """
    words = [
        *(configuration.cflags() if cflags else []),
        *(configuration.libs() if libs else []),
        *([configuration.cmake_dir()] if cmake_dir else []),
    ]
    if not words:
        raise typer.BadParameter("say what: --cflags, --libs or --cmake-dir.")
    print(shlex.join(words))
