#include "openmaya/Access.h"
#include "openmaya/AttributeSet.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/Status.h"

#include <maya/MFnNumericAttribute.h>

#include <array>
#include <cstdint>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::AttributeType;

core::TypeRegistry& types() { return needSession().types(); }

// ---- tuples

struct TupleRow
{
    core::Scalar scalar;
    size_t components;
    AttributeType type;
};

constexpr TupleRow kTuples[] = {
    {core::Scalar::Int16, 2, AttributeType::Short2},   {core::Scalar::Int16, 3, AttributeType::Short3},
    {core::Scalar::Int32, 2, AttributeType::Long2},    {core::Scalar::Int32, 3, AttributeType::Long3},
    {core::Scalar::Float, 2, AttributeType::Float2},   {core::Scalar::Float, 3, AttributeType::Float3},
    {core::Scalar::Double, 2, AttributeType::Double2}, {core::Scalar::Double, 3, AttributeType::Double3},
    {core::Scalar::Double, 4, AttributeType::Double4},
};

AttributeType singleType(core::Scalar scalar)
{
    switch (scalar)
    {
    case core::Scalar::Int16:
        return AttributeType::Short;
    case core::Scalar::Int32:
        return AttributeType::Long;
    case core::Scalar::Float:
        return AttributeType::Float;
    default:
        return AttributeType::Double;
    }
}

AttributeType tupleType(const std::vector<core::AttrId>& children)
{
    core::Scalar scalar = types().attribute(children.front()).scalar();
    for (core::AttrId child : children)
    {
        const core::Attribute& attribute = types().attribute(child);
        if (attribute.scalar() != scalar || attribute.components() != 1 || attribute.isArray())
            throw core::error(core::ErrorKind::BadArgument, "The attribute '{}' cannot be part of a tuple of numbers.",
                              attribute.longName);
    }
    for (const TupleRow& row : kTuples)
        if (row.scalar == scalar && row.components == children.size())
            return row.type;
    throw core::error(core::ErrorKind::BadArgument, "There is no attribute of {} numbers of type {}.", children.size(),
                      types().attribute(children.front()).typeName());
}

core::AttrId makeTuple(AttributeType type, const std::vector<core::AttrId>& children, const MString& longName,
                       const MString& shortName)
{
    core::Attribute definition;
    definition.type = type;
    core::AttrId made = newAttribute(definition, longName, shortName);
    for (core::AttrId child : children)
        adopt(made, child);
    return made;
}

struct Suffix
{
    const char* longName;
    const char* shortName;
};

constexpr std::array<Suffix, 4> kNumbered{{{"0", "0"}, {"1", "1"}, {"2", "2"}, {"3", "3"}}};
constexpr std::array<Suffix, 4> kColor{{{"R", "r"}, {"G", "g"}, {"B", "b"}, {"A", "a"}}};
constexpr std::array<Suffix, 4> kPoint{{{"X", "x"}, {"Y", "y"}, {"Z", "z"}, {"W", "w"}}};

core::AttrId makeNumeric(AttributeType type, const std::array<Suffix, 4>& suffixes, const MString& longName,
                         const MString& shortName, double defaultValue)
{
    const core::AttributeTypeInfo& info = core::info(type);
    core::Attribute definition;
    definition.type = info.components == 1 ? type : singleType(info.scalar);
    if (defaultValue != 0.0)
    {
        definition.defaultNumber = defaultValue;
        definition.flags |= core::kHasDefault;
    }
    if (info.components == 1)
        return newAttribute(definition, longName, shortName);
    const MString& brief = shortName.length() > 0 ? shortName : longName;
    std::vector<core::AttrId> children;
    for (size_t i = 0; i < info.components; ++i)
        children.push_back(newAttribute(definition, longName + suffixes[i].longName, brief + suffixes[i].shortName));
    return makeTuple(type, children, longName, shortName);
}

// ---- numbers of one attribute or of a tuple's children

std::vector<core::AttrId> partsOf(const MFnBase& set)
{
    const core::Attribute& attribute = definitionOf(set);
    if (!attribute.isNumericCompound())
        return {attribute.id};
    return attribute.children;
}

