// Arrays of vectors, points and colours, and C arrays of as many numbers each.
#pragma once

#include "openmaya/ArrayMembers.h"

#include <vector>

namespace understudy::openmaya
{

template <class Element, unsigned Size, class Number> Element fromTuple(const Number* numbers)
{
    Element element;
    for (unsigned i = 0; i < Size; ++i)
        element[i] = static_cast<std::decay_t<decltype(element[0])>>(numbers[i]);
    return element;
}

template <unsigned Size, class Element, class Number>
void fromTuples(std::vector<Element>& items, const Number (*tuples)[Size], unsigned int count)
{
    items.resize(count);
    for (unsigned int i = 0; i < count; ++i)
        items[i] = fromTuple<Element, Size>(tuples[i]);
}

template <unsigned Size, class Element, class Number>
void toTuples(const std::vector<Element>& items, Number (*tuples)[Size])
{
    for (size_t i = 0; i < items.size(); ++i)
        for (unsigned k = 0; k < Size; ++k)
            tuples[i][k] = static_cast<Number>(items[i][k]);
}

} // namespace understudy::openmaya

// Members of arrays of vectors and points.
#define UNDERSTUDY_ARRAY_TUPLES(Array, Element, Size)                                                                  \
    Array::Array(const Element src[], unsigned int count) : Array()                                                    \
    {                                                                                                                  \
        ownItems(m_buffer, false).assign(src, src + count);                                                            \
    }                                                                                                                  \
    Array::Array(const double src[][Size], unsigned int count) : Array()                                               \
    {                                                                                                                  \
        fromTuples<Size>(ownItems(m_buffer, false), src, count);                                                       \
    }                                                                                                                  \
    Array::Array(const float src[][Size], unsigned int count) : Array()                                                \
    {                                                                                                                  \
        fromTuples<Size>(ownItems(m_buffer, false), src, count);                                                       \
    }                                                                                                                  \
    Array::Array(unsigned int initialSize, const Element& initialValue) : Array()                                      \
    {                                                                                                                  \
        ownItems(m_buffer, false).assign(initialSize, initialValue);                                                   \
    }                                                                                                                  \
    MStatus Array::set(double element[Size], unsigned int index)                                                       \
    {                                                                                                                  \
        return set(fromTuple<Element, Size>(element), index);                                                          \
    }                                                                                                                  \
    MStatus Array::set(float element[Size], unsigned int index)                                                        \
    {                                                                                                                  \
        return set(fromTuple<Element, Size>(element), index);                                                          \
    }                                                                                                                  \
    MStatus Array::get(double dest[][Size]) const                                                                      \
    {                                                                                                                  \
        toTuples<Size>(itemsOf<Element>(m_buffer), dest);                                                              \
        return MStatus::kSuccess;                                                                                      \
    }                                                                                                                  \
    MStatus Array::get(float dest[][Size]) const                                                                       \
    {                                                                                                                  \
        toTuples<Size>(itemsOf<Element>(m_buffer), dest);                                                              \
        return MStatus::kSuccess;                                                                                      \
    }
