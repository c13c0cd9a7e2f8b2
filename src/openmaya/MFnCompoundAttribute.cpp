#include "openmaya/AttributeSet.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnCompoundAttribute.h>
#include <maya/MStringArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

const core::Attribute& compoundOf(const MFnBase& set)
{
    const core::Attribute& attribute = definitionOf(set);
    if (attribute.flags & (core::kDynamic | core::kExtension) || core::valid(attribute.ownerType))
        throw core::error(core::ErrorKind::Failed, "The children of '{}' cannot be changed: a node has it.",
                          attribute.longName);
    return attribute;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnCompoundAttribute, kCompoundAttribute)

MObject MFnCompoundAttribute::create(const MString& full, const MString& brief, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::Attribute definition;
                      definition.type = core::AttributeType::Compound;
                      return newAttribute(std::move(definition), full, brief);
                  });
}

MStatus MFnCompoundAttribute::addChild(const MObject& child)
{
    return guarded([&] { adopt(compoundOf(*this).id, Access::attributeOf(child)); });
}

MStatus MFnCompoundAttribute::removeChild(const MObject& child)
{
    return guarded(
        [&]
        {
            const core::Attribute& compound = compoundOf(*this);
            core::AttrId removed = Access::attributeOf(child);
            if (needSession().types().attribute(removed).parent != compound.id)
                throw core::error(core::ErrorKind::BadArgument, "The attribute is no child of '{}'.",
                                  compound.longName);
            needSession().types().removeChild(removed);
        });
}

unsigned int MFnCompoundAttribute::numChildren(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u, [&] { return static_cast<unsigned>(definitionOf(*this).children.size()); });
}

MObject MFnCompoundAttribute::child(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [&] { return childAt(definitionOf(*this), index); });
}

MStatus MFnCompoundAttribute::getAddAttrCmds(MStringArray& cmds, bool useLongNames) const
{
    return guarded(
        [&]
        {
            cmds.clear();
            core::TypeRegistry& types = needSession().types();
            for (core::AttrId member : types.tree(attributeOf(*this)))
                cmds.append(addAttrText(types.attribute(member), useLongNames).c_str());
        });
}

OPENMAYA_NAMESPACE_CLOSE
