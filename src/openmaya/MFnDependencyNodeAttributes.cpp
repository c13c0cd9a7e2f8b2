// Attributes, plugs and aliases of nodes.
#include "core/Edits.h"
#include "openmaya/NodeSet.h"

#include <maya/MFnDependencyNode.h>
#include <maya/MObjectArray.h>
#include <maya/MPlugArray.h>
#include <maya/MStringArray.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MObject attributeAt(core::NodeId node, unsigned int index)
{
    std::vector<core::AttrId> listed = listedAttributes(node);
    if (index >= listed.size())
        throw core::error(core::ErrorKind::OutOfRange, "'{}' has no attribute {}.", currentScene().name(node), index);
    return Access::attribute(listed[index]);
}

// By long or short name, an alias, or a path with indices and dots.
core::Plug plugNamed(core::NodeId node, const MString& text)
{
    std::string name = text.asChar();
    core::Scene& scene = currentScene();
    if (core::AttrId attribute = scene.findAttribute(node, name); core::valid(attribute))
        return {node, attribute, {}};
    if (std::optional<core::Plug> alias = scene.findAlias(node, name))
        return *alias;
    if (name.find_first_of(".[") == std::string::npos)
        throw core::error(core::ErrorKind::NotFound, "'{}' has no attribute '{}'.", scene.name(node), name);
    return needSession().resolver().plug(core::fullName(scene, node) + '.' + name);
}

// Indices of arrays around it are not chosen; its own is that of the whole array.
MPlug unindexed(core::NodeId node, core::AttrId attribute)
{
    return MPlug(Access::node(node), Access::attribute(attribute));
}

core::AttrId ownAttribute(core::NodeId node, const MObject& object)
{
    core::AttrId attribute = Access::attributeOf(object);
    if (!currentScene().hasAttribute(node, attribute))
        throw core::error(core::ErrorKind::NotFound, "'{}' has no attribute '{}'.", currentScene().name(node),
                          currentScene().attribute(attribute).longName);
    return attribute;
}

MFnDependencyNode::MAttrClass classOf(core::NodeId node, core::AttrId attribute)
{
    if (!currentScene().hasAttribute(node, attribute))
        return MFnDependencyNode::kInvalidAttr;
    const core::Attribute& definition = currentScene().attribute(attribute);
    return definition.has(core::kExtension) ? MFnDependencyNode::kExtensionAttr
           : definition.has(core::kDynamic) ? MFnDependencyNode::kLocalDynamicAttr
                                            : MFnDependencyNode::kNormalAttr;
}

core::AttrId freeAttribute(const MObject& object)
{
    core::AttrId attribute = Access::attributeOf(object);
    const core::Attribute& definition = currentScene().attribute(attribute);
    if (core::valid(definition.parent) || core::valid(definition.ownerType) || definition.has(core::kExtension))
        throw core::error(core::ErrorKind::Failed, "The attribute '{}' belongs to a compound or a node type.",
                          definition.longName);
    return attribute;
}

void addLocal(core::NodeId node, const MObject& object)
{
    try
    {
        core::addAttribute(currentScene(), node, freeAttribute(object));
    }
    catch (const core::Error& error)
    {
        // A name that is taken is the node's refusal, not a wrong parameter.
        if (error.kind() == core::ErrorKind::NotUnique)
            throw core::Error(core::ErrorKind::Failed, error.what());
        throw;
    }
}

void removeLocal(core::NodeId node, const MObject& object)
{
    core::AttrId attribute = ownAttribute(node, object);
    if (classOf(node, attribute) != MFnDependencyNode::kLocalDynamicAttr)
        throw core::error(core::ErrorKind::Failed, "The attribute '{}' was not added to '{}'.",
                          currentScene().attribute(attribute).longName, currentScene().name(node));
    core::removeAttribute(currentScene(), node, attribute);
}

void addExtension(core::NodeId node, const MObject& object)
{
    core::AttrId attribute = freeAttribute(object);
    for (core::AttrId member : currentScene().registry().tree(attribute))
        for (std::string_view name :
             {currentScene().attribute(member).longName, currentScene().attribute(member).shortName})
            if (core::isAttributeNameTaken(currentScene(), node, name))
                throw core::error(core::ErrorKind::Failed, "Nodes of type '{}' have an attribute '{}' already.",
                                  currentScene().type(node).name(), name);
    currentScene().registry().addExtension(currentScene().node(node).type, attribute);
}

