// Node types that plug-ins register: their place in the kernel's types, an instance of the plug-in's class for each
// node, and computing by it.
#pragma once

#include "core/NodeInstance.h"
#include "core/Observer.h"
#include "eval/Computation.h"
#include "openmaya/HandleBlock.h"
#include "openmaya/PluginHost.h"
#include "session/Session.h"

#include <maya/MPxNode.h>
#include <maya/MPxTransform.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace understudy::openmaya
{

// What a plug-in registered.
struct NodeRegistration : Registered
{
    uint32_t tag = 0;
    MPxNode::Type kind = MPxNode::kDependNode;
    std::string classification;
    core::TypeId type = core::TypeId::None;
    // Of transforms: what makes their matrices (null: the base class), and the attributes whose values the nodes check
    // before they are set, sorted.
    std::function<MPxTransformationMatrix*()> matrixCreator;
    uint32_t matrixTag = 0;
    std::vector<core::AttrId> validated;
    core::AttrId matrix = core::AttrId::None;
};

// Makes it a type of the session, with the attributes that `initialize` adds, and gives instances to the nodes that are
// there already (unknown ones of the type). Throws Failed where name or id is taken or `initialize` fails.
void addNodeType(session::Session& session, const std::shared_ptr<NodeRegistration>& registration,
                 MInitializeFunction initialize);
// Takes it away: its nodes lose their instances, and become unknown.
void removeNodeType(session::Session& session, const NodeRegistration& registration);

// What the types of a kind derive from: "transform". Throws Unsupported for kinds that cannot be registered yet.
std::string_view parentTypeOf(MPxNode::Type kind);

// The type whose attributes are being added. Throws Failed where there is none.
core::TypeId typeInInitialize();
NodeRegistration& registrationInInitialize();

// What the kernel calls of one node.
class PluginNode final : public core::NodeInstance
{
public:
    // Throws Failed where the plug-in's creator fails.
    PluginNode(std::shared_ptr<NodeRegistration> registration, core::NodeId node);
    ~PluginNode() override;

    MPxNode& node() const { return *m_node; }
    void compute(eval::Computation& computation);

    // ---- transforms
    // Null where it is none.
    MPxTransform* transform() const { return m_transform; }
    // A matrix as the type was registered with; the base class's where the plug-in gives none.
    std::unique_ptr<MPxTransformationMatrix> newMatrix() const;
    // Runs `work` on the node's matrix, up to date, in the context that is current.
    void withMatrix(const std::function<void(MPxTransformationMatrix&)>& work);
    void updateMatrices();
    void dirtyMatrix();
    // Whether the node checks what a plug is set to.
    bool validates(const core::Plug& plug) const;
    // What is to be set instead of a value; nothing: the value itself. Throws Failed where the node refuses it.
    std::optional<core::Value> validated(const core::Plug& plug, const core::Value& value);
    // Shows the node a value that a plug has already: one that undo or a file brought back.
    void tell(const core::Plug& plug);
    void tellAll();

    // ---- core::NodeInstance
    void created() override;
    std::optional<bool> allowsConnection(const core::Plug& own, const core::Plug& other, bool asSource,
                                         bool made) override;
    void connectionChanged(const core::Plug& own, const core::Plug& other, bool asSource, bool made) override;
    void internalChanged(const core::Plug& plug, const core::Value& value) override;
    std::optional<core::Value> internalValue(const core::Plug& plug) override;
    void dirtied(const core::Plug& plug, std::vector<core::Plug>& also) override;
    void copiedFrom(core::NodeInstance& other) override;
    std::optional<bool> isSaved(const core::Plug& plug) override;

private:
    // Lives while the node's matrix is computed; at another time the node has a matrix of that time. Nothing where it
    // is something else that is computed.
    class MatrixScope
    {
    public:
        MatrixScope(PluginNode& node, bool isMatrix, eval::Computation& computation);
        ~MatrixScope();
        MatrixScope(const MatrixScope&) = delete;
        MatrixScope& operator=(const MatrixScope&) = delete;
        // Shows the matrix to whoever waits for that of another time.
        void visit() const;

    private:
        PluginNode* m_node = nullptr;
        std::unique_ptr<MPxTransformationMatrix> m_matrix;
        MPxTransformationMatrix* m_outer = nullptr;
    };

    void joinTransform();
    void withMatrixAt(core::Ticks time, const std::function<void(MPxTransformationMatrix&)>& work);
    MStatus computePlug(const core::Plug& plug, MDataBlock& block, bool asTransform = false);
    void tellDriven(eval::Computation& computation, const HandleBlockRef& values);
    std::unique_ptr<MPxTransformationMatrix> ownMatrix() const;
    core::Plug matrixPlug() const { return {m_id, m_registration->matrix, {}}; }
    // Runs a member of the plug-in's class; its exceptions are shown as errors that name `what`.
    MStatus call(const char* what, const std::function<MStatus()>& work) const;

    std::shared_ptr<NodeRegistration> m_registration;
    core::NodeId m_id;
    MPxNode* m_node = nullptr;
    MPxTransform* m_transform = nullptr; // the same; null where it is none
    int m_computingMatrix = 0;
    std::function<void(MPxTransformationMatrix&)> m_visitor; // of the matrix of another time
};

// What stands behind a node; null for nodes of the host's own types, and where no plug-in's code is loaded for it.
PluginNode* pluginNodeOf(const core::Scene& scene, core::NodeId node);

// A handle of a value that is no node's yet.
MDataHandle looseHandle(const core::Plug& plug, const core::Value& value);

// Tells the instances of nodes what happens to their plugs. Lives as long as it watches a scene.
class PluginNodeObserver final : public core::SceneObserver
{
public:
    explicit PluginNodeObserver(core::Scene& scene) : m_scene(scene) { m_scene.addObserver(*this); }
    ~PluginNodeObserver() override { m_scene.removeObserver(*this); }

    void check(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void after(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void afterLoad(core::Scene& scene) override;

private:
    void correct(core::Scene& scene, const core::Plug& plug);

    core::Scene& m_scene;
    std::vector<std::pair<core::Plug, core::Value>> m_corrections; // of changes that were checked and are to come
    bool m_correcting = false;
};

} // namespace understudy::openmaya
