"""about: what Maya 2025 answers on Linux in mayapy. Sources: reference/behaviour.md "about, internalVar, ..."; the
release is the one that the design names (2025, API 20250000); documentation for what a flag means."""

import os
import platform

import pytest
from maya import cmds

from understudy import Unsupported


@pytest.mark.parametrize(
    ("flag", "answer"),
    [
        ("version", "2025"),
        ("apiVersion", 20250000),
        ("batch", True),
        ("operatingSystem", "linux64"),
        ("application", "maya"),
    ],
)
def test_known(flag, answer):
    """[known]"""
    assert cmds.about(**{flag: True}) == answer


def test_product():
    """`Maya 2025` [scene: fileInfo "product"]."""
    assert cmds.about(product=True) == "Maya 2025"


@pytest.mark.parametrize(
    ("flag", "answer"),
    [
        ("majorVersion", "2025"),
        ("minorVersion", "0"),
        ("patchVersion", "0"),
        ("installedVersion", "Maya 2025"),
        ("file", "2025"),
        ("qtVersion", "6.5.3"),
        ("uiLanguage", "en_US"),
        ("uiLocaleLanguage", "en_US"),
        ("uiLanguageForStartup", "en_US"),
        ("uiLanguageIsLocalized", False),
        ("localizedResourceLocation", ""),
    ],
)
def test_unsure(flag, answer):
    """What a release without updates answers [unsure]."""
    assert cmds.about(**{flag: True}) == answer


@pytest.mark.parametrize(
    ("flag", "answer"),
    [
        ("linux", True), ("linux64", True), ("is64", True), ("ntOS", False), ("windows", False), ("win64", False),
        ("macOS", False), ("macOSASi", False), ("macOSppc", False), ("macOSx86", False), ("irix", False),
        ("ltVersion", False), ("evalVersion", False), ("creativeVersion", False), ("ioVersion", False),
        ("tablet", False), ("tabletMode", False), ("compositingManager", False),
        ("arm64", platform.machine() == "aarch64"),
    ],
)  # fmt: skip
def test_platform(flag, answer):
    """[doc]"""
    assert cmds.about(**{flag: True}) is answer


def test_operating_system_version():
    """System, release, version, machine [scene: fileInfo "osv"]."""
    answer = cmds.about(operatingSystemVersion=True)
    assert answer == " ".join(os.uname()[i] for i in (0, 2, 3, 4))


def test_user_files():
    """[doc]"""
    user = (os.environ.get("MAYA_APP_DIR") or os.environ["HOME"] + "/maya").rstrip("/")
    assert cmds.about(preferences=True) == f"{user}/2025"
    assert cmds.about(environmentFile=True) == f"{user}/2025/Maya.env"


@pytest.mark.parametrize(
    ("flag", "pattern"),
    [
        ("currentDate", r"^\d{4}/\d{2}/\d{2}$"),
        ("currentTime", r"^\d{2}:\d{2}:\d{2}$"),
        ("ctime", r"^\w{3} \w{3} .\d \d{2}:\d{2}:\d{2} \d{4}\n$"),
        ("codeset", r"^\S+$"),
    ],
)
def test_moment(flag, pattern):
    """Layouts are [unsure]."""
    import re

    assert re.match(pattern, cmds.about(**{flag: True}))


@pytest.mark.parametrize("flag", ["cutIdentifier", "buildVariant", "date", "windowManager"])
def test_what_has_no_answer(flag):
    """Of Maya's build or of windows: nothing is invented."""
    with pytest.raises(Unsupported, match=flag):
        cmds.about(**{flag: True})


FLAGS = """apiVersion application arm64 batch codeset compositingManager creativeVersion ctime currentDate currentTime
environmentFile evalVersion file installedVersion ioVersion irix is64 linux linux64 localizedResourceLocation ltVersion
macOS macOSASi macOSppc macOSx86 majorVersion minorVersion ntOS operatingSystem operatingSystemVersion patchVersion
preferences product qtVersion tablet tabletMode uiLanguage uiLanguageForStartup uiLanguageIsLocalized uiLocaleLanguage
version win64 windows"""


@pytest.mark.parametrize("flag", FLAGS.split())
def test_query_mode(flag):
    """Scripts write it as a query too; the answer is the same, but for the second that may end meanwhile."""
    before = cmds.about(**{flag: True})
    answer = cmds.about(query=True, **{flag: True})
    assert answer in (before, cmds.about(**{flag: True}))