std::vector<core::AttrId> partsOf(const MFnBase& set, size_t count)
{
    std::vector<core::AttrId> parts = partsOf(set);
    if (parts.size() != count)
        throw core::error(core::ErrorKind::BadArgument, "The attribute '{}' has {} numbers, not {}.",
                          definitionOf(set).longName, parts.size(), count);
    return parts;
}

bool hasLimit(const MFnBase& set, const Limit& limit, MStatus* status)
{
    return guarded(status, false,
                   [&]
                   {
                       for (core::AttrId part : partsOf(set))
                           if (types().attribute(part).has(limit.has))
                               return true;
                       return definitionOf(set).has(limit.has);
                   });
}

template <class... Number> MStatus readLimits(const MFnBase& set, const Limit& limit, Number&... numbers)
{
    return guarded(
        [&]
        {
            std::vector<core::AttrId> parts = partsOf(set, sizeof...(numbers));
            size_t at = 0;
            ((numbers = limitOf(types().attribute(parts[at++]), limit)), ...);
        });
}

template <class... Number> MStatus writeLimits(const MFnBase& set, const Limit& limit, Number... numbers)
{
    return guarded(
        [&]
        {
            std::vector<core::AttrId> parts = partsOf(set, sizeof...(numbers));
            size_t at = 0;
            (setLimit(parts[at++], limit, static_cast<double>(numbers)), ...);
        });
}

template <class... Number> MStatus readDefaults(const MFnBase& set, Number&... numbers)
{
    return guarded(
        [&]
        {
            std::vector<core::AttrId> parts = partsOf(set, sizeof...(numbers));
            size_t at = 0;
            ((numbers = static_cast<Number>(types().attribute(parts[at++]).defaultNumber)), ...);
        });
}

template <class... Number> MStatus writeDefaults(const MFnBase& set, Number... numbers)
{
    return guarded(
        [&]
        {
            std::vector<core::AttrId> parts = partsOf(set, sizeof...(numbers));
            size_t at = 0;
            (setDefault(parts[at++], static_cast<double>(numbers)), ...);
        });
}

void requireAddress(const MFnBase& set)
{
    if (definitionOf(set).type != AttributeType::Addr)
        throw core::error(core::ErrorKind::BadArgument, "The attribute '{}' holds no address.",
                          definitionOf(set).longName);
}

MObject createTuple(MFnBase& set, const MString& longName, const MString& shortName,
                    std::initializer_list<const MObject*> objects, MStatus* status)
{
    return attach(set, status,
                  [&]
                  {
                      std::vector<core::AttrId> children;
                      for (const MObject* object : objects)
                          if (!object->isNull())
                              children.push_back(Access::attributeOf(*object));
                      if (children.size() < 2)
                          throw core::Error(core::ErrorKind::BadArgument, "A tuple needs two children or more.");
                      return makeTuple(tupleType(children), children, longName, shortName);
                  });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnNumericAttribute, kNumericAttribute)

MObject MFnNumericAttribute::create(const MString& fullName, const MString& briefName, MFnNumericData::Type unitType,
                                    double defaultValue, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      AttributeType type = attributeType(unitType);
                      if (type == AttributeType::Unknown)
                          throw core::error(core::ErrorKind::BadArgument, "{} is no kind of number.",
                                            static_cast<int>(unitType));
                      return makeNumeric(type, kNumbered, fullName, briefName, defaultValue);
                  });
}

MObject MFnNumericAttribute::createColor(const MString& fullName, const MString& briefName, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::AttrId made = makeNumeric(AttributeType::Float3, kColor, fullName, briefName, 0.0);
                      types().edit(made, [](core::Attribute& a) { a.flags |= core::kUsedAsColor; });
                      return made;
                  });
}

MObject MFnNumericAttribute::createPoint(const MString& fullName, const MString& briefName, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&] { return makeNumeric(AttributeType::Float3, kPoint, fullName, briefName, 0.0); });
}

MObject MFnNumericAttribute::createAddr(const MString& fullName, const MString& briefName, void* defaultValue,
                                        MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      return makeNumeric(AttributeType::Addr, kNumbered, fullName, briefName,
                                         static_cast<double>(reinterpret_cast<intptr_t>(defaultValue)));
                  });
}

