// What is drawn of DAG nodes, and the sets they are in.
#include "commands/SetMembership.h"
#include "core/Edits.h"
#include "openmaya/DagSet.h"

#include <maya/MColor.h>
#include <maya/MFnDagNode.h>
#include <maya/MObjectArray.h>
#include <maya/MStringArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;

// The members of a set that are a node's instance or components of it: an item for each, null for the whole.
std::vector<MObject> partsIn(commands::SetMembership& sets, NodeId set, NodeId node, unsigned int instance)
{
    std::vector<core::Object> members;
    for (core::Object& member : sets.members(set))
        if (member.node() == node && core::instanceNumber(currentScene(), member.path) == instance)
            members.push_back(std::move(member));
    std::vector<MObject> parts;
    for (const SelectionItem& item : toItems(members))
        parts.push_back(item.isComponents() ? Access::component(item.components) : MObject());
    return parts;
}

core::Plug childOf(const core::Plug& element, std::string_view name)
{
    core::AttrId child = currentScene().registry().findChild(element.attribute, name);
    return {element.node, child, element.path};
}

std::vector<core::Plug> elementsOf(const core::Plug& array)
{
    std::vector<core::Plug> elements;
    for (uint32_t index : core::elementIndices(currentScene(), array))
        elements.push_back({array.node, array.attribute, array.path.with(index)});
    return elements;
}

// The object group of this id on any instance. Throws Failed where there is none.
core::Plug groupOf(NodeId node, unsigned int groupId)
{
    for (const core::Plug& instance : elementsOf(plugOf(node, "instObjGroups")))
        for (const core::Plug& group : elementsOf(childOf(instance, "objectGroups")))
            if (needSession().evaluator().value(childOf(group, "objectGroupId")).asInt() == int64_t(groupId))
                return group;
    throw core::error(core::ErrorKind::Failed, "'{}' has no object group {}.", currentScene().name(node), groupId);
}

bool isDisplayType(const MFnDagNode& set, MDAGDrawOverrideInfo::DrawOverrideDisplayType type, MStatus* status)
{
    return guarded(status, false,
                   [&]
                   {
                       MDAGDrawOverrideInfo info = Access::path(pathOf(set)).getDrawOverrideInfo();
                       return info.fOverrideEnabled && info.fDisplayType == type;
                   });
}

MColor colorOf(const core::Value& value)
{
    return MColor(float(value.asDouble(0)), float(value.asDouble(1)), float(value.asDouble(2)));
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

bool MFnDagNode::isIntermediateObject(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [](NodeId node) { return flagOf(node, "intermediateObject"); });
}

MStatus MFnDagNode::setIntermediateObject(bool isIntermediate)
{
    return guarded([&] { setNumber(nodeOf(*this), "intermediateObject", isIntermediate); });
}

// ---- colours

int MFnDagNode::objectColor(MStatus* ReturnStatus) const { return objectColorIndex(ReturnStatus); }

int MFnDagNode::objectColorIndex(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, 0, [](NodeId node) { return int(numberOf(node, "objectColor")); });
}

MStatus MFnDagNode::setObjectColor(int color)
{
    return guarded([&] { setNumber(nodeOf(*this), "objectColor", color); });
}

MStatus MFnDagNode::setObjectColor(const MColor& color)
{
    return guarded(
        [&]
        {
            core::setValue(currentScene(), plugOf(nodeOf(*this), "wireColorRGB"),
                           core::Value::numbers(core::Scalar::Float, {color.r, color.g, color.b}));
        });
}

MColor MFnDagNode::objectColorRGB(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MColor(), [](NodeId node) { return colorOf(valueOf(node, "wireColorRGB")); });
}

bool MFnDagNode::usingObjectColor(MStatus* ReturnStatus) const
{
    return objectColorType(ReturnStatus) != kUseDefaultColor;
}

