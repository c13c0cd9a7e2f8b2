// The declaration of a command: its flags, arguments and modes, next to the code that runs it.
//
// From this one table come argument parsing for Python and MEL, `help`, the coverage report and the command reference.
// Names, short names and argument types are facts of reference/commands.json; the help lines are our own.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::script
{

enum class Arg : uint8_t
{
    String,
    Name, // of an object
    Boolean,
    Int,
    UInt,
    Float,
    Length,
    Angle,
    Time,      // a number of frames or a text with a unit
    TimeRange, // (start, end) or "start:end"; open ends allowed
    FloatRange,
    IndexRange,
    Script,  // text or callable
    Strings, // any number of texts
    Any
};

std::string_view name(Arg type); // as error messages call it: string, int, distance, angle, ...

enum Mode : uint8_t
{
    Create = 1,
    Query = 2,
    Edit = 4,
    CreateQuery = Create | Query,
    QueryEdit = Query | Edit,
    CreateEdit = Create | Edit,
    AllModes = Create | Query | Edit
};

// What a flag is like beyond its types.
enum FlagTrait : uint16_t
{
    Plain = 0,
    MultiUse = 1,        // may be repeated; Python passes a list
    QueryTakesValue = 2, // in query mode it still takes its argument
    QueryMayTakeValue = 4,
    Optional = 8, // its arguments may be left out
};

// Why Maya has a flag and we do not; the texts stand in Syntax.cpp.
enum class Reason : uint8_t
{
    None,
    References,
    Geometry,
    Rendering,
    Interface,
    Playback,
    Preferences,
    FileFormat,
    Containers,
    PluginNodes,
    MayaItself,
    Unknown,
    NotYet
};

// The traits of a flag that raises Unsupported when it is used, in all modes or in these alone.
constexpr uint16_t refused(Reason reason, uint8_t modes = AllModes)
{
    return static_cast<uint16_t>(modes << 4 | static_cast<unsigned>(reason) << 8);
}

struct Flag
{
    uint8_t index; // place in the table, checked when the command is registered
    std::string_view longName;
    std::string_view shortName;
    std::vector<Arg> arguments; // none: a switch
    uint8_t modes;
    std::string_view help;
    uint16_t traits = Plain; // FlagTrait, and what refused() gives

    bool isSwitch() const { return arguments.empty(); }
    bool has(FlagTrait trait) const { return (traits & trait) != 0; }
    uint8_t refusedModes() const { return traits >> 4 & AllModes; }
    bool works() const { return (modes & ~refusedModes()) != 0; } // in any mode
};

// Why a flag is refused, in a few words; empty for one that is not.
std::string_view refusalReason(const Flag& flag);

// Positional arguments.
struct Positional
{
    Arg type = Arg::Name;
    uint8_t minimum = 0;
    uint16_t maximum = 0; // kMany: any number
    std::string_view name;

    static constexpr uint16_t kMany = 0xffff;
};

struct Syntax
{
    std::string_view name;
    std::string_view summary; // one line
    Positional positional;
    std::vector<Flag> flags;
    bool undoable = true;
    uint8_t modes = Create;            // which of create, query and edit the command has
    std::string_view returns = "none"; // for documentation
    bool isRaw = false;                // parses its words itself: MEL's flags come as texts among the others

    // By long or short name; null where the command has none of that name.
    const Flag* find(std::string_view flag) const;
};

} // namespace understudy::script