MObject MFnNumericAttribute::create(const MString& fullName, const MString& briefName, const MObject& child1,
                                    const MObject& child2, const MObject& child3, MStatus* ReturnStatus)
{
    return createTuple(*this, fullName, briefName, {&child1, &child2, &child3}, ReturnStatus);
}

MObject MFnNumericAttribute::create(const MString& fullName, const MString& briefName, const MObject& child1,
                                    const MObject& child2, const MObject& child3, const MObject& child4,
                                    MStatus* ReturnStatus)
{
    return createTuple(*this, fullName, briefName, {&child1, &child2, &child3, &child4}, ReturnStatus);
}

MFnNumericData::Type MFnNumericAttribute::unitType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MFnNumericData::kInvalid, [&] { return numericType(definitionOf(*this).type); });
}

MObject MFnNumericAttribute::child(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [&] { return childAt(definitionOf(*this), index); });
}

// ---- limits

bool MFnNumericAttribute::hasMin(MStatus* ReturnStatus) const { return hasLimit(*this, kLowest, ReturnStatus); }
bool MFnNumericAttribute::hasMax(MStatus* ReturnStatus) const { return hasLimit(*this, kHighest, ReturnStatus); }
bool MFnNumericAttribute::hasSoftMin(MStatus* ReturnStatus) const { return hasLimit(*this, kSoftLowest, ReturnStatus); }
bool MFnNumericAttribute::hasSoftMax(MStatus* ReturnStatus) const
{
    return hasLimit(*this, kSoftHighest, ReturnStatus);
}

MStatus MFnNumericAttribute::getMin(double& min1) const { return readLimits(*this, kLowest, min1); }
MStatus MFnNumericAttribute::getMin(double& min1, double& min2) const { return readLimits(*this, kLowest, min1, min2); }
MStatus MFnNumericAttribute::getMin(double& min1, double& min2, double& min3) const
{
    return readLimits(*this, kLowest, min1, min2, min3);
}
MStatus MFnNumericAttribute::getMin(double& min1, double& min2, double& min3, double& min4) const
{
    return readLimits(*this, kLowest, min1, min2, min3, min4);
}

MStatus MFnNumericAttribute::getMax(double& max1) const { return readLimits(*this, kHighest, max1); }
MStatus MFnNumericAttribute::getMax(double& max1, double& max2) const
{
    return readLimits(*this, kHighest, max1, max2);
}
MStatus MFnNumericAttribute::getMax(double& max1, double& max2, double& max3) const
{
    return readLimits(*this, kHighest, max1, max2, max3);
}
MStatus MFnNumericAttribute::getMax(double& max1, double& max2, double& max3, double& max4) const
{
    return readLimits(*this, kHighest, max1, max2, max3, max4);
}

MStatus MFnNumericAttribute::getSoftMin(double& min1) const { return readLimits(*this, kSoftLowest, min1); }
MStatus MFnNumericAttribute::getSoftMax(double& max1) const { return readLimits(*this, kSoftHighest, max1); }

MStatus MFnNumericAttribute::setMin(double min1) { return writeLimits(*this, kLowest, min1); }
MStatus MFnNumericAttribute::setMin(double min1, double min2) { return writeLimits(*this, kLowest, min1, min2); }
MStatus MFnNumericAttribute::setMin(double min1, double min2, double min3)
{
    return writeLimits(*this, kLowest, min1, min2, min3);
}
MStatus MFnNumericAttribute::setMin(double min1, double min2, double min3, double min4)
{
    return writeLimits(*this, kLowest, min1, min2, min3, min4);
}

MStatus MFnNumericAttribute::setMax(double max1) { return writeLimits(*this, kHighest, max1); }
MStatus MFnNumericAttribute::setMax(double max1, double max2) { return writeLimits(*this, kHighest, max1, max2); }
MStatus MFnNumericAttribute::setMax(double max1, double max2, double max3)
{
    return writeLimits(*this, kHighest, max1, max2, max3);
}
MStatus MFnNumericAttribute::setMax(double max1, double max2, double max3, double max4)
{
    return writeLimits(*this, kHighest, max1, max2, max3, max4);
}

