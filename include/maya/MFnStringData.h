// Data that is a text.
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnStringData : public MFnData
{
    declareMFn(MFnStringData, MFnData);
    declareMFnConstConstructor(MFnStringData, MFnData);

    MString string(MStatus* ReturnStatus = NULL) const;
    MStatus set(const MString& newString);
    // A new object that the function set works on from now.
    MObject create(const MString& str, MStatus* ReturnStatus = NULL);
    MObject create(MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
