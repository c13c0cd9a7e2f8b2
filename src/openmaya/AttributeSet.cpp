#include "openmaya/AttributeSet.h"

#include "commands/AttributeDefinitions.h"
#include "io/AttributeText.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"

#include <algorithm>
#include <iterator>

namespace understudy::openmaya
{

namespace
{

using core::AttributeType;

struct NumericRow
{
    MFnNumericData::Type kind;
    AttributeType type;
};

constexpr NumericRow kNumeric[] = {
    {MFnNumericData::kBoolean, AttributeType::Bool},    {MFnNumericData::kByte, AttributeType::Byte},
    {MFnNumericData::kChar, AttributeType::Char},       {MFnNumericData::kShort, AttributeType::Short},
    {MFnNumericData::k2Short, AttributeType::Short2},   {MFnNumericData::k3Short, AttributeType::Short3},
    {MFnNumericData::kInt, AttributeType::Long},        {MFnNumericData::k2Int, AttributeType::Long2},
    {MFnNumericData::k3Int, AttributeType::Long3},      {MFnNumericData::kInt64, AttributeType::Int64},
    {MFnNumericData::kFloat, AttributeType::Float},     {MFnNumericData::k2Float, AttributeType::Float2},
    {MFnNumericData::k3Float, AttributeType::Float3},   {MFnNumericData::kDouble, AttributeType::Double},
    {MFnNumericData::k2Double, AttributeType::Double2}, {MFnNumericData::k3Double, AttributeType::Double3},
    {MFnNumericData::k4Double, AttributeType::Double4}, {MFnNumericData::kAddr, AttributeType::Addr},
};

// Data without a type of its own in the kernel is told apart by the text of the attribute's type.
struct DataRow
{
    MFnData::Type kind;
    AttributeType type;
    std::string_view text;
};

constexpr DataRow kData[] = {
    {MFnData::kNumeric, AttributeType::Typed, "numeric"},
    {MFnData::kPlugin, AttributeType::Typed, "plugin"},
    {MFnData::kPluginGeometry, AttributeType::Typed, "pluginGeometry"},
    {MFnData::kString, AttributeType::String, {}},
    {MFnData::kMatrix, AttributeType::Matrix, {}},
    {MFnData::kStringArray, AttributeType::StringArray, {}},
    {MFnData::kDoubleArray, AttributeType::DoubleArray, {}},
    {MFnData::kFloatArray, AttributeType::FloatArray, {}},
    {MFnData::kIntArray, AttributeType::Int32Array, {}},
    {MFnData::kPointArray, AttributeType::PointArray, {}},
    {MFnData::kVectorArray, AttributeType::VectorArray, {}},
    {MFnData::kMatrixArray, AttributeType::MatrixArray, {}},
    {MFnData::kComponentList, AttributeType::ComponentList, {}},
    {MFnData::kMesh, AttributeType::Mesh, {}},
    {MFnData::kLattice, AttributeType::Lattice, {}},
    {MFnData::kNurbsCurve, AttributeType::NurbsCurve, {}},
    {MFnData::kNurbsSurface, AttributeType::NurbsSurface, {}},
    {MFnData::kSphere, AttributeType::Typed, "sphere"},
    {MFnData::kDynArrayAttrs, AttributeType::Typed, "dynArrayAttrs"},
    {MFnData::kDynSweptGeometry, AttributeType::Typed, "sweptGeometry"},
    {MFnData::kSubdSurface, AttributeType::SubdSurface, {}},
    {MFnData::kNObject, AttributeType::Typed, "nObject"},
    {MFnData::kNId, AttributeType::Typed, "nId"},
    {MFnData::kAny, AttributeType::Any, {}},
    {MFnData::kFalloffFunction, AttributeType::Typed, "falloffFunction"},
};

const DataRow& rowOf(MFnData::Type type)
{
    auto row = std::find_if(std::begin(kData), std::end(kData), [&](const DataRow& r) { return r.kind == type; });
    if (row == std::end(kData))
        throw core::error(core::ErrorKind::BadArgument, "{} is no kind of data.", static_cast<int>(type));
    return *row;
}

core::TypeRegistry& types() { return needSession().types(); }

void requireLegal(const std::string& name)
{
    if (!commands::isLegalAttributeName(name))
        throw core::error(core::ErrorKind::InvalidName,
                          "The attribute name '{}' is not legal: it needs letters, digits and _, and no digit first.",
                          name);
}

} // namespace

core::AttrId attributeOf(const MFnBase& set)
{
    const MObject& object = Access::objectOf(set);
    if (object.isNull())
        throw core::Error(core::ErrorKind::Failed, "The function set has no attribute.");
    return Access::attributeOf(object);
}

const core::Attribute& definitionOf(const MFnBase& set) { return types().attribute(attributeOf(set)); }

void editAttribute(core::AttrId attribute, const std::function<void(core::Attribute&)>& change)
{
    if (types().attribute(attribute).has(core::kDynamic))
        commands::editDefinition(needSession().scene(), attribute, change);
    else
        types().edit(attribute, change);
}

core::AttrId newAttribute(core::Attribute definition, const MString& longName, const MString& shortName)
{
    std::string full = longName.asChar();
    std::string brief = shortName.length() > 0 ? shortName.asChar() : full;
    requireLegal(full);
    requireLegal(brief);
    definition.longName = full;
    definition.shortName = brief;
    return types().make(definition);
}

void adopt(core::AttrId compound, core::AttrId child)
{
    const core::Attribute& added = types().attribute(child);
    if (core::valid(added.parent))
        throw core::error(core::ErrorKind::BadArgument, "The attribute '{}' is the child of a compound already.",
                          added.longName);
    if (core::valid(added.ownerType) || added.flags & (core::kDynamic | core::kExtension))
        throw core::error(core::ErrorKind::BadArgument, "The attribute '{}' belongs to a node or a node type already.",
                          added.longName);
    if (types().isAtOrBelow(compound, child))
        throw core::error(core::ErrorKind::BadArgument, "The attribute '{}' cannot contain itself.", added.longName);
    types().addChild(compound, child);
}

MObject childAt(const core::Attribute& attribute, unsigned int index)
{
    if (index >= attribute.children.size())
        throw core::error(core::ErrorKind::OutOfRange, "The attribute '{}' has no child {}.", attribute.longName,
                          index);
    return Access::attribute(attribute.children[index]);
}

namespace
{

// What the values of a bool and an enum lie between goes without saying in the kernel; Maya says it.
// Source: addAttr lines of scenes that Maya saved, and statements that MFnAttribute::getAddAttrCmd gave there.
void sayNaturalLimits(core::Attribute& attribute)
{
    if (attribute.type == AttributeType::Bool)
        attribute.limits = {0, 1, 0, 0};
    else if (attribute.type == AttributeType::Enum && attribute.enumFields && !attribute.enumFields->empty())
    {
        auto byValue = [](const auto& a, const auto& b) { return a.second < b.second; };
        auto ends = std::minmax_element(attribute.enumFields->begin(), attribute.enumFields->end(), byValue);
        attribute.limits = {double(ends.first->second), double(ends.second->second), 0, 0};
    }
    else
        return;
    attribute.flags |= core::kHasMin | core::kHasMax;
}

} // namespace

std::string addAttrText(const core::Attribute& attribute, bool longNames)
{
    core::Attribute said = attribute;
    sayNaturalLimits(said);
    std::string text = "\t";
    io::appendAddAttr(text, types(), said, needSession().units(),
                      longNames ? io::FlagNames::Long : io::FlagNames::Short);
    return text;
}

AttributeType attributeType(MFnNumericData::Type type)
{
    for (const NumericRow& row : kNumeric)
        if (row.kind == type)
            return row.type;
    return AttributeType::Unknown;
}

MFnNumericData::Type numericType(AttributeType type)
{
    for (const NumericRow& row : kNumeric)
        if (row.type == type)
            return row.kind;
    return MFnNumericData::kInvalid;
}

MFnNumericData::Type numericType(core::Scalar scalar, size_t components)
{
    for (const NumericRow& row : kNumeric)
        if (core::info(row.type).scalar == scalar && core::info(row.type).components == components)
            return row.kind;
    return MFnNumericData::kInvalid;
}

core::Attribute typedDefinition(MFnData::Type type)
{
    const DataRow& row = rowOf(type);
    core::Attribute definition;
    definition.type = row.type;
    definition.typeText = row.text;
    definition.declaredTyped = true;
    return definition;
}

MFnData::Type dataType(const core::Attribute& attribute)
{
    for (const DataRow& row : kData)
        if (row.type == attribute.type && (row.text.empty() || row.text == attribute.typeText))
            return row.kind;
    return attribute.acceptedTags.empty() ? MFnData::kInvalid : MFnData::kPlugin;
}

MFnData::Type dataType(AttributeType type)
{
    if (type == AttributeType::Opaque)
        return MFnData::kPlugin;
    if (type == AttributeType::FloatMatrix)
        return MFnData::kMatrix;
    for (const DataRow& row : kData)
        if (row.type == type && row.text.empty())
            return row.kind;
    return MFnData::kInvalid;
}

AttributeType acceptedType(MFnData::Type type) { return rowOf(type).type; }

void setLimit(core::AttrId attribute, const Limit& limit, double number)
{
    editAttribute(attribute,
                  [&](core::Attribute& definition)
                  {
                      definition.limits.*limit.number = number;
                      definition.flags |= limit.has;
                  });
}

void setDefault(core::AttrId attribute, double number)
{
    editAttribute(attribute,
                  [&](core::Attribute& definition)
                  {
                      definition.defaultNumber = number;
                      definition.flags |= core::kHasDefault;
                  });
}

double limitOf(const core::Attribute& attribute, const Limit& limit)
{
    if (!attribute.has(limit.has))
        throw core::error(core::ErrorKind::Failed, "The attribute '{}' has no such limit.", attribute.longName);
    return attribute.limits.*limit.number;
}

} // namespace understudy::openmaya
