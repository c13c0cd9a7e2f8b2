#include "core/Edits.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/CurveSession.h"
#include "openmaya/NodeSet.h"
#include "openmaya/Status.h"

#include <maya/MAnimUtil.h>
#include <maya/MDagPath.h>
#include <maya/MObjectArray.h>
#include <maya/MPlug.h>
#include <maya/MPlugArray.h>
#include <maya/MSelectionList.h>

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;
using core::Plug;

bool isOfType(NodeId node, const char* type)
{
    core::TypeRegistry& types = currentScene().registry();
    core::TypeId wanted = types.find(type);
    return core::valid(wanted) && types.isA(currentScene().node(node).type, wanted);
}

const nodes::CurveAttributes* curveOf(NodeId node) { return curveTypes().find(currentScene().node(node).type); }

// Types of nodes whose outputs are animation.
constexpr const char* kAnimators[] = {"animCurve",  "animBlendNodeBase", "pairBlend", "constraint",
                                      "expression", "motionPath",        "character"};

bool isAnimator(NodeId node)
{
    return std::any_of(std::begin(kAnimators), std::end(kAnimators),
                       [node](const char* type) { return isOfType(node, type); });
}

// ---- what feeds a plug, through nodes that only pass animation on

std::vector<Plug> named(NodeId node, std::initializer_list<std::string> names)
{
    std::vector<Plug> plugs;
    for (const std::string& name : names)
    {
        core::AttrId found = currentScene().findAttribute(node, name);
        if (core::valid(found))
            plugs.push_back({node, found, {}});
    }
    return plugs;
}

// The plugs of the same node that a source gets its animation from.
std::vector<Plug> passedOn(const Plug& source)
{
    const core::Scene& scene = currentScene();
    std::string name(scene.attribute(source.attribute).longName);
    if (isOfType(source.node, "pairBlend") && name.rfind("out", 0) == 0)
        return named(source.node, {"in" + name.substr(3) + "1", "in" + name.substr(3) + "2"});
    if (isOfType(source.node, "animBlendNodeBase"))
    {
        std::string part = name.size() > 6 ? name.substr(6) : std::string();
        return named(source.node, {"inputA" + part, "inputB" + part});
    }
    std::vector<Plug> inputs;
    if (isOfType(source.node, "blendWeighted"))
        for (const Plug& array : named(source.node, {"input"}))
            for (uint32_t index : core::elementIndices(scene, array))
                inputs.push_back({array.node, array.attribute, array.path.with(index)});
    return inputs;
}

// Calls `visit` for what the plug is driven by, then for what that passes on; every plug once.
void walkUp(const Plug& plug, const std::function<void(const Plug& source)>& visit)
{
    std::set<std::pair<uint32_t, std::vector<uint32_t>>> seen;
    std::vector<Plug> waiting{plug};
    while (!waiting.empty())
    {
        Plug next = waiting.back();
        waiting.pop_back();
        std::optional<Plug> source = core::sourceOf(currentScene(), next, true);
        if (!source)
            continue;
        std::span<const uint32_t> path = source->path.indices();
        std::vector<uint32_t> key{core::raw(source->attribute)};
        key.insert(key.end(), path.begin(), path.end());
        if (!seen.insert({source->node.index, key}).second)
            continue;
        visit(*source);
        std::vector<Plug> more = passedOn(*source);
        waiting.insert(waiting.end(), more.rbegin(), more.rend());
    }
}

// ---- plugs

// Driven itself or by a compound around it, or part by part.
bool isPlugAnimated(const Plug& plug)
{
    core::Scene& scene = currentScene();
    bool found = false;
    auto look = [&](const Plug& source) { found = found || isAnimator(source.node); };
    for (std::optional<Plug> place = plug; place && !found; place = scene.container(*place))
        walkUp(*place, look);
    if (!found && scene.hasInputBelow(plug))
        for (uint32_t index : scene.inputs(plug.node))
            if (!found && scene.isAtOrBelow(scene.connection(index).destination, plug))
                walkUp(scene.connection(index).destination, look);
    return found;
}

