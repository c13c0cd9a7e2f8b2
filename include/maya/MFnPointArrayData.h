// Data that is an array of points.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnPointArrayData : public MFnData
{
    declareMFn(MFnPointArrayData, MFnData);
    declareMFnConstConstructor(MFnPointArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    const MPoint& operator[](unsigned int index) const;
    MPoint& operator[](unsigned int index);
    MStatus set(MPoint& element, unsigned int index);
    MStatus copyTo(MPointArray& dest) const;
    MStatus set(const MPointArray& newArray);
    MPointArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MPointArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
