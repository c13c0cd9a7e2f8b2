#include "openmaya/AttributeSet.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnGenericAttribute.h>
#include <maya/MTypeId.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

core::AttributeType acceptedNumber(MFnNumericData::Type type)
{
    core::AttributeType number = attributeType(type);
    if (number == core::AttributeType::Unknown)
        throw core::error(core::ErrorKind::BadArgument, "{} is no kind of number.", static_cast<int>(type));
    return number;
}

// Adds to one of the lists of what an attribute takes, or removes from it.
template <class Item> void add(const MFnBase& set, std::vector<Item> core::Attribute::* list, Item item)
{
    editAttribute(attributeOf(set),
                  [&](core::Attribute& attribute)
                  {
                      auto& items = attribute.*list;
                      if (std::find(items.begin(), items.end(), item) == items.end())
                          items.push_back(item);
                  });
}

template <class Item> void remove(const MFnBase& set, std::vector<Item> core::Attribute::* list, Item item)
{
    const core::Attribute& definition = definitionOf(set);
    const auto& items = definition.*list;
    if (std::find(items.begin(), items.end(), item) == items.end())
        throw core::error(core::ErrorKind::Failed, "The attribute '{}' does not take such data.", definition.longName);
    editAttribute(attributeOf(set), [&](core::Attribute& attribute) { std::erase(attribute.*list, item); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnGenericAttribute, kGenericAttribute)

MObject MFnGenericAttribute::create(const MString& full, const MString& brief, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::Attribute definition;
                      definition.type = core::AttributeType::Generic;
                      return newAttribute(std::move(definition), full, brief);
                  });
}

MStatus MFnGenericAttribute::addDataAccept(MFnData::Type newType)
{
    return guarded([&] { add(*this, &core::Attribute::accepts, acceptedType(newType)); });
}

MStatus MFnGenericAttribute::addNumericDataAccept(MFnNumericData::Type newType)
{
    return guarded([&] { add(*this, &core::Attribute::accepts, acceptedNumber(newType)); });
}

MStatus MFnGenericAttribute::addAccept(const MTypeId& id)
{
    return guarded([&] { add(*this, &core::Attribute::acceptedTags, id.id()); });
}

MStatus MFnGenericAttribute::removeDataAccept(MFnData::Type oldType)
{
    return guarded([&] { remove(*this, &core::Attribute::accepts, acceptedType(oldType)); });
}

MStatus MFnGenericAttribute::removeNumericDataAccept(MFnNumericData::Type oldType)
{
    return guarded([&] { remove(*this, &core::Attribute::accepts, acceptedNumber(oldType)); });
}

MStatus MFnGenericAttribute::removeAccept(const MTypeId& id)
{
    return guarded([&] { remove(*this, &core::Attribute::acceptedTags, id.id()); });
}

MStatus MFnGenericAttribute::addAccept(MFnData::Type newType) { return addDataAccept(newType); }
MStatus MFnGenericAttribute::addAccept(MFnNumericData::Type newType) { return addNumericDataAccept(newType); }
MStatus MFnGenericAttribute::removeAccept(MFnData::Type oldType) { return removeDataAccept(oldType); }
MStatus MFnGenericAttribute::removeAccept(MFnNumericData::Type oldType) { return removeNumericDataAccept(oldType); }

OPENMAYA_NAMESPACE_CLOSE
