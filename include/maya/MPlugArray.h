// A growing array of plugs.
//
// Copies share their elements until one of them is changed. An index outside the array: kInvalidParameter from members
// that give a status, an exception from operator[].
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPlugArray
{
public:
    typedef MArrayIteratorTemplate<MPlugArray, MPlug> Iterator;
    typedef MArrayConstIteratorTemplate<MPlugArray, MPlug> ConstIterator;

    MPlugArray();
    MPlugArray(const MPlugArray& other);
    MPlugArray(unsigned int initializeSize, const MPlug& initialValue);
    MPlugArray(const MPlug src[], unsigned int count);
    ~MPlugArray();
    MPlugArray& operator=(const MPlugArray& other);

    const MPlug& operator[](unsigned int index) const;
    MPlug& operator[](unsigned int index);

    MStatus set(const MPlug& element, unsigned int index);
    MStatus setLength(unsigned int length);
    unsigned int length() const;
    MStatus remove(unsigned int index);
    // Before the element of this index; at the length: at the end.
    MStatus insert(const MPlug& element, unsigned int index);
    MStatus append(const MPlug& element);
    MStatus copy(const MPlugArray& source);
    MStatus clear();
    MStatus get(MPlug array[]) const;
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

    MPlugArray(Buffer* buffer, Reference);

    Buffer* m_buffer; // counted; null: empty
    unsigned int m_increment;
    unsigned int m_isReference; // to data: changes are made in the buffer, for all who share it
};

OPENMAYA_NAMESPACE_CLOSE
