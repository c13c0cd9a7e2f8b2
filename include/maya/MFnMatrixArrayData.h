// Data that is an array of matrices.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnMatrixArrayData : public MFnData
{
    declareMFn(MFnMatrixArrayData, MFnData);
    declareMFnConstConstructor(MFnMatrixArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    const MMatrix& operator[](unsigned int index) const;
    MMatrix& operator[](unsigned int index);
    MStatus set(MMatrix& element, unsigned int index);
    MStatus copyTo(MMatrixArray& dest) const;
    MStatus set(const MMatrixArray& newArray);
    MMatrixArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MMatrixArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
