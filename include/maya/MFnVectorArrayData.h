// Data that is an array of vectors.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnVectorArrayData : public MFnData
{
    declareMFn(MFnVectorArrayData, MFnData);
    declareMFnConstConstructor(MFnVectorArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    const MVector& operator[](unsigned int index) const;
    MVector& operator[](unsigned int index);
    MStatus set(MVector& element, unsigned int index);
    MStatus copyTo(MVectorArray& dest) const;
    MStatus set(const MVectorArray& newArray);
    MVectorArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MVectorArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