// In the order of the connections.
std::vector<Plug> animatedPlugs(NodeId node)
{
    std::vector<Plug> plugs;
    for (uint32_t index : currentScene().inputs(node))
        if (const Plug& plug = currentScene().connection(index).destination; isPlugAnimated(plug))
            plugs.push_back(plug);
    return plugs;
}

std::vector<NodeId> withParents(NodeId node, bool checkParent)
{
    std::vector<NodeId> nodes{node};
    if (!checkParent || !currentScene().isDag(node))
        return nodes;
    for (size_t i = 0; i < nodes.size(); ++i)
        for (NodeId parent : currentScene().parents(nodes[i]))
            if (std::find(nodes.begin(), nodes.end(), parent) == nodes.end())
                nodes.push_back(parent);
    return nodes;
}

std::vector<NodeId> nodesOf(const MSelectionList& list)
{
    std::vector<NodeId> nodes;
    for (unsigned int i = 0; i < list.length(); ++i)
    {
        MObject object;
        if (list.getDependNode(i, object))
            nodes.push_back(Access::nodeOf(object));
    }
    return nodes;
}

bool isAnyAnimated(const std::vector<NodeId>& nodes, bool checkParent)
{
    for (NodeId node : nodes)
        for (NodeId each : withParents(node, checkParent))
            if (!animatedPlugs(each).empty())
                return true;
    return false;
}

bool findPlugs(const std::vector<NodeId>& nodes, bool checkParent, MPlugArray& found)
{
    found.clear();
    for (NodeId node : nodes)
        for (NodeId each : withParents(node, checkParent))
            for (const Plug& plug : animatedPlugs(each))
                found.append(Access::plug(plug));
    return found.length() > 0;
}

// The curves that a plug gets its values from, over time or not.
std::vector<NodeId> curvesOf(const Plug& plug, bool overTime)
{
    std::vector<NodeId> curves;
    walkUp(plug,
           [&](const Plug& source)
           {
               const nodes::CurveAttributes* curve = curveOf(source.node);
               if (curve && curve->overTime == overTime)
                   curves.push_back(source.node);
           });
    return curves;
}

// The nodes that a constraint looks at, in the order of its targets.
std::vector<NodeId> targetsOf(NodeId constraint)
{
    const core::Scene& scene = currentScene();
    core::AttrId array = scene.findAttribute(constraint, "target");
    std::vector<std::pair<uint32_t, NodeId>> found;
    for (uint32_t index : scene.inputs(constraint))
    {
        const core::Connection& connection = scene.connection(index);
        bool isTarget = core::valid(array) && scene.isAtOrBelow(connection.destination, {constraint, array, {}});
        if (isTarget && connection.source.node != constraint && scene.type(connection.source.node).isTransform())
            found.emplace_back(connection.destination.path.index[0], connection.source.node);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<NodeId> targets;
    for (const auto& [index, node] : found)
        if (std::find(targets.begin(), targets.end(), node) == targets.end())
            targets.push_back(node);
    return targets;
}

void fill(MObjectArray& array, const std::vector<NodeId>& nodes)
{
    array.clear();
    for (NodeId node : nodes)
        array.append(Access::node(node));
}

bool isAnimatable(const Plug& plug)
{
    const core::Scene& scene = currentScene();
    const core::Attribute& attribute = scene.attribute(plug.attribute);
    return attribute.isNumeric() && attribute.components() == 1 && scene.isValue(plug) && scene.isKeyable(plug) &&
           !scene.isLocked(plug);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- whether something is animated

bool MAnimUtil::isAnimated(const MObject& node, bool checkParent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return isAnyAnimated({Access::nodeOf(node)}, checkParent); });
}

bool MAnimUtil::isAnimated(const MDagPath& path, bool checkParent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return isAnyAnimated({Access::pathOf(path).node}, checkParent); });
}

