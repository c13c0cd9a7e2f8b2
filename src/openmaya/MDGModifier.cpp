#include "core/Edits.h"
#include "core/Paths.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Modifier.h"
#include "openmaya/NodeSet.h"
#include "openmaya/Status.h"

#include <maya/MAngle.h>
#include <maya/MDGModifier.h>
#include <maya/MDistance.h>
#include <maya/MPlug.h>
#include <maya/MString.h>
#include <maya/MTime.h>
#include <maya/MTypeId.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

Modifier& Access::modifier(MDGModifier& modifier) { return modifier.m_body->modifier; }

namespace
{

MObject create(MDGModifier& modifier, core::TypeId type)
{
    if (currentScene().registry().type(type).isDag())
        throw core::error(core::ErrorKind::BadArgument, "'{}' is a type of DAG nodes: use MDagModifier.",
                          currentScene().registry().type(type).name());
    return Access::node(Access::modifier(modifier).create(type, {}));
}

// Throws what a member of the API that is run in doIt answers.
void require(const MStatus& status)
{
    if (!status)
        throw core::Error(core::ErrorKind::Failed, detailText(status));
}

template <class Edit> MStatus add(MDGModifier& modifier, Edit edit)
{
    return guarded([&] { Access::modifier(modifier).add(std::move(edit)); });
}

template <class Value>
MStatus addValue(MDGModifier& modifier, const MPlug& plug, Value value, MStatus (MPlug::*set)(Value))
{
    return guarded(
        [&]
        {
            Access::plugOf(plug);
            Access::modifier(modifier).add([plug = MPlug(plug), value, set](core::Scene&) mutable
                                           { require((plug.*set)(value)); });
        });
}

template <class Value>
MStatus addValueOf(MDGModifier& modifier, const MPlug& plug, const Value& value, MStatus (MPlug::*set)(const Value&))
{
    return guarded(
        [&]
        {
            Access::plugOf(plug);
            Access::modifier(modifier).add([plug = MPlug(plug), value, set](core::Scene&) mutable
                                           { require((plug.*set)(value)); });
        });
}

// Parents that would be left without children.
void addEmptyParents(const core::Scene& scene, core::NodeId node, std::vector<core::NodeId>& nodes)
{
    if (!scene.isDag(node))
        return;
    for (core::NodeId parent : scene.parents(node))
        if (scene.children(parent).size() == 1)
        {
            nodes.push_back(parent);
            addEmptyParents(scene, parent, nodes);
        }
}

void deleteNode(core::Scene& scene, core::NodeId node, bool includeParents)
{
    std::vector<core::NodeId> nodes{node};
    if (includeParents)
        addEmptyParents(scene, node, nodes);
    core::deleteNodes(scene, nodes);
}

core::Plug topPlug(const MObject& node, const MObject& attribute)
{
    return {Access::nodeOf(node), Access::attributeOf(attribute), {}};
}

MStatus addConnect(MDGModifier& modifier, const core::Plug& source, const core::Plug& target)
{
    return add(modifier, [source, target](core::Scene& scene) { core::connect(scene, source, target); });
}

MStatus addDisconnect(MDGModifier& modifier, const core::Plug& source, const core::Plug& target)
{
    return add(modifier, [source, target](core::Scene& scene) { core::disconnect(scene, source, target); });
}

void renameAttribute(core::Scene& scene, core::AttrId id, const std::string& shortName, const std::string& longName)
{
    auto definition = std::make_unique<core::Attribute>(scene.attribute(id));
    definition->shortName = scene.registry().keep(shortName);
    definition->longName = scene.registry().keep(longName);
    scene.enact(core::AttributeDefinition{id, std::move(definition)});
}

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MDGModifier::MDGModifier() : m_body(new Body) {}
MDGModifier::~MDGModifier() { delete m_body; }

MObject MDGModifier::createNode(const MTypeId& typeId, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return create(*this, typeOfTag(typeId.id())); });
}

MObject MDGModifier::createNode(const MString& type, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return create(*this, typeNamed(type)); });
}

MStatus MDGModifier::deleteNode(const MObject& node) { return deleteNode(node, true); }

MStatus MDGModifier::deleteNode(const MObject& node, bool includeParents)
{
    return guarded(
        [&]
        {
            core::NodeId id = Access::nodeOf(node);
            m_body->modifier.add([id, includeParents](core::Scene& scene)
                                 { understudy::openmaya::deleteNode(scene, id, includeParents); });
        });
}

