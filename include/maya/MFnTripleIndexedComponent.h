// Components with three indices each: points of lattices.
#pragma once

#include <maya/MFnBase.h>
#include <maya/MFnComponent.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnTripleIndexedComponent : public MFnComponent
{
    declareMFn(MFnTripleIndexedComponent, MFnComponent);
    declareMFnConstConstructor(MFnTripleIndexedComponent, MFnComponent);

    // A new object that the function set works on from now. kInvalidParameter for a kind with other indices.
    MObject create(MFn::Type compType, MStatus* ReturnStatus = NULL);
    MStatus addElement(int sIndex, int tIndex, int uIndex);
    MStatus addElements(const MIntArray& sIndexArray, const MIntArray& tIndexArray, const MIntArray& uIndexArray);
    MStatus getElement(int index, int& sIndex, int& tIndex, int& uIndex) const;
    MStatus getElements(MIntArray& sIndexArray, MIntArray& tIndexArray, MIntArray& uIndexArray) const;
    // All from 0 up to, and without, the numbers given.
    MStatus setCompleteData(int maxS, int maxT, int maxU);
    // kFailure where it is not complete.
    MStatus getCompleteData(int& maxS, int& maxT, int& maxU) const;
};

OPENMAYA_NAMESPACE_CLOSE
