// Function sets on data that is an array: the members that all of them have.
#pragma once

#include "openmaya/DataSets.h"

#include <maya/MFloatVector.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MString.h>
#include <maya/MVector.h>

#include <array>
#include <cstring>
#include <string>

namespace understudy::openmaya
{

// An element as the kernel holds it, as the API does, and back.
template <class Element, class Stored> Element fromStored(const Stored& stored) { return static_cast<Element>(stored); }
template <class Element, class Number, size_t Size> Element fromStored(const std::array<Number, Size>& stored)
{
    if constexpr (Size == 16)
    {
        Element matrix;
        std::memcpy(matrix.matrix, stored.data(), sizeof stored);
        return matrix;
    }
    else
        return Element(stored.data());
}
template <class Element> Element fromStored(const std::string& stored)
{
    return Element(stored.data(), static_cast<int>(stored.size()));
}

inline void toStored(const MString& text, std::string& stored) { stored.assign(text.asChar(), text.length()); }
inline void toStored(const MMatrix& matrix, core::Matrix& stored)
{
    std::memcpy(stored.data(), matrix.matrix, sizeof stored);
}
template <class Element, class Number, size_t Size>
void toStored(const Element& element, std::array<Number, Size>& stored)
{
    for (unsigned i = 0; i < Size; ++i)
        stored[i] = element[i];
}
template <class Number> void toStored(const Number& number, Number& stored) { stored = number; }

template <class Array, class DataType> Array toArray(const core::Value& value)
{
    using Element = std::decay_t<decltype(std::declval<Array&>()[0])>;
    Array array;
    const auto* data = value.as<DataType>();
    array.setLength(data ? static_cast<unsigned>(data->content.size()) : 0);
    if (array.length() > 0)
    {
        // The elements lie in a row.
        Element* into = &array[0];
        for (const auto& stored : data->content)
            *into++ = fromStored<Element>(stored);
    }
    return array;
}

template <class Array, class DataType> core::Value toValue(const Array& array)
{
    std::decay_t<decltype(std::declval<DataType>().content)> content(array.length());
    for (unsigned i = 0; i < array.length(); ++i)
        toStored(array[i], content[i]);
    return core::Value(core::makeData<DataType>(std::move(content)));
}

template <class Array_, class DataType_> class LiveArray final : public LiveData
{
public:
    using Array = Array_;
    using DataType = DataType_;

    explicit LiveArray(const core::Value& value) : array(Access::refer(toArray<Array, DataType>(value))) {}
    core::Value value() const override { return toValue<Array, DataType>(array); }
    void assign(const core::Value& value) override { array = toArray<Array, DataType>(value); }

    Array array; // a reference, so that those which refer to it change it
};

// To read.
template <class Live> typename Live::Array& arrayOf(const MFnBase& set)
{
    (void)contentOf<typename Live::DataType>(set);
    return boxOf(set).live<Live>().array;
}
template <class Live> typename Live::Array& arrayToWrite(const MFnBase& set)
{
    (void)contentOf<typename Live::DataType>(set);
    return boxOf(set).liveToWrite<Live>().array;
}

// Null where the function set has no such data.
template <class Live> typename Live::Array* arrayToRefer(const MFnBase& set, MStatus* status)
{
    using Array = typename Live::Array;
    return guarded(status, static_cast<Array*>(nullptr), [&] { return &arrayToWrite<Live>(set); });
}

} // namespace understudy::openmaya

// `Element`: as a reference refers to it; `Argument`: as set() takes one; `Answer`: as operator[] gives one to read.
// An index outside: an exception from operator[], a status from set().
#define UNDERSTUDY_ARRAY_DATA(Class, Kind, Array, DataType, Element, Argument, Answer)                                 \
    UNDERSTUDY_FUNCTION_SET(Class, Kind)                                                                               \
    using Class##Live = LiveArray<Array, DataType>;                                                                    \
    unsigned int Class::length(MStatus* ReturnStatus) const                                                            \
    {                                                                                                                  \
        return guarded(ReturnStatus, 0u, [&] { return arrayOf<Class##Live>(*this).length(); });                        \
    }                                                                                                                  \
    Answer Class::operator[](unsigned int index) const { return arrayOf<Class##Live>(*this)[index]; }                  \
    Element& Class::operator[](unsigned int index) { return arrayToWrite<Class##Live>(*this)[index]; }                 \
    MStatus Class::set(Argument element, unsigned int index)                                                           \
    {                                                                                                                  \
        return guarded([&] { arrayToWrite<Class##Live>(*this)[index] = element; });                                    \
    }                                                                                                                  \
    MStatus Class::copyTo(Array& dest) const                                                                           \
    {                                                                                                                  \
        return guarded([&] { dest = arrayOf<Class##Live>(*this); });                                                   \
    }                                                                                                                  \
    MStatus Class::set(const Array& newArray)                                                                          \
    {                                                                                                                  \
        return guarded([&] { arrayToWrite<Class##Live>(*this) = newArray; });                                          \
    }                                                                                                                  \
    Array Class::array(MStatus* ReturnStatus)                                                                          \
    {                                                                                                                  \
        if (Array* found = arrayToRefer<Class##Live>(*this, ReturnStatus))                                             \
            return Access::refer(*found);                                                                              \
        return Array();                                                                                                \
    }                                                                                                                  \
    MObject Class::create(MStatus* ReturnStatus)                                                                       \
    {                                                                                                                  \
        return createData(*this, toValue<Array, DataType>(Array()), ReturnStatus);                                     \
    }                                                                                                                  \
    MObject Class::create(const Array& in, MStatus* ReturnStatus)                                                      \
    {                                                                                                                  \
        return createData(*this, toValue<Array, DataType>(in), ReturnStatus);                                          \
    }
