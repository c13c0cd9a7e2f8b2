// DAG nodes: parents, children, paths, copies. What is drawn of them and their sets: MFnDagNodeDisplay.cpp.
#include "commands/DagCopy.h"
#include "commands/Transforms.h"
#include "core/Edits.h"
#include "openmaya/DagSet.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/MathTypes.h"

#include <maya/MBoundingBox.h>
#include <maya/MDagPathArray.h>
#include <maya/MFnDagNode.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;

// ---- new nodes

NodeId parentOf(const MObject& object)
{
    if (object.isNull())
        return {};
    NodeId parent = dagNodeOf(object);
    return parent == currentScene().world() ? NodeId() : parent;
}

// A shape without parent gets a transform, which takes the name. Source: reference of the class; that the shape follows
// the name is unsure.
NodeId makeDagNode(core::TypeId type, const MString& name, NodeId parent)
{
    core::Scene& scene = currentScene();
    if (!scene.registry().type(type).isDag())
        throw core::error(core::ErrorKind::BadArgument, "Nodes of type '{}' are no DAG nodes.",
                          scene.registry().type(type).name());
    core::NamespaceId space = needSession().currentNamespace();
    if (parent || !scene.registry().type(type).isShape())
        return core::createNode(scene, type, name.asChar(), parent, space);
    NodeId transform = scene.parent(core::createNode(scene, type, {}, {}, space));
    if (name.length() > 0)
        core::renameNode(scene, transform, name.asChar(), space);
    return transform;
}

MObject createDag(MFnDagNode& set, core::TypeId type, const MString& name, const MObject& parent)
{
    MObject made = Access::node(makeDagNode(type, name, parentOf(parent)));
    (void)set.setObject(made);
    return made;
}

// ---- links

std::vector<uint32_t> arcsAbove(NodeId node)
{
    std::vector<uint32_t> arcs;
    for (uint32_t a = currentScene().node(node).parents.head; a != core::kNone; a = currentScene().arc(a).parents.next)
        arcs.push_back(a);
    return arcs;
}

std::vector<NodeId> parentsOf(NodeId node)
{
    std::vector<NodeId> parents;
    for (uint32_t arc : arcsAbove(node))
        parents.push_back(currentScene().id(currentScene().arc(arc).parent));
    return parents;
}

core::DagPath pathOver(NodeId node, uint32_t arc) { return {node, {currentScene().arcId(arc)}}; }

// Leaves the one link to the parent: the first link moves there unless there is one already.
void moveBelow(NodeId child, NodeId parent)
{
    core::Scene& scene = currentScene();
    std::vector<uint32_t> arcs = arcsAbove(child);
    if (arcs.empty())
        throw core::error(core::ErrorKind::Failed, "'{}' is not in the scene.", scene.name(child));
    auto there =
        std::find_if(arcs.begin(), arcs.end(), [&](uint32_t arc) { return scene.arc(arc).parent == parent.index; });
    uint32_t kept = there == arcs.end() ? arcs.front() : *there;
    for (uint32_t arc : arcs)
        if (arc != kept)
            core::removeInstance(scene, pathOver(child, arc));
    if (there == arcs.end())
        core::reparent(scene, pathOver(child, kept), parent);
}

void placeAt(NodeId child, NodeId parent, unsigned int index)
{
    for (uint32_t arc : arcsAbove(child))
        if (currentScene().arc(arc).parent == parent.index)
            core::reorder(currentScene(), pathOver(child, arc), index);
}

void takeAway(NodeId child, NodeId parent)
{
    core::Scene& scene = currentScene();
    std::vector<uint32_t> arcs = arcsAbove(child);
    auto there =
        std::find_if(arcs.begin(), arcs.end(), [&](uint32_t arc) { return scene.arc(arc).parent == parent.index; });
    if (there == arcs.end())
        throw core::error(core::ErrorKind::BadArgument, "'{}' is no child of '{}'.", scene.name(child),
                          scene.name(parent));
    if (arcs.size() > 1)
        core::removeInstance(scene, pathOver(child, *there));
    else if (parent != scene.world())
        core::reparent(scene, pathOver(child, *there), {});
}

