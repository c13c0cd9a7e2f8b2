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
// Whether function sets of a kind work on data of a kind.
bool isDataKind(MFn::Type own, MFn::Type kind);

} // namespace understudy::openmaya
