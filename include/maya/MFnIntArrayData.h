// Data that is an array of integers.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnIntArrayData : public MFnData
{
    declareMFn(MFnIntArrayData, MFnData);
    declareMFnConstConstructor(MFnIntArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    int operator[](unsigned int index) const;
    int& operator[](unsigned int index);
    MStatus set(int element, unsigned int index);
    MStatus copyTo(MIntArray& dest) const;
    MStatus set(const MIntArray& newArray);
    MIntArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MIntArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
