// A growing array of numbers.
//
// Copies share their elements until one of them is changed. An index outside the array: kInvalidParameter from members
// that give a status, an exception from operator[].
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFloatArray
{
public:
    typedef MArrayIteratorTemplate<MFloatArray, float> Iterator;
    typedef MArrayConstIteratorTemplate<MFloatArray, float> ConstIterator;

    MFloatArray();
    MFloatArray(const MFloatArray& other);
    MFloatArray(const float src[], unsigned int count);
    MFloatArray(const double src[], unsigned int count);
    MFloatArray(unsigned int initialSize, float initialValue = 0);
    ~MFloatArray();
    MFloatArray& operator=(const MFloatArray& other);

    float operator[](unsigned int index) const;
    float& operator[](unsigned int index);

    MStatus set(float element, unsigned int index);
    MStatus set(double element, unsigned int index);
    MStatus setLength(unsigned int length);
    unsigned int length() const;
    MStatus remove(unsigned int index);
    // Before the element of this index; at the length: at the end.
    MStatus insert(float element, unsigned int index);
    MStatus append(float element);
    MStatus copy(const MFloatArray& source);
    MStatus clear();
    MStatus get(float dest[]) const;
    MStatus get(double dest[]) const;
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

    MFloatArray(Buffer* buffer, Reference);

    Buffer* m_buffer; // counted; null: empty
    unsigned int m_increment;
    unsigned int m_isReference; // to data: changes are made in the buffer, for all who share it
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MFloatArray& array);

OPENMAYA_NAMESPACE_CLOSE
