// Data that is an array of numbers.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnDoubleArrayData : public MFnData
{
    declareMFn(MFnDoubleArrayData, MFnData);
    declareMFnConstConstructor(MFnDoubleArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    double operator[](unsigned int index) const;
    double& operator[](unsigned int index);
    MStatus set(double element, unsigned int index);
    MStatus copyTo(MDoubleArray& dest) const;
    MStatus set(const MDoubleArray& newArray);
    MDoubleArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MDoubleArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
