// The data types an attribute can have, and what each one's values are made of.
//
// Names are those that Maya's `getAttr -type`, `addAttr -attributeType/-dataType` and node reference use.
#pragma once

#include <cstdint>
#include <string_view>

namespace understudy::core
{

// How one number is stored. Angles and lengths are doubles (radians, centimetres); times are int64 ticks.
enum class Scalar : uint8_t
{
    None,
    Bool,
    Int8,
    UInt8,
    Int16,
    Int32,
    Int64,
    Float,
    Double,
    Ticks
};

enum class Unit : uint8_t
{
    None,
    Angle,
    Length,
    Time
};

// What a value consists of: numbers, a counted data object, children only, or nothing at all.
enum class ValueKind : uint8_t
{
    Numeric,
    Data,
    Compound,
    Message
};

// name, text in scenes and commands, kind, scalar, components, unit
#define UNDERSTUDY_ATTRIBUTE_TYPES(X)                                                                                  \
    X(Bool, "bool", Numeric, Bool, 1, None)                                                                            \
    X(Byte, "byte", Numeric, UInt8, 1, None)                                                                           \
    X(Char, "char", Numeric, Int8, 1, None)                                                                            \
    X(Short, "short", Numeric, Int16, 1, None)                                                                         \
    X(Long, "long", Numeric, Int32, 1, None)                                                                           \
    X(Int64, "int64", Numeric, Int64, 1, None)                                                                         \
    X(Addr, "addr", Numeric, Int64, 1, None)                                                                           \
    X(Float, "float", Numeric, Float, 1, None)                                                                         \
    X(Double, "double", Numeric, Double, 1, None)                                                                      \
    X(Enum, "enum", Numeric, Int16, 1, None)                                                                           \
    X(DoubleAngle, "doubleAngle", Numeric, Double, 1, Angle)                                                           \
    X(DoubleLinear, "doubleLinear", Numeric, Double, 1, Length)                                                        \
    X(FloatAngle, "floatAngle", Numeric, Float, 1, Angle)                                                              \
    X(FloatLinear, "floatLinear", Numeric, Float, 1, Length)                                                           \
    X(Time, "time", Numeric, Ticks, 1, Time)                                                                           \
    X(Short2, "short2", Numeric, Int16, 2, None)                                                                       \
    X(Short3, "short3", Numeric, Int16, 3, None)                                                                       \
    X(Long2, "long2", Numeric, Int32, 2, None)                                                                         \
    X(Long3, "long3", Numeric, Int32, 3, None)                                                                         \
    X(Float2, "float2", Numeric, Float, 2, None)                                                                       \
    X(Float3, "float3", Numeric, Float, 3, None)                                                                       \
    X(Double2, "double2", Numeric, Double, 2, None)                                                                    \
    X(Double3, "double3", Numeric, Double, 3, None)                                                                    \
    X(Double4, "double4", Numeric, Double, 4, None)                                                                    \
    X(Compound, "compound", Compound, None, 0, None)                                                                   \
    X(Message, "message", Message, None, 0, None)                                                                      \
    X(String, "string", Data, None, 0, None)                                                                           \
    X(Matrix, "matrix", Data, None, 0, None)                                                                           \
    X(FloatMatrix, "fltMatrix", Data, None, 0, None)                                                                   \
    X(DoubleArray, "doubleArray", Data, None, 0, None)                                                                 \
    X(FloatArray, "floatArray", Data, None, 0, None)                                                                   \
    X(Int32Array, "Int32Array", Data, None, 0, None)                                                                   \
    X(Int64Array, "Int64Array", Data, None, 0, None)                                                                   \
    X(VectorArray, "vectorArray", Data, None, 0, None)                                                                 \
    X(FloatVectorArray, "floatVectorArray", Data, None, 0, None)                                                       \
    X(PointArray, "pointArray", Data, None, 0, None)                                                                   \
    X(MatrixArray, "matrixArray", Data, None, 0, None)                                                                 \
    X(StringArray, "stringArray", Data, None, 0, None)                                                                 \
    X(ComponentList, "componentList", Data, None, 0, None)                                                             \
    X(PolyFaces, "polyFaces", Data, None, 0, None)                                                                     \
    X(Mesh, "mesh", Data, None, 0, None)                                                                               \
    X(NurbsCurve, "nurbsCurve", Data, None, 0, None)                                                                   \
    X(NurbsSurface, "nurbsSurface", Data, None, 0, None)                                                               \
    X(Lattice, "lattice", Data, None, 0, None)                                                                         \
    X(SubdSurface, "subdivisionSurface", Data, None, 0, None)                                                          \
    X(Geometry, "geometry", Data, None, 0, None)                                                                       \
    X(Typed, "typed", Data, None, 0, None)                                                                             \
    X(Generic, "generic", Data, None, 0, None)                                                                         \
    X(Any, "any", Data, None, 0, None)                                                                                 \
    X(Opaque, "opaque", Data, None, 0, None)                                                                           \
    X(Unknown, "unknown", Data, None, 0, None)

enum class AttributeType : uint8_t
{
#define X(name, text, kind, scalar, components, unit) name,
    UNDERSTUDY_ATTRIBUTE_TYPES(X)
#undef X
};

struct AttributeTypeInfo
{
    std::string_view text;
    ValueKind kind;
    Scalar scalar;
    uint8_t components;
    Unit unit;
};

inline constexpr AttributeTypeInfo kAttributeTypes[] = {
#define X(name, text, kind, scalar, components, unit) {text, ValueKind::kind, Scalar::scalar, components, Unit::unit},
    UNDERSTUDY_ATTRIBUTE_TYPES(X)
#undef X
};

constexpr const AttributeTypeInfo& info(AttributeType type) { return kAttributeTypes[static_cast<size_t>(type)]; }

} // namespace understudy::core
