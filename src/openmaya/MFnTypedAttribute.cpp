#include "commands/AttributeValues.h"
#include "openmaya/AttributeSet.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnTypedAttribute.h>
#include <maya/MTypeId.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// The data of an object, checked against what the attribute takes.
core::DataRef defaultOf(const core::Attribute& attribute, const MObject& object)
{
    if (object.isNull())
        return {};
    const core::Value* value = Access::valueOf(object);
    if (!value || !commands::accepts(attribute, *value))
        throw core::Error(core::ErrorKind::TypeMismatch, "The default is no data that the attribute takes.");
    return value->dataRef();
}

core::AttrId makeTyped(core::Attribute definition, const MString& longName, const MString& shortName,
                       const MObject& defaultData)
{
    definition.defaultData = defaultOf(definition, defaultData);
    return newAttribute(std::move(definition), longName, shortName);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnTypedAttribute, kTypedAttribute)

MObject MFnTypedAttribute::create(const MString& fullName, const MString& briefName, const MTypeId& id,
                                  MObject defaultData, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::Attribute definition = typedDefinition(MFnData::kPlugin);
                      definition.acceptedTags = {id.id()};
                      return makeTyped(std::move(definition), fullName, briefName, defaultData);
                  });
}

MObject MFnTypedAttribute::create(const MString& fullName, const MString& briefName, MFnData::Type type,
                                  MObject defaultData, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&] { return makeTyped(typedDefinition(type), fullName, briefName, defaultData); });
}

MObject MFnTypedAttribute::create(const MString& fullName, const MString& briefName, MFnData::Type type,
                                  MStatus* ReturnStatus)
{
    return create(fullName, briefName, type, MObject::kNullObj, ReturnStatus);
}

MFnData::Type MFnTypedAttribute::attrType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MFnData::kInvalid, [&] { return dataType(definitionOf(*this)); });
}

MStatus MFnTypedAttribute::getDefault(MObject& defaultCustomData)
{
    return guarded(
        [&]
        {
            const core::DataRef& data = definitionOf(*this).defaultData;
            defaultCustomData = data ? Access::value(core::Value(data)) : MObject();
        });
}

MStatus MFnTypedAttribute::setDefault(const MObject& defaultCustomData)
{
    return guarded(
        [&]
        {
            core::DataRef data = defaultOf(definitionOf(*this), defaultCustomData);
            editAttribute(attributeOf(*this), [&](core::Attribute& attribute) { attribute.defaultData = data; });
        });
}

OPENMAYA_NAMESPACE_CLOSE
