// The elements of an array in a node's data block, one of which is the current one. Sparse: an element has a place
// (position among those that exist) and a logical index.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <string.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MArrayDataHandle
{
public:
    // kInvalidParameter where the handle is no array's.
    MArrayDataHandle(const MDataHandle& in, MStatus* ReturnStatus = nullptr);
    MArrayDataHandle(const MArrayDataHandle& other);
    ~MArrayDataHandle();
    MArrayDataHandle& operator=(const MArrayDataHandle& other);

    // Of the current element. kFailure where there is none.
    MDataHandle inputValue(MStatus* ReturnStatus = nullptr);
    MDataHandle outputValue(MStatus* ReturnStatus = nullptr);
    MArrayDataHandle inputArrayValue(MStatus* ReturnStatus = nullptr);
    MArrayDataHandle outputArrayValue(MStatus* ReturnStatus = nullptr);
    // kFailure at the end.
    MStatus next();
    unsigned int elementCount(MStatus* ReturnStatus = nullptr);
    unsigned int elementIndex(MStatus* ReturnStatus = nullptr);
    MStatus jumpToElement(unsigned int index);
    MStatus jumpToArrayElement(unsigned int position);
    MStatus setClean();
    MStatus setAllClean();
    // A builder that starts with the elements of the array.
    MArrayDataBuilder builder(MStatus* ReturnStatus = nullptr);
    // The array has the builder's elements, and no others.
    MStatus set(MArrayDataBuilder& builder);

    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;
    struct Body;

    MArrayDataHandle();

    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