void removeExtension(core::NodeId node, const MObject& object)
{
    core::AttrId attribute = ownAttribute(node, object);
    if (classOf(node, attribute) != MFnDependencyNode::kExtensionAttr)
        throw core::error(core::ErrorKind::Failed, "The attribute '{}' is no extension.",
                          currentScene().attribute(attribute).longName);
    currentScene().registry().removeExtension(currentScene().node(node).type, attribute);
}

void appendOnce(std::vector<core::Plug>& plugs, const core::Plug& plug)
{
    if (std::find(plugs.begin(), plugs.end(), plug) == plugs.end())
        plugs.push_back(plug);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnDependencyNode::getConnections(MPlugArray& array) const
{
    return guarded(
        [&]
        {
            core::NodeId node = nodeOf(*this);
            core::Scene& scene = currentScene();
            std::vector<core::Plug> plugs;
            for (uint32_t c : scene.inputs(node))
                appendOnce(plugs, scene.connection(c).destination);
            for (uint32_t c : scene.outputs(node))
                appendOnce(plugs, scene.connection(c).source);
            array.clear();
            for (const core::Plug& plug : plugs)
                array.append(Access::plug(plug));
        });
}

// ---- attributes

unsigned int MFnDependencyNode::attributeCount(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, 0u,
                  [](core::NodeId node) { return static_cast<unsigned>(listedAttributes(node).size()); });
}

MObject MFnDependencyNode::attribute(unsigned int index, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MObject(), [&](core::NodeId node) { return attributeAt(node, index); });
}

// Children follow their parents in the plain order already.
MObject MFnDependencyNode::reorderedAttribute(unsigned int index, MStatus* ReturnStatus) const
{
    return attribute(index, ReturnStatus);
}

MObject MFnDependencyNode::attribute(const MString& attrName, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MObject(),
                  [&](core::NodeId node) { return Access::attribute(plugNamed(node, attrName).attribute); });
}

bool MFnDependencyNode::hasAttribute(const MString& name, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [&](core::NodeId node) { return core::valid(currentScene().findAttribute(node, name.asChar())); });
}

MFnDependencyNode::MAttrClass MFnDependencyNode::attributeClass(const MObject& attr, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, kInvalidAttr,
                  [&](core::NodeId node) { return classOf(node, Access::attributeOf(attr)); });
}

// Whether it was added here, not by the file that a referenced node comes from: unsure.
bool MFnDependencyNode::isNewAttribute(const MObject& attr, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [&](core::NodeId node)
                  {
                      bool isOwn = classOf(node, ownAttribute(node, attr)) == kLocalDynamicAttr;
                      return isOwn && !currentScene().node(node).has(core::kReferencedNode);
                  });
}

MStatus MFnDependencyNode::getAffectedAttributes(const MObject& attr, MObjectArray& affectedAttributes) const
{
    return guarded(
        [&]
        {
            core::NodeId node = nodeOf(*this);
            core::AttrId attribute = ownAttribute(node, attr);
            affectedAttributes.clear();
            for (core::AttrId id : currentScene().registry().affected(currentScene().node(node).type, attribute))
                affectedAttributes.append(Access::attribute(id));
        });
}

MStatus MFnDependencyNode::getAffectedByAttributes(const MObject& attr, MObjectArray& affectedByAttributes) const
{
    return guarded(
        [&]
        {
            core::NodeId node = nodeOf(*this);
            core::AttrId attribute = ownAttribute(node, attr);
            affectedByAttributes.clear();
            for (core::AttrId source : listedAttributes(node))
            {
                const auto& affected = currentScene().registry().affected(currentScene().node(node).type, source);
                if (std::find(affected.begin(), affected.end(), attribute) != affected.end())
                    affectedByAttributes.append(Access::attribute(source));
            }
        });
}

MStatus MFnDependencyNode::addAttribute(const MObject& attr)
{
    return guarded([&] { addLocal(nodeOf(*this), attr); });
}