template <class Item> const Item& at(const std::vector<Item>& items, unsigned int index, const char* what)
{
    if (index >= items.size())
        throw core::error(core::ErrorKind::OutOfRange, "There is no {} {} of {}.", what, index, items.size());
    return items[index];
}

bool isIn(const std::vector<NodeId>& nodes, NodeId node)
{
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

bool isAbove(NodeId ancestor, NodeId node)
{
    return ancestor != node && (ancestor == currentScene().world() || currentScene().isAncestor(ancestor, node));
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnDagNode, kDagNode)

// ---- its object

MStatus MFnDagNode::setObject(const MDagPath& path)
{
    MDagPath place = path;
    MStatus status;
    MObject node = place.node(&status);
    // A transform stands for the one shape below it where the function set works on shapes.
    if (status && !node.hasFn(type()) && place.hasFn(type()))
    {
        status = place.extendToShape();
        node = place.node();
    }
    if (status)
        status = setObject(static_cast<const MObject&>(node));
    if (status)
        m_path = place;
    return status;
}

MStatus MFnDagNode::setObject(MObject& object) { return setObject(static_cast<const MObject&>(object)); }

MStatus MFnDagNode::setObject(const MObject& object)
{
    MStatus status = MFnDependencyNode::setObject(object);
    if (status)
        m_path = MDagPath();
    return status;
}

MDagPath MFnDagNode::dagPath(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MDagPath(),
                   [&]
                   {
                       if (Access::isEmpty(m_path))
                           throw core::Error(core::ErrorKind::Failed, "The function set was given no DAG path.");
                       return m_path;
                   });
}

// ---- new nodes

MObject MFnDagNode::create(const MTypeId& typeId, MObject& parent, MStatus* ReturnStatus)
{
    return create(typeId, MString(), parent, ReturnStatus);
}

MObject MFnDagNode::create(const MTypeId& typeId, const MString& name, MObject& parent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return createDag(*this, typeOfTag(typeId.id()), name, parent); });
}

MObject MFnDagNode::create(const MString& type, MObject& parent, MStatus* ReturnStatus)
{
    return create(type, MString(), parent, ReturnStatus);
}

MObject MFnDagNode::create(const MString& type, const MString& name, MObject& parent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return createDag(*this, typeNamed(type), name, parent); });
}

MObject MFnDagNode::duplicate(bool instance, bool instanceLeaf, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       core::DagPath own = pathOf(*this);
                       core::DagPath source = commands::transformOf(currentScene(), own);
                       if (!source.node)
                           source = own;
                       if (instance)
                           return Access::node(commands::makeInstance(needSession(), source, {}, instanceLeaf).node);
                       commands::CopyOptions options;
                       options.instanceLeaf = instanceLeaf;
                       commands::DagCopy copy(needSession(), options);
                       core::DagPath made = copy.copy(source, {});
                       copy.finish();
                       return Access::node(made.node);
                   });
}

// ---- parents and children

unsigned int MFnDagNode::parentCount(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, 0u, [](NodeId node) { return static_cast<unsigned>(parentsOf(node).size()); });
}

MObject MFnDagNode::parent(unsigned int i, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MObject(),
                  [&](NodeId node) { return Access::node(at(parentsOf(node), i, "parent")); });
}

MStatus MFnDagNode::addChild(MObject& child, unsigned int index, bool keepExistingParents)
{
    return guarded(
        [&]
        {
            NodeId parent = nodeOf(*this);
            NodeId node = dagNodeOf(child);
            if (node == parent || isAbove(node, parent))
                throw core::error(core::ErrorKind::BadArgument, "'{}' cannot be a child of '{}', which is below it.",
                                  currentScene().name(node), currentScene().name(parent));
            if (!keepExistingParents)
                moveBelow(node, parent);
            else if (!isIn(parentsOf(node), parent))
                core::addInstance(currentScene(), node, parent);
            if (index < currentScene().children(parent).size() && index != kNextPos)
                placeAt(node, parent, index);
        });
}

MStatus MFnDagNode::removeChild(MObject& child)
{
    return guarded([&] { takeAway(dagNodeOf(child), nodeOf(*this)); });
}

