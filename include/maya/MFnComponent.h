// Components of one kind of a shape: vertices, edges, control points and so on, without the shape.
//
// Elements are held once each, in the order of their indices; an element's own index is its place in that order. All
// MObjects that stand for one component see what a function set changes in it.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnBase.h>
#include <maya/MString.h>
#include <maya/MWeight.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnComponent : public MFnBase
{
    declareMFn(MFnComponent, MFnBase);
    declareMFnConstConstructor(MFnComponent, MFnBase);

    int elementCount(MStatus* ReturnStatus = NULL) const;
    MFn::Type componentType(MStatus* ReturnStatus = NULL) const;
    bool isEmpty(MStatus* ReturnStatus = NULL) const;
    // Of the same kind, with the same elements.
    bool isEqual(MObject& component, MStatus* ReturnStatus = NULL) const;
    // Whether it stands for all that the shape has.
    bool isComplete(MStatus* ReturnStatus = NULL) const;
    MStatus setComplete(bool complete);
    bool hasWeights() const;
    // Of an element whose weight was not set: a full one.
    MWeight weight(int index, MStatus* ReturnStatus = NULL) const;
    MStatus setWeight(int index, const MWeight& weight);
    MStatus setWeights(const MWeight& weight);

    OPENMAYA_DEPRECATED(2019, "use componentType")
    MFn::Type type(MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
