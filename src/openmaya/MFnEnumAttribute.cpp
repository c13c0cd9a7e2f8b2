#include "openmaya/AttributeSet.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnEnumAttribute.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

const core::EnumFields& fieldsOf(const MFnBase& set)
{
    static const core::EnumFields kNone;
    const core::Attribute& attribute = definitionOf(set);
    return attribute.enumFields ? *attribute.enumFields : kNone;
}

template <class Test> const core::EnumFields::value_type& fieldWhere(const MFnBase& set, Test test)
{
    const core::EnumFields& fields = fieldsOf(set);
    auto field = std::find_if(fields.begin(), fields.end(), test);
    if (field == fields.end())
        throw core::error(core::ErrorKind::Failed, "The enum '{}' has no such field.", definitionOf(set).longName);
    return *field;
}

const core::EnumFields::value_type& fieldOf(const MFnBase& set, int value)
{
    return fieldWhere(set, [&](const auto& field) { return field.second == value; });
}

const core::EnumFields::value_type& fieldOf(const MFnBase& set, const MString& name)
{
    return fieldWhere(set, [&](const auto& field) { return field.first == name.asChar(); });
}

bool isLower(const core::EnumFields::value_type& a, const core::EnumFields::value_type& b)
{
    return a.second < b.second;
}

const core::EnumFields& someFields(const MFnBase& set)
{
    const core::EnumFields& fields = fieldsOf(set);
    if (fields.empty())
        throw core::error(core::ErrorKind::Failed, "The enum '{}' has no fields.", definitionOf(set).longName);
    return fields;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnEnumAttribute, kEnumAttribute)

MObject MFnEnumAttribute::create(const MString& fullName, const MString& briefName, short defaultValue,
                                 MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::Attribute definition;
                      definition.type = core::AttributeType::Enum;
                      definition.enumFields = std::make_shared<core::EnumFields>();
                      if (defaultValue != 0)
                      {
                          definition.defaultNumber = defaultValue;
                          definition.flags |= core::kHasDefault;
                      }
                      return newAttribute(std::move(definition), fullName, briefName);
                  });
}

MStatus MFnEnumAttribute::addField(const MString& fieldString, short index)
{
    return guarded(
        [&]
        {
            auto fields = std::make_shared<core::EnumFields>(fieldsOf(*this));
            std::erase_if(*fields, [&](const auto& field) { return field.second == index; });
            fields->emplace_back(fieldString.asChar(), index);
            std::stable_sort(fields->begin(), fields->end(), isLower);
            editAttribute(attributeOf(*this), [&](core::Attribute& attribute) { attribute.enumFields = fields; });
        });
}

MString MFnEnumAttribute::fieldName(short index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&] { return MString(fieldOf(*this, index).first.c_str()); });
}

short MFnEnumAttribute::fieldIndex(const MString& fieldString, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, short(-1), [&] { return short(fieldOf(*this, fieldString).second); });
}

MStatus MFnEnumAttribute::getMin(short& minValue) const
{
    return guarded(
        [&]
        {
            const core::EnumFields& fields = someFields(*this);
            minValue = std::min_element(fields.begin(), fields.end(), isLower)->second;
        });
}

MStatus MFnEnumAttribute::getMax(short& maxValue) const
{
    return guarded(
        [&]
        {
            const core::EnumFields& fields = someFields(*this);
            maxValue = std::max_element(fields.begin(), fields.end(), isLower)->second;
        });
}

MStatus MFnEnumAttribute::setDefault(short index)
{
    return guarded([&] { openmaya::setDefault(attributeOf(*this), index); });
}

MStatus MFnEnumAttribute::setDefault(const MString& fieldString)
{
    return guarded([&] { openmaya::setDefault(attributeOf(*this), fieldOf(*this, fieldString).second); });
}

MStatus MFnEnumAttribute::getDefault(short& index) const
{
    return guarded([&] { index = static_cast<short>(definitionOf(*this).defaultNumber); });
}

MString MFnEnumAttribute::defaultValue(MStatus* ReturnStatus) const
{
    return guarded(
        ReturnStatus, MString(),
        [&] { return MString(fieldOf(*this, static_cast<int>(definitionOf(*this).defaultNumber)).first.c_str()); });
}

MStatus MFnEnumAttribute::getDefault(MString& fieldString) const
{
    MStatus status;
    MString name = defaultValue(&status);
    if (status)
        fieldString = name;
    return status;
}

OPENMAYA_NAMESPACE_CLOSE
