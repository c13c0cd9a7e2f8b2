#include "openmaya/ArrayMembers.h"

#include <maya/MObjectArray.h>
#include <maya/MTrimBoundaryArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MTrimBoundaryArray::Buffer : ArrayBuffer<MObjectArray>
{
};

MTrimBoundaryArray::MTrimBoundaryArray() : m_buffer(nullptr) {}
MTrimBoundaryArray::MTrimBoundaryArray(const MTrimBoundaryArray& other) : m_buffer(share(other.m_buffer)) {}
MTrimBoundaryArray::~MTrimBoundaryArray() { release(m_buffer); }

const MObjectArray& MTrimBoundaryArray::operator[](unsigned int index) const
{
    checkIndex(index, length());
    return m_buffer->items[index];
}

MStatus MTrimBoundaryArray::reserve(unsigned int length)
{
    return guarded([&] { ownItems(m_buffer, false).reserve(length); });
}

unsigned int MTrimBoundaryArray::length() const
{
    return static_cast<unsigned int>(itemsOf<MObjectArray>(m_buffer).size());
}

unsigned int MTrimBoundaryArray::size() const { return length(); }
const MObjectArray& MTrimBoundaryArray::get(unsigned int index) const { return (*this)[index]; }

MStatus MTrimBoundaryArray::set(const MObjectArray& boundary, unsigned int index)
{
    return setElement(ownItems(m_buffer, false), index, boundary);
}

MStatus MTrimBoundaryArray::insert(const MObjectArray& boundary, unsigned int index)
{
    return guarded(
        [&]
        {
            MObjectArray copy(boundary);
            insertElement(ownItems(m_buffer, false), index, std::move(copy));
        });
}

MStatus MTrimBoundaryArray::append(const MObjectArray& boundary) { return insert(boundary, length()); }

MStatus MTrimBoundaryArray::remove(unsigned int index)
{
    return guarded([&] { removeElement(ownItems(m_buffer, false), index); });
}

MStatus MTrimBoundaryArray::clear()
{
    return guarded([&] { ownItems(m_buffer, false).clear(); });
}

MObject MTrimBoundaryArray::getMergedBoundary(unsigned int, MStatus* status) const
{
    return notImplemented("MTrimBoundaryArray::getMergedBoundary", status, MObject());
}

const char* MTrimBoundaryArray::className() { return "MTrimBoundaryArray"; }

OPENMAYA_NAMESPACE_CLOSE
