#include "openmaya/PluginNodes.h"

#include "core/Edits.h"
#include "core/Paths.h"
#include "eval/NodeBlock.h"
#include "nodes/DagMatrices.h"
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
    {MPxNode::kTransformNode, "transform", "kPluginTransformNode", "matrix"},
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

NodeRegistration* g_initialized = nullptr;

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

// A transform's matrix goes out of date with what the node checks, and with what a plug-in says is of world space.
std::vector<std::pair<AttrId, AttrId>> affectingMatrix(const core::TypeRegistry& types, core::TypeId type,
                                                       const NodeRegistration& registration)
{
    std::vector<std::pair<AttrId, AttrId>> pairs;
    if (!core::valid(registration.matrix))
        return pairs;
    for (AttrId each : registration.validated)
        pairs.emplace_back(each, registration.matrix);
    for (AttrId each : types.attributes(type))
        if (const core::Attribute& attribute = types.attribute(each);
            attribute.ownerType == registration.type && attribute.has(core::kAffectsWorldSpace))
            pairs.emplace_back(each, registration.matrix);
    // The schema says of channels what goes out of date with the matrix, not of the matrix.
    for (AttrId each : types.affected(type, types.findAttribute(type, "scale")))
        if (each != registration.matrix)
            pairs.emplace_back(registration.matrix, each);
    return pairs;
}

