// Nodes: what they are, their names and state. Attributes and plugs: MFnDependencyNodeAttributes.cpp.
#include "core/Edits.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/NodeNotes.h"
#include "openmaya/NodeSet.h"
#include "openmaya/PluginNodes.h"

#include <maya/MFnDependencyNode.h>
#include <maya/MUuid.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MObject createOfType(MFnBase& set, core::TypeId type, const MString& name)
{
    core::NodeId made = core::createNode(currentScene(), type, name.asChar(), {}, needSession().currentNamespace());
    MObject object = Access::node(made);
    (void)set.setObject(object);
    return object;
}

bool hasFlag(const MFnBase& set, core::NodeFlag flag, MStatus* status)
{
    return ofNode(set, status, false, [&](core::NodeId node) { return currentScene().node(node).has(flag); });
}

MStatus setFlagBit(const MFnBase& set, core::NodeFlag flag, bool on)
{
    return guarded(
        [&]
        {
            core::NodeId node = nodeOf(set);
            if (currentScene().node(node).has(flag) != on)
                currentScene().enact(core::NodeFlagBits{node, flag, on ? uint8_t(flag) : uint8_t(0)});
        });
}

// The namespace of a wanted name must be there.
void requireSpace(const std::string& name)
{
    size_t end = name.rfind(':');
    if (end == std::string::npos)
        return;
    std::string path = name.substr(0, end);
    if (!path.empty() && path != ":" && !core::findSpace(currentScene(), path, needSession().currentNamespace()))
        throw core::error(core::ErrorKind::Failed, "There is no namespace '{}'.", path);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnDependencyNode, kDependencyNode)

// ---- new nodes

MObject MFnDependencyNode::create(const MTypeId& typeId, MStatus* ReturnStatus)
{
    return create(typeId, MString(), ReturnStatus);
}

MObject MFnDependencyNode::create(const MTypeId& typeId, const MString& name, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return createOfType(*this, typeOfTag(typeId.id()), name); });
}

MObject MFnDependencyNode::create(const MString& type, MStatus* ReturnStatus)
{
    return create(type, MString(), ReturnStatus);
}

MObject MFnDependencyNode::create(const MString& type, const MString& name, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return createOfType(*this, typeNamed(type), name); });
}

// ---- what it is

MTypeId MFnDependencyNode::typeId(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MTypeId(),
                  [](core::NodeId node) { return MTypeId(currentScene().type(node).tag()); });
}

MString MFnDependencyNode::typeName(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(),
                  [](core::NodeId node) { return toText(currentScene().type(node).name()); });
}

MString MFnDependencyNode::pluginName(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(),
                  [](core::NodeId node) { return toText(currentScene().type(node).plugin()); });
}

MString MFnDependencyNode::classification(const MString& nodeTypeName)
{
    return guarded(nullptr, MString(),
                   [&] { return toText(needSession().types().type(typeNamed(nodeTypeName)).classification()); });
}

MPxNode* MFnDependencyNode::userNode(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, static_cast<MPxNode*>(nullptr),
                  [](core::NodeId node)
                  {
                      PluginNode* instance = pluginNodeOf(currentScene(), node);
                      return instance ? &instance->node() : nullptr;
                  });
}

// ---- names

MString MFnDependencyNode::name(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(), [](core::NodeId node) { return toText(currentScene().name(node)); });
}

MString MFnDependencyNode::absoluteName(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(),
                  [](core::NodeId node) { return toText(":" + currentScene().name(node)); });
}

MString MFnDependencyNode::uniqueName(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(),
                  [](core::NodeId node) { return toText(core::shortestName(currentScene(), node)); });
}

bool MFnDependencyNode::hasUniqueName(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [](core::NodeId node)
                  {
                      const core::Node& record = currentScene().node(node);
                      return currentScene().countNamed(record.space, record.name) == 1;
                  });
}

MString MFnDependencyNode::parentNamespace(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(),
                  [](core::NodeId node)
                  {
                      core::NamespaceId space = currentScene().node(node).space;
                      return space == core::NamespaceId::Root
                                 ? MString()
                                 : toText(currentScene().names().text(currentScene().space(space).name));
                  });
}

MString MFnDependencyNode::setName(const MString& name, bool createNamespace, MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, MString(),
                  [&](core::NodeId node)
                  {
                      std::string wanted = name.asChar();
                      if (!createNamespace)
                          requireSpace(wanted);
                      core::renameNode(currentScene(), node, wanted, needSession().currentNamespace(), true);
                      return toText(currentScene().name(node));
                  });
}

MString MFnDependencyNode::setName(const MString& name, MStatus* ReturnStatus)
{
    return setName(name, false, ReturnStatus);
}

MUuid MFnDependencyNode::uuid(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MUuid(),
                  [](core::NodeId node) { return Access::uuid(currentScene().node(node).uuid); });
}

void MFnDependencyNode::setUuid(const MUuid& uuid, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              core::NodeId node = nodeOf(*this);
                              core::Uuid wanted = Access::uuidOf(uuid);
                              std::optional<core::NodeId> owner = currentScene().find(wanted);
                              if (owner && *owner != node)
                                  throw core::error(core::ErrorKind::NotUnique, "The UUID {} is that of '{}'.",
                                                    wanted.text(), core::shortestName(currentScene(), *owner));
                              if (!owner)
                                  currentScene().enact(core::NodeUuid{node, wanted});
                          }));
}

// ---- state

bool MFnDependencyNode::isFromReferencedFile(MStatus* ReturnStatus) const
{
    return hasFlag(*this, core::kReferencedNode, ReturnStatus);
}

bool MFnDependencyNode::isShared(MStatus* ReturnStatus) const
{
    return hasFlag(*this, core::kSharedNode, ReturnStatus);
}

