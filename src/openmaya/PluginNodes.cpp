#include "openmaya/PluginNodes.h"

#include "core/Paths.h"
#include "eval/NodeBlock.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/PluginCall.h"
#include "openmaya/SlotViews.h"
#include "openmaya/Status.h"

#include <maya/MDGContext.h>
#include <maya/MPlugArray.h>

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

using core::AttrId;
using core::Plug;

// What the types of each kind derive from. Source: nodeType -inherited of plug-in nodes, MFn's kinds.
struct KindRow
{
    MPxNode::Type kind;
    std::string_view parent;
    std::string_view apiType;
    std::string_view output = {}; // an attribute of the parent's that the plug-in's class computes
};
constexpr KindRow kKinds[] = {
    {MPxNode::kDependNode, "THdependNode", "kPluginDependNode"},
    {MPxNode::kLocatorNode, "THlocatorShape", "kPluginLocatorNode"},
    {MPxNode::kDeformerNode, "weightGeometryFilter", "kPluginDeformerNode", "outputGeometry"},
    {MPxNode::kGeometryFilter, "geometryFilter", "kPluginGeometryFilter", "outputGeometry"},
    {MPxNode::kSurfaceShape, "THsurfaceShape", "kPluginShape"},
    {MPxNode::kTransformNode, "transform", "kPluginTransformNode"},
    {MPxNode::kObjectSet, "objectSet", "kPluginObjectSet"},
    {MPxNode::kFieldNode, "field", "kPluginFieldNode"},
    {MPxNode::kEmitterNode, "pointEmitter", "kPluginEmitterNode"},
    {MPxNode::kSpringNode, "spring", "kPluginSpringNode"},
    {MPxNode::kIkSolverNode, "ikSolver", "kPluginIkSolver"},
    {MPxNode::kConstraintNode, "constraint", "kPluginConstraintNode"},
    {MPxNode::kImagePlaneNode, "imagePlane", "kPluginImagePlaneNode"},
    {MPxNode::kSkinCluster, "skinCluster", "kPluginSkinCluster", "outputGeometry"},
    {MPxNode::kBlendShape, "blendShape", "kPluginBlendShape", "outputGeometry"},
    {MPxNode::kMotionPathNode, "motionPath", "kPluginMotionPathNode"},
    {MPxNode::kHwShaderNode, "THdependNode", "kPluginHwShaderNode"},
    {MPxNode::kManipContainer, "THmanipContainer", "kPluginManipContainer"},
    {MPxNode::kManipulatorNode, "THdependNode", "kPluginManipulatorNode"},
    {MPxNode::kHardwareShader, "THdependNode", "kPluginHardwareShader"},
    {MPxNode::kFluidEmitterNode, "fluidEmitter", "kPluginEmitterNode"},
    {MPxNode::kParticleAttributeMapperNode, "THdependNode", "kPluginParticleAttributeMapperNode"},
    {MPxNode::kCameraSetNode, "cameraSet", "kPluginCameraSet"},
    {MPxNode::kClientDeviceNode, "clientDevice", "kPluginClientDevice"},
    {MPxNode::kThreadedDeviceNode, "threadedDevice", "kPluginThreadedDevice"},
};

const KindRow& rowOf(MPxNode::Type kind)
{
    auto row =
        std::find_if(std::begin(kKinds), std::end(kKinds), [kind](const KindRow& each) { return each.kind == kind; });
    if (row == std::end(kKinds))
        throw core::error(core::ErrorKind::Unsupported,
                          "Nodes of kind {} (MPxNode::Type) are not supported by Understudy yet.", int(kind));
    return *row;
}

core::TypeId g_initialized = core::TypeId::None;

// The attributes of a type that something affects, and those that cannot be set: what compute is asked for.
std::vector<AttrId> outputsOf(const core::TypeRegistry& types, core::TypeId type, const NodeRegistration& registration)
{
    core::TypeId registered = registration.type;
    std::vector<AttrId> outputs;
    const std::vector<AttrId> all = types.attributes(type);
    for (AttrId input : all)
        for (AttrId affected : types.affected(type, input))
            if (types.attribute(affected).ownerType == registered)
                outputs.push_back(affected);
    for (AttrId each : all)
        if (types.attribute(each).ownerType == registered && !types.attribute(each).has(core::kWritable))
            outputs.push_back(each);
    if (AttrId inherited = types.findAttribute(type, rowOf(registration.kind).output); core::valid(inherited))
        outputs.push_back(inherited);
    std::sort(outputs.begin(), outputs.end());
    outputs.erase(std::unique(outputs.begin(), outputs.end()), outputs.end());
    return outputs;
}

