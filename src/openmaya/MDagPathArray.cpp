#include "openmaya/ArrayMembers.h"

#include <maya/MDagPath.h>
#include <maya/MDagPathArray.h>
#include <maya/MString.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MDagPathArray, MDagPath, const MDagPath&, const MDagPath&)
UNDERSTUDY_ARRAY_COPY(MDagPathArray)

MDagPathArray::MDagPathArray(unsigned int initializeSize, const MDagPath& initialValue) : MDagPathArray()
{
    ownItems(m_buffer, false).assign(initializeSize, initialValue);
}

std::ostream& operator<<(std::ostream& os, const MDagPathArray& array)
{
    os << "[";
    for (unsigned int i = 0; i < array.length(); ++i)
        os << (i > 0 ? ", " : "") << array[i].fullPathName();
    return os << "]";
}

OPENMAYA_NAMESPACE_CLOSE
