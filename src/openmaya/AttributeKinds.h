// Kinds of API objects that attributes and data are.
#pragma once

#include "core/Attribute.h"
#include "core/Value.h"

#include <maya/MFn.h>

namespace understudy::openmaya
{

MFn::Type attributeKind(const core::Attribute& attribute);
// Whether function sets of a kind work on it.
bool isAttributeKind(const core::Attribute& attribute, MFn::Type kind);

MFn::Type dataKind(const core::Value& value);
bool isDataKind(const core::Value& value, MFn::Type kind);

} // namespace understudy::openmaya
