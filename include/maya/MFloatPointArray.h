// A growing array of points of floats.
//
// Copies share their elements until one of them is changed. An index outside the array: kInvalidParameter from members
// that give a status, an exception from operator[].
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MFloatPoint.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFloatPointArray
{
public:
    typedef MArrayIteratorTemplate<MFloatPointArray, MFloatPoint> Iterator;
    typedef MArrayConstIteratorTemplate<MFloatPointArray, MFloatPoint> ConstIterator;

    MFloatPointArray();
    MFloatPointArray(const MFloatPointArray& other);
    MFloatPointArray(const MFloatPoint points[], unsigned int count);
    MFloatPointArray(const double points[][4], unsigned int count);
    MFloatPointArray(const float points[][4], unsigned int count);
    MFloatPointArray(unsigned int initialSize, const MFloatPoint& initialValue = MFloatPoint::origin);
    ~MFloatPointArray();
    MFloatPointArray& operator=(const MFloatPointArray& other);

    const MFloatPoint& operator[](unsigned int index) const;
    MFloatPoint& operator[](unsigned int index);

    MStatus set(const MFloatPoint& element, unsigned int index);
    MStatus set(unsigned int index, float x, float y, float z = 0, float w = 1);
    MStatus set(double element[4], unsigned int index);
    MStatus set(float element[4], unsigned int index);
    MStatus setLength(unsigned int length);
    unsigned int length() const;
    MStatus remove(unsigned int index);
    // Before the element of this index; at the length: at the end.
    MStatus insert(const MFloatPoint& element, unsigned int index);
    MStatus append(const MFloatPoint& element);
    MStatus append(float x, float y, float z = 0, float w = 1);
    MStatus copy(const MFloatPointArray& source);
    MStatus clear();
    MStatus get(double dest[][4]) const;
    MStatus get(float dest[][4]) const;
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

    MFloatPointArray(Buffer* buffer, Reference);

    Buffer* m_buffer; // counted; null: empty
    unsigned int m_increment;
    unsigned int m_isReference; // to data: changes are made in the buffer, for all who share it
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MFloatPointArray& array);

OPENMAYA_NAMESPACE_CLOSE
