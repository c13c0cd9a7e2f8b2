// The addAttr statement that declares one dynamic attribute.
#pragma once

#include "core/Scene.h"
#include "core/Units.h"

#include <string>

namespace understudy::io
{

void appendAddAttr(std::string& out, const core::Scene& scene, const core::Attribute& attribute,
                   const core::Units& units);

} // namespace understudy::io