MStatus MDGModifier::renameNode(const MObject& node, const MString& newName)
{
    return guarded(
        [&]
        {
            core::NodeId id = Access::nodeOf(node);
            std::string name = newName.asChar();
            core::NamespaceId space = needSession().currentNamespace();
            m_body->modifier.add([id, name, space](core::Scene& scene) { core::renameNode(scene, id, name, space); });
        });
}

MStatus MDGModifier::setNodeLockState(const MObject& node, bool newState)
{
    return guarded(
        [&]
        {
            core::NodeId id = Access::nodeOf(node);
            uint8_t bits = newState ? core::kNodeLocked : 0;
            m_body->modifier.add([id, bits](core::Scene& scene)
                                 { scene.enact(core::NodeFlagBits{id, core::kNodeLocked, bits}); });
        });
}

MStatus MDGModifier::connect(const MObject& sourceNode, const MObject& sourceAttr, const MObject& destNode,
                             const MObject& destAttr)
{
    return guarded([&] { require(addConnect(*this, topPlug(sourceNode, sourceAttr), topPlug(destNode, destAttr))); });
}

MStatus MDGModifier::disconnect(const MObject& sourceNode, const MObject& sourceAttr, const MObject& destNode,
                                const MObject& destAttr)
{
    return guarded([&]
                   { require(addDisconnect(*this, topPlug(sourceNode, sourceAttr), topPlug(destNode, destAttr))); });
}

MStatus MDGModifier::connect(const MPlug& source, const MPlug& dest)
{
    return guarded([&] { require(addConnect(*this, Access::plugOf(source), Access::plugOf(dest))); });
}

MStatus MDGModifier::disconnect(const MPlug& source, const MPlug& dest)
{
    return guarded([&] { require(addDisconnect(*this, Access::plugOf(source), Access::plugOf(dest))); });
}

MStatus MDGModifier::addAttribute(const MObject& node, const MObject& attribute)
{
    return guarded(
        [&]
        {
            core::Plug place = topPlug(node, attribute);
            m_body->modifier.add([place](core::Scene& scene)
                                 { core::addAttribute(scene, place.node, place.attribute); });
        });
}

MStatus MDGModifier::removeAttribute(const MObject& node, const MObject& attribute)
{
    return guarded(
        [&]
        {
            core::Plug place = topPlug(node, attribute);
            m_body->modifier.add([place](core::Scene& scene)
                                 { core::removeAttribute(scene, place.node, place.attribute); });
        });
}

MStatus MDGModifier::renameAttribute(const MObject& node, const MObject& attribute, const MString& shortName,
                                     const MString& longName)
{
    return guarded(
        [&]
        {
            core::AttrId id = topPlug(node, attribute).attribute;
            if (!currentScene().attribute(id).has(core::kDynamic))
                throw core::error(core::ErrorKind::ReadOnly, "Attribute '{}' belongs to its type: it keeps its name.",
                                  currentScene().attribute(id).longName);
            m_body->modifier.add(
                [id, brief = std::string(shortName.asChar()), full = std::string(longName.asChar())](core::Scene& scene)
                { understudy::openmaya::renameAttribute(scene, id, brief, full); });
        });
}

MStatus MDGModifier::addExtensionAttribute(const MNodeClass&, const MObject&)
{
    return notImplemented("MDGModifier::addExtensionAttribute");
}

MStatus MDGModifier::removeExtensionAttribute(const MNodeClass&, const MObject&)
{
    return notImplemented("MDGModifier::removeExtensionAttribute");
}

MStatus MDGModifier::removeExtensionAttributeIfUnset(const MNodeClass&, const MObject&)
{
    return notImplemented("MDGModifier::removeExtensionAttributeIfUnset");
}

MStatus MDGModifier::linkExtensionAttributeToPlugin(const MObject&, const MObject&)
{
    return notImplemented("MDGModifier::linkExtensionAttributeToPlugin");
}

MStatus MDGModifier::unlinkExtensionAttributeFromPlugin(const MObject&, const MObject&)
{
    return notImplemented("MDGModifier::unlinkExtensionAttributeFromPlugin");
}

