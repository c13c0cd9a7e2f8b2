#include "nodes/NurbsSplines.h"
#include "openmaya/ArrayMembers.h"
#include "openmaya/NurbsSet.h"

#include <maya/MFnNurbsCurve.h>
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

// Of the highest degree of its edges, each with its own range of parameters, one after the other (unsure: that Maya
// keeps the ranges; in scenes those of a boundary's edges follow on from each other).
MObject MTrimBoundaryArray::getMergedBoundary(unsigned int index, MStatus* status) const
{
    using namespace understudy;
    return guarded(status, MObject(),
                   [&]
                   {
                       if (index >= length())
                           throw core::error(core::ErrorKind::OutOfRange, "There is no boundary {}: there are {}.",
                                             index, length());
                       return curveData(nodes::joined(curvesOf((*this)[index]), kMFnNurbsEpsilon));
                   });
}

const char* MTrimBoundaryArray::className() { return "MTrimBoundaryArray"; }

OPENMAYA_NAMESPACE_CLOSE
