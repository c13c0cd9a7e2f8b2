#include <maya/MTypeId.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

MTypeId::MTypeId() : m_id(0) {}
MTypeId::MTypeId(unsigned int id) : m_id(id) {}
MTypeId::MTypeId(unsigned int prefix, unsigned int id) : m_id((prefix << 8) | (id & 0xffu)) {}
MTypeId::MTypeId(const MTypeId& src) = default;
MTypeId::~MTypeId() = default;
MTypeId& MTypeId::operator=(const MTypeId& rhs) = default;

bool MTypeId::operator==(const MTypeId& rhs) const { return m_id == rhs.m_id; }
bool MTypeId::operator!=(const MTypeId& rhs) const { return m_id != rhs.m_id; }

unsigned int MTypeId::id(MStatus* ReturnStatus) const
{
    if (ReturnStatus)
        *ReturnStatus = MStatus::kSuccess;
    return m_id;
}

const char* MTypeId::className() { return "MTypeId"; }

OPENMAYA_NAMESPACE_CLOSE