eval::BehaviorFactory behaviorFactory(std::shared_ptr<NodeRegistration> registration)
{
    return [registration = std::move(registration)](const core::TypeRegistry& types, core::TypeId type)
    {
        eval::Behavior behavior;
        behavior.outputs = outputsOf(types, type, *registration);
        behavior.affects = affectingMatrix(types, type, *registration);
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
    explicit Initializing(NodeRegistration& registration) : m_outer(std::exchange(g_initialized, &registration)) {}
    ~Initializing() { g_initialized = m_outer; }
    Initializing(const Initializing&) = delete;
    Initializing& operator=(const Initializing&) = delete;

private:
    NodeRegistration* m_outer;
};

// The channels of a transform are checked in any case. Source: MPxTransform::validateAndSetValue.
void addChannels(const core::TypeRegistry& types, NodeRegistration& registration)
{
    if (registration.kind != MPxNode::kTransformNode)
        return;
    registration.matrix = types.findAttribute(registration.type, "matrix");
    std::vector<AttrId>& validated = registration.validated;
    for (AttrId& each : validated)
        each = types.resolved(each);
    for (const nodes::TransformChannel& channel : nodes::transformChannels())
        if (!channel.isOfJoints)
            validated.push_back(types.findAttribute(registration.type, channel.attribute));
    validated.push_back(types.findAttribute(registration.type, "rotateOrder"));
    std::sort(validated.begin(), validated.end());
    validated.erase(std::unique(validated.begin(), validated.end()), validated.end());
}

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

NodeRegistration& registrationInInitialize()
{
    if (!g_initialized)
        throw core::Error(core::ErrorKind::Failed,
                          "Attributes are added in the function that a node type is registered with.");
    return *g_initialized;
}

core::TypeId typeInInitialize() { return registrationInInitialize().type; }

void addNodeType(session::Session& session, const std::shared_ptr<NodeRegistration>& registration,
                 MInitializeFunction initialize)
{
    core::TypeId type = registration->type = session.types().add(specOf(session, registration));
    MStatus status;
    if (initialize)
    {
        Initializing initializing(*registration);
        status = callPlugin(*registration->running, [&] { return initialize(); });
    }
    if (!status)
    {
        session.types().retire(type);
        throw core::error(core::ErrorKind::Failed, "The attributes of node type '{}' (plug-in '{}') cannot be made: {}",
                          registration->name, registration->plugin, failureText(status));
    }
    addChannels(session.types(), *registration);
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
    if (m_registration->kind == MPxNode::kTransformNode)
        joinTransform();
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
    tellAll();
}

void PluginNode::compute(eval::Computation& computation)
{
    HandleBlockRef values(new NodeHandleBlock(eval::NodeBlock(computation)));
    MDataBlock block = Access::dataBlock(values);
    ContextScope context(block.context());
    const core::Scene& scene = computation.scene();
    const Plug& asked = computation.asked();
    const bool isMatrix = m_transform && asked.attribute == m_registration->matrix;
    const MatrixScope matrix(*this, isMatrix, computation);
    if (isMatrix)
        tellDriven(computation, values);
    MStatus status = computePlug(asked, block);
    // A plug-in may know the parts of a tuple alone, or the compound around a plug.
    auto isUnknown = [&] { return status.statusCode() == MStatus::kUnknownParameter; };
    for (AttrId child : scene.attribute(asked.attribute).children)
        if (isUnknown())
            status = computePlug({asked.node, child, asked.path}, block);
    for (auto around = scene.container(asked); around && isUnknown(); around = scene.container(*around))
        if (around->attribute != asked.attribute)
            status = computePlug(*around, block);
    if (isMatrix && isUnknown())
        status = computePlug(asked, block, true);
    commitAllViews();
    matrix.visit();
}

// A failure is shown and leaves the plug what it was; an exception is the caller's.
MStatus PluginNode::computePlug(const Plug& plug, MDataBlock& block, bool asTransform)
{
    PluginCall running(*m_registration->running);
    MStatus status;
    std::optional<std::string> thrown = thrownBy(
        [&]
        {
            status = asTransform ? m_transform->MPxTransform::compute(Access::plug(plug), block)
                                 : m_node->compute(Access::plug(plug), block);
        });
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
    tellAll();
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

// What a node checks is set as it leaves it: the value itself, and then its correction, which is another change.
void PluginNodeObserver::check(core::Scene& scene, const core::Change& change, core::Origin origin)
{
    const auto* value = std::get_if<core::PlugValue>(&change);
    PluginNode* node =
        value && origin == core::Origin::User && !m_correcting ? pluginNodeOf(scene, value->plug.node) : nullptr;
    if (!node || !node->validates(value->plug))
        return;
    std::erase_if(m_corrections, [&](const auto& each) { return each.first == value->plug; });
    if (std::optional<core::Value> instead = node->validated(value->plug, value->value.value))
        m_corrections.emplace_back(value->plug, std::move(*instead));
}

void PluginNodeObserver::correct(core::Scene& scene, const Plug& plug)
{
    auto found =
        std::find_if(m_corrections.begin(), m_corrections.end(), [&](const auto& each) { return each.first == plug; });
    if (found == m_corrections.end())
        return;
    core::Value value = std::move(found->second);
    m_corrections.erase(found);
    // Whatever the change throws.
    std::unique_ptr<bool, void (*)(bool*)> end(&m_correcting, [](bool* correcting) { *correcting = false; });
    m_correcting = true;
    core::setValue(scene, plug, std::move(value));
}

void PluginNodeObserver::after(core::Scene& scene, const core::Change& change, core::Origin origin)
{
    if (const auto* value = std::get_if<core::PlugValue>(&change))
    {
        const Plug plug = value->plug;
        tellInternal(scene, plug);
        if (origin == core::Origin::User)
            return correct(scene, plug);
        if (PluginNode* node = pluginNodeOf(scene, plug.node); node && node->validates(plug))
            node->tell(plug);
        return;
    }
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
        {
            for (core::AttrId attribute : types.attributes(type))
                if (const core::Attribute& definition = types.attribute(attribute);
                    definition.has(core::kInternal) && definition.layout.arrayDepth == 0 &&
                    scene.authored({node, attribute, {}}))
                    tellInternal(scene, {node, attribute, {}});
            if (PluginNode* instance = pluginNodeOf(scene, node))
                instance->tellAll();
        }
    }
}

} // namespace understudy::openmaya
