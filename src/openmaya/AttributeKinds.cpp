#include "openmaya/AttributeKinds.h"

namespace understudy::openmaya
{

namespace
{

using core::AttributeType;

struct AttributeRow
{
    AttributeType type;
    MFn::Type kind;
};

// Of other types: kTypedAttribute. Source: kinds of attributes in a listing of a live session.
constexpr AttributeRow kAttributes[] = {
    {AttributeType::Bool, MFn::kNumericAttribute},
    {AttributeType::Byte, MFn::kNumericAttribute},
    {AttributeType::Char, MFn::kNumericAttribute},
    {AttributeType::Short, MFn::kNumericAttribute},
    {AttributeType::Long, MFn::kNumericAttribute},
    {AttributeType::Int64, MFn::kNumericAttribute},
    {AttributeType::Addr, MFn::kNumericAttribute},
    {AttributeType::Float, MFn::kNumericAttribute},
    {AttributeType::Double, MFn::kNumericAttribute},
    {AttributeType::Enum, MFn::kEnumAttribute},
    {AttributeType::DoubleAngle, MFn::kDoubleAngleAttribute},
    {AttributeType::DoubleLinear, MFn::kDoubleLinearAttribute},
    {AttributeType::FloatAngle, MFn::kFloatAngleAttribute},
    {AttributeType::FloatLinear, MFn::kFloatLinearAttribute},
    {AttributeType::Time, MFn::kTimeAttribute},
    {AttributeType::Short2, MFn::kAttribute2Short},
    {AttributeType::Short3, MFn::kAttribute3Short},
    {AttributeType::Long2, MFn::kAttribute2Int},
    {AttributeType::Long3, MFn::kAttribute3Int},
    {AttributeType::Float2, MFn::kAttribute2Float},
    {AttributeType::Float3, MFn::kAttribute3Float},
    {AttributeType::Double2, MFn::kAttribute2Double},
    {AttributeType::Double3, MFn::kAttribute3Double},
    {AttributeType::Double4, MFn::kAttribute4Double},
    {AttributeType::Compound, MFn::kCompoundAttribute},
    {AttributeType::Message, MFn::kMessageAttribute},
    {AttributeType::Matrix, MFn::kMatrixAttribute},
    {AttributeType::FloatMatrix, MFn::kFloatMatrixAttribute},
    {AttributeType::Generic, MFn::kGenericAttribute},
    {AttributeType::Opaque, MFn::kOpaqueAttribute},
};

// The text of the type of light data, a compound.
constexpr std::string_view kLightData = "lightData";

struct DataRow
{
    AttributeType type;
    MFn::Type kind;
};

// Of other types: kData.
constexpr DataRow kData[] = {
    {AttributeType::String, MFn::kStringData},
    {AttributeType::Matrix, MFn::kMatrixData},
    {AttributeType::FloatMatrix, MFn::kMatrixFloatData},
    {AttributeType::DoubleArray, MFn::kDoubleArrayData},
    {AttributeType::FloatArray, MFn::kFloatArrayData},
    {AttributeType::Int32Array, MFn::kIntArrayData},
    {AttributeType::Int64Array, MFn::kInt64ArrayData},
    {AttributeType::VectorArray, MFn::kVectorArrayData},
    {AttributeType::FloatVectorArray, MFn::kFloatVectorArrayData},
    {AttributeType::PointArray, MFn::kPointArrayData},
    {AttributeType::MatrixArray, MFn::kMatrixArrayData},
    {AttributeType::StringArray, MFn::kStringArrayData},
    {AttributeType::ComponentList, MFn::kComponentListData},
    {AttributeType::Mesh, MFn::kMeshData},
    {AttributeType::NurbsCurve, MFn::kNurbsCurveData},
    {AttributeType::NurbsSurface, MFn::kNurbsSurfaceData},
    {AttributeType::Lattice, MFn::kLatticeData},
    {AttributeType::SubdSurface, MFn::kSubdivData},
    {AttributeType::Opaque, MFn::kPluginData},
};

struct NumbersRow
{
    core::Scalar scalar;
    size_t components;
    MFn::Type kind;
};

// Of other numbers: kNumericData.
constexpr NumbersRow kNumbers[] = {
    {core::Scalar::Int16, 2, MFn::kData2Short},   {core::Scalar::Int16, 3, MFn::kData3Short},
    {core::Scalar::Int32, 2, MFn::kData2Int},     {core::Scalar::Int32, 3, MFn::kData3Int},
    {core::Scalar::Float, 2, MFn::kData2Float},   {core::Scalar::Float, 3, MFn::kData3Float},
    {core::Scalar::Double, 2, MFn::kData2Double}, {core::Scalar::Double, 3, MFn::kData3Double},
    {core::Scalar::Double, 4, MFn::kData4Double},
};

bool isNumbers(MFn::Type kind)
{
    for (const NumbersRow& row : kNumbers)
        if (row.kind == kind)
            return true;
    return false;
}

// Geometry, and the kind of shapes whose function sets work on such data too.
struct GeometryRow
{
    MFn::Type data;
    MFn::Type shape;
};

constexpr GeometryRow kGeometry[] = {
    {MFn::kMeshData, MFn::kMesh},
    {MFn::kNurbsCurveData, MFn::kNurbsCurve},
    {MFn::kNurbsSurfaceData, MFn::kNurbsSurface},
    {MFn::kLatticeData, MFn::kLattice},
    {MFn::kSubdivData, MFn::kSubdiv},
};

bool isGeometryKind(MFn::Type own, MFn::Type kind)
{
    for (const GeometryRow& row : kGeometry)
        if (row.data == own)
            return kind == MFn::kGeometryData || kind == row.shape;
    return false;
}

} // namespace

MFn::Type attributeKind(const core::Attribute& attribute)
{
    if (attribute.isTyped())
        return MFn::kTypedAttribute;
    if (attribute.typeText == kLightData)
        return MFn::kLightDataAttribute;
    for (const AttributeRow& row : kAttributes)
        if (row.type == attribute.type)
            return row.kind;
    return MFn::kTypedAttribute;
}

bool isAttributeKind(const core::Attribute& attribute, MFn::Type kind)
{
    MFn::Type own = attributeKind(attribute);
    switch (kind)
    {
    case MFn::kBase:
    case MFn::kAttribute:
        return true;
    case MFn::kNumericAttribute:
        return own == kind || (attribute.isNumeric() && attribute.components() > 1);
    case MFn::kUnitAttribute:
        return attribute.isNumeric() && attribute.typeInfo().unit != core::Unit::None;
    case MFn::kMatrixAttribute:
        return own == kind || own == MFn::kFloatMatrixAttribute;
    case MFn::kCompoundAttribute:
        return attribute.isCompound();
    default:
        return own == kind;
    }
}

MFn::Type dataKind(const core::Value& value)
{
    if (value.isNumeric())
    {
        for (const NumbersRow& row : kNumbers)
            if (row.scalar == value.scalar() && row.components == value.components())
                return row.kind;
        return MFn::kNumericData;
    }
    if (value.isData())
        for (const DataRow& row : kData)
            if (row.type == value.data()->type())
                return row.kind;
    return MFn::kData;
}

bool isDataKind(MFn::Type own, MFn::Type kind)
{
    return kind == MFn::kBase || kind == MFn::kData || kind == own || isGeometryKind(own, kind) ||
           (kind == MFn::kNumericData && isNumbers(own));
}

} // namespace understudy::openmaya