bool MAnimUtil::isAnimated(const MPlug& plug, bool checkParent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       Plug place = Access::plugOf(plug);
                       if (isPlugAnimated(place) || !checkParent)
                           return isPlugAnimated(place);
                       std::vector<NodeId> above = withParents(place.node, true);
                       above.erase(above.begin());
                       return isAnyAnimated(above, false);
                   });
}

bool MAnimUtil::isAnimated(const MSelectionList& selectionList, bool checkParent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return isAnyAnimated(nodesOf(selectionList), checkParent); });
}

// ---- what is animated

bool MAnimUtil::findAnimatedPlugs(const MObject& node, MPlugArray& animatedPlugs, bool checkParent,
                                  MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return findPlugs({Access::nodeOf(node)}, checkParent, animatedPlugs); });
}

bool MAnimUtil::findAnimatedPlugs(const MDagPath& path, MPlugArray& animatedPlugs, bool checkParent,
                                  MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&] { return findPlugs({Access::pathOf(path).node}, checkParent, animatedPlugs); });
}

bool MAnimUtil::findAnimatedPlugs(const MSelectionList& selectionList, MPlugArray& animatedPlugs, bool checkParent,
                                  MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return findPlugs(nodesOf(selectionList), checkParent, animatedPlugs); });
}

bool MAnimUtil::findAnimatablePlugs(const MSelectionList& selectionList, MPlugArray& animatablePlugs)
{
    return guarded(nullptr, false,
                   [&]
                   {
                       animatablePlugs.clear();
                       for (NodeId node : nodesOf(selectionList))
                           for (core::AttrId attribute : listedAttributes(node))
                               if (Plug plug{node, attribute, {}}; isAnimatable(plug))
                                   animatablePlugs.append(Access::plug(plug));
                       return animatablePlugs.length() > 0;
                   });
}

// ---- by what

bool MAnimUtil::findAnimation(const MPlug& plug, MObjectArray& animation, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       fill(animation, curvesOf(Access::plugOf(plug), true));
                       return animation.length() > 0;
                   });
}

bool MAnimUtil::findSetDrivenKeyAnimation(const MPlug& plug, MObjectArray& animation, MPlugArray& drivers,
                                          MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::vector<NodeId> curves = curvesOf(Access::plugOf(plug), false);
                       fill(animation, curves);
                       drivers.clear();
                       for (NodeId curve : curves)
                       {
                           std::optional<Plug> driver =
                               core::sourceOf(currentScene(), {curve, curveOf(curve)->input, {}}, true);
                           drivers.append(driver ? Access::plug(*driver) : MPlug());
                       }
                       return !curves.empty();
                   });
}

bool MAnimUtil::findConstraint(const MPlug& plug, MObject& constraint, MObjectArray& targets, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       NodeId found;
                       walkUp(Access::plugOf(plug),
                              [&](const Plug& source)
                              {
                                  if (!found && isOfType(source.node, "constraint"))
                                      found = source.node;
                              });
                       targets.clear();
                       constraint = found ? Access::node(found) : MObject();
                       if (found)
                           fill(targets, targetsOf(found));
                       return bool(found);
                   });
}

// The layers that have a part in the plug, with the plugs of their curves; the base layer is not among them (unsure).
bool MAnimUtil::findAnimationLayers(const MPlug& plug, MObjectArray& layers, MPlugArray& plugs, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       layers.clear();
                       plugs.clear();
                       walkUp(Access::plugOf(plug),
                              [&](const Plug& source)
                              {
                                  if (!isOfType(source.node, "animBlendNodeBase"))
                                      return;
                                  for (const Plug& weight : named(source.node, {"weightB"}))
                                      if (auto layer = core::sourceOf(currentScene(), weight, true);
                                          layer && isOfType(layer->node, "animLayer"))
                                      {
                                          layers.append(Access::node(layer->node));
                                          plugs.append(Access::plug(passedOn(source).back()));
                                      }
                              });
                       return layers.length() > 0;
                   });
}

const char* MAnimUtil::className() { return "MAnimUtil"; }

OPENMAYA_NAMESPACE_CLOSE
