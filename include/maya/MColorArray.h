// A growing array of colours.
//
// Copies share their elements until one of them is changed. An index outside the array: kInvalidParameter from members
// that give a status, an exception from operator[].
#pragma once

#include <maya/MArrayIteratorTemplate.h>
#include <maya/MColor.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MColorArray
{
public:
    typedef MArrayIteratorTemplate<MColorArray, MColor> Iterator;
    typedef MArrayConstIteratorTemplate<MColorArray, MColor> ConstIterator;

    MColorArray();
    MColorArray(const MColorArray& other);
    MColorArray(const MColor src[], unsigned int count);
    MColorArray(const float src[][4], unsigned int count);
    MColorArray(const double src[][4], unsigned int count);
    MColorArray(unsigned int initialSize, const MColor& initialValue = MColor::kOpaqueBlack);
    ~MColorArray();
    MColorArray& operator=(const MColorArray& other);

    const MColor& operator[](unsigned int index) const;
    MColor& operator[](unsigned int index);

    MStatus set(const MColor& element, unsigned int index);
    MStatus set(unsigned int index, float r, float g, float b, float a = 1);
    MStatus set(float val[4], unsigned int index);
    // All of the array's colours, of which there are `size` then.
    MStatus set(float elements[][4], unsigned int size);
    MStatus set(double elements[][4], unsigned int size);
    MStatus setLength(unsigned int length);
    unsigned int length() const;
    MStatus remove(unsigned int index);
    // Before the element of this index; at the length: at the end.
    MStatus insert(const MColor& element, unsigned int index);
    MStatus append(const MColor& element);
    MStatus append(float r, float g, float b, float a = 1);
    MStatus copy(const MColorArray& source);
    MStatus clear();
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

    MColorArray(Buffer* buffer, Reference);

    Buffer* m_buffer; // counted; null: empty
    unsigned int m_increment;
    unsigned int m_isReference; // to data: changes are made in the buffer, for all who share it
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MColorArray& array);

OPENMAYA_NAMESPACE_CLOSE
