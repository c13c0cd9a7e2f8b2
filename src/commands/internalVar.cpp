#include "commands/Command.h"
#include "commands/InstallLayout.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kUserTmpDir,
    kUserAppDir,
    kUserPrefDir,
    kMayaInstallDir,
    kUserBitmapsDir,
    kUserPresetsDir,
    kUserScriptDir,
    kUserHotkeyDir,
    kUserMarkingMenuDir,
    kUserShelfDir,
    kUserWorkspaceDir
};

const Syntax kSyntax{
    .name = "internalVar",
    .summary = "Answers folders of the installation and of the user; they end with a slash.",
    .positional = {},
    .flags =
        {
            {kUserTmpDir, "userTmpDir", "utd", {}, Mode::Create, "For temporary files."},
            {kUserAppDir, "userAppDir", "uad", {}, Mode::Create, "The user's folder, of all releases."},
            {kUserPrefDir, "userPrefDir", "upd", {}, Mode::Create, "Preferences."},
            {kMayaInstallDir, "mayaInstallDir", "mid", {}, Mode::Create, "The installation."},
            {kUserBitmapsDir, "userBitmapsDir", "ubd", {}, Mode::Create, "Icons."},
            {kUserPresetsDir, "userPresetsDir", "ups", {}, Mode::Create, "Presets."},
            {kUserScriptDir, "userScriptDir", "usd", {}, Mode::Create, "Scripts."},
            {kUserHotkeyDir, "userHotkeyDir", "uhk", {}, Mode::Create, "Hotkeys."},
            {kUserMarkingMenuDir, "userMarkingMenuDir", "umm", {}, Mode::Create, "Marking menus."},
            {kUserShelfDir, "userShelfDir", "ush", {}, Mode::Create, "Shelves."},
            {kUserWorkspaceDir, "userWorkspaceDir", "uwd", {}, Mode::Create, "Arrangements of windows."},
        },
    .undoable = false,
    .returns = "string",
};

struct Folder
{
    uint8_t flag;
    std::string (*base)();
    std::string_view below;
};

constexpr Folder kFolders[] = {
    {kUserTmpDir, temporaryFolder, ""},
    {kUserAppDir, userFolder, ""},
    {kUserPrefDir, userVersionFolder, "prefs/"},
    {kMayaInstallDir, installFolder, ""},
    {kUserBitmapsDir, userVersionFolder, "prefs/icons/"},
    {kUserPresetsDir, userVersionFolder, "presets/"},
    {kUserScriptDir, userVersionFolder, "scripts/"},
    {kUserHotkeyDir, userVersionFolder, "prefs/hotkeys/"},
    {kUserMarkingMenuDir, userVersionFolder, "prefs/markingMenus/"},
    {kUserShelfDir, userVersionFolder, "prefs/shelves/"},
    {kUserWorkspaceDir, userVersionFolder, "prefs/workspaces/"},
};

Value internalVar(Session&, const Arguments& arguments)
{
    for (const Folder& folder : kFolders)
        if (arguments.has(folder.flag))
            return folder.base() + std::string(folder.below);
    throw Error(ErrorKind::Failed, "You must specify exactly one flag.");
}

} // namespace

UNDERSTUDY_COMMAND(internalVar, kSyntax, internalVar)

} // namespace understudy::commands
