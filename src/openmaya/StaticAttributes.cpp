#include "openmaya/StaticAttributes.h"

#include "core/TypeRegistry.h"
#include "openmaya/Access.h"

#include <maya/MPxNode.h>

#include <string_view>

namespace understudy::openmaya
{

namespace
{

struct StaticAttribute
{
    MObject* object;
    std::string_view type;
    std::string_view attribute;
};

const StaticAttribute kAttributes[] = {
    {&MPxNode::message, "dependNode", "message"},
    {&MPxNode::isHistoricallyInteresting, "dependNode", "isHistoricallyInteresting"},
    {&MPxNode::caching, "dependNode", "caching"},
    {&MPxNode::state, "dependNode", "nodeState"},
    {&MPxNode::frozen, "dependNode", "frozen"},
};

} // namespace

void bindStaticAttributes(const core::TypeRegistry& types)
{
    for (const StaticAttribute& each : kAttributes)
        *each.object = Access::attribute(types.findAttribute(types.find(each.type), each.attribute));
}

} // namespace understudy::openmaya
