// What the function sets on attributes share: the definition behind one, new definitions, and edits of them.
#pragma once

#include "core/Attribute.h"
#include "openmaya/Access.h"
#include "openmaya/Status.h"

#include <maya/MFnBase.h>
#include <maya/MFnData.h>
#include <maya/MFnNumericData.h>
#include <maya/MString.h>

#include <functional>
#include <string>

namespace understudy::openmaya
{

// Throws Failed where the function set has no attribute.
core::AttrId attributeOf(const MFnBase& set);
const core::Attribute& definitionOf(const MFnBase& set);

// Through the gate where a node has the attribute, else at once.
void editAttribute(core::AttrId attribute, const std::function<void(core::Attribute&)>& change);

// An attribute that belongs to nobody. An empty short name is the long one. Throws InvalidName for illegal names.
core::AttrId newAttribute(core::Attribute definition, const MString& longName, const MString& shortName);
// Makes a compound of attributes that belong to nobody. Throws BadArgument for others.
void adopt(core::AttrId compound, core::AttrId child);

// The addAttr statement that makes one like it. A tab before it, no line end: callers cut the tab off.
std::string addAttrText(const core::Attribute& attribute, bool longNames);

// Throws OutOfRange where it has no such child.
MObject childAt(const core::Attribute& attribute, unsigned int index);

// A function set's `create`: the attribute that `work` makes becomes its object.
template <class Work> MObject attach(MFnBase& set, MStatus* status, Work work)
{
    return guarded(status, MObject(),
                   [&]
                   {
                       MObject made = Access::attribute(work());
                       (void)set.setObject(made);
                       return made;
                   });
}

// ---- types. Unknown and kInvalid for what has no counterpart.
core::AttributeType attributeType(MFnNumericData::Type type);
MFnNumericData::Type numericType(core::AttributeType type);
// Of numbers, whatever attribute holds them.
MFnNumericData::Type numericType(core::Scalar scalar, size_t components);
// A typed attribute's definition of this kind of data, without names.
core::Attribute typedDefinition(MFnData::Type type);
MFnData::Type dataType(const core::Attribute& attribute);
// Of a value.
MFnData::Type dataType(core::AttributeType type);
// The kind of attribute data that a generic attribute notes.
core::AttributeType acceptedType(MFnData::Type type);

// ---- limits: numbers in the kernel's units
struct Limit
{
    core::AttributeFlag has;
    double core::Limits::* number;
};
inline constexpr Limit kLowest{core::kHasMin, &core::Limits::min};
inline constexpr Limit kHighest{core::kHasMax, &core::Limits::max};
inline constexpr Limit kSoftLowest{core::kHasSoftMin, &core::Limits::softMin};
inline constexpr Limit kSoftHighest{core::kHasSoftMax, &core::Limits::softMax};

void setLimit(core::AttrId attribute, const Limit& limit, double number);
void setDefault(core::AttrId attribute, double number);
// Throws Failed where it has none.
double limitOf(const core::Attribute& attribute, const Limit& limit);

} // namespace understudy::openmaya
