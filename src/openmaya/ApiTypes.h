// Kinds of API objects by name, and which of them a node is.
#pragma once

#include "core/TypeRegistry.h"

#include <maya/MFn.h>

#include <string_view>

namespace understudy::openmaya
{

// "kTransform"; null for a number that is none. Where two names share a value, the first of the header.
const char* apiTypeName(MFn::Type type);
// kInvalid for a name that is none.
MFn::Type apiType(std::string_view name);

// The kind of nodes of a type: its own, or that of the nearest base that has one.
MFn::Type apiType(const core::TypeRegistry& types, core::TypeId type);
// Whether nodes of a type are of this kind, by themselves or through a base.
bool isKind(const core::TypeRegistry& types, core::TypeId type, MFn::Type kind);

} // namespace understudy::openmaya
