// A growing array of long integers.
//
// Copies share their elements until one of them is changed. An index outside the array: kInvalidParameter from members
// that give a status, an exception from operator[].
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MInt64Array
{
public:
    typedef MArrayIteratorTemplate<MInt64Array, MInt64> Iterator;
    typedef MArrayConstIteratorTemplate<MInt64Array, MInt64> ConstIterator;

    MInt64Array();
    MInt64Array(const MInt64Array& other);
    MInt64Array(const MInt64 src[], unsigned int count);
    MInt64Array(unsigned int initialSize, MInt64 initialValue = 0);
    ~MInt64Array();
    MInt64Array& operator=(const MInt64Array& other);

    MInt64 operator[](unsigned int index) const;
    MInt64& operator[](unsigned int index);

    MStatus set(MInt64 element, unsigned int index);
    MStatus setLength(unsigned int length);
    unsigned int length() const;
    MStatus remove(unsigned int index);
    // Before the element of this index; at the length: at the end.
    MStatus insert(MInt64 element, unsigned int index);
    MStatus append(MInt64 element);
    MStatus copy(const MInt64Array& source);
    MStatus clear();
    MStatus get(MInt64 dest[]) const;
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

    MInt64Array(Buffer* buffer, Reference);

    Buffer* m_buffer; // counted; null: empty
    unsigned int m_increment;
    unsigned int m_isReference; // to data: changes are made in the buffer, for all who share it
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MInt64Array& array);

OPENMAYA_NAMESPACE_CLOSE
