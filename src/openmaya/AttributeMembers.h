// Members of function sets that read and set one attribute of the node: one line for each.
//
// Centimetres and radians, as the attributes hold them. Colours have no alpha.
#pragma once

#include "core/Edits.h"
#include "openmaya/NodeSet.h"

#include <maya/MColor.h>
#include <maya/MFloatVector.h>

#include <string_view>
#include <type_traits>

namespace understudy::openmaya
{

template <class Type> Type fromValue(const core::Value& value)
{
    if constexpr (std::is_same_v<Type, bool>)
        return value.asDouble() != 0.0;
    else if constexpr (std::is_same_v<Type, MColor>)
        return MColor(float(value.asDouble(0)), float(value.asDouble(1)), float(value.asDouble(2)));
    else if constexpr (std::is_same_v<Type, MFloatVector>)
        return MFloatVector(float(value.asDouble(0)), float(value.asDouble(1)), float(value.asDouble(2)));
    else if constexpr (std::is_floating_point_v<Type>)
        return static_cast<Type>(value.asDouble());
    else
        return static_cast<Type>(value.asInt());
}

// Throws BadArgument where the attribute has values of another kind.
core::Value numbersOf(core::NodeId node, std::string_view attribute, size_t count);
void setNumbers(core::NodeId node, std::string_view attribute, std::initializer_list<double> numbers);

template <class Type> Type readAttribute(const MFnBase& set, std::string_view attribute, MStatus* status)
{
    constexpr size_t kCount = std::is_same_v<Type, MColor> || std::is_same_v<Type, MFloatVector> ? 3 : 1;
    return ofNode(set, status, Type(),
                  [&](core::NodeId node) { return fromValue<Type>(numbersOf(node, attribute, kCount)); });
}

inline MStatus writeAttribute(const MFnBase& set, std::string_view attribute, double number)
{
    return guarded([&] { setNumbers(nodeOf(set), attribute, {number}); });
}

inline MStatus writeAttribute(const MFnBase& set, std::string_view attribute, const MColor& color)
{
    return guarded([&] { setNumbers(nodeOf(set), attribute, {color.r, color.g, color.b}); });
}

} // namespace understudy::openmaya

#define UNDERSTUDY_GETTER(Class, Type, get, attribute)                                                                 \
    auto Class::get(MStatus* ReturnStatus) const -> Type { return readAttribute<Type>(*this, attribute, ReturnStatus); }

#define UNDERSTUDY_SETTER(Class, Parameter, set, attribute)                                                            \
    MStatus Class::set(Parameter value) { return writeAttribute(*this, attribute, value); }

#define UNDERSTUDY_ATTRIBUTE(Class, Type, Parameter, get, set, attribute)                                              \
    UNDERSTUDY_GETTER(Class, Type, get, attribute)                                                                     \
    UNDERSTUDY_SETTER(Class, Parameter, set, attribute)