MStatus MDGModifier::commandToExecute(const MString& command)
{
    return add(*this,
               [text = std::string(command.asChar())](core::Scene&)
               {
                   session::Session& session = needSession();
                   if (!session.scriptEngine)
                       throw core::Error(core::ErrorKind::Unsupported, "MEL is not available in this session.");
                   session.scriptEngine->evaluate(session, text);
               });
}

MStatus MDGModifier::pythonCommandToExecute(const MString& command)
{
    return add(*this,
               [text = std::string(command.asChar())](core::Scene&)
               {
                   session::Session& session = needSession();
                   if (!session.interpreter)
                       throw core::Error(core::ErrorKind::Unsupported, "Python is not available in this session.");
                   session.interpreter->execute(text);
               });
}

MStatus MDGModifier::newPlugValue(const MPlug& plug, MObject& plugValue)
{
    return addValueOf<MObject>(*this, plug, plugValue, &MPlug::setMObject);
}

MStatus MDGModifier::newPlugValueBool(const MPlug& plug, bool plugValue)
{
    return addValue(*this, plug, plugValue, &MPlug::setBool);
}

MStatus MDGModifier::newPlugValueChar(const MPlug& plug, char plugValue)
{
    return addValue(*this, plug, plugValue, &MPlug::setChar);
}

MStatus MDGModifier::newPlugValueDouble(const MPlug& plug, double plugValue)
{
    return addValue(*this, plug, plugValue, &MPlug::setDouble);
}

MStatus MDGModifier::newPlugValueFloat(const MPlug& plug, float plugValue)
{
    return addValue(*this, plug, plugValue, &MPlug::setFloat);
}

MStatus MDGModifier::newPlugValueInt(const MPlug& plug, int plugValue)
{
    return addValue(*this, plug, plugValue, &MPlug::setInt);
}

MStatus MDGModifier::newPlugValueInt64(const MPlug& plug, MInt64 plugValue)
{
    return addValue(*this, plug, plugValue, &MPlug::setInt64);
}

MStatus MDGModifier::newPlugValueMAngle(const MPlug& plug, const MAngle& plugValue)
{
    return addValueOf(*this, plug, plugValue, &MPlug::setMAngle);
}

MStatus MDGModifier::newPlugValueMDistance(const MPlug& plug, const MDistance& plugValue)
{
    return addValueOf(*this, plug, plugValue, &MPlug::setMDistance);
}

MStatus MDGModifier::newPlugValueMTime(const MPlug& plug, const MTime& plugValue)
{
    return addValueOf(*this, plug, plugValue, &MPlug::setMTime);
}

MStatus MDGModifier::newPlugValueShort(const MPlug& plug, short plugValue)
{
    return addValue(*this, plug, plugValue, &MPlug::setShort);
}

MStatus MDGModifier::newPlugValueString(const MPlug& plug, const MString& plugValue)
{
    return addValueOf(*this, plug, plugValue, &MPlug::setString);
}

MStatus MDGModifier::removeMultiInstance(const MPlug& plug, bool breakConnections)
{
    return guarded(
        [&]
        {
            core::Plug element = Access::plugOf(plug);
            m_body->modifier.add(
                [element, breakConnections](core::Scene& scene)
                {
                    needSession().call("removeMultiInstance", {core::plugName(scene, element)},
                                       {{"break", breakConnections}});
                });
        });
}

MStatus MDGModifier::setMetadata(const MObject&, const adsk::Data::Associations&)
{
    return notImplemented("MDGModifier::setMetadata");
}

MStatus MDGModifier::deleteMetadata(const MObject&) { return notImplemented("MDGModifier::deleteMetadata"); }

MStatus MDGModifier::doIt()
{
    return guarded([&] { m_body->modifier.doIt(); });
}

MStatus MDGModifier::undoIt()
{
    return guarded([&] { m_body->modifier.undoIt(); });
}

MStatus MDGModifier::addAttribute(const MObject& node, const MObject& attribute, MFnDependencyNode::MAttrClass)
{
    return addAttribute(node, attribute);
}

MStatus MDGModifier::removeAttribute(const MObject& node, const MObject& attribute, MFnDependencyNode::MAttrClass)
{
    return removeAttribute(node, attribute);
}

const char* MDGModifier::className() { return "MDGModifier"; }

OPENMAYA_NAMESPACE_CLOSE