MStatus MFnDependencyNode::removeAttribute(const MObject& attr)
{
    return guarded([&] { removeLocal(nodeOf(*this), attr); });
}

MStatus MFnDependencyNode::addAttribute(const MObject& attr, MAttrClass type)
{
    return guarded([&] { type == kExtensionAttr ? addExtension(nodeOf(*this), attr) : addLocal(nodeOf(*this), attr); });
}

MStatus MFnDependencyNode::removeAttribute(const MObject& attr, MAttrClass type)
{
    return guarded(
        [&] { type == kExtensionAttr ? removeExtension(nodeOf(*this), attr) : removeLocal(nodeOf(*this), attr); });
}

// ---- plugs

MPlug MFnDependencyNode::findPlug(const MObject& attr, bool, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MPlug(),
                  [&](core::NodeId node) { return unindexed(node, ownAttribute(node, attr)); });
}

MPlug MFnDependencyNode::findPlug(const MString& attrName, bool, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MPlug(),
                  [&](core::NodeId node)
                  {
                      core::Plug plug = plugNamed(node, attrName);
                      return plug.path.depth > 0 ? Access::plug(plug) : unindexed(node, plug.attribute);
                  });
}

MPlug MFnDependencyNode::findPlug(const MObject& attr, MStatus* ReturnStatus) const
{
    return findPlug(attr, true, ReturnStatus);
}

MPlug MFnDependencyNode::findPlug(const MString& attrName, MStatus* ReturnStatus) const
{
    return findPlug(attrName, true, ReturnStatus);
}

// ---- aliases

MObject MFnDependencyNode::getAliasAttr(bool force, MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, MObject(),
                  [&](core::NodeId node)
                  {
                      core::AttrId list = core::findAliasList(currentScene(), node);
                      if (!core::valid(list) && force)
                      {
                          list = core::makeAliasList(currentScene().registry());
                          core::addAttribute(currentScene(), node, list);
                      }
                      return Access::attribute(list);
                  });
}

bool MFnDependencyNode::setAlias(const MString& alias, const MString& name, const MPlug& plug, bool add,
                                 MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, false,
                  [&](core::NodeId node)
                  {
                      core::Plug place = Access::plugOf(plug);
                      if (place.node != node)
                          throw core::error(core::ErrorKind::BadArgument, "The plug '{}' is another node's.",
                                            name.asChar());
                      const std::string* now = currentScene().alias(place);
                      if (!add && (!now || *now != alias.asChar()))
                          return false;
                      if (add && core::isAttributeNameTaken(currentScene(), node, alias.asChar()))
                          return false;
                      core::setAlias(currentScene(), place, add ? alias.asChar() : "");
                      return true;
                  });
}

bool MFnDependencyNode::findAlias(const MString& alias, MObject& attrObj, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [&](core::NodeId node)
                  {
                      std::optional<core::Plug> plug = currentScene().findAlias(node, alias.asChar());
                      if (plug)
                          attrObj = Access::attribute(plug->attribute);
                      return plug.has_value();
                  });
}

bool MFnDependencyNode::getAliasList(MStringArray& strArray, MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, false,
                  [&](core::NodeId node)
                  {
                      strArray.clear();
                      const core::NodeExtras* extras = currentScene().node(node).extras.get();
                      for (const core::Alias& entry : extras ? extras->aliases : std::vector<core::Alias>())
                      {
                          core::Plug plug{node, entry.attribute, entry.path};
                          strArray.append(toText(entry.name));
                          strArray.append(
                              toText(core::attributePath(currentScene(), plug, core::AttributeSpelling::Long, false)));
                      }
                      return strArray.length() > 0;
                  });
}

MString MFnDependencyNode::plugsAlias(const MPlug& plug, MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, MString(),
                  [&](core::NodeId)
                  {
                      const std::string* alias = currentScene().alias(Access::plugOf(plug));
                      return alias ? toText(*alias) : MString();
                  });
}

bool MFnDependencyNode::getPlugsAlias(const MPlug& plug, MString& aliasName, MStatus* ReturnStatus)
{
    aliasName = plugsAlias(plug, ReturnStatus);
    return aliasName.length() > 0;
}

OPENMAYA_NAMESPACE_CLOSE
