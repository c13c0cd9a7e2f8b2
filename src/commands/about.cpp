#include "commands/Command.h"
#include "commands/InstallLayout.h"

#include <langinfo.h>
#include <sys/utsname.h>

#include <ctime>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kBatch,
    kVersion,
    kApiVersion,
    kMajorVersion,
    kMinorVersion,
    kInstalledVersion,
    kNtOS,
    kOperatingSystem,
    kQtVersion,
    kMacOS,
    kPreferences,
    kApplication,
    kBuildDirectory,
    kBuildVariant,
    kCompositingManager,
    kCutIdentifier,
    kEnvironmentFile,
    kOperatingSystemVersion,
    kPatchVersion,
    kProduct,
    kUiLanguage,
    kUiLocaleLanguage,
    kWindowManager,
    kArm64,
    kCodeset,
    kConnected,
    kCreativeVersion,
    kCtime,
    kCurrentDate,
    kCurrentTime,
    kCustomVersion,
    kDate,
    kEvalVersion,
    kFile,
    kIrix,
    kIs64,
    kLinux,
    kLinux64,
    kLtVersion,
    kMacOSASi,
    kMacOSppc,
    kMacOSx86,
    kUiLanguageForStartup,
    kUiLanguageIsLocalized,
    kWin64,
    kWindows,
    kCustomVersionClient,
    kCustomVersionMajor,
    kCustomVersionMinor,
    kCustomVersionString,
    kFontInfo,
    kHelpDataDirectory,
    kIoVersion,
    kLanguageResources,
    kLiveUpdate,
    kLocalizedResourceLocation,
    kTablet,
    kTabletMode
};

constexpr auto kModes = Mode::CreateQuery;
constexpr std::string_view kOurBuild = "Of Maya's build; Understudy has none of its own to tell.";