// Edits are noted for referenced nodes. Source: reference of the class; nodes of assemblies do not exist here.
bool MFnDependencyNode::isTrackingEdits(MStatus* ReturnStatus) const
{
    return hasFlag(*this, core::kReferencedNode, ReturnStatus);
}

bool MFnDependencyNode::isLocked(MStatus* ReturnStatus) const
{
    return hasFlag(*this, core::kNodeLocked, ReturnStatus);
}

MStatus MFnDependencyNode::setLocked(bool locked) { return setFlagBit(*this, core::kNodeLocked, locked); }

bool MFnDependencyNode::isDefaultNode(MStatus* ReturnStatus) const
{
    return hasFlag(*this, core::kDefaultNode, ReturnStatus);
}

MStatus MFnDependencyNode::setDoNotWrite(bool flag) { return setFlagBit(*this, core::kUnwrittenNode, flag); }

bool MFnDependencyNode::canBeWritten(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [](core::NodeId node) { return !currentScene().node(node).has(core::kUnwrittenNode); });
}

// ---- notes

unsigned int MFnDependencyNode::allocateFlag(const MString pluginName, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, 0u, [&] { return nodeNotes().allocateFlag(pluginName.asChar()); });
}

MStatus MFnDependencyNode::deallocateFlag(const MString pluginName, unsigned int flag)
{
    return guarded([&] { nodeNotes().freeFlag(pluginName.asChar(), flag); });
}

MStatus MFnDependencyNode::deallocateAllFlags(const MString pluginName)
{
    return guarded([&] { nodeNotes().freeFlags(pluginName.asChar()); });
}

MStatus MFnDependencyNode::setFlag(unsigned int flag, bool state)
{
    return guarded(
        [&]
        {
            nodeNotes().requireFlag(flag);
            nodeNotes().at(nodeOf(*this)).flags.set(flag, state);
        });
}

bool MFnDependencyNode::isFlagSet(unsigned int flag, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [&](core::NodeId node)
                  {
                      nodeNotes().requireFlag(flag);
                      return nodeNotes().of(node).flags.test(flag);
                  });
}

MStatus MFnDependencyNode::setIcon(const MString& filename)
{
    return guarded([&] { nodeNotes().at(nodeOf(*this)).icon = filename.asChar(); });
}

MString MFnDependencyNode::icon(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MString(), [](core::NodeId node) { return toText(nodeNotes().of(node).icon); });
}

bool MFnDependencyNode::affectsAnimation(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [](core::NodeId node) { return nodeNotes().of(node).affectsAnimation; });
}

MStatus MFnDependencyNode::setAffectsAnimation()
{
    return guarded([&] { nodeNotes().at(nodeOf(*this)).affectsAnimation = true; });
}

// ---- what the host lacks

MStatus MFnDependencyNode::getExternalContent(MExternalContentInfoTable&) const
{
    return notImplemented("MFnDependencyNode::getExternalContent");
}

MStatus MFnDependencyNode::addExternalContentForFileAttr(MExternalContentInfoTable&, const MObject&) const
{
    return notImplemented("MFnDependencyNode::addExternalContentForFileAttr");
}

MStatus MFnDependencyNode::setExternalContentForFileAttr(const MObject&, const MExternalContentLocationTable&)
{
    return notImplemented("MFnDependencyNode::setExternalContentForFileAttr");
}

MStatus MFnDependencyNode::setExternalContent(const MExternalContentLocationTable&)
{
    return notImplemented("MFnDependencyNode::setExternalContent");
}

const adsk::Data::Associations* MFnDependencyNode::metadata(MStatus* ReturnStatus) const
{
    return notImplemented("MFnDependencyNode::metadata", ReturnStatus,
                          static_cast<const adsk::Data::Associations*>(nullptr));
}

MStatus MFnDependencyNode::setMetadata(const adsk::Data::Associations&)
{
    return notImplemented("MFnDependencyNode::setMetadata");
}

MStatus MFnDependencyNode::deleteMetadata() { return notImplemented("MFnDependencyNode::deleteMetadata"); }

MStatus MFnDependencyNode::validateMetadata(MString&) const
{
    return notImplemented("MFnDependencyNode::validateMetadata");
}

void MFnDependencyNode::enableDGTiming(bool) { (void)notImplemented("MFnDependencyNode::enableDGTiming"); }
MStatus MFnDependencyNode::dgTimerOn() { return notImplemented("MFnDependencyNode::dgTimerOn"); }
MStatus MFnDependencyNode::dgTimerOff() { return notImplemented("MFnDependencyNode::dgTimerOff"); }

MFnDependencyNode::MdgTimerState MFnDependencyNode::dgTimerQueryState(MStatus* ReturnStatus)
{
    return notImplemented("MFnDependencyNode::dgTimerQueryState", ReturnStatus, kTimerInvalidState);
}

MStatus MFnDependencyNode::dgTimerReset() { return notImplemented("MFnDependencyNode::dgTimerReset"); }

double MFnDependencyNode::dgTimer(const MdgTimerMetric, const MdgTimerType, MStatus* ReturnStatus) const
{
    return notImplemented("MFnDependencyNode::dgTimer", ReturnStatus, 0.0);
}

MStatus MFnDependencyNode::dgCallbacks(const MdgTimerType, MStringArray&, MDoubleArray&)
{
    return notImplemented("MFnDependencyNode::dgCallbacks");
}

MStatus MFnDependencyNode::dgCallbackIds(const MdgTimerType, const MString&, MCallbackIdArray&, MDoubleArray&)
{
    return notImplemented("MFnDependencyNode::dgCallbackIds");
}

OPENMAYA_NAMESPACE_CLOSE
