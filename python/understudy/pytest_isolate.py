"""`--understudy-isolate`: every test in a process of its own, which collects that test, runs it and sends its reports.

The process gets the options of this one, as a worker of pytest-xdist would, so that settings and plug-ins are the same.
"""

import contextlib
import json
import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from understudy import crash_report

# Options that concern the run as a whole, with the values that they have in the process of a single test.
CHILD_OPTIONS = {
    "understudy_isolate": False,
    "numprocesses": None,
    "dist": "no",
    "tx": [],
    "lf": False,
    "failedfirst": False,
    "newfirst": False,
    "stepwise": False,
    "xmlpath": None,
    "maxfail": 0,
    "durations": None,
    "keyword": "",
    "markexpr": "",
    "deselect": None,
}
CHILD_PLUGINS = ["no:terminal", "no:cacheprovider", "no:junitxml"]


def is_child(config: pytest.Config) -> bool:
    """Whether this process was started for a single test."""
    return hasattr(config, "understudy_child")


def child_crash_file(config: pytest.Config) -> str | None:
    """Where the process of a single test writes its stacks."""
    return config.understudy_child["crash_file"] if is_child(config) else None


class Isolation:
    """Runs each test by starting a process for it."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool:
        """Run one test, and report what its process reported, or how that died."""
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        for report in self.run(item):
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def run(self, item: pytest.Item) -> list[pytest.TestReport]:
        """The reports of one test."""
        with tempfile.TemporaryDirectory(prefix="understudy-") as folder:
            job = child_job(self.config, item, folder)
            command = [sys.executable, "-m", "understudy.pytest_isolate"]
            result = subprocess.run(
                command,
                input=json.dumps(job),
                cwd=job["cwd"],
                text=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            reports = read_reports(self.config, job["report_file"])
            if finished(reports) and result.returncode in (0, 1):
                return reports
            crash_file = Path(job["crash_file"])
            stacks = crash_file.read_text(errors="replace").partition("\n")[2] if crash_file.exists() else ""
        text = crash_report.describe(result.returncode, stacks)
        return [*filter(lambda report: report.when == "setup", reports), failure(item, text, result.stdout)]


def child_job(config: pytest.Config, item: pytest.Item, folder: str) -> dict[str, Any]:
    """What the process of one test must know."""
    options = {**vars(config.option), **CHILD_OPTIONS}
    options["plugins"] = [*config.option.plugins, *CHILD_PLUGINS]
    options["rootdir"] = str(config.rootpath)
    options["inifilename"] = str(config.inipath) if config.inipath else None
    relative, *names = item.nodeid.split("::")
    return {
        "options": {name: value for name, value in options.items() if name != "file_or_dir" and is_plain(value)},
        "test": "::".join([str(config.rootpath / relative), *names]),
        "cwd": str(config.invocation_params.dir),
        "path": sys.path,
        "report_file": os.path.join(folder, "reports"),
        "crash_file": os.path.join(folder, "crash"),
        "workerinput": {"workerid": "isolated", "testrunuid": "isolated", "workercount": 1, "mainargv": sys.argv},
    }


def is_plain(value: Any) -> bool:
    """Whether an option's value can be sent to another process."""
    try:
        json.dumps(value)
    except TypeError:
        return False
    return True


def read_reports(config: pytest.Config, path: str) -> list[pytest.TestReport]:
    """The reports that a test's process wrote, also if it died while writing another."""
    reports = []
    # A missing file is that of a process that died before its first report; the last report may be cut off.
    with contextlib.suppress(FileNotFoundError, EOFError, pickle.UnpicklingError), open(path, "rb") as file:
        while True:
            data = pickle.load(file)
            reports.append(config.hook.pytest_report_from_serializable(config=config, data=data))
    return reports


def finished(reports: list[pytest.TestReport]) -> bool:
    """Whether the test came to the end of its last phase."""
    return any(report.when == "teardown" for report in reports)


def failure(item: pytest.Item, text: str, output: str) -> pytest.TestReport:
    """The report of a test whose process died."""
    sections = [("Captured output of the process", output)] if output else []
    return pytest.TestReport(item.nodeid, item.location, {}, "failed", text, "call", sections)


class ReportWriter:
    """In the process of a single test: writes its reports to a file."""

    def __init__(self, config: pytest.Config, path: str) -> None:
        self.config = config
        self.path = path

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write one report."""
        data = self.config.hook.pytest_report_to_serializable(config=self.config, report=report)
        # JSON would make lists of the tuples that pytest expects.
        with open(self.path, "ab") as file:
            pickle.dump(data, file)


def main() -> int:
    """Run the test that standard input describes."""
    job = json.load(sys.stdin)
    sys.path[:] = job["path"]
    config = pytest.Config.fromdictargs(job["options"], [job["test"]])
    config.understudy_child = job
    # Plug-ins that leave the work on the whole run to the main process know a worker by this.
    config.workerinput = job["workerinput"]
    config.pluginmanager.register(ReportWriter(config, job["report_file"]), "understudy-report-writer")
    return config.hook.pytest_cmdline_main(config=config)


if __name__ == "__main__":
    sys.exit(main())
