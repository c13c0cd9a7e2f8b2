// What the commands on attributes share: finding plugs by name, walking arrays and compounds, reading values.
#pragma once

#include "commands/AttributeValues.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::commands
{

// Every plug a text means (wildcards, [*], ranges). Throws NotFound "No object matches name: x" where there is none.
std::vector<Plug> plugsNamed(Session& session, std::string_view text);

// The nodes that positional arguments name, or those of the selection where there are no arguments; wildcards spread
// out. Throws TypeError's "Error retrieving default arguments" where neither is there.
std::vector<Object> objectsOrSelection(Session& session, const Arguments& arguments);

// Whether the plug is an array as a whole, not an element.
bool isWholeArray(const core::Scene& scene, const Plug& plug);
// The next plugs below: elements of a whole array, children of a compound.
std::vector<Plug> partsOf(const core::Scene& scene, const Plug& plug);

// Locked by itself, by what is around it, or by a locked connection.
bool isLockedPlug(const core::Scene& scene, const Plug& plug);
// Whether setAttr could change it: writable, not locked, driven by nothing but keys.
bool isSettable(const core::Scene& scene, const Plug& plug);
bool isCachedPlug(const core::Scene& scene, const Plug& plug);

// Where the values of a proxy attribute live: the plug it stands for, else the plug itself.
Plug throughProxies(const core::Scene& scene, Plug plug);

// An override of a plug's flag, or the attribute's own.
void setPlugFlag(core::Scene& scene, const Plug& plug, uint8_t flag, bool on);

// Reads plugs as getAttr answers them.
class PlugReader
{
public:
    explicit PlugReader(Session& session) : m_session(session), m_units(session.units()) {}

    std::optional<core::Ticks> time; // evaluates there
    bool evaluate = true;            // else what is stored
    bool silent = false;             // no message for data that cannot be shown

    core::Value value(const Plug& plug);
    // Throws Failed for messages and mixed compounds; None for data that cannot be shown.
    Value answer(const Plug& plug);

private:
    Value arrayAnswer(const Plug& array);
    Value compoundAnswer(const Plug& compound);
    Value dataAnswer(const Plug& plug, const core::Attribute& attribute);

    Session& m_session;
    core::Units m_units;
};

} // namespace understudy::commands