MStatus MFnNumericAttribute::setSoftMin(double min1) { return writeLimits(*this, kSoftLowest, min1); }
MStatus MFnNumericAttribute::setSoftMax(double max1) { return writeLimits(*this, kSoftHighest, max1); }

// ---- defaults

MStatus MFnNumericAttribute::getDefault(bool& def1) { return readDefaults(*this, def1); }
MStatus MFnNumericAttribute::getDefault(char& def1) { return readDefaults(*this, def1); }
MStatus MFnNumericAttribute::getDefault(int& def1) { return readDefaults(*this, def1); }
MStatus MFnNumericAttribute::getDefault(int& def1, int& def2) { return readDefaults(*this, def1, def2); }
MStatus MFnNumericAttribute::getDefault(int& def1, int& def2, int& def3)
{
    return readDefaults(*this, def1, def2, def3);
}
MStatus MFnNumericAttribute::getDefault(MInt64& def1) { return readDefaults(*this, def1); }
MStatus MFnNumericAttribute::getDefault(float& def1) { return readDefaults(*this, def1); }
MStatus MFnNumericAttribute::getDefault(float& def1, float& def2) { return readDefaults(*this, def1, def2); }
MStatus MFnNumericAttribute::getDefault(float& def1, float& def2, float& def3)
{
    return readDefaults(*this, def1, def2, def3);
}
MStatus MFnNumericAttribute::getDefault(double& def1) { return readDefaults(*this, def1); }
MStatus MFnNumericAttribute::getDefault(double& def1, double& def2) { return readDefaults(*this, def1, def2); }
MStatus MFnNumericAttribute::getDefault(double& def1, double& def2, double& def3)
{
    return readDefaults(*this, def1, def2, def3);
}
MStatus MFnNumericAttribute::getDefault(double& def1, double& def2, double& def3, double& def4)
{
    return readDefaults(*this, def1, def2, def3, def4);
}
MStatus MFnNumericAttribute::getDefault(void*& def1)
{
    return guarded(
        [&]
        {
            requireAddress(*this);
            def1 = reinterpret_cast<void*>(static_cast<intptr_t>(definitionOf(*this).defaultNumber));
        });
}

MStatus MFnNumericAttribute::setDefault(bool def1) { return writeDefaults(*this, def1); }
MStatus MFnNumericAttribute::setDefault(char def1) { return writeDefaults(*this, def1); }
MStatus MFnNumericAttribute::setDefault(int def1) { return writeDefaults(*this, def1); }
MStatus MFnNumericAttribute::setDefault(int def1, int def2) { return writeDefaults(*this, def1, def2); }
MStatus MFnNumericAttribute::setDefault(int def1, int def2, int def3) { return writeDefaults(*this, def1, def2, def3); }
MStatus MFnNumericAttribute::setDefault(MInt64 def1) { return writeDefaults(*this, def1); }
MStatus MFnNumericAttribute::setDefault(float def1) { return writeDefaults(*this, def1); }
MStatus MFnNumericAttribute::setDefault(float def1, float def2) { return writeDefaults(*this, def1, def2); }
MStatus MFnNumericAttribute::setDefault(float def1, float def2, float def3)
{
    return writeDefaults(*this, def1, def2, def3);
}
MStatus MFnNumericAttribute::setDefault(double def1) { return writeDefaults(*this, def1); }
MStatus MFnNumericAttribute::setDefault(double def1, double def2) { return writeDefaults(*this, def1, def2); }
MStatus MFnNumericAttribute::setDefault(double def1, double def2, double def3)
{
    return writeDefaults(*this, def1, def2, def3);
}
MStatus MFnNumericAttribute::setDefault(double def1, double def2, double def3, double def4)
{
    return writeDefaults(*this, def1, def2, def3, def4);
}
MStatus MFnNumericAttribute::setDefault(void* def1)
{
    return guarded(
        [&]
        {
            requireAddress(*this);
            openmaya::setDefault(attributeOf(*this), static_cast<double>(reinterpret_cast<intptr_t>(def1)));
        });
}

OPENMAYA_NAMESPACE_CLOSE
