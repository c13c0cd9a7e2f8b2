// What nodes of plug-ins are as transforms: their matrix, and the values that they check.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/PluginCall.h"
#include "openmaya/PluginNodes.h"
#include "openmaya/SlotViews.h"
#include "openmaya/Status.h"

#include <maya/MDGContext.h>

#include <algorithm>

namespace understudy::openmaya
{

using core::AttrId;
using core::Plug;

// A node has its matrix before anything is asked of it; one that the plug-in's class brought along stays.
void PluginNode::joinTransform()
{
    if (m_node->type() != MPxNode::kTransformNode)
    {
        delete m_node;
        throw core::error(core::ErrorKind::Failed,
                          "A node of type '{}' (plug-in '{}') cannot be made: its class is no MPxTransform.",
                          m_registration->name, m_registration->plugin);
    }
    m_transform = static_cast<MPxTransform*>(m_node);
    m_transform->m_instance = this;
    if (!m_transform->baseTransformationMatrix)
        m_transform->baseTransformationMatrix = ownMatrix().release();
    m_transform->baseTransformationMatrix->m_registered = MTypeId(m_registration->matrixTag);
}

std::unique_ptr<MPxTransformationMatrix> PluginNode::ownMatrix() const
{
    std::unique_ptr<MPxTransformationMatrix> made;
    MStatus status = call("createTransformationMatrix",
                          [&]
                          {
                              made.reset(m_transform->createTransformationMatrix());
                              return MStatus::kSuccess;
                          });
    return status && made ? std::move(made) : newMatrix();
}

std::unique_ptr<MPxTransformationMatrix> PluginNode::newMatrix() const
{
    std::unique_ptr<MPxTransformationMatrix> made;
    if (m_registration->matrixCreator)
        (void)call("the creator of the matrix",
                   [&]
                   {
                       made.reset(m_registration->matrixCreator());
                       return MStatus::kSuccess;
                   });
    if (!made)
        made.reset(MPxTransformationMatrix::creator());
    made->m_registered = MTypeId(m_registration->matrixTag);
    return made;
}

// ---- computing

PluginNode::MatrixScope::MatrixScope(PluginNode& node, bool isMatrix, eval::Computation& computation)
{
    if (!isMatrix)
        return;
    if (eval::NodeBlock(computation).time())
        m_matrix = node.ownMatrix();
    m_node = &node;
    ++node.m_computingMatrix;
    m_outer = std::exchange(node.m_transform->m_ofContext, m_matrix.get());
}

PluginNode::MatrixScope::~MatrixScope()
{
    if (!m_node)
        return;
    m_node->m_transform->m_ofContext = m_outer;
    --m_node->m_computingMatrix;
}

void PluginNode::MatrixScope::visit() const
{
    if (m_matrix && m_node->m_visitor)
        m_node->m_visitor(*m_matrix);
}

// Values that come from elsewhere are told when they are used. Source: plug-ins that keep driven values in their matrix
// by validateAndSetValue alone.
void PluginNode::tellDriven(eval::Computation& computation, const HandleBlockRef& values)
{
    if (!computation.hasConnections() || m_transform->m_ofContext)
        return;
    const core::Scene& scene = computation.scene();
    for (AttrId each : m_registration->validated)
    {
        const core::Attribute& attribute = scene.attribute(each);
        const bool isValue = attribute.hasValue() && attribute.layout.arrayDepth == 0;
        if (!isValue || !computation.isDriven(attribute.layout.storage))
            continue;
        const Plug plug{m_id, each, {}};
        (void)call("validateAndSetValue", [&]
                   { return m_transform->validateAndSetValue(Access::plug(plug), makeHandle(values, plug, false)); });
    }
}

void PluginNode::withMatrix(const std::function<void(MPxTransformationMatrix&)>& work)
{
    if (!m_transform)
        throw core::Error(core::ErrorKind::Failed, "The node is no transform.");
    const std::optional<core::Ticks> time = Access::timeOf(MDGContext::current());
    if (time && !m_transform->m_ofContext)
        return withMatrixAt(*time, work);
    updateMatrices();
    if (!m_transform->transformationMatrixPtr())
        throw core::Error(core::ErrorKind::Failed, "The node has no transformation matrix.");
    work(*m_transform->transformationMatrixPtr());
}

// The matrix lives as long as its computation: `work` is run at its end.
void PluginNode::withMatrixAt(core::Ticks time, const std::function<void(MPxTransformationMatrix&)>& work)
{
    bool done = false;
    auto visit = [&](MPxTransformationMatrix& matrix)
    {
        work(matrix);
        done = true;
    };
    std::function<void(MPxTransformationMatrix&)> outer = std::exchange(m_visitor, visit);
    struct Restore
    {
        std::function<void(MPxTransformationMatrix&)>&now, &before;
        ~Restore() { now = std::move(before); }
    } restore{m_visitor, outer};
    (void)needSession().evaluator().value(matrixPlug(), time);
    if (!done)
        throw core::Error(core::ErrorKind::Failed, "The node's matrix is not computed at that time.");
}

void PluginNode::updateMatrices()
{
    if (m_computingMatrix > 0 || !m_transform)
        return;
    eval::Evaluator& evaluator = needSession().evaluator();
    (void)evaluator.value(matrixPlug());
    const AttrId world = needSession().scene().findAttribute(m_id, "worldMatrix");
    (void)evaluator.value({m_id, world, core::ElementPath{}.with(0)});
}

// What is being computed is not told to be out of date.
void PluginNode::dirtyMatrix()
{
    if (m_computingMatrix == 0 && m_transform && needSession().scene().exists(m_id))
        needSession().evaluator().markDirty(matrixPlug());
}

// ---- values

bool PluginNode::validates(const Plug& plug) const
{
    if (!m_transform)
        return false;
    const core::Scene& scene = needSession().scene();
    const std::vector<AttrId>& validated = m_registration->validated;
    auto isListed = [&](AttrId each) { return std::binary_search(validated.begin(), validated.end(), each); };
    if (!scene.isValue(plug))
        return false;
    for (AttrId around = plug.attribute; core::valid(around); around = scene.attribute(around).parent)
        if (isListed(around))
            return true;
    const std::vector<AttrId>& children = scene.attribute(plug.attribute).children;
    return std::any_of(children.begin(), children.end(), isListed);
}

namespace
{

core::Value valueOf(const MDataHandle& handle)
{
    eval::Slot* slot = Access::slot(handle);
    if (!slot)
        return {};
    return slot->value(Access::isComponent(handle) ? static_cast<uint8_t>(1u << Access::firstNumber(handle))
                                                   : slot->allParts());
}

} // namespace

// The data block holds what there is; what the node leaves there is what it wants.
std::optional<core::Value> PluginNode::validated(const Plug& plug, const core::Value& value)
{
    if (value.empty())
        return std::nullopt;
    const HandleBlockRef block(new NodeHandleBlock(eval::NodeBlock(needSession().evaluator(), m_id)));
    const MDataHandle own = makeHandle(block, plug, false);
    const MDataHandle given = looseHandle(plug, value);
    MStatus status = callPlugin(*m_registration->running,
                                [&] { return m_transform->validateAndSetValue(Access::plug(plug), given); });
    commitAllViews();
    if (status.statusCode() == MStatus::kUnknownParameter)
        return std::nullopt;
    if (!status)
        throw core::error(core::ErrorKind::Failed, "'{}' is not set: its node (type '{}' of plug-in '{}') refused: {}",
                          core::plugName(needSession().scene(), plug), m_registration->name, m_registration->plugin,
                          failureText(status));
    core::Value left = valueOf(own);
    return left == valueOf(given) ? std::nullopt : std::optional(std::move(left));
}

void PluginNode::tell(const Plug& plug)
{
    const core::Scene& scene = needSession().scene();
    const core::Node& record = scene.node(m_id);
    const bool isDriven =
        record.inputs.count > 0 && (scene.drivingConnection(plug) != core::kNone || scene.hasInputBelow(plug));
    if (!scene.exists(m_id) || isDriven)
        return;
    const HandleBlockRef block(new NodeHandleBlock(eval::NodeBlock(needSession().evaluator(), m_id)));
    const MDataHandle own = makeHandle(block, plug, false);
    (void)call("validateAndSetValue", [&]
               { return m_transform->validateAndSetValue(Access::plug(plug), looseHandle(plug, scene.stored(plug))); });
    commitAllViews();
    // What is stored stays.
    if (eval::Slot* slot = Access::slot(own))
        slot->setDirty(slot->allParts());
}

void PluginNode::tellAll()
{
    if (!m_transform)
        return;
    const core::Scene& scene = needSession().scene();
    for (AttrId each : m_registration->validated)
    {
        const core::Attribute& attribute = scene.attribute(each);
        if (attribute.layout.arrayDepth == 0 && attribute.hasValue() && scene.authored({m_id, each, {}}))
            tell({m_id, each, {}});
    }
}

} // namespace understudy::openmaya
