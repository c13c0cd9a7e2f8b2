// Making data handles and blocks.
#pragma once

#include "openmaya/HandleBlock.h"

#include <maya/MArrayDataBuilder.h>
#include <maya/MArrayDataHandle.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>

namespace understudy::openmaya
{

// Of a plug: a leaf or tuple has a slot, compounds and arrays have not. `isOutput`: as it stands, not evaluated. Throws
// BadArgument where the attribute is no node's, or lies inside arrays whose indices are missing.
MDataHandle makeHandle(HandleBlockRef block, const core::Plug& plug, bool isOutput);
// A part of a compound. Throws BadArgument where the attribute is none.
MDataHandle childHandle(const MDataHandle& compound, core::AttrId child);
// The elements of an array.
MArrayDataHandle makeArrayHandle(HandleBlockRef block, const core::Plug& array, bool isOutput);

// A builder that starts with the elements of an array.
MArrayDataBuilder makeBuilder(const HandleBlockRef& block, const core::Plug& array);

} // namespace understudy::openmaya
