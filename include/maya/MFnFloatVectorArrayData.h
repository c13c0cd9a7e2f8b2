// Data that is an array of vectors of floats.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnFloatVectorArrayData : public MFnData
{
    declareMFn(MFnFloatVectorArrayData, MFnData);
    declareMFnConstConstructor(MFnFloatVectorArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    const MFloatVector& operator[](unsigned int index) const;
    MFloatVector& operator[](unsigned int index);
    MStatus set(MFloatVector& element, unsigned int index);
    MStatus copyTo(MFloatVectorArray& dest) const;
    MStatus set(const MFloatVectorArray& newArray);
    MFloatVectorArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MFloatVectorArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