eval::BehaviorFactory behaviorFactory(std::shared_ptr<NodeRegistration> registration)
{
    return [registration = std::move(registration)](const core::TypeRegistry& types, core::TypeId type)
    {
        eval::Behavior behavior;
        behavior.outputs = outputsOf(types, type, *registration);
        behavior.restartable = false;
        behavior.ofPlugin = true;
        behavior.compute = [](eval::Computation& computation)
        {
            if (PluginNode* instance = pluginNodeOf(computation.scene(), computation.node()))
                instance->compute(computation);
            else
                computation.notComputed();
        };
        return behavior;
    };
}

// Attributes are added while it lives.
class Initializing
{
public:
    explicit Initializing(core::TypeId type) : m_outer(std::exchange(g_initialized, type)) {}
    ~Initializing() { g_initialized = m_outer; }
    Initializing(const Initializing&) = delete;
    Initializing& operator=(const Initializing&) = delete;

private:
    core::TypeId m_outer;
};

core::NodeTypeSpec specOf(session::Session& session, const std::shared_ptr<NodeRegistration>& registration)
{
    const KindRow& kind = rowOf(registration->kind);
    core::NodeTypeSpec spec;
    spec.name = registration->name;
    spec.parent = session.types().find(kind.parent);
    if (!core::valid(spec.parent))
        throw core::error(core::ErrorKind::Internal, "There is no node type '{}'.", kind.parent);
    spec.tag = registration->tag;
    spec.apiType = kind.apiType;
    spec.plugin = registration->plugin;
    spec.classification = registration->classification;
    spec.instanceMaker = [registration](core::Scene&, core::NodeId node)
    { return std::make_unique<PluginNode>(registration, node); };
    return spec;
}

// The context of a computation is current while it runs.
class ContextScope
{
public:
    explicit ContextScope(const MDGContext& context) : m_before(context.makeCurrent()) {}
    ~ContextScope() { m_before.makeCurrent(); }
    ContextScope(const ContextScope&) = delete;
    ContextScope& operator=(const ContextScope&) = delete;

private:
    MDGContext m_before;
};

} // namespace

PluginNode* pluginNodeOf(const core::Scene& scene, core::NodeId node)
{
    return static_cast<PluginNode*>(scene.instance(node));
}

std::string_view parentTypeOf(MPxNode::Type kind) { return rowOf(kind).parent; }

core::TypeId typeInInitialize()
{
    if (!core::valid(g_initialized))
        throw core::Error(core::ErrorKind::Failed,
                          "Attributes are added in the function that a node type is registered with.");
    return g_initialized;
}

void addNodeType(session::Session& session, const std::shared_ptr<NodeRegistration>& registration,
                 MInitializeFunction initialize)
{
    core::TypeId type = registration->type = session.types().add(specOf(session, registration));
    MStatus status;
    if (initialize)
    {
        Initializing initializing(type);
        status = callPlugin(*registration->running, [&] { return initialize(); });
    }
    if (!status)
    {
        session.types().retire(type);
        throw core::error(core::ErrorKind::Failed, "The attributes of node type '{}' (plug-in '{}') cannot be made: {}",
                          registration->name, registration->plugin, failureText(status));
    }
    session.behaviors().add(type, behaviorFactory(registration));
    session.scene().makeInstances(type);
    session.evaluator().markAllDirty();
}

void removeNodeType(session::Session& session, const NodeRegistration& registration)
{
    session.behaviors().remove(registration.type);
    session.scene().dropInstances(registration.type);
    session.types().retire(registration.type);
    session.evaluator().markAllDirty();
}

// ---- PluginNode

