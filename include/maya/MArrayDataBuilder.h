// Makes the elements of an array, which MArrayDataHandle::set gives to a data block.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MArrayDataBuilder
{
public:
    // numElements: how many there will be, at a guess.
    MArrayDataBuilder(MDataBlock*, const MObject& attribute, unsigned int numElements, MStatus* ReturnStatus = nullptr);
    MArrayDataBuilder(const MArrayDataBuilder& other);
    OPENMAYA_DEPRECATED(2019, "give the data block")
    MArrayDataBuilder(const MObject& attribute, unsigned int numElements, MStatus* ReturnStatus = nullptr);
    ~MArrayDataBuilder();
    MArrayDataBuilder& operator=(const MArrayDataBuilder& other);

    // With the index behind the last.
    MDataHandle addLast(MStatus* ReturnStatus = nullptr);
    // The element of an index, which is made where it is not there.
    MDataHandle addElement(unsigned int index, MStatus* ReturnStatus = nullptr);
    MArrayDataHandle addLastArray(MStatus* ReturnStatus = nullptr);
    MArrayDataHandle addElementArray(unsigned int index, MStatus* ReturnStatus = nullptr);
    // kFailure where there is none.
    MStatus removeElement(unsigned int index);
    unsigned int elementCount(MStatus* ReturnStatus = nullptr) const;
    MStatus growArray(unsigned int amount);
    MStatus setGrowSize(unsigned int size);

    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;
    struct Body;

    MArrayDataBuilder();

    Body* m_body; // shared by copies
};

OPENMAYA_NAMESPACE_CLOSE
