// Data that is an array of floats.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnFloatArrayData : public MFnData
{
    declareMFn(MFnFloatArrayData, MFnData);
    declareMFnConstConstructor(MFnFloatArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    float operator[](unsigned int index) const;
    float& operator[](unsigned int index);
    MStatus set(float element, unsigned int index);
    MStatus copyTo(MFloatArray& dest) const;
    MStatus set(const MFloatArray& newArray);
    MFloatArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MFloatArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