MStatus MFnDagNode::setUseObjectColor(bool useObjectColor)
{
    return setObjectColorType(useObjectColor ? kUseIndexColor : kUseDefaultColor);
}

MFnDagNode::MObjectColorType MFnDagNode::objectColorType(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, kUseDefaultColor,
                  [](NodeId node) { return static_cast<MObjectColorType>(int(numberOf(node, "useObjectColor"))); });
}

MStatus MFnDagNode::setObjectColorType(MObjectColorType type)
{
    return guarded([&] { setNumber(nodeOf(*this), "useObjectColor", type); });
}

MColor MFnDagNode::hiliteColor(MStatus* ReturnStatus) const
{
    return notImplemented("MFnDagNode::hiliteColor", ReturnStatus, MColor());
}

bool MFnDagNode::usingHiliteColor(MStatus* ReturnStatus) const
{
    return notImplemented("MFnDagNode::usingHiliteColor", ReturnStatus, false);
}

MColor MFnDagNode::dormantColor(MStatus* ReturnStatus) const
{
    return notImplemented("MFnDagNode::dormantColor", ReturnStatus, MColor());
}

MColor MFnDagNode::activeColor(MStatus* ReturnStatus) const
{
    return notImplemented("MFnDagNode::activeColor", ReturnStatus, MColor());
}

// ---- drawing overrides

bool MFnDagNode::drawOverrideEnabled(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return Access::path(pathOf(*this)).getDrawOverrideInfo().fOverrideEnabled; });
}

bool MFnDagNode::drawOverrideIsReference(MStatus* ReturnStatus) const
{
    return isDisplayType(*this, MDAGDrawOverrideInfo::kDisplayTypeReference, ReturnStatus);
}

bool MFnDagNode::drawOverrideIsTemplate(MStatus* ReturnStatus) const
{
    return isDisplayType(*this, MDAGDrawOverrideInfo::kDisplayTypeTemplate, ReturnStatus);
}

// The nearest override counts. Colours by index need the palette of the user's preferences.
bool MFnDagNode::drawOverrideColor(MColor& color, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::vector<NodeId> nodes = core::pathNodes(currentScene(), pathOf(*this));
                       for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
                       {
                           if (!flagOf(*node, "overrideEnabled"))
                               continue;
                           if (!flagOf(*node, "overrideRGBColors") && numberOf(*node, "overrideColor") != 0)
                               throw core::Error(core::ErrorKind::Unsupported,
                                                 "Override colours by index are not supported by Understudy yet.");
                           if (!flagOf(*node, "overrideRGBColors"))
                               return false;
                           color = colorOf(valueOf(*node, "overrideColorRGB"));
                           return true;
                       }
                       return false;
                   });
}

// ---- sets

MStatus MFnDagNode::getConnectedSetsAndMembers(unsigned int instanceNumber, MObjectArray& sets, MObjectArray& comps,
                                               bool renderableSetsOnly) const
{
    return guarded(
        [&]
        {
            NodeId node = nodeOf(*this);
            commands::SetMembership membership(needSession());
            sets.clear();
            comps.clear();
            for (NodeId set : membership.setsOf(node))
            {
                if (renderableSetsOnly && !membership.isRenderable(set))
                    continue;
                for (const MObject& part : partsIn(membership, set, node, instanceNumber))
                {
                    sets.append(Access::node(set));
                    comps.append(part);
                }
            }
        });
}

MStatus MFnDagNode::objectGroupComponent(unsigned int groupId, MStringArray& compList)
{
    return guarded(
        [&]
        {
            core::Plug group = groupOf(nodeOf(*this), groupId);
            core::Value value = needSession().evaluator().value(childOf(group, "objectGrpCompList"));
            compList.clear();
            if (const auto* list = value.as<core::ComponentListData>())
                for (const std::string& component : list->content)
                    compList.append(toText(component));
        });
}

OPENMAYA_NAMESPACE_CLOSE
