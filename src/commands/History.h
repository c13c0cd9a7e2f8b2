// Construction history: which nodes made a shape, and what is made of it.
#pragma once

#include "commands/Command.h"
#include "eval/TypePlan.h"

#include <map>
#include <memory>
#include <string_view>
#include <vector>

namespace understudy::commands
{

// The plug through which geometry comes into a shape (mesh inMesh, curve create); none for nodes that have no such
// plug.
Plug historyPlug(const core::Scene& scene, NodeId node);
// The plugs through which it goes out, in the shape's space and in the world's.
Plug futurePlug(const core::Scene& scene, NodeId node, bool inWorld);

// Walks over connections between attributes that depend on each other inside their nodes.
class History
{
public:
    struct Options
    {
        bool future = false;         // downstream instead of upstream
        bool allConnections = false; // every plug of a node, whatever depends on it
        bool allFuture = false;      // downstream of all the shape's plugs, not of its geometry alone
        bool breadthFirst = false;
        int levels = 0; // 0: all
    };

    struct Step
    {
        NodeId node;
        int level;
    };

    History(const core::Scene& scene, Options options) : m_scene(scene), m_options(options) {}

    // The node itself and all that it comes from (or that comes from it), each once.
    std::vector<Step> walk(NodeId start);

private:
    struct Next
    {
        Plug plug; // through which the node was reached; of the first node only the node
        int level;
    };

    std::vector<Next> nextOf(const Next& at);
    std::vector<Plug> startPlugs(NodeId node) const;
    bool dependsOn(core::TypeId type, core::AttrId output, core::AttrId input);

    const core::Scene& m_scene;
    Options m_options;
    std::map<core::TypeId, std::unique_ptr<eval::TypePlan>> m_plans;
};

} // namespace understudy::commands
