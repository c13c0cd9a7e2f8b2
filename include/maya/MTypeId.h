// The number that a node type or data type carries in scenes.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MTypeId
{
public:
    MTypeId();
    MTypeId(unsigned int id);
    // The prefix fills the upper 24 bits.
    MTypeId(unsigned int prefix, unsigned int id);
    MTypeId(const MTypeId& src);
    ~MTypeId();
    MTypeId& operator=(const MTypeId& rhs);

    bool operator==(const MTypeId& rhs) const;
    bool operator!=(const MTypeId& rhs) const;

    unsigned int id(MStatus* ReturnStatus = NULL) const;
    static const char* className();

private:
    unsigned int m_id;
};

OPENMAYA_NAMESPACE_CLOSE
