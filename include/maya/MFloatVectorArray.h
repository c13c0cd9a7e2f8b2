// A growing array of vectors of floats.
//
// Copies share their elements until one of them is changed. An index outside the array: kInvalidParameter from members
// that give a status, an exception from operator[].
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MFloatVector.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFloatVectorArray
{
public:
    typedef MArrayIteratorTemplate<MFloatVectorArray, MFloatVector> Iterator;
    typedef MArrayConstIteratorTemplate<MFloatVectorArray, MFloatVector> ConstIterator;

    MFloatVectorArray();
    MFloatVectorArray(const MFloatVectorArray& other);
    MFloatVectorArray(const MFloatVector vectors[], unsigned int count);
    MFloatVectorArray(const double vectors[][3], unsigned int count);
    MFloatVectorArray(const float vectors[][3], unsigned int count);
    MFloatVectorArray(unsigned int initialSize, const MFloatVector& initialValue = MFloatVector::zero);
    ~MFloatVectorArray();
    MFloatVectorArray& operator=(const MFloatVectorArray& other);

    const MFloatVector& operator[](unsigned int index) const;
    MFloatVector& operator[](unsigned int index);

    MStatus set(const MFloatVector& element, unsigned int index);
    MStatus set(double element[3], unsigned int index);
    MStatus set(float element[3], unsigned int index);
    MStatus setLength(unsigned int length);
    unsigned int length() const;
    MStatus remove(unsigned int index);
    // Before the element of this index; at the length: at the end.
    MStatus insert(const MFloatVector& element, unsigned int index);
    MStatus append(const MFloatVector& element);
    MStatus copy(const MFloatVectorArray& source);
    MStatus clear();
    MStatus get(double dest[][3]) const;
    MStatus get(float dest[][3]) const;
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

    MFloatVectorArray(Buffer* buffer, Reference);

    Buffer* m_buffer; // counted; null: empty
    unsigned int m_increment;
    unsigned int m_isReference; // to data: changes are made in the buffer, for all who share it
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MFloatVectorArray& array);

OPENMAYA_NAMESPACE_CLOSE