PluginNode::PluginNode(std::shared_ptr<NodeRegistration> registration, core::NodeId node)
    : m_registration(std::move(registration)), m_id(node)
{
    MStatus status = callPlugin(*m_registration->running,
                                [this]
                                {
                                    m_node = static_cast<MPxNode*>(m_registration->creator());
                                    return MStatus::kSuccess;
                                });
    if (!m_node)
        throw core::error(core::ErrorKind::Failed, "A node of type '{}' (plug-in '{}') cannot be made: {}",
                          m_registration->name, m_registration->plugin,
                          status ? "its creator gave nothing." : failureText(status));
    Access::bind(*m_node, node);
}

PluginNode::~PluginNode()
{
    (void)call("the destructor",
               [this]
               {
                   delete m_node;
                   return MStatus::kSuccess;
               });
}

MStatus PluginNode::call(const char* what, const std::function<MStatus()>& work) const
{
    MStatus status = callPlugin(*m_registration->running, work);
    if (!status && status.statusCode() == MStatus::kFailure && !detailText(status).empty())
        if (session::Session* session = currentSession())
            session->message(script::Severity::Error,
                             fmt::format("{} of a node of type '{}' (plug-in '{}') failed: {}", what,
                                         m_registration->name, m_registration->plugin, failureText(status)));
    return status;
}

void PluginNode::created()
{
    (void)call("postConstructor",
               [this]
               {
                   m_node->postConstructor();
                   return MStatus::kSuccess;
               });
}

void PluginNode::compute(eval::Computation& computation)
{
    HandleBlockRef values(new NodeHandleBlock(eval::NodeBlock(computation)));
    MDataBlock block = Access::dataBlock(values);
    ContextScope context(block.context());
    const core::Scene& scene = computation.scene();
    const Plug& asked = computation.asked();
    MStatus status = computePlug(asked, block);
    // A plug-in may know the parts of a tuple alone, or the compound around a plug.
    auto isUnknown = [&] { return status.statusCode() == MStatus::kUnknownParameter; };
    for (AttrId child : scene.attribute(asked.attribute).children)
        if (isUnknown())
            status = computePlug({asked.node, child, asked.path}, block);
    for (auto around = scene.container(asked); around && isUnknown(); around = scene.container(*around))
        if (around->attribute != asked.attribute)
            status = computePlug(*around, block);
    commitAllViews();
}

// A failure is shown and leaves the plug what it was; an exception is the caller's.
MStatus PluginNode::computePlug(const Plug& plug, MDataBlock& block)
{
    PluginCall running(*m_registration->running);
    MStatus status;
    std::optional<std::string> thrown = thrownBy([&] { status = m_node->compute(Access::plug(plug), block); });
    session::Session& session = needSession();
    std::string name = core::plugName(session.scene(), plug);
    if (thrown)
        throw core::error(core::ErrorKind::Failed, "compute of '{}' (node type '{}' of plug-in '{}') failed: {}", name,
                          m_registration->name, m_registration->plugin, *thrown);
    if (!status && status.statusCode() != MStatus::kUnknownParameter)
        session.message(script::Severity::Error,
                        fmt::format("compute of '{}' (node type '{}' of plug-in '{}'): {}", name, m_registration->name,
                                    m_registration->plugin, status.errorString().asChar()));
    return status;
}

std::optional<bool> PluginNode::allowsConnection(const Plug& own, const Plug& other, bool asSource, bool made)
{
    bool isLegal = true;
    MStatus status = call(made ? "legalConnection" : "legalDisconnection",
                          [&]
                          {
                              MPlug mine = Access::plug(own);
                              MPlug theirs = Access::plug(other);
                              return made ? m_node->legalConnection(mine, theirs, asSource, isLegal)
                                          : m_node->legalDisconnection(mine, theirs, asSource, isLegal);
                          });
    return status ? std::optional(isLegal) : std::nullopt;
}

void PluginNode::connectionChanged(const Plug& own, const Plug& other, bool asSource, bool made)
{
    (void)call(made ? "connectionMade" : "connectionBroken",
               [&]
               {
                   MPlug mine = Access::plug(own);
                   MPlug theirs = Access::plug(other);
                   return made ? m_node->connectionMade(mine, theirs, asSource)
                               : m_node->connectionBroken(mine, theirs, asSource);
               });
}

