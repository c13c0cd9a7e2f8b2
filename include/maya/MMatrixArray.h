// A growing array of matrices.
//
// Copies share their elements until one of them is changed. An index outside the array: kInvalidParameter from members
// that give a status, an exception from operator[].
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MMatrix.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MMatrixArray
{
public:
    typedef MArrayIteratorTemplate<MMatrixArray, MMatrix> Iterator;
    typedef MArrayConstIteratorTemplate<MMatrixArray, MMatrix> ConstIterator;

    MMatrixArray();
    MMatrixArray(const MMatrixArray& other);
    // Of unit matrices.
    MMatrixArray(unsigned int initialSize);
    ~MMatrixArray();
    MMatrixArray& operator=(const MMatrixArray& other);

    const MMatrix& operator[](unsigned int index) const;
    MMatrix& operator[](unsigned int index);

    MStatus set(const MMatrix& element, unsigned int index);
    MStatus setLength(unsigned int length);
    unsigned int length() const;
    MStatus remove(unsigned int index);
    // Before the element of this index; at the length: at the end.
    MStatus insert(const MMatrix& element, unsigned int index);
    MStatus append(const MMatrix& element);
    MStatus copy(const MMatrixArray& source);
    MStatus clear();
    void setSizeIncrement(unsigned int newIncrement);
    unsigned int sizeIncrement() const;

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
    enum Reference
    {
        kReference
    };

    MMatrixArray(Buffer* buffer, Reference);

    Buffer* m_buffer; // counted; null: empty
    unsigned int m_increment;
    unsigned int m_isReference; // to data: changes are made in the buffer, for all who share it
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MMatrixArray& array);

OPENMAYA_NAMESPACE_CLOSE