const Syntax kSyntax{
    .name = "about",
    .summary = "Answers which version this is and what it runs on.",
    .positional = {},
    .flags =
        {
            {kBatch, "batch", "b", {}, kModes, "Whether it runs without windows: always."},
            {kVersion, "version", "v", {}, kModes, "The release whose behaviour this is."},
            {kApiVersion, "apiVersion", "api", {}, kModes, "Version of the API as a number."},
            {kMajorVersion, "majorVersion", "mjv", {}, kModes, "The release."},
            {kMinorVersion, "minorVersion", "mnv", {}, kModes, "The update of the release."},
            {kInstalledVersion, "installedVersion", "iv", {}, kModes, "The product with its version."},
            {kNtOS, "ntOS", "nt", {}, kModes, "Whether this is Windows."},
            {kOperatingSystem, "operatingSystem", "os", {}, kModes, "linux64."},
            {kQtVersion, "qtVersion", "qt", {}, kModes, "Version of Qt that the release has."},
            {kMacOS, "macOS", "mac", {}, kModes, "Whether this is macOS."},
            {kPreferences, "preferences", "pd", {}, kModes, "The user's folder of this release."},
            {kApplication, "application", "a", {}, kModes, "maya."},
            {kBuildDirectory, "buildDirectory", "bd", {}, kModes, kOurBuild, refused(Reason::MayaItself)},
            {kBuildVariant, "buildVariant", "bv", {}, kModes, kOurBuild, refused(Reason::MayaItself)},
            {kCompositingManager,
             "compositingManager",
             "cm",
             {},
             kModes,
             "Whether the desktop composes windows: there are none."},
            {kCutIdentifier, "cutIdentifier", "c", {}, kModes, kOurBuild, refused(Reason::MayaItself)},
            {kEnvironmentFile, "environmentFile", "env", {}, kModes, "The user's Maya.env."},
            {kOperatingSystemVersion, "operatingSystemVersion", "osv", {}, kModes, "The system's own description."},
            {kPatchVersion, "patchVersion", "pv", {}, kModes, "The patch of the update."},
            {kProduct, "product", "p", {}, kModes, "Maya with its release."},
            {kUiLanguage, "uiLanguage", "uil", {}, kModes, "Language of texts: en_US."},
            {kUiLocaleLanguage, "uiLocaleLanguage", "ull", {}, kModes, "Language of the system."},
            {kWindowManager,
             "windowManager",
             "wm",
             {},
             kModes,
             "The desktop's window manager.",
             refused(Reason::Interface)},
            {kArm64, "arm64", "a64", {}, kModes, "Whether the processor is an ARM64."},
            {kCodeset, "codeset", "cs", {}, kModes, "Encoding of texts."},
            {kConnected,
             "connected",
             "cnt",
             {},
             kModes,
             "Whether there is an internet connection.",
             refused(Reason::MayaItself)},
            {kCreativeVersion, "creativeVersion", "cre", {}, kModes, "Whether this is Maya Creative."},
            {kCtime, "ctime", "cti", {}, kModes, "Date and time as C writes it."},
            {kCurrentDate, "currentDate", "cd", {}, kModes, "The date."},
            {kCurrentTime, "currentTime", "ct", {}, kModes, "The time."},
            {kCustomVersion,
             "customVersion",
             "cv",
             {},
             kModes,
             "Version of a custom build.",
             refused(Reason::MayaItself)},
            {kDate, "date", "d", {}, kModes, kOurBuild, refused(Reason::MayaItself)},
            {kEvalVersion, "evalVersion", "ev", {}, kModes, "Whether this is an evaluation version."},
            {kFile, "file", "f", {}, kModes, "The release whose files are written."},
            {kIrix, "irix", "ir", {}, kModes, "Whether this is IRIX."},
            {kIs64, "is64", "x64", {}, kModes, "Whether it is a program of 64 bits."},
            {kLinux, "linux", "li", {}, kModes, "Whether this is Linux."},
            {kLinux64, "linux64", "l64", {}, kModes, "Whether this is Linux of 64 bits."},
            {kLtVersion, "ltVersion", "lt", {}, kModes, "Whether this is Maya LT."},
            {kMacOSASi, "macOSASi", "asi", {}, kModes, "Whether this is macOS on Apple's processors."},
            {kMacOSppc, "macOSppc", "ppc", {}, kModes, "Whether this is macOS on PowerPC."},
            {kMacOSx86, "macOSx86", "x86", {}, kModes, "Whether this is macOS on Intel."},
            {kUiLanguageForStartup, "uiLanguageForStartup", "uis", {}, kModes, "Language after the next start."},
            {kUiLanguageIsLocalized, "uiLanguageIsLocalized", "uii", {}, kModes, "Whether texts are not English."},
            {kWin64, "win64", "w64", {}, kModes, "Whether this is Windows of 64 bits."},
            {kWindows, "windows", "win", {}, kModes, "Whether this is Windows."},
            {kCustomVersionClient,
             "customVersionClient",
             "cvc",
             {},
             kModes,
             "Client of a custom build.",
             refused(Reason::MayaItself)},
            {kCustomVersionMajor,
             "customVersionMajor",
             "cvm",
             {},
             kModes,
             "Release of a custom build.",
             refused(Reason::MayaItself)},
            {kCustomVersionMinor,
             "customVersionMinor",
             "cvn",
             {},
             kModes,
             "Update of a custom build.",
             refused(Reason::MayaItself)},
            {kCustomVersionString,
             "customVersionString",
             "cvs",
             {},
             kModes,
             "Version of a custom build as text.",
             refused(Reason::MayaItself)},
            {kFontInfo, "fontInfo", "foi", {}, kModes, "Fonts of the windows.", refused(Reason::Interface)},
            {kHelpDataDirectory,
             "helpDataDirectory",
             "hdd",
             {},
             kModes,
             "Folder of the help's data.",
             refused(Reason::MayaItself)},
            {kIoVersion,
             "ioVersion",
             "io",
             {},
             kModes,
             "Whether this is the edition that only reads and writes files."},
            {kLanguageResources,
             "languageResources",
             "lr",
             {},
             kModes,
             "Languages that are installed.",
             refused(Reason::MayaItself)},
            {kLiveUpdate, "liveUpdate", "lu", {}, kModes, "Page that tells of updates.", refused(Reason::MayaItself)},
            {kLocalizedResourceLocation,
             "localizedResourceLocation",
             "lrl",
             {},
             kModes,
             "Folder of the language's resources, empty for English."},
            {kTablet, "tablet", "tab", {}, kModes, "Whether this is a tablet computer with Windows."},
            {kTabletMode, "tabletMode", "tm", {}, kModes, "Whether such a tablet is used without a keyboard."},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string, int or boolean",
};

Value systemVersion()
{
    utsname system{};
    uname(&system);
    return fmt::format("{} {} {} {}", system.sysname, system.release, system.version, system.machine);
}

Value formatNow(const char* format)
{
    std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[64];
    size_t length = std::strftime(text, sizeof text, format, &local);
    return std::string_view(text, length);
}

Value isMachine(std::string_view name)
{
    utsname system{};
    uname(&system);
    return std::string_view(system.machine) == name;
}

Value preferences()
{
    std::string folder = userVersionFolder();
    folder.pop_back();
    return folder;
}

struct Answer
{
    uint8_t flag;
    Value (*answer)();
};

Value yes() { return true; }
Value no() { return false; }
Value release() { return "2025"; }
Value product() { return "Maya 2025"; }
Value english() { return "en_US"; }
Value zero() { return "0"; }

constexpr Answer kAnswers[] = {
    {kBatch, yes},
    {kVersion, release},
    {kApiVersion, [] { return Value(20250000); }},
    {kMajorVersion, release},
    {kMinorVersion, zero},
    {kPatchVersion, zero},
    {kInstalledVersion, product},
    {kProduct, product},
    {kFile, release},
    {kApplication, [] { return Value("maya"); }},
    {kOperatingSystem, [] { return Value("linux64"); }},
    {kOperatingSystemVersion, systemVersion},
    {kQtVersion, [] { return Value("6.5.3"); }},
    {kPreferences, preferences},
    {kEnvironmentFile, [] { return Value(userVersionFolder() + "Maya.env"); }},
    {kUiLanguage, english},
    {kUiLocaleLanguage, english},
    {kUiLanguageForStartup, english},
    {kUiLanguageIsLocalized, no},
    {kCodeset, [] { return Value(nl_langinfo(CODESET)); }},
    {kCtime, [] { return formatNow("%a %b %e %H:%M:%S %Y\n"); }},
    {kCurrentDate, [] { return formatNow("%Y/%m/%d"); }},
    {kCurrentTime, [] { return formatNow("%H:%M:%S"); }},
    {kArm64, [] { return isMachine("aarch64"); }},
    {kIs64, yes},
    {kLinux, yes},
    {kLinux64, yes},
    {kNtOS, no},
    {kWindows, no},
    {kWin64, no},
    {kMacOS, no},
    {kMacOSASi, no},
    {kMacOSppc, no},
    {kMacOSx86, no},
    {kIrix, no},
    {kLtVersion, no},
    {kEvalVersion, no},
    {kCreativeVersion, no},
    {kIoVersion, no},
    {kTablet, no},
    {kTabletMode, no},
    {kCompositingManager, no},
    {kLocalizedResourceLocation, [] { return Value(""); }},
};

Value about(Session&, const Arguments& arguments)
{
    for (const Answer& entry : kAnswers)
        if (arguments.has(entry.flag))
            return entry.answer();
    throw Error(ErrorKind::Failed, "You must specify exactly one flag.");
}

} // namespace

UNDERSTUDY_COMMAND(about, kSyntax, about)

} // namespace understudy::commands
