// Node types that plug-ins register: their place in the kernel's types, an instance of the plug-in's class for each
// node, and computing by it.
#pragma once

#include "core/NodeInstance.h"
#include "core/Observer.h"
#include "eval/Computation.h"
#include "openmaya/PluginHost.h"
#include "session/Session.h"

#include <maya/MPxNode.h>

#include <memory>
#include <string>

namespace understudy::openmaya
{

// What a plug-in registered.
struct NodeRegistration : Registered
{
    uint32_t tag = 0;
    MPxNode::Type kind = MPxNode::kDependNode;
    std::string classification;
    core::TypeId type = core::TypeId::None;
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

// What the kernel calls of one node.
class PluginNode final : public core::NodeInstance
{
public:
    // Throws Failed where the plug-in's creator fails.
    PluginNode(std::shared_ptr<NodeRegistration> registration, core::NodeId node);
    ~PluginNode() override;

    MPxNode& node() const { return *m_node; }
    void compute(eval::Computation& computation);

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
    MStatus computePlug(const core::Plug& plug, MDataBlock& block);
    // Runs a member of the plug-in's class; its exceptions are shown as errors that name `what`.
    MStatus call(const char* what, const std::function<MStatus()>& work) const;

    std::shared_ptr<NodeRegistration> m_registration;
    core::NodeId m_id;
    MPxNode* m_node = nullptr;
};

// What stands behind a node; null for nodes of the host's own types, and where no plug-in's code is loaded for it.
PluginNode* pluginNodeOf(const core::Scene& scene, core::NodeId node);

// Tells the instances of nodes what happens to their plugs. Lives as long as it watches a scene.
class PluginNodeObserver final : public core::SceneObserver
{
public:
    explicit PluginNodeObserver(core::Scene& scene) : m_scene(scene) { m_scene.addObserver(*this); }
    ~PluginNodeObserver() override { m_scene.removeObserver(*this); }

    void after(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void afterLoad(core::Scene& scene) override;

private:
    core::Scene& m_scene;
};

} // namespace understudy::openmaya