MStatus MFnDagNode::removeChildAt(unsigned int index)
{
    return guarded(
        [&]
        {
            NodeId parent = nodeOf(*this);
            takeAway(at(currentScene().children(parent), index, "child"), parent);
        });
}

unsigned int MFnDagNode::childCount(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, 0u,
                  [](NodeId node) { return static_cast<unsigned>(currentScene().children(node).size()); });
}

MObject MFnDagNode::child(unsigned int i, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MObject(),
                  [&](NodeId node) { return Access::node(at(currentScene().children(node), i, "child")); });
}

MObject MFnDagNode::dagRoot(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [] { return Access::node(currentScene().world()); });
}

MObject MFnDagNode::model(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [] { return Access::node(currentScene().world()); });
}

bool MFnDagNode::hasParent(const MObject& node, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [&](NodeId own) { return isIn(parentsOf(own), dagNodeOf(node)); });
}

bool MFnDagNode::hasChild(const MObject& node, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [&](NodeId own) { return isIn(currentScene().children(own), dagNodeOf(node)); });
}

bool MFnDagNode::isChildOf(const MObject& node, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [&](NodeId own) { return isAbove(dagNodeOf(node), own); });
}

bool MFnDagNode::isParentOf(const MObject& node, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [&](NodeId own) { return isAbove(own, dagNodeOf(node)); });
}

// Underworlds do not exist here: nothing is below a shape.
bool MFnDagNode::inUnderWorld(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [](NodeId) { return false; });
}

bool MFnDagNode::inModel(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [](NodeId node) { return isAbove(currentScene().world(), node); });
}

// ---- instances

bool MFnDagNode::isInstanceable(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [](NodeId) { return true; });
}

MStatus MFnDagNode::setInstanceable(const bool how)
{
    return how ? guarded([&] { (void)nodeOf(*this); }) : notImplemented("MFnDagNode::setInstanceable(false)");
}

bool MFnDagNode::isInstanced(bool indirect, MStatus* ReturnStatus) const
{
    return instanceCount(indirect, ReturnStatus) > 1;
}

bool MFnDagNode::isInstancedAttribute(const MObject& attr, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [&](NodeId)
                  {
                      const core::Attribute& attribute = currentScene().attribute(Access::attributeOf(attr));
                      return attribute.has(core::kWorldSpace) || attribute.longName == "instObjGroups";
                  });
}

unsigned int MFnDagNode::instanceCount(bool total, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, 0u,
                  [&](NodeId node)
                  {
                      return static_cast<unsigned>(total ? core::allPaths(currentScene(), node).size()
                                                         : parentsOf(node).size());
                  });
}

// ---- paths

MStatus MFnDagNode::getPath(MDagPath& path) const
{
    return guarded([&] { Access::assign(path, pathOf(*this)); });
}

MStatus MFnDagNode::getAllPaths(MDagPathArray& paths) const
{
    return guarded(
        [&]
        {
            paths.clear();
            for (core::DagPath& path : core::allPaths(currentScene(), nodeOf(*this)))
                paths.append(Access::path(std::move(path)));
        });
}

MString MFnDagNode::fullPathName(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&] { return toText(core::fullName(currentScene(), pathOf(*this))); });
}

MString MFnDagNode::partialPathName(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&] { return toText(core::shortestName(currentScene(), pathOf(*this))); });
}

// ---- places

MMatrix MFnDagNode::transformationMatrix(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MMatrix(),
                  [](NodeId node)
                  {
                      bool isTransform = currentScene().type(node).isTransform();
                      return isTransform ? toMatrix(commands::matricesOf(needSession()).local(node)) : MMatrix();
                  });
}

MBoundingBox MFnDagNode::boundingBox(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MBoundingBox(),
                   [&]
                   {
                       Imath::Box3d box = commands::boundsBelow(needSession(), pathOf(*this), geometry::M44d());
                       return box.isEmpty() ? MBoundingBox() : MBoundingBox(toPoint(box.min), toPoint(box.max));
                   });
}

OPENMAYA_NAMESPACE_CLOSE
