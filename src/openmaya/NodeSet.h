// What the function sets on nodes share: the node behind one, and its plugs by name.
#pragma once

#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MFnBase.h>
#include <maya/MString.h>

#include <string_view>
#include <vector>

namespace understudy::openmaya
{

inline MString toText(std::string_view text) { return MString(text.data(), static_cast<int>(text.size())); }

// Throws Failed where the function set has no node, Stale where that is gone.
core::NodeId nodeOf(const MFnBase& set);

// Attributes as commands list them: without those that only old files and plug-ins know.
std::vector<core::AttrId> listedAttributes(core::NodeId node);

// A plug outside of arrays. Throws NotFound where the node has no such attribute.
core::Plug plugOf(core::NodeId node, std::string_view attribute);
core::Value valueOf(core::NodeId node, std::string_view attribute);
double numberOf(core::NodeId node, std::string_view attribute);
bool flagOf(core::NodeId node, std::string_view attribute);
void setNumber(core::NodeId node, std::string_view attribute, double number);

// The type of this name or number. Throws BadArgument where there is none.
core::TypeId typeNamed(const MString& name);
core::TypeId typeOfTag(uint32_t tag);

// Plain members that answer a node's own fact.
template <class Result, class Work> Result ofNode(const MFnBase& set, MStatus* status, Result otherwise, Work work)
{
    return guarded(status, otherwise, [&]() -> Result { return work(nodeOf(set)); });
}

} // namespace understudy::openmaya
