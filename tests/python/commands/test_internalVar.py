"""internalVar. Sources: reference/behaviour.md "about, internalVar, ...": directories end with /; folders below the
user's folder as Maya's documentation names them."""

import os

import pytest
from maya import cmds


@pytest.fixture
def user(monkeypatch):
    return (os.environ.get("MAYA_APP_DIR") or os.environ["HOME"] + "/maya").rstrip("/") + "/"


@pytest.mark.parametrize(
    ("flag", "below"),
    [
        ("userAppDir", ""),
        ("userPrefDir", "2025/prefs/"),
        ("userScriptDir", "2025/scripts/"),
        ("userPresetsDir", "2025/presets/"),
        ("userBitmapsDir", "2025/prefs/icons/"),
        ("userHotkeyDir", "2025/prefs/hotkeys/"),
        ("userMarkingMenuDir", "2025/prefs/markingMenus/"),
        ("userShelfDir", "2025/prefs/shelves/"),
        ("userWorkspaceDir", "2025/prefs/workspaces/"),
    ],
)
def test_user_folders(user, flag, below):
    """[known; userWorkspaceDir unsure]"""
    assert cmds.internalVar(**{flag: True}) == user + below


def test_temporary_folder():
    """$TMPDIR, else /tmp/ [unsure: Linux]."""
    folder = cmds.internalVar(userTmpDir=True)
    assert folder.endswith("/")
    assert os.path.isdir(folder)


def test_install_folder():
    """Where the installation is; ours [known for the slash]."""
    folder = cmds.internalVar(mayaInstallDir=True)
    assert folder.endswith("/")
    assert os.path.isdir(folder)


def test_no_flag():
    """[unsure: text]"""
    with pytest.raises(RuntimeError):
        cmds.internalVar()
