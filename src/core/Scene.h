// A scene: nodes, their names, DAG links, attributes' values, connections, namespaces, and the one gate for changes.
//
// An object, not a global: tests make many. Reading throws Error(Stale) for handles of what is gone. Not thread-safe:
// the session's lock is held by whoever calls (see session/SessionLock.h).
#pragma once

#include "core/Change.h"
#include "core/Chunked.h"
#include "core/ConversionPolicy.h"
#include "core/HashIndex.h"
#include "core/Journal.h"
#include "core/Observer.h"
#include "core/StemIndex.h"
#include "core/TypeRegistry.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace understudy::core
{

class Scene
{
public:
    explicit Scene(TypeRegistry& registry);
    ~Scene();
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    TypeRegistry& registry() const { return m_registry; }
    UndoQueue& undoQueue() { return m_undo; }

    // ---- nodes
    // The hidden root of the DAG: parent of all nodes that have no other.
    NodeId world() const { return m_world; }
    bool exists(NodeId id) const;      // alive in the scene
    bool isStale(NodeId id) const;     // gone for good
    const Node& node(NodeId id) const; // alive, detached or deleted; throws Stale
    const Node& at(uint32_t index) const { return m_nodes[index]; }
    NodeId id(uint32_t index) const { return {index, m_nodes[index].generation}; }
    uint32_t slotCount() const { return static_cast<uint32_t>(m_nodes.size()); }
    size_t nodeCount() const { return m_order.count; }
    const NodeType& type(NodeId id) const { return m_registry.type(node(id).type); }
    bool isDag(NodeId id) const { return type(id).isDag(); }
    std::vector<NodeId> nodes() const; // in the order they were made
    // Nodes of exactly this type, in the order they were made.
    std::vector<NodeId> nodesOfType(TypeId type) const;
    bool hasNodesOfType(TypeId type) const { return raw(type) < m_ofType.size() && m_ofType[raw(type)].count > 0; }
    std::optional<NodeId> find(Uuid uuid) const;
    std::vector<NodeId> findAll(Uuid uuid) const;

    // The type that a node of a missing plug-in was written with; empty for others.
    std::string_view unknownType(NodeId id) const;
    void setUnknownType(NodeId id, std::string_view type) { extras(id).unknownType = type; }

    // What a plug-in keeps for the node; null for nodes of other types.
    NodeInstance* instance(NodeId id) const
    {
        const Node& owner = node(id);
        return owner.extras ? owner.extras->instance.get() : nullptr;
    }
    // The plug-in of a type goes or comes: all its nodes, in the scene or not, lose or get what it keeps for them.
    void dropInstances(TypeId type);
    // Whether a node stays when the last connection into or out of it goes: as its type says, unless the node was told
    // otherwise. `flag` is kExistWithoutIn or kExistWithoutOut.
    bool existsWithout(NodeId id, TypeFlag flag) const;
    void setExistsWithout(NodeId id, TypeFlag flag, bool exists);
    void makeInstances(TypeId type);

    // ---- names
    NameTable& names() { return m_names; }
    const NameTable& names() const { return m_names; }
    std::string_view baseName(NodeId id) const { return m_names.text(node(id).name); }
    std::string name(NodeId id) const; // with its namespaces, without path
    // First node of this name in the namespace, kNone if there is none; others follow in Node::sameName.
    uint32_t firstNamed(NamespaceId space, std::string_view base) const;
    uint32_t firstNamed(NamespaceId space, NameId base) const;
    size_t countNamed(NamespaceId space, NameId base) const; // up to 2
    bool isNameTaken(NamespaceId space, std::string_view base, bool isDag, NodeId parent, NodeId except = {}) const;
    // `base` itself where it is free for such a node, else with the next number that no name of the namespace has.
    std::string uniqueName(NamespaceId space, std::string_view base, bool isDag, NodeId parent,
                           NodeId except = {}) const;

    // `stem` with the lowest free number from `first` on.
    std::string nextNumbered(NamespaceId space, std::string_view stem, uint64_t first) const
    {
        return m_stems.free(space, stem, first, 0);
    }

    // ---- namespaces
    const Namespace& space(NamespaceId id) const { return m_spaces[raw(id)]; }
    bool exists(NamespaceId id) const { return raw(id) < m_spaces.size() && m_spaces[raw(id)].alive; }
    NamespaceId findSpace(NamespaceId parent, std::string_view name) const;
    std::string spaceName(NamespaceId id) const; // "a:b", "" for the root

    // ---- DAG
    const Arc& arc(uint32_t index) const { return m_arcs[index]; }
    ArcId arcId(uint32_t index) const { return {index, m_arcs[index].generation}; }
    bool exists(ArcId id) const;
    std::vector<NodeId> children(NodeId id) const; // in DAG order
    std::vector<NodeId> parents(NodeId id) const;  // one for each instance; the world is left out
    NodeId parent(NodeId id) const;                // of the first instance; none for a root
    bool isAncestor(NodeId ancestor, NodeId id) const;
    bool isChild(NodeId id, NodeId parent) const; // directly below; the world has its children too
    bool isInstanced(NodeId id) const { return node(id).parents.count > 1; }
    // Whether any node of the scene has more than one parent.
    bool hasInstances() const { return m_extraParents > 0; }

    // ---- attributes and values
    AttrId findAttribute(NodeId id, std::string_view name) const; // of its type or its own
    const Attribute& attribute(AttrId id) const { return m_registry.attribute(id); }
    bool hasAttribute(NodeId id, AttrId attribute) const;
    const std::vector<AttrId>& dynamicAttributes(NodeId id) const;
    // Written value of a plug, or nothing.
    Authored authored(const Plug& plug) const;
    // Written value, or the attribute's default: what the plug has before anything is evaluated.
    Value stored(const Plug& plug) const;
    // Whether a value of the attribute was changed since the node was made or read from a file.
    bool isEdited(NodeId id, AttrId attribute) const;
    const ArrayStore* elements(const Plug& array) const;
    bool elementExists(const Plug& element) const;
    PlugFlags flags(const Plug& plug) const;
    bool isLocked(const Plug& plug) const; // by itself or a compound or array around it
    bool isKeyable(const Plug& plug) const;
    bool isChannelBox(const Plug& plug) const;
    const std::string* alias(const Plug& plug) const;
    std::optional<Plug> findAlias(NodeId id, std::string_view alias) const;

    // ---- connections
    const Connection& connection(uint32_t index) const { return m_connections[index]; }
    uint32_t connectionInto(const Plug& destination) const; // kNone if there is none
    uint32_t firstConnectionFrom(const Plug& source) const; // others follow in Connection::ofSource
    bool hasInput(const Plug& plug) const { return connectionInto(plug) != kNone; }
    std::vector<uint32_t> inputs(NodeId id) const;
    std::vector<uint32_t> outputs(NodeId id) const;
    // The connection that drives a plug: into itself or into a compound or array around it.
    uint32_t drivingConnection(const Plug& plug) const;
    // The plug of the compound, array or element that contains this one; none at the top.
    std::optional<Plug> container(const Plug& plug) const;
    // A leaf or tuple, with all the indices that it needs: a value of its own.
    bool isValue(const Plug& plug) const;
    // Whether a plug of the same node is `outer` or lies below it.
    bool isAtOrBelow(AttrId attribute, const ElementPath& path, const Plug& outer) const;
    bool isAtOrBelow(const Plug& plug, const Plug& outer) const
    {
        return isAtOrBelow(plug.attribute, plug.path, outer);
    }
    // Connections into the plug's children or elements, at any depth.
    bool hasInputBelow(const Plug& plug) const;

    // What connect does between attributes of different units; null: connects them as they are.
    void setConversionPolicy(const ConversionPolicy* policy) { m_conversions = policy; }
    const ConversionPolicy* conversionPolicy() const { return m_conversions; }

    // ---- settings
    double setting(Setting s) const { return m_settings[static_cast<size_t>(s)]; }

    // ---- the gate
    // The only way to change a scene. Phases: check (may veto by throwing), before, apply, after. The change is
    // recorded in the innermost journal that is open.
    void enact(Change change, Origin origin = Origin::User);

    // Slots that a change then brings into the scene.
    NodeId makeNode(TypeId type, NamespaceId space, std::string_view base, Uuid uuid = Uuid::make());
    ArcId makeArc(NodeId parent, NodeId child);
    uint32_t makeConnection(const Plug& source, const Plug& destination, bool locked = false);
    NamespaceId makeSpace(NamespaceId parent, std::string_view name);

    // What is done while one lives is one edit: observers hear once, at the end of the outermost, that it is whole.
    class Edit
    {
    public:
        explicit Edit(Scene& scene) : m_scene(scene) { ++scene.m_editDepth; }
        ~Edit() { m_scene.endEdit(); }
        Edit(const Edit&) = delete;
        Edit& operator=(const Edit&) = delete;

    private:
        Scene& m_scene;
    };

    void addObserver(SceneObserver& observer) { m_observers.push_back(&observer); }
    void removeObserver(SceneObserver& observer) { std::erase(m_observers, &observer); }

    // What edits are recorded in; null where they are not.
    Journal* journal() const { return m_journals.empty() ? m_undo.open() : m_journals.back(); }

    // What is deleted together is about to go.
    void announceDeletion(const std::vector<NodeId>& nodes);

    // Everything between is a file being read: the gate's load mode.
    void beginLoad(Origin origin);
    void endLoad();
    bool isLoading() const { return m_loadDepth > 0; }
    // What the file that was read last brought, in the order the nodes were made: for observers' afterLoad.
    std::vector<NodeId> loadedNodes() const;
    // Direct access for a reader in load mode.
    ValueStore& loadValues(NodeId id);
    NodeExtras& loadExtras(NodeId id);
    Node& loadNode(NodeId id);

    // Forgets everything: every node, name, namespace (but the root, UI and shared), and the undo steps.
    void clear();

    // Times the scene was changed since it was made or cleared; evaluation caches compare it.
    uint64_t changeCount() const { return m_changeCount; }

private:
    friend class Journal;
    friend class JournalScope;
    struct Check;
    struct Flip;

    // Establishes the record's state and keeps the one before in it.
    void flip(Change& change);
    // The same for undo and redo: observers see it as the inverse change that it is.
    void flipRecorded(Change& change);
    // A record keeps what it may bring back alive, until it is dropped. After a clear there is nothing left to free.
    void pin(const Change& change);
    void drop(Change& change, bool cleared, bool wasPinned);

    void linkNode(uint32_t index);
    void unlinkNode(uint32_t index);
    void linkName(uint32_t index);
    void unlinkName(uint32_t index);
    void freeNode(uint32_t index);
    void linkConnection(uint32_t index);
    void unlinkConnection(uint32_t index);
    void linkArc(uint32_t index, bool atOldPlace);
    void unlinkArc(uint32_t index);
    NodeExtras& extras(NodeId id);
    ValueStore& values(NodeId id);
    Node& mutableNode(NodeId id);
    void makeWorld();
    void makeInstance(uint32_t index);
    // Observers' settled never throws; whoever is being unwound hears of the error that unwinds it.
    void endEdit() noexcept;

    TypeRegistry& m_registry;
    NameTable m_names;
    StemIndex m_stems{m_names};
    Pool<Node, 10> m_nodes;
    Pool<Arc, 10> m_arcs;
    Pool<Connection, 9> m_connections;
    std::vector<Namespace> m_spaces;
    List m_order;
    uint32_t m_extraParents = 0; // arcs beyond the first of each node
    std::vector<List> m_ofType;
    HashIndex m_byName;         // first node of each (namespace, name)
    HashIndex m_byDestination;  // connections
    HashIndex m_bySource;       // first connection of each source plug
    mutable HashIndex m_byUuid; // built when it is first asked
    mutable bool m_uuidIndexed = false;
    NodeId m_world;
    double m_settings[static_cast<size_t>(Setting::Count)] = {};
    const ConversionPolicy* m_conversions = nullptr;
    std::vector<SceneObserver*> m_observers;
    std::vector<Journal*> m_journals;
    int m_loadDepth = 0;
    Origin m_loadOrigin = Origin::Load;
    uint64_t m_changeCount = 0;
    uint32_t m_epoch = 0; // raised by clear
    UndoQueue m_undo{*this};
    int m_editDepth = 0;
    uint32_t m_loadMark = kNone; // the last node that was there before the file that is, or was, read
};

} // namespace understudy::core
