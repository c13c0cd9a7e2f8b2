// Function sets on components: what those of one, two and three indices have in common.
#pragma once

#include "openmaya/Access.h"
#include "openmaya/ComponentBox.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/Status.h"

#include <maya/MIntArray.h>

#include <initializer_list>

namespace understudy::openmaya
{

// Throws Failed where the function set has no component.
ComponentBox& componentBoxOf(const MFnBase& set);

// A new object for the function set.
MObject createComponent(MFnBase& set, MFn::Type type, uint8_t dimensions, MStatus* status);

// One number, or one array, for each index of the elements.
MStatus addOne(MFnBase& set, std::initializer_list<int> element);
MStatus addAll(MFnBase& set, std::initializer_list<const MIntArray*> elements);
MStatus getOne(const MFnBase& set, int index, std::initializer_list<int*> element);
MStatus getAll(const MFnBase& set, std::initializer_list<MIntArray*> elements);
MStatus setCompleteSizes(MFnBase& set, std::initializer_list<int> sizes);
MStatus getCompleteSizes(const MFnBase& set, std::initializer_list<int*> sizes);

} // namespace understudy::openmaya
