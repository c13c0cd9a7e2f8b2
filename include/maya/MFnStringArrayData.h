// Data that is an array of texts.
//
// Elements and the array that array() gives refer to the data: writing to them changes it, for every MObject that
// stands for it. An index outside: an exception from operator[].
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnStringArrayData : public MFnData
{
    declareMFn(MFnStringArrayData, MFnData);
    declareMFnConstConstructor(MFnStringArrayData, MFnData);

    unsigned int length(MStatus* ReturnStatus = NULL) const;
    const MString& operator[](unsigned int index) const;
    MString& operator[](unsigned int index);
    MStatus set(const MString& element, unsigned int index);
    MStatus copyTo(MStringArray& dest) const;
    MStatus set(const MStringArray& newArray);
    MStringArray array(MStatus* ReturnStatus = NULL);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MStringArray& in, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
