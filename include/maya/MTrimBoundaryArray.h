// A growing array of trim boundaries of a surface: for each the edges that bound one region.
//
// An index outside the array: kInvalidParameter from members that give a status, an exception from the others.
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MStatus.h>

#include <vector>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MTrimBoundaryArray
{
public:
    typedef MArrayIteratorTemplate<MTrimBoundaryArray, MObjectArray> Iterator;
    typedef MArrayConstIteratorTemplate<MTrimBoundaryArray, MObjectArray> ConstIterator;

    MTrimBoundaryArray();
    MTrimBoundaryArray(const MTrimBoundaryArray& other);
    ~MTrimBoundaryArray();

    const MObjectArray& operator[](unsigned int index) const;

    MStatus reserve(unsigned int length);
    unsigned int length() const;
    unsigned int size() const;
    const MObjectArray& get(unsigned int index) const;
    MStatus set(const MObjectArray& boundary, unsigned int index);
    // Before the boundary of this index; at the length: at the end.
    MStatus insert(const MObjectArray& boundary, unsigned int index);
    MStatus append(const MObjectArray& boundary);
    MStatus remove(unsigned int index);
    MStatus clear();
    // The edges of a boundary as one curve, in data. kInvalidParameter where their ends do not meet.
    MObject getMergedBoundary(unsigned int index, MStatus* status = NULL) const;

    Iterator begin() { return Iterator(*this, 0); }
    Iterator end() { return Iterator(*this, length()); }
    ConstIterator begin() const { return ConstIterator(*this, 0); }
    ConstIterator end() const { return ConstIterator(*this, length()); }
    ConstIterator cbegin() const { return ConstIterator(*this, 0); }
    ConstIterator cend() const { return ConstIterator(*this, length()); }

    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;
    struct Buffer;

    MTrimBoundaryArray& operator=(const MTrimBoundaryArray&);

    Buffer* m_buffer; // counted; null: empty
};

OPENMAYA_NAMESPACE_CLOSE
