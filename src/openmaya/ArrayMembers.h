// What the API's arrays have in common: a counted buffer, and the members that each of them defines alike.
//
// A class's Buffer derives from ArrayBuffer of its element. Arrays share a buffer until one of them changes it; an
// array that is a reference changes it for all.
#pragma once

#include "core/Error.h"
#include "openmaya/Status.h"

#include <atomic>
#include <vector>

namespace understudy::openmaya
{

template <class Element> struct ArrayBuffer
{
    std::atomic<unsigned> users{1};
    std::vector<Element> items;
};

template <class Buffer> Buffer* share(Buffer* buffer)
{
    if (buffer)
        buffer->users.fetch_add(1, std::memory_order_relaxed);
    return buffer;
}

template <class Buffer> void release(Buffer* buffer)
{
    if (buffer && buffer->users.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete buffer;
}

// The items to read.
template <class Element, class Buffer> const std::vector<Element>& itemsOf(const Buffer* buffer)
{
    static const auto* none = new std::vector<Element>;
    return buffer ? buffer->items : *none;
}

// The items to change: of this array alone, or of all who share a reference's buffer.
template <class Buffer> auto& ownItems(Buffer*& buffer, bool isReference)
{
    if (!buffer)
        buffer = new Buffer;
    else if (!isReference && buffer->users.load(std::memory_order_acquire) > 1)
    {
        auto* copy = new Buffer;
        copy->items = buffer->items;
        release(buffer);
        buffer = copy;
    }
    return buffer->items;
}

inline void checkIndex(unsigned int index, size_t length)
{
    if (index >= length)
        throw core::error(core::ErrorKind::OutOfRange, "Index {} is outside an array of {}.", index, length);
}

template <class Items, class Element> MStatus setElement(Items& items, unsigned int index, const Element& element)
{
    return guarded(
        [&]
        {
            checkIndex(index, items.size());
            items[index] = element;
        });
}

// By value: the element may be one of the items.
template <class Items, class Element> void insertElement(Items& items, unsigned int index, Element element)
{
    checkIndex(index, items.size() + 1);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), std::move(element));
}

template <class Items> void removeElement(Items& items, unsigned int index)
{
    checkIndex(index, items.size());
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
}

} // namespace understudy::openmaya

// Members of every array class. `Argument` and `Answer`: as the class takes and gives an element.
#define UNDERSTUDY_ARRAY_MEMBERS(Array, Element, Argument, Answer)                                                     \
    struct Array::Buffer : ArrayBuffer<Element>                                                                        \
    {                                                                                                                  \
    };                                                                                                                 \
    Array::Array() : m_buffer(nullptr), m_increment(16), m_isReference(0) {}                                           \
    Array::Array(const Array& other) : Array() { *this = other; }                                                      \
    Array::Array(Buffer* buffer, Reference) : m_buffer(share(buffer)), m_increment(16), m_isReference(1) {}            \
    Array::~Array() { release(m_buffer); }                                                                             \
    Array& Array::operator=(const Array& other)                                                                        \
    {                                                                                                                  \
        if (m_isReference || other.m_isReference)                                                                      \
        {                                                                                                              \
            std::vector<Element> copy = itemsOf<Element>(other.m_buffer);                                              \
            ownItems(m_buffer, m_isReference) = std::move(copy);                                                       \
        }                                                                                                              \
        else                                                                                                           \
        {                                                                                                              \
            Buffer* shared = share(other.m_buffer);                                                                    \
            release(m_buffer);                                                                                         \
            m_buffer = shared;                                                                                         \
        }                                                                                                              \
        return *this;                                                                                                  \
    }                                                                                                                  \
    Answer Array::operator[](unsigned int index) const                                                                 \
    {                                                                                                                  \
        checkIndex(index, length());                                                                                   \
        return m_buffer->items[index];                                                                                 \
    }                                                                                                                  \
    Element& Array::operator[](unsigned int index)                                                                     \
    {                                                                                                                  \
        checkIndex(index, length());                                                                                   \
        return ownItems(m_buffer, m_isReference)[index];                                                               \
    }                                                                                                                  \
    MStatus Array::set(Argument element, unsigned int index)                                                           \
    {                                                                                                                  \
        return setElement(ownItems(m_buffer, m_isReference), index, element);                                          \
    }                                                                                                                  \
    MStatus Array::setLength(unsigned int length)                                                                      \
    {                                                                                                                  \
        return guarded([&] { ownItems(m_buffer, m_isReference).resize(length); });                                     \
    }                                                                                                                  \
    unsigned int Array::length() const { return static_cast<unsigned int>(itemsOf<Element>(m_buffer).size()); }        \
    MStatus Array::remove(unsigned int index)                                                                          \
    {                                                                                                                  \
        return guarded([&] { removeElement(ownItems(m_buffer, m_isReference), index); });                              \
    }                                                                                                                  \
    MStatus Array::insert(Argument element, unsigned int index)                                                        \
    {                                                                                                                  \
        return guarded(                                                                                                \
            [&]                                                                                                        \
            {                                                                                                          \
                Element copy(element);                                                                                 \
                insertElement(ownItems(m_buffer, m_isReference), index, std::move(copy));                              \
            });                                                                                                        \
    }                                                                                                                  \
    MStatus Array::append(Argument element) { return insert(element, length()); }                                      \
    MStatus Array::clear()                                                                                             \
    {                                                                                                                  \
        return guarded([&] { ownItems(m_buffer, m_isReference).clear(); });                                            \
    }                                                                                                                  \
    void Array::setSizeIncrement(unsigned int newIncrement) { m_increment = newIncrement; }                            \
    unsigned int Array::sizeIncrement() const { return m_increment; }                                                  \
    const char* Array::className() { return #Array; }

// copy(), which all but MStringArray have.
#define UNDERSTUDY_ARRAY_COPY(Array)                                                                                   \
    MStatus Array::copy(const Array& source)                                                                           \
    {                                                                                                                  \
        return guarded([&] { *this = source; });                                                                       \
    }
