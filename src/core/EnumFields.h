// The fields of an enum as addAttr -enumName and scene files spell them: "a:b=5:c".
#pragma once

#include "core/Attribute.h"

#include <string>
#include <string_view>

namespace understudy::core
{

// A field without number follows the one before. A colon at the end makes no field; one in between may be nameless.
EnumFields parseEnumFields(std::string_view text);
// The numbers of fields that follow the one before are left out.
std::string enumText(const EnumFields& fields);

} // namespace understudy::core
