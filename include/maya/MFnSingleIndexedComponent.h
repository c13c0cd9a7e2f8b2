// Components with one index each: vertices, edges, faces, control points of curves.
#pragma once

#include <maya/MFnBase.h>
#include <maya/MFnComponent.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnSingleIndexedComponent : public MFnComponent
{
    declareMFn(MFnSingleIndexedComponent, MFnComponent);
    declareMFnConstConstructor(MFnSingleIndexedComponent, MFnComponent);

    // A new object that the function set works on from now. kInvalidParameter for a kind with other indices.
    MObject create(MFn::Type compType, MStatus* ReturnStatus = NULL);
    MStatus addElement(int element);
    MStatus addElements(MIntArray& elements);
    // One more than the greatest index; 0 where there is none.
    int elementMax(MStatus* ReturnStatus = NULL) const;
    int element(int index, MStatus* ReturnStatus = NULL) const;
    MStatus getElements(MIntArray& elements) const;
    // All from 0 up to, and without, the number given.
    MStatus setCompleteData(int numElements);
    // kFailure where it is not complete.
    MStatus getCompleteData(int& numElements) const;
};

OPENMAYA_NAMESPACE_CLOSE
