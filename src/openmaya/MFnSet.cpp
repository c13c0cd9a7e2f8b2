#include "commands/Objects.h"
#include "commands/SetMembership.h"
#include "core/Edits.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/NodeSet.h"

#include <maya/MDagPathArray.h>
#include <maya/MFnSet.h>
#include <maya/MObjectArray.h>
#include <maya/MSelectionList.h>

#include <algorithm>

// Types of two members that only the host's own tools override.
class Tstring
{
};

class TsetCmd;

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using commands::SetMembership;
using core::NodeId;
using core::Object;

struct RestrictionRow
{
    MFnSet::Restriction restriction;
    const char* attribute;
    const char* component; // that members are
};

constexpr RestrictionRow kRestrictions[] = {
    {MFnSet::kVerticesOnly, "verticesOnlySet", "vtx"},
    {MFnSet::kEdgesOnly, "edgesOnlySet", "e"},
    {MFnSet::kFacetsOnly, "facetsOnlySet", "f"},
    {MFnSet::kEditPointsOnly, "editPointsOnlySet", "ep"},
    {MFnSet::kRenderableOnly, "renderableOnlySet", nullptr},
};

SetMembership membership() { return SetMembership(needSession()); }

NodeId setOf(const MObject& object)
{
    NodeId node = Access::nodeOf(object);
    if (!membership().isSet(node))
        throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no set.", currentScene().name(node));
    return node;
}

// ---- between objects of the API and the kernel's

std::vector<Object> objectsOf(const MObject& object)
{
    return {commands::nodeObject(core::firstPath(currentScene(), Access::nodeOf(object)))};
}

std::vector<Object> objectsOf(const MDagPath& path, const MObject& component)
{
    MSelectionList list;
    MStatus status = list.add(path, component);
    if (!status)
        throw core::Error(core::ErrorKind::BadArgument, status.errorString().asChar());
    return toObjects(Access::items(list));
}

std::vector<Object> objectsOf(const MPlug& plug) { return toObjects({plugItem(currentScene(), Access::plugOf(plug))}); }

std::vector<Object> objectsOf(const MSelectionList& list) { return toObjects(Access::items(list)); }

void fill(MSelectionList& list, const std::vector<Object>& objects)
{
    list.clear();
    Access::items(list) = toItems(objects);
}

// ---- members

bool isAllowed(NodeId set, const Object& object)
{
    for (const RestrictionRow& row : kRestrictions)
        if (row.component && flagOf(set, row.attribute) &&
            (object.kind != Object::Kind::Components || object.components.name != row.component))
            return false;
    return true;
}

void addTo(NodeId set, const std::vector<Object>& objects)
{
    SetMembership sets = membership();
    for (const Object& object : objects)
    {
        bool fits = object.node() != set && isAllowed(set, object) && !sets.candidates(set, object).empty();
        if (!fits)
            throw core::error(core::ErrorKind::Failed, "'{}' cannot be a member of '{}'.",
                              core::objectName(currentScene(), object), currentScene().name(set));
        sets.add(set, object);
    }
}

MStatus addObjects(const MFnSet& set, const std::function<std::vector<Object>()>& objects)
{
    return guarded([&] { addTo(nodeOf(set), objects()); });
}

MStatus removeObjects(const MFnSet& set, const std::function<std::vector<Object>()>& objects)
{
    return guarded(
        [&]
        {
            NodeId node = nodeOf(set);
            for (const Object& object : objects())
                membership().remove(node, object);
        });
}

bool hasObjects(const MFnSet& set, MStatus* status, const std::function<std::vector<Object>()>& objects)
{
    return guarded(status, false,
                   [&]
                   {
                       NodeId node = nodeOf(set);
                       std::vector<Object> all = objects();
                       return !all.empty() && std::all_of(all.begin(), all.end(), [&](const Object& object)
                                                          { return membership().isMember(node, object); });
                   });
}

std::vector<SelectionItem> membersOf(NodeId set)
{
    SetMembership sets = membership();
    return toItems(sets.expanded(sets.members(set)));
}

std::vector<SelectionItem> common(const std::vector<SelectionItem>& a, const std::vector<SelectionItem>& b)
{
    MSelectionList first, second;
    Access::items(first) = a;
    Access::items(second) = b;
    first.intersect(second);
    return Access::items(first);
}

std::vector<NodeId> setsOf(const MObjectArray& objects)
{
    std::vector<NodeId> sets;
    for (unsigned i = 0; i < objects.length(); ++i)
        sets.push_back(setOf(objects[i]));
    return sets;
}

void unite(const MFnSet& set, const std::vector<NodeId>& others, MSelectionList& result)
{
    std::vector<SelectionItem> all = membersOf(nodeOf(set));
    for (NodeId other : others)
        for (const SelectionItem& item : membersOf(other))
            mergeItem(all, item);
    Access::items(result) = std::move(all);
}

void intersect(const MFnSet& set, const std::vector<NodeId>& others, MSelectionList& result)
{
    std::vector<SelectionItem> all = membersOf(nodeOf(set));
    for (NodeId other : others)
        all = common(all, membersOf(other));
    Access::items(result) = std::move(all);
}

// ---- new sets

NodeId makeSet(MFnSet::Restriction restriction)
{
    bool isShading = restriction == MFnSet::kRenderableOnly;
    core::TypeId type = needSession().types().find(isShading ? "shadingEngine" : "objectSet");
    NodeId set = core::createNode(currentScene(), type, "set#", {}, needSession().currentNamespace());
    for (const RestrictionRow& row : kRestrictions)
        if (row.restriction == restriction)
            setNumber(set, row.attribute, 1);
    if (isShading)
        membership().addToPartition(set, needSession().resolver().node(":renderPartition"));
    return set;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnSet, kSet)

