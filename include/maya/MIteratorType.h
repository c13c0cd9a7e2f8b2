// What an iterator visits: objects of one kind or of several (MFn::Type), and what its root is.
//
// The filter that was set last counts.
#pragma once

#include <maya/MFn.h>
#include <maya/MIntArray.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MIteratorType
{
public:
    OPENMAYA_ENUM(objFilterType, kMObject = 0, kMDagPathObject = 1, kMPlugObject = 2);

    MIteratorType(MStatus* ReturnStatus = nullptr);
    MIteratorType(const MIteratorType& other, MStatus* ReturnStatus = nullptr);
    ~MIteratorType();

    void setFilterType(MFn::Type type, MStatus* ReturnStatus = nullptr);
    void setFilterList(MIntArray& listOfFilters, MStatus* ReturnStatus = nullptr);
    void setObjectType(objFilterType objType, MStatus* ReturnStatus = nullptr);
    MFn::Type getFilterType(MStatus* ReturnStatus = nullptr);
    MStatus getFilterList(MIntArray& listOfFilters);
    MIteratorType::objFilterType getObjectType(MStatus* ReturnStatus = nullptr);
    bool filterListEnabled();

private:
    MFn::Type m_type;
    MIntArray m_list;
    bool m_listEnabled;
    objFilterType m_object;
};

OPENMAYA_NAMESPACE_CLOSE
