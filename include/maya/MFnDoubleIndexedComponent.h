// Components with two indices each: control points of surfaces, the vertices of faces.
#pragma once

#include <maya/MFnBase.h>
#include <maya/MFnComponent.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnDoubleIndexedComponent : public MFnComponent
{
    declareMFn(MFnDoubleIndexedComponent, MFnComponent);
    declareMFnConstConstructor(MFnDoubleIndexedComponent, MFnComponent);

    // A new object that the function set works on from now. kInvalidParameter for a kind with other indices.
    MObject create(MFn::Type compType, MStatus* ReturnStatus = NULL);
    MStatus addElement(int uIndex, int vIndex);
    MStatus addElements(const MIntArray& uIndexArray, const MIntArray& vIndexArray);
    MStatus getElement(int index, int& uIndex, int& vIndex) const;
    MStatus getElements(MIntArray& uIndexArray, MIntArray& vIndexArray) const;
    // All from 0 up to, and without, the numbers given.
    MStatus setCompleteData(int maxU, int maxV);
    // kFailure where it is not complete.
    MStatus getCompleteData(int& maxU, int& maxV) const;
};

OPENMAYA_NAMESPACE_CLOSE