MObject MFnSet::create(const MSelectionList& members, Restriction restriction, MStatus* ReturnStatus)
{
    return create(members, restriction, false, ReturnStatus);
}

MObject MFnSet::create(const MSelectionList& members, Restriction restriction, bool isLayer, MStatus* ReturnStatus)
{
    if (isLayer)
        return notImplemented("MFnSet::create of a layer", ReturnStatus, MObject());
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       NodeId set = makeSet(restriction);
                       MObject object = Access::node(set);
                       (void)setObject(object);
                       addTo(set, objectsOf(members));
                       return object;
                   });
}

// ---- members

MStatus MFnSet::clear()
{
    return guarded([&] { membership().clear(nodeOf(*this)); });
}

MStatus MFnSet::getMembers(MSelectionList& members, bool flatten) const
{
    return guarded(
        [&]
        {
            std::vector<Object> all = membership().members(nodeOf(*this));
            fill(members, flatten ? membership().expanded(all) : all);
        });
}

MStatus MFnSet::getMemberPaths(MDagPathArray& members, bool shading) const
{
    return guarded(
        [&]
        {
            members.clear();
            for (const Object& object : membership().members(nodeOf(*this)))
            {
                bool isWhole = object.kind == Object::Kind::Node && currentScene().isDag(object.node());
                bool isPart = shading && object.kind == Object::Kind::Components;
                MDagPath path = isWhole || isPart ? Access::path(object.path) : MDagPath();
                bool isNew = (isWhole || isPart) && (members.length() == 0 || !(members[members.length() - 1] == path));
                if (isNew)
                    members.append(path);
            }
        });
}

MStatus MFnSet::addMember(const MObject& obj)
{
    return addObjects(*this, [&] { return objectsOf(obj); });
}

MStatus MFnSet::addMember(const MDagPath& obj, const MObject& component)
{
    return addObjects(*this, [&] { return objectsOf(obj, component); });
}

MStatus MFnSet::addMember(const MPlug& plug)
{
    return addObjects(*this, [&] { return objectsOf(plug); });
}

MStatus MFnSet::addMembers(const MSelectionList& list)
{
    return addObjects(*this, [&] { return objectsOf(list); });
}

MStatus MFnSet::removeMember(const MObject& obj)
{
    return removeObjects(*this, [&] { return objectsOf(obj); });
}

MStatus MFnSet::removeMember(const MDagPath& obj, const MObject& component)
{
    return removeObjects(*this, [&] { return objectsOf(obj, component); });
}

MStatus MFnSet::removeMember(const MPlug& plug)
{
    return removeObjects(*this, [&] { return objectsOf(plug); });
}

MStatus MFnSet::removeMembers(const MSelectionList& list)
{
    return removeObjects(*this, [&] { return objectsOf(list); });
}

bool MFnSet::isMember(const MObject& object, MStatus* ReturnStatus) const
{
    return hasObjects(*this, ReturnStatus, [&] { return objectsOf(object); });
}

bool MFnSet::isMember(const MDagPath& object, const MObject& component, MStatus* ReturnStatus) const
{
    return hasObjects(*this, ReturnStatus, [&] { return objectsOf(object, component); });
}

bool MFnSet::isMember(const MPlug& plug, MStatus* ReturnStatus) const
{
    return hasObjects(*this, ReturnStatus, [&] { return objectsOf(plug); });
}

// ---- sets with each other

MStatus MFnSet::getUnion(const MObject& withSet, MSelectionList& result)
{
    return guarded([&] { unite(*this, {setOf(withSet)}, result); });
}

MStatus MFnSet::getUnion(const MObjectArray& setList, MSelectionList& result)
{
    return guarded([&] { unite(*this, setsOf(setList), result); });
}

MStatus MFnSet::getIntersection(const MObject& withSet, MSelectionList& result)
{
    return guarded([&] { intersect(*this, {setOf(withSet)}, result); });
}

MStatus MFnSet::getIntersection(const MObjectArray& setList, MSelectionList& result)
{
    return guarded([&] { intersect(*this, setsOf(setList), result); });
}

bool MFnSet::intersectsWith(const MObject& otherSet, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return !common(membersOf(nodeOf(*this)), membersOf(setOf(otherSet))).empty(); });
}

// ---- what it takes

bool MFnSet::hasRestrictions(MStatus* ReturnStatus) const { return restriction(ReturnStatus) != kNone; }

MFnSet::Restriction MFnSet::restriction(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, kNone,
                  [](NodeId set)
                  {
                      for (const RestrictionRow& row : kRestrictions)
                          if (flagOf(set, row.attribute))
                              return row.restriction;
                      return kNone;
                  });
}

MString MFnSet::annotation(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(),
                  [](NodeId set)
                  {
                      core::Value value = valueOf(set, "annotation");
                      const auto* text = value.as<core::StringData>();
                      return text ? toText(text->content) : MString();
                  });
}

MStatus MFnSet::setAnnotation(const MString& annotation)
{
    return guarded(
        [&]
        {
            core::setValue(currentScene(), plugOf(nodeOf(*this), "annotation"),
                           core::Value::string(annotation.asChar()));
        });
}

Tstring MFnSet::setCommandString() { return Tstring(); }
TsetCmd* MFnSet::setCommand() { return nullptr; }

OPENMAYA_NAMESPACE_CLOSE