namespace
{

// A handle of a value that is no node's yet.
MDataHandle looseHandle(const Plug& plug, const core::Value& value)
{
    MDataHandle handle = makeHandle(HandleBlockRef(new LooseHandleBlock), plug, true);
    eval::Slot* slot = Access::slot(handle);
    if (slot && !value.empty() && Access::isComponent(handle))
        slot->setNumber(Access::firstNumber(handle), value.asDouble());
    else if (slot && !value.empty())
        slot->assign(value);
    return handle;
}

} // namespace

void PluginNode::internalChanged(const Plug& plug, const core::Value& value)
{
    (void)call("setInternalValue",
               [&]
               {
                   MDataHandle handle = looseHandle(plug, value);
                   m_node->setInternalValue(Access::plug(plug), handle);
                   return MStatus::kSuccess;
               });
}

std::optional<core::Value> PluginNode::internalValue(const Plug& plug)
{
    std::optional<core::Value> value;
    (void)call("getInternalValue",
               [&]
               {
                   MDataHandle handle = looseHandle(plug, {});
                   if (m_node->getInternalValue(Access::plug(plug), handle))
                   {
                       commitAllViews();
                       value = Access::slot(handle)->value(Access::slot(handle)->allParts());
                   }
                   return MStatus::kSuccess;
               });
    return value;
}

void PluginNode::dirtied(const Plug& plug, std::vector<Plug>& also)
{
    (void)call("setDependentsDirty",
               [&]
               {
                   MPlugArray affected;
                   MStatus status = m_node->setDependentsDirty(Access::plug(plug), affected);
                   for (unsigned int i = 0; i < affected.length(); ++i)
                       if (!Access::isNull(affected[i]))
                           also.push_back(Access::looseOf(affected[i]));
                   return status;
               });
}

void PluginNode::copiedFrom(core::NodeInstance& other)
{
    (void)call("copyInternalData",
               [&]
               {
                   m_node->copyInternalData(static_cast<PluginNode&>(other).m_node);
                   return MStatus::kSuccess;
               });
}

std::optional<bool> PluginNode::isSaved(const Plug& plug)
{
    bool isSaving = true;
    MStatus status = call("shouldSave", [&] { return m_node->shouldSave(Access::plug(plug), isSaving); });
    return status ? std::optional(isSaving) : std::nullopt;
}

// ---- PluginNodeObserver

namespace
{

void tellInternal(const core::Scene& scene, const Plug& plug)
{
    core::NodeInstance* instance = scene.instance(plug.node);
    if (instance && scene.attribute(plug.attribute).has(core::kInternal))
        instance->internalChanged(plug, scene.stored(plug));
}

} // namespace

void PluginNodeObserver::after(core::Scene& scene, const core::Change& change, core::Origin)
{
    if (const auto* value = std::get_if<core::PlugValue>(&change))
        return tellInternal(scene, value->plug);
    const auto* existence = std::get_if<core::ConnectionExistence>(&change);
    if (!existence)
        return;
    // A copy: what an instance does may move the table.
    Plug source = scene.connection(existence->connection).source;
    Plug destination = scene.connection(existence->connection).destination;
    bool made = scene.connection(existence->connection).alive;
    if (core::NodeInstance* instance = scene.isStale(source.node) ? nullptr : scene.instance(source.node))
        instance->connectionChanged(source, destination, true, made);
    if (core::NodeInstance* instance = scene.isStale(destination.node) ? nullptr : scene.instance(destination.node))
        instance->connectionChanged(destination, source, false, made);
}

// A file sets values without telling of each.
void PluginNodeObserver::afterLoad(core::Scene& scene)
{
    const core::TypeRegistry& types = scene.registry();
    for (core::TypeId type : types.derived(types.find("dependNode")))
    {
        if (!types.type(type).instanceMaker())
            continue;
        for (core::NodeId node : scene.nodesOfType(type))
            for (core::AttrId attribute : types.attributes(type))
                if (const core::Attribute& definition = types.attribute(attribute);
                    definition.has(core::kInternal) && definition.layout.arrayDepth == 0 &&
                    scene.authored({node, attribute, {}}))
                    tellInternal(scene, {node, attribute, {}});
    }
}

} // namespace understudy::openmaya
