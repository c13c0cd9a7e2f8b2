#include <maya/MIteratorType.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

namespace
{

void succeed(MStatus* status)
{
    if (status)
        *status = MStatus::kSuccess;
}

} // namespace

MIteratorType::MIteratorType(MStatus* ReturnStatus) : m_type(MFn::kInvalid), m_listEnabled(false), m_object(kMObject)
{
    succeed(ReturnStatus);
}

MIteratorType::MIteratorType(const MIteratorType& other, MStatus* ReturnStatus)
    : m_type(other.m_type), m_list(other.m_list), m_listEnabled(other.m_listEnabled), m_object(other.m_object)
{
    succeed(ReturnStatus);
}

MIteratorType::~MIteratorType() = default;

void MIteratorType::setFilterType(MFn::Type type, MStatus* ReturnStatus)
{
    m_type = type;
    m_listEnabled = false;
    succeed(ReturnStatus);
}

void MIteratorType::setFilterList(MIntArray& listOfFilters, MStatus* ReturnStatus)
{
    m_list = listOfFilters;
    m_listEnabled = true;
    succeed(ReturnStatus);
}

void MIteratorType::setObjectType(objFilterType objType, MStatus* ReturnStatus)
{
    m_object = objType;
    succeed(ReturnStatus);
}

MFn::Type MIteratorType::getFilterType(MStatus* ReturnStatus)
{
    succeed(ReturnStatus);
    return m_type;
}

MStatus MIteratorType::getFilterList(MIntArray& listOfFilters)
{
    listOfFilters = m_list;
    return MStatus::kSuccess;
}

MIteratorType::objFilterType MIteratorType::getObjectType(MStatus* ReturnStatus)
{
    succeed(ReturnStatus);
    return m_object;
}

bool MIteratorType::filterListEnabled() { return m_listEnabled; }

OPENMAYA_NAMESPACE_CLOSE
