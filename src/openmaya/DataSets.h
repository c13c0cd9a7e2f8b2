// Function sets on data: the data that one works on.
#pragma once

#include "openmaya/Access.h"
#include "openmaya/DataBox.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/Status.h"

namespace understudy::openmaya
{

// Throws Failed where the function set has no data.
DataBox& boxOf(const MFnBase& set);

// What the function set's data holds, as what it must be. Throws Failed.
template <class DataType> const DataType& contentOf(const MFnBase& set)
{
    const DataType* data = boxOf(set).value().as<DataType>();
    if (!data)
        throw core::Error(core::ErrorKind::Failed, "The data is of another kind.");
    return *data;
}

// A new object for the function set.
MObject createData(MFnBase& set, core::Value value, MStatus* status);

} // namespace understudy::openmaya
