// The addAttr statement that declares one attribute.
#pragma once

#include "core/TypeRegistry.h"
#include "core/Units.h"

#include <string>

namespace understudy::io
{

enum class FlagNames : uint8_t
{
    Short, // as scene files have them
    Long
};

// "addAttr ... -at \"double\";"
void appendAddAttr(std::string& out, const core::TypeRegistry& types, const core::Attribute& attribute,
                   const core::Units& units, FlagNames names = FlagNames::Short);

} // namespace understudy::io
