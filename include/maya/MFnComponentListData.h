// Data that is a list of components, as sets and deformers hold them. Components of one kind are one entry.
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnComponentListData : public MFnData
{
    declareMFn(MFnComponentListData, MFnData);
    declareMFnConstConstructor(MFnComponentListData, MFnData);

    // A component of its own: changing it leaves the list as it is.
    MObject operator[](unsigned int index) const;
    unsigned int length(MStatus* ReturnStatus = NULL) const;
    // Whether an entry has all of its elements.
    bool has(const MObject& obj, MStatus* ReturnStatus = NULL) const;
    // Joins the entry of its kind, where there is one.
    MStatus add(MObject& obj);
    // kFailure where no entry has just its elements.
    MStatus remove(const MObject& obj);
    MStatus remove(unsigned int index);
    MStatus clear();
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
