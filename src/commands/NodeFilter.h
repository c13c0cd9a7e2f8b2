// Choosing nodes by type, classification and state: shared by the commands that list nodes.
#pragma once

#include "commands/Command.h"

#include <string_view>
#include <vector>

namespace understudy::commands
{

// Which node types a listing takes: all, until one is added; each addition lets more in.
class NodeFilter
{
public:
    explicit NodeFilter(core::TypeRegistry& types) : m_types(types) {}
    explicit NodeFilter(Session& session) : NodeFilter(session.types()) {}

    // A type and those derived from it. Throws Failed "Unknown object type: x".
    void addNamed(std::string_view type);
    void addExactly(std::string_view type);
    // Types of a classification ("shader/surface").
    void addClass(std::string_view classification);
    void exclude(std::string_view type);

    bool asksForTypes() const { return m_asks; }
    bool accepts(core::TypeId type) const;
    // The nodes of the types it takes, type by type.
    std::vector<NodeId> nodes(const core::Scene& scene) const;

private:
    core::TypeId find(std::string_view type) const;
    void mark(core::TypeId type);

    core::TypeRegistry& m_types;
    bool m_asks = false;
    std::vector<bool> m_taken;
    std::vector<core::TypeId> m_excluded;
};

// Whether a type's classification has one of these words: "shader/surface" satisfies "shader" and "shader/surface".
bool satisfies(std::string_view classification, std::string_view wanted);

// The names of all types, sorted; abstract ones on demand, marked as Maya marks them.
Value::Strings nodeTypeNames(const core::TypeRegistry& types, bool withAbstract);

// Alphabetical by name with namespaces, without paths; nodes of one name keep their order.
void sortByName(const core::Scene& scene, std::vector<NodeId>& nodes);

// The value of an on-off attribute; false where the node has none of that name.
bool isOn(Session& session, NodeId node, std::string_view attribute);
// Whether a DAG node can be seen: it and all above it, by visibility, level of detail and drawing overrides.
bool isVisible(Session& session, const core::DagPath& path);

} // namespace understudy::commands
